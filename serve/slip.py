"""A host's slip, to print on one sheet: the link that is the only key to the room, and below a line
to cut along, what everybody may have. The key comes in the body of the request, which no log keeps.
"""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from components.app import links, resources
from components.app.routes import HOST, JOIN
from components.html import render
from components.workshop import way_in
from knowledge.reserved import KEY_PARAMETER, ROOM_PARAMETER
from serve import files, pages
from workshop.rooms import NotAllowed, Room, spaced
from workshop.store.database import DatabaseUnavailable

TEMPLATE = "serve/slip.html"
KEPT_NOWHERE = {"Cache-Control": "no-store"}


def routes(base: str) -> list[Route]:
    """/slip, sent to."""
    return [Route(f"{base}/{way_in.SLIP}", answer, methods=["POST"])]


async def answer(request: Request) -> Response:
    """The slip; or the page for what there is not."""
    if not files.is_small(request):
        return Response(status_code=files.TOO_LARGE)
    sent = await request.form()
    key = str(sent.get(KEY_PARAMETER, ""))
    return await run_in_threadpool(_answer, request, key)


def _answer(request: Request, key: str) -> Response:
    try:
        room = resources.store().hosts.room(key)
    except (NotAllowed, DatabaseUnavailable):
        return pages.not_found(request)
    html = _page(room, key, files.server(request))
    return HTMLResponse(html, headers=KEPT_NOWHERE)


def _page(room: Room, key: str, server: str) -> str:
    own = links.query({KEY_PARAMETER: key})
    asked = links.query({ROOM_PARAMETER: room.code})
    join = f"{server}/{JOIN.path}"
    _, _, short = join.partition("://")
    values = {
        "code": spaced(room.code),
        "own": f"{server}/{HOST.path}?{own}",
        "short": short,
        "square": way_in.square(f"{join}?{asked}"),
        "expires": room.expires.date(),
    }
    return render.block(TEMPLATE, "page", values)
