"""What a browser may ask of Streamlit: to draw a page, and to send a file. Whatever else
there is, such as clearing what the server keeps for everybody, is dropped unheard.
"""

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

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

        await self.app(scope, next_allowed, send)


def is_allowed(message: Message) -> bool:
    """Whether Streamlit is to hear this. What cannot be read it may refuse itself."""
    data = message.get("bytes")
    if data is None:
        return True
    try:
        asked = BackMsg.FromString(data)
    except Exception:  # of a package that only Streamlit names
        return True
    return asked.WhichOneof("type") in ALLOWED
