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
    return [Route(f"{base}/visit", known, methods=["POST"])]


async def known(request: Request) -> Response:
    """Whether this server knows the visit."""
    length = request.headers.get("content-length", "")
    if not length.isdigit() or int(length) > LONGEST:
        return Response(status_code=TOO_LARGE)
    sent = await request.body()
    if Runtime.instance().is_active_session(sent.decode(errors="replace")):
        return Response(status_code=GOES_ON)
    return Response(status_code=GONE)
