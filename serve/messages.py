"""What a browser may ask of Streamlit: to draw a page, and to send a file. Whatever else
there is, such as clearing what the server keeps for everybody, is dropped unheard. What Streamlit
answers passes here as well, and the pages that it ends are counted.
"""

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from serve import sent

UNREADABLE = "unreadable"  # Streamlit may refuse itself what cannot be read
LONGEST_END = 100  # bytes: what says that a page is whole says nothing else
ALLOWED = {"rerun_script", "stop_script", "app_heartbeat", "file_urls_request"}


class Messages:
    """Passes on what may be asked."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return

        async def next_allowed() -> Message:
            message = await receive()
            while not is_allowed(message):
                message = await receive()
            return message

        async def counted(message: Message) -> None:
            await send(message)
            if _is_end(message):
                sent.note()

        await self.app(scope, next_allowed, counted)


def _is_end(message: Message) -> bool:
    """Whether a page has been sent to its end with this."""
    data = message.get("bytes")
    if data is None or len(data) > LONGEST_END:
        return False
    return _kind(ForwardMsg, data) == "script_finished"


def is_allowed(message: Message) -> bool:
    """Whether Streamlit is to hear this. What cannot be read it may refuse itself."""
    data = message.get("bytes")
    if data is None:
        return True
    return _kind(BackMsg, data) in {UNREADABLE, *ALLOWED}


def _kind(spoken: type[BackMsg] | type[ForwardMsg], data: bytes) -> str | None:
    """Which of its kinds a message is; UNREADABLE if it cannot be read."""
    try:
        said = spoken.FromString(data)
    except Exception:  # of a package that only Streamlit names
        return UNREADABLE
    kind: str | None = said.WhichOneof("type")
    return kind
