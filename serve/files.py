"""Files to take away, each made from what its address holds. What may stand in no address, such as
a host's key, is sent in the body of the request, which no log keeps.
"""

from collections.abc import Mapping
from urllib.parse import quote

from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from components.app import resources
from components.workshop import last_time
from documents import from_link
from documents.files import File, Files
from documents.from_link import Link
from engine.answers import SEPARATOR
from engine.days import today
from engine.exchange.envelope import BadFile
from engine.team.lines import Session
from knowledge.models.knowledge import Knowledge
from knowledge.problems import KnowledgeError
from knowledge.reserved import KEY_PARAMETER
from serve import pages, settings
from workshop.last_time import LastTime
from workshop.rooms import NotAllowed
from workshop.session_view import of_room
from workshop.store.database import DatabaseUnavailable

TOO_LARGE = 413
LARGEST = 200_000  # bytes: far more than a session that was typed in
REFUSED = (
    BadFile,
    KeyError,
    ValueError,
    ValidationError,
    NotAllowed,
)


def routes(base: str) -> list[Route]:
    """/file/KIND/NAME, asked for or sent to."""
    path = f"{base}/file/{{kind}}/{{name}}"
    route = Route(path, answer, methods=["GET", "POST"])
    return [route]


async def answer(request: Request) -> Response:
    """The file; or a page that says why there is none."""
    beside: dict[str, str] = {}
    if request.method == "POST":
        if not is_small(request):
            return Response(status_code=TOO_LARGE)
        sent = await request.form()
        beside = {name: str(value) for name, value in sent.items()}
    return await run_in_threadpool(_answer, request, beside)


def is_small(request: Request) -> bool:
    """Whether what is sent is no larger than anything that a page of ours sends."""
    length = request.headers.get("content-length", "")
    if not length.isdigit():
        return False
    return int(length) <= LARGEST


def _answer(request: Request, beside: Mapping[str, str]) -> Response:
    try:
        file = _file(request, beside)
        content = file.make()
    except KnowledgeError:
        return pages.broken(request)
    except DatabaseUnavailable as error:
        return pages.trouble(request, str(error))
    except REFUSED:
        return pages.not_found(request)
    name = quote(file.name)
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{name}",
        "Cache-Control": "no-store",
    }
    return Response(content, media_type=file.kind, headers=headers)


def _file(request: Request, beside: Mapping[str, str]) -> File:
    """The file that is meant. Raises one of REFUSED."""
    asked = request.path_params
    link = _link(request, beside)
    files = _files(asked["kind"], link)
    name = asked["name"]
    return files[name]


def _files(kind: str, link: Link) -> Files:
    knowledge = resources.found()  # whatever this thread served before
    if not isinstance(knowledge, Knowledge):
        raise KnowledgeError(knowledge)
    if kind != from_link.ROOM:
        return from_link.files(knowledge, kind, link)
    session, last = _session(knowledge, link.beside[KEY_PARAMETER])
    return from_link.of_session(knowledge, session, link.beside, last)


def _session(knowledge: Knowledge, key: str) -> tuple[Session, LastTime | None]:
    """What the room of this host has shown, and its last time if that may be shown by now."""
    store = resources.store()
    room = store.hosts.room(key)
    if not room.rules.shows:
        raise ValueError("nothing was shown yet")
    lines, promised = store.rooms.shown(room)
    session = of_room(knowledge, room, lines, promised)
    return session, last_time.of(room)


def _link(request: Request, beside: Mapping[str, str]) -> Link:
    parameters = _parameters(request.url.query)
    return Link(parameters, server(request), today(), beside)


def server(request: Request) -> str:
    """Where this server is, as whoever asks sees it: what a page's path is added to."""
    asked_at = str(request.base_url).rstrip("/")
    return asked_at + settings.base()


def _parameters(asked: str) -> dict[str, str]:
    """What a query holds; what is repeated counts as one with several values."""
    query = QueryParams(asked)
    return {name: SEPARATOR.join(query.getlist(name)) for name in query}
