"""Streamlit's scripts and styles, compressed. Streamlit leaves that to a proxy; here each is
compressed once, when it is first asked for, and kept.
"""

import gzip
import mimetypes
from functools import cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.file_util import get_static_dir

FOLDER = Path(get_static_dir()) / "static"
KINDS = {".js", ".css", ".svg", ".json"}  # what is worth compressing
NOT_FOUND = 404
FOR_GOOD = "public, immutable, max-age=31536000"  # their names change with what is in them


class Assets:
    """Answers for what can be compressed, or is not there; everything else goes on."""

    def __init__(self, app: ASGIApp, base: str = "") -> None:
        self.app = app
        self.beginning = f"{base}/static/"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        answer = None
        if scope["type"] == "http" and scope["path"].startswith(self.beginning):
            answer = await self._answer(scope)
        await (answer or self.app)(scope, receive, send)

    async def _answer(self, scope: Scope) -> Response | None:
        takes = Headers(scope=scope).get("accept-encoding", "")
        path = files().get(scope["path"].removeprefix(self.beginning))
        if path is None:
            return Response(status_code=NOT_FOUND)
        if path.suffix not in KINDS or "gzip" not in takes:
            return None
        content = await run_in_threadpool(compressed, path)
        kind, _ = mimetypes.guess_type(path.name)
        headers = {
            "Cache-Control": FOR_GOOD,
            "Content-Encoding": "gzip",
            "Vary": "Accept-Encoding",
        }
        return Response(content, media_type=kind, headers=headers)


@cache
def files() -> dict[str, Path]:
    """What there is, by its name in an address."""
    files = {}
    for path in FOLDER.rglob("*"):
        if path.is_file():
            name = path.relative_to(FOLDER).as_posix()
            files[name] = path
    return files


@cache
def compressed(path: Path) -> bytes:
    """A file as it goes over the wire."""
    content = path.read_bytes()
    return gzip.compress(content, mtime=0)
