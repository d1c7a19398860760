"""A real server, as it is started for a workshop: nothing that it does or is made to do leaves
it.
"""

import socket
from collections.abc import Iterator

import pytest
import websockets
from websockets.sync.client import connect

from bench.server import running

ATTACKS = 10


@pytest.fixture
def outside() -> Iterator[socket.socket]:
    """What stands for the whole outside: whoever calls it is noticed."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        listening.setblocking(False)
        yield listening


def test_no_request_leaves_a_server_that_phones_can_reach(outside: socket.socket) -> None:
    proxy = f"http://127.0.0.1:{outside.getsockname()[1]}"
    everybody = ("--server.address", "0.0.0.0")
    with running(*everybody, HTTP_PROXY=proxy, HTTPS_PROXY=proxy) as server:
        for _ in range(ATTACKS):
            with pytest.raises(websockets.InvalidStatus):
                connect(f"ws://{server.address}/_stcore/stream", origin="http://evil.example")  # type: ignore[arg-type]
    with pytest.raises(BlockingIOError):
        outside.accept()
