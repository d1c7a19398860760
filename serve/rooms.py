"""What is to be said of a room now, for the pages that follow it: /look/CODE.

Phones of one room ask in the same moment. What one of them is told, the others are told for a
quarter of a second: so the memory is asked four times a second for each room, however many wait.
A wrong code counts and waits as one that was typed.
"""

import asyncio
from dataclasses import asdict
from time import monotonic
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from components.app import resources
from components.html import render
from components.workshop import following
from components.workshop.room_page import TEMPLATE
from serve.turns import Turns
from workshop.rooms import NotAllowed, read_code
from workshop.store.database import DatabaseUnavailable

KEPT = 0.25  # seconds
NOT_FOUND = 404
OUT_OF_SERVICE = 503
FRESH = {"Cache-Control": "no-store"}
wait = asyncio.sleep
Reading = asyncio.Task[dict[str, Any]]


def routes(base: str) -> list[Route]:
    """/look/CODE."""
    return [Route(f"{base}/{following.PATH}/{{code}}", Looks().answer)]


class Looks:
    """What was read of rooms in the last moment."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[float, Reading]] = {}
        self._turns = Turns()

    async def answer(self, request: Request) -> Response:
        """What is to be said; or that there is no such room, or that the memory is away."""
        code = read_code(request.path_params["code"])
        try:
            told = await asyncio.shield(self._reading(code))
        except NotAllowed:
            await _hold_back(request)
            return JSONResponse({"all": "", "leading": ""}, NOT_FOUND, FRESH)
        except DatabaseUnavailable as error:
            said = render.block(TEMPLATE, "live", {"text": str(error), "left": ""})
            return JSONResponse({"said": said}, OUT_OF_SERVICE, FRESH)
        if _is_news(request, told):
            await self._turns.come()
        return JSONResponse(told, headers=FRESH)

    def _reading(self, code: str) -> Reading:
        """The reading that is fresh or under way, or a new one."""
        now = monotonic()
        self._kept = {of: kept for of, kept in self._kept.items() if now - kept[0] < KEPT}
        if code not in self._kept:
            reading = asyncio.create_task(run_in_threadpool(_told, code))
            self._kept[code] = now, reading
        return self._kept[code][1]


def _is_news(request: Request, told: dict[str, Any]) -> bool:
    """Whether the page that asks was drawn of something else, and so will be drawn anew."""
    asked = QueryParams(request.url.query)
    known = asked.get(following.KNOWN, "")
    return bool(known) and known not in told.values()


def _told(code: str) -> dict[str, Any]:
    status = resources.store().rooms.status(code)
    return asdict(following.of(status))


async def _hold_back(request: Request) -> None:
    """Count a wrong code, and wait the longer the more there were."""
    source = request.client.host if request.client else "here"
    try:
        seconds = await run_in_threadpool(resources.store().attempts.wrong_code, source)
    except DatabaseUnavailable:
        return
    await wait(seconds)
