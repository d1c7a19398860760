"""The names by which this server may be asked for, where it was told any. A page of somebody else
that reaches it by a name of their own gets nothing from it.
"""

from fnmatch import fnmatchcase
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from wording.say import say

OTHER_NAME = 400
ASKING = {"http", "websocket"}


class Named:
    """Refuses every other name. `open_to_all` are paths that answer to any: whoever keeps a server
    running asks each process by its number.
    """

    def __init__(self, app: ASGIApp, names: list[str], open_to_all: set[str]) -> None:
        self.app = app
        self.names = names
        self.open_to_all = open_to_all

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if self._may_ask(scope):
            await self.app(scope, receive, send)
            return
        sentence = say("serve.other-name")
        refusal = PlainTextResponse(sentence, status_code=OTHER_NAME)
        await refusal(scope, receive, send)

    def _may_ask(self, scope: Scope) -> bool:
        if scope["type"] not in ASKING:
            return True
        if scope["path"] in self.open_to_all:
            return True
        asked = Headers(scope=scope).get("host", "")
        return is_one_of(self.names, asked)


def is_one_of(names: list[str], asked: str) -> bool:
    """Whether somebody asked by one of these names, such as *.example.org."""
    try:
        name = urlsplit(f"//{asked}").hostname or ""
    except ValueError:
        return False
    return any(fnmatchcase(name, known.lower()) for known in names)
