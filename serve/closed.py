"""What is closed of Streamlit: everything that no page of ours needs, such as its figures on who is
there; and sending a file, unless the page that is open asks for one.
"""

import re
from typing import Any

from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.runtime import Runtime
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from components.app import uploads
from wording.say import say

# Of what begins with _stcore, and of components that others wrote, of which there are none.
OPEN = re.compile(r"/_stcore/(health|host-config|stream|upload_file/.+)")
OWN = re.compile(r"/(_stcore|component)(/|$)")
UPLOAD = re.compile(r"/_stcore/upload_file/([^/]+)/[^/]+")
NOT_FOUND = 404
FORBIDDEN = 403
MOST_HELD = 50_000_000  # bytes, of everybody's files together


class Closed:
    """Refuses what is closed."""

    def __init__(self, app: ASGIApp, base: str = "") -> None:
        self.app = app
        self.base = base

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        answer = None
        if scope["type"] == "http":
            path = scope["path"].removeprefix(self.base)
            answer = refused(path, scope["method"])
        await (answer or self.app)(scope, receive, send)


def refused(path: str, method: str) -> Response | None:
    """The answer to what is closed; None if it is open."""
    is_own = OWN.match(path)
    if is_own and not OPEN.fullmatch(path):
        return Response(status_code=NOT_FOUND)
    upload = UPLOAD.fullmatch(path)
    if method != "PUT" or upload is None:
        return None
    session = upload[1]
    if _may_send(session):
        return None
    sentence = say("serve.no-upload")
    return PlainTextResponse(sentence, status_code=FORBIDDEN)


def _may_send(session: str) -> bool:
    if not uploads.is_asked(session):
        return False
    return held() < MOST_HELD


def held() -> int:
    """The bytes of all files that were sent and are still kept."""
    manager: Any = Runtime.instance().uploaded_file_mgr
    by_visit = list(manager.file_storage.values())
    return sum(_size(files) for files in by_visit)


def _size(files: dict[str, UploadedFileRec]) -> int:
    kept = list(files.values())
    return sum(len(file.data) for file in kept)
