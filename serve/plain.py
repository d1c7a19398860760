"""The plain pages (components/plain/), each made when it is first asked for."""

import gzip
import mimetypes
from datetime import date

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from components.app import made, resources
from components.plain import places, site
from engine.days import today
from knowledge.models.knowledge import Knowledge
from serve import pages

FOLDER = "plain"
MOVED = 308
# Of an answer that is not compressed Streamlit's own application says that it varies.
PACKED = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}


def routes(base: str) -> list[Route]:
    """Every file of the folder, and the folder itself."""
    return [
        Route(f"{base}/{FOLDER}", to_first),
        Route(f"{base}/{FOLDER}/{{path:path}}", answer),
    ]


def to_first(request: Request) -> Response:
    """From the folder to its first page."""
    first = f"./{FOLDER}/{places.INDEX}"
    return RedirectResponse(first, status_code=MOVED)


def answer(request: Request) -> Response:
    """One of the files, compressed where the browser takes that; or the page for what there is
    not.
    """
    path = request.path_params["path"] or places.INDEX
    knowledge = resources.found()
    if not isinstance(knowledge, Knowledge):
        return pages.broken(request)
    try:
        content = made.file(packed, knowledge, path, today())
    except KeyError:
        return pages.not_found(request)
    headers = {**pages.FRESH}
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers |= PACKED
    else:
        content = gzip.decompress(content)
    kind, _ = mimetypes.guess_type(path)
    return Response(content, media_type=kind, headers=headers)


def packed(knowledge: Knowledge, path: str, day: date) -> bytes:
    """A file as it goes over the wire. Raises KeyError if there is none of that name."""
    content = site.file(knowledge, path, day)
    return gzip.compress(content, mtime=0)
