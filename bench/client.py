"""A visitor without a browser: speaks Streamlit's own messages over its websocket, and asks for
what a page fetches by itself.

Bound to the version of Streamlit in requirements.txt, which is pinned. One run is over when the
server says that the script has finished; anything else than success raises. A run that asks for
another, as a fragment does when the whole page is to be drawn, is over when that other one is.
"""

import asyncio
import json
from dataclasses import dataclass, replace
from typing import Any

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

_ENDED_WELL = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)
SECONDS = 120  # before an answer is given up


@dataclass(frozen=True)
class Drawn:
    """What a run put on the page: its markup, whether it was the whole page, and the bytes that
    came.
    """

    markup: str
    whole: bool
    size: int


def ended(answer: ForwardMsg) -> bool:
    """Whether a run is over with this message, and no other follows it by itself. RuntimeError if
    it did not end well.
    """
    if answer.WhichOneof("type") != "script_finished":
        return False
    if answer.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
        return False
    if answer.script_finished in _ENDED_WELL:
        return True
    raise RuntimeError(f"The run ended with {answer.script_finished}")


class Asker:
    """Asks for small answers over one connection that stays open, as a browser does. `address` is
    host:port.
    """

    def __init__(self, address: str) -> None:
        self._host = address
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, path: str) -> Any:
        """What stands at this path, which is JSON. RuntimeError if there is nothing."""
        async with asyncio.timeout(SECONDS):
            while True:
                try:
                    return await self._ask(path)
                except (asyncio.IncompleteReadError, ConnectionError):
                    self.close()  # the server hung up on who was silent for a while: anew

    async def _ask(self, path: str) -> Any:
        if self._streams is None:
            host, port = self._host.split(":")
            self._streams = await asyncio.open_connection(host, int(port))
        reader, writer = self._streams
        writer.write(f"GET {path} HTTP/1.1\r\nHost: {self._host}\r\n\r\n".encode())
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        length = int(head.split("content-length:")[1].split("\r\n")[0])
        body = await reader.readexactly(length)
        if " 200 " not in head.split("\r\n")[0]:
            raise RuntimeError(f"{path}: {head}")
        return json.loads(body)

    def close(self) -> None:
        """Hang up."""
        if self._streams:
            self._streams[1].close()
        self._streams = None


class Visitor:
    """One open page. `address` is host:port."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._socket: Any = None
        self._page = self._query = self._script = ""
        self._widgets: dict[
            str, tuple[str, Any]
        ] = {}  # by label: the part of the page it is in, and what the server said of it
        self._cached: dict[str, ForwardMsg] = {}

    async def __aenter__(self) -> "Visitor":
        # no pings of its own: a busy server is measured, not given up
        self._socket = await websockets.connect(
            f"ws://{self._address}/_stcore/stream",
            subprotocols=["streamlit", "bench"],  # type: ignore[list-item]
            max_size=None,
            compression=None,
            open_timeout=SECONDS,
            ping_interval=None,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._socket.close()

    async def look(self, page: str, query: str) -> Drawn:
        """Draw a page with these query parameters."""
        self._page, self._query, self._script = page, query, ""
        return await self._run(self._message())

    async def press(self, button: str, radio: str = "", option: int = 0) -> Drawn:
        """Press the button with this label, with an option of a group of radio buttons chosen."""
        message = self._message()
        states = message.rerun_script.widget_states.widgets
        if radio:
            said = self._widgets[radio][1]
            states.add(id=said.id, string_value=said.options[option])
        message.rerun_script.fragment_id, said = self._widgets[button]
        states.add(id=said.id, trigger_value=True)
        return await self._run(message)

    def _message(self) -> BackMsg:
        message = BackMsg()
        asked = message.rerun_script
        asked.query_string = self._query
        if self._script:
            asked.page_script_hash = self._script
        else:
            asked.page_name = self._page
        asked.cached_message_hashes.extend(self._cached)
        asked.context_info.timezone, asked.context_info.locale = "UTC", "en-GB"
        asked.context_info.url = f"http://{self._address}/{self._page}"
        return message

    async def _run(self, message: BackMsg) -> Drawn:
        await self._socket.send(message.SerializeToString())
        drawn = Drawn("", True, 0)
        while True:
            # wait_for would swallow a cancellation that comes with the answer
            async with asyncio.timeout(SECONDS):
                raw = await self._socket.recv()
            answer = self._whole(ForwardMsg.FromString(raw))
            drawn = self._took_in(replace(drawn, size=drawn.size + len(raw)), answer)
            if ended(answer):
                return drawn

    def _whole(self, answer: ForwardMsg) -> ForwardMsg:
        """A message, also where it only names one that came before."""
        if answer.WhichOneof("type") == "ref_hash":
            return self._cached[answer.ref_hash]
        if answer.metadata.cacheable:
            self._cached[answer.hash] = answer
        return answer

    def _took_in(self, drawn: Drawn, answer: ForwardMsg) -> Drawn:
        """What has been drawn with one message more."""
        kind = answer.WhichOneof("type")
        if kind == "new_session":
            return Drawn("", not answer.metadata.run.fragment_ids, drawn.size)
        if kind == "navigation":
            self._script = answer.navigation.page_script_hash
        elif kind == "delta" and answer.delta.WhichOneof("type") == "new_element":
            return replace(drawn, markup=f"{drawn.markup}\n{self._read(answer.delta)}")
        return drawn

    def _read(self, delta: Any) -> str:
        """The markup of an element. What can be pressed is remembered."""
        element = delta.new_element
        kind = element.WhichOneof("type")
        said = getattr(element, kind)
        if kind == "exception":
            raise RuntimeError(said.message)
        if kind in ("button", "radio"):
            self._widgets[said.label] = delta.fragment_id, said
        return str(getattr(said, "body", ""))
