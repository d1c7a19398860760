"""The pages as a browser first gets them: named, in plain words, before Streamlit draws them. And
a page of our own for every address that there is not.
"""

from pathlib import Path
from urllib.parse import urlencode

from starlette.convertors import Convertor, register_url_convertor
from starlette.datastructures import QueryParams
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from components.app import routes as known
from components.html import render
from knowledge.reserved import ROOM_PARAMETER, SEARCH_PARAMETER
from serve import assets, settings, shell, words
from wording.say import say

OWN = Path(__file__).with_name("static")
TEMPLATE = "serve/page.html"
NOT_FOUND = 404
OUT_OF_SERVICE = 503
MOVED = 308
WAYS_ON = (known.ASK, known.APPROACH, known.INITIATIVES, known.WORKSHOP, known.ABOUT)
STRAY = "/.,;:)>"  # what a link picks up in a sentence or a mail
FRESH = {"Cache-Control": "no-cache"}
KEPT = {"Cache-Control": assets.FOR_GOOD}
COMPRESSED = [Middleware(GZipMiddleware)]


class Elsewhere(Convertor[str]):
    """A path that is none of Streamlit's own."""

    regex = r"(?!_stcore/|media/|component/|static/|favicon\.png$|manifest\.json$).+"

    def convert(self, value: str) -> str:
        """The path as it is."""
        return value

    def to_string(self, value: str) -> str:
        """The path as it is."""
        return value


def routes(base: str) -> list[BaseRoute]:
    """Every page, the short way into a room, and the rest."""
    register_url_convertor("elsewhere", Elsewhere())
    pages = [Route(f"{base}/{route.path}", page) for route in known.routes_here()]
    return [
        *pages,
        Route(f"{base}/{known.JOIN.path}/{{code}}", to_room),
        Route(f"{base}/own/style.css", style, middleware=COMPRESSED),
        Mount(f"{base}/own", StaticFiles(directory=OWN)),
        Route(f"{base}/{{path:elsewhere}}", missing),
    ]


def page(request: Request) -> Response:
    """A page as it is before Streamlit draws it."""
    _, _, path = request.url.path.rpartition("/")
    route = known.route_of(path)
    query = QueryParams(request.url.query)
    told = words.told(route, query)
    values = {"told": told, "head": shell.head(), "version": shell.version()}
    html = render.block(TEMPLATE, "page", values)
    return HTMLResponse(html, headers=FRESH)


def style(_: Request) -> Response:
    """How every page looks. Its address changes with what is in it."""
    return Response(shell.style(), media_type="text/css", headers=KEPT)


def to_room(request: Request) -> Response:
    """From /join/CODE, which is easy to type, to the room."""
    code = request.path_params["code"]
    asked = urlencode({ROOM_PARAMETER: code})
    room = f"../{known.JOIN.path}?{asked}"
    return RedirectResponse(room, status_code=MOVED)


def missing(request: Request) -> Response:
    """There is no such page; or there is, and its address picked up a sign or capitals."""
    path = request.path_params["path"]
    meant = path.strip(STRAY).lower()
    if known.is_known(meant):
        right = _beside(path, meant, request.url.query)
        return RedirectResponse(right, status_code=MOVED)
    return not_found(request)


def not_found(request: Request) -> Response:
    """The page for what there is not, with ways on."""
    values = {
        "up": _up(request),
        "ways": WAYS_ON,
        "search": known.SEARCH,
        "searched": SEARCH_PARAMETER,
    }
    html = render.block(TEMPLATE, "missing", values)
    return HTMLResponse(html, status_code=NOT_FOUND, headers=FRESH)


def trouble(request: Request, sentence: str) -> Response:
    """The page for what there is, and cannot be had just now."""
    values = {"up": _up(request), "sentence": sentence}
    html = render.block(TEMPLATE, "trouble", values)
    return HTMLResponse(html, status_code=OUT_OF_SERVICE, headers=FRESH)


def broken(request: Request) -> Response:
    """The page for all that is made of the knowledge, while the knowledge is broken."""
    return trouble(request, say("serve.broken"))


def _up(request: Request) -> str:
    """From what was asked for to the start page, wherever Bearings stands."""
    below = request.url.path.removeprefix(settings.base())
    path = below.removeprefix("/")
    return "../" * path.count("/") or "./"


def _beside(path: str, meant: str, query: str) -> str:
    """The right address, from the wrong one: a proxy may have taken away what stands before."""
    up = "../" * path.count("/")
    address = f"{up}{meant}"
    if not query:
        return address
    return f"{address}?{query}"
