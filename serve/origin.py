"""Who may open a connection: a page of this server, and nobody else's.

Streamlit would look up its own outside address for each foreign page that tries, and hold up
everybody meanwhile. Here a foreign page is refused before that.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

REFUSED = 1008


class Origin:
    """Refuses connections from pages of others. `hosts` are the names that this server is known
    by, where it was told any.
    """

    def __init__(self, app: ASGIApp, hosts: list[str]) -> None:
        self.app = app
        self.hosts = hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if not self._is_ours(headers):
            await WebSocketClose(code=REFUSED)(scope, receive, send)
            return
        await self.app(_as_its_own(scope, headers), receive, send)

    def _is_ours(self, headers: Headers) -> bool:
        origin = headers.get("origin")
        if origin is None:  # no browser's page
            return True
        try:
            named = urlsplit(origin)
            name = named.hostname
        except ValueError:
            return False
        return named.netloc == headers.get("host") or name in self.hosts


def _as_its_own(scope: Scope, headers: Headers) -> Scope:
    """The same, so that Streamlit finds its own page: a proxy may have hidden the name that the
    browser asked for.
    """
    host = headers.get("host")
    if "origin" not in headers or host is None:
        return scope
    copied = {**scope, "headers": list(scope["headers"])}
    MutableHeaders(scope=copied)["origin"] = f"http://{host}"
    return copied
