"""A visitor without a browser: speaks Streamlit's own messages over its websocket.

Bound to the version of Streamlit in requirements.txt, which is pinned. One run is over when the server says that the
script has finished; anything else than success raises.
"""

from typing import Any

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg


class Visitor:
    """One open page. `address` is host:port."""

    def __init__(self, address: str) -> None:
        self._url = f"ws://{address}/_stcore/stream"
        self._socket: Any = None

    async def __aenter__(self) -> "Visitor":
        self._socket = await websockets.connect(self._url, subprotocols=["streamlit", "bench"], max_size=None,  # type: ignore[list-item]
                                                compression=None)
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._socket.close()

    async def look(self, page: str, query: str) -> int:
        """Draw a page with these query parameters. Returns the bytes that came back."""
        message = BackMsg()
        message.rerun_script.query_string = query
        message.rerun_script.page_name = page
        await self._socket.send(message.SerializeToString())
        size = 0
        while True:
            raw = await self._socket.recv()
            size += len(raw)
            answer = ForwardMsg()
            answer.ParseFromString(raw)
            kind = answer.WhichOneof("type")
            if kind == "delta" and answer.delta.new_element.WhichOneof("type") == "exception":
                raise RuntimeError(answer.delta.new_element.exception.message)
            if kind == "script_finished":
                if answer.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise RuntimeError(f"The run ended with {answer.script_finished}")
                return size
