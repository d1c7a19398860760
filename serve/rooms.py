"""What is to be said of a room now, for the pages that follow it: /look/CODE.

Phones of one room ask in the same moment. What one of them is told, the others are told for a
quarter of a second: so the memory is asked four times a second for each room, however many wait.
Phones whose room has gone on draw their page in turn. Where many are in line they have what
everybody sees at once, and their own page after it. A wrong code counts and waits as one that was
typed.
"""

import asyncio
from collections.abc import Callable
from dataclasses import asdict
from time import monotonic
from typing import Any

from markupsafe import Markup
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from components.app import made, resources
from components.html import render
from components.workshop import everybody, following
from components.workshop.room_page import TEMPLATE
from knowledge.models.knowledge import Knowledge
from serve.turns import Turns
from workshop.rooms import NotAllowed, read_code
from workshop.store.database import DatabaseUnavailable

KEPT = 0.25  # seconds
NOT_FOUND = 404
OUT_OF_SERVICE = 503
FRESH = {"Cache-Control": "no-store"}
wait = asyncio.sleep
Read = Callable[[str], dict[str, Any]]
Reading = asyncio.Task[dict[str, Any]]


def routes(base: str) -> list[Route]:
    """/look/CODE."""
    return [Route(f"{base}/{following.PATH}/{{code}}", Looks().answer)]


class Looks:
    """What was read of rooms in the last moment."""

    def __init__(self) -> None:
        self._kept: dict[tuple[Read, str], tuple[float, Reading]] = {}
        self._turns = Turns()

    async def answer(self, request: Request) -> Response:
        """What is to be said; or that there is no such room, or that the memory is away."""
        code = read_code(request.path_params["code"])
        try:
            told = await self._read(_told, code)
            if _is_news(request, told):
                told |= await self._in_turn(request, code)
        except NotAllowed:
            await _hold_back(request)
            return JSONResponse({"all": "", "leading": ""}, NOT_FOUND, FRESH)
        except DatabaseUnavailable as error:
            said = render.block(TEMPLATE, "live", {"text": str(error), "left": ""})
            return JSONResponse({"said": said}, OUT_OF_SERVICE, FRESH)
        return JSONResponse(told, headers=FRESH)

    async def _in_turn(self, request: Request, code: str) -> dict[str, Any]:
        """What a phone has before its page, where many are in line; else nothing, once its turn has
        come. A screen or a host is one of few: nobody keeps them.
        """
        asked = _asked(request, following.FIRST)
        if not asked:
            return {}
        if asked == following.WANTED and self._turns.are_many():
            first = await self._read(_first, code)
            if first["first"]:
                return first
        await self._turns.come()
        return {}

    async def _read(self, read: Read, code: str) -> dict[str, Any]:
        """What was read lately or is being read, or is read now."""
        now = monotonic()
        self._kept = {of: kept for of, kept in self._kept.items() if now - kept[0] < KEPT}
        if (read, code) not in self._kept:
            reading = asyncio.create_task(run_in_threadpool(read, code))
            self._kept[read, code] = now, reading
        told = await asyncio.shield(self._kept[read, code][1])
        return dict(told)


def _is_news(request: Request, told: dict[str, Any]) -> bool:
    """Whether the page that asks was drawn of something else, and so will be drawn anew."""
    known = _asked(request, following.KNOWN)
    return bool(known) and known not in told.values()


def _asked(request: Request, name: str) -> str:
    asked = QueryParams(request.url.query)
    return asked.get(name, "")


def _told(code: str) -> dict[str, Any]:
    status = resources.store().rooms.status(code)
    return asdict(following.of(status))


def _first(code: str) -> dict[str, Any]:
    """What everybody sees in this room, before anything else of a phone's page."""
    knowledge = resources.found()
    store = resources.store()
    room = store.rooms.find(code)
    first = Markup()
    if isinstance(knowledge, Knowledge) and room.rules.reveals:
        lines, _ = made.of_room(store.rooms.shown, room)
        first = everybody.ahead(knowledge, room, lines)
    return {"first": first}


async def _hold_back(request: Request) -> None:
    """Count a wrong code, and wait the longer the more there were."""
    source = request.client.host if request.client else "here"
    try:
        seconds = await run_in_threadpool(resources.store().attempts.wrong_code, source)
    except DatabaseUnavailable:
        return
    await wait(seconds)
