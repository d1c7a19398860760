"""Whether a visit goes on. A page that was away too long is a stranger to the server, which would
take its first press for the beginning of a visit: such a page loads itself anew instead
(static/first.js).
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from streamlit.runtime import Runtime

GOES_ON = 204
GONE = 404
TOO_LARGE = 413
LONGEST = 100  # the name of a visit has far less


def routes(base: str) -> list[Route]:
    """/visit, to which a page sends the name of its visit."""
    path = f"{base}/visit"
    route = Route(path, known, methods=["POST"])
    return [route]


async def known(request: Request) -> Response:
    """Whether this server knows the visit."""
    length = request.headers.get("content-length", "")
    if not length.isdigit() or int(length) > LONGEST:
        return Response(status_code=TOO_LARGE)
    sent = await request.body()
    visit = sent.decode(errors="replace")
    runtime = Runtime.instance()
    if runtime.is_active_session(visit):
        return Response(status_code=GOES_ON)
    return Response(status_code=GONE)
