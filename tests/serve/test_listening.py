"""How the server listens: no answer waits for an acknowledgement, and a taken port is said."""

import asyncio
import socket
from typing import Any

import pytest
from streamlit import config

from serve import listening, settings
from wording.say import say


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> int:
    """A port for the server, free as yet."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        free = int(found.getsockname()[1])
    monkeypatch.setattr(settings, "port", lambda: free)
    return free


async def nothing(scope: Any, receive: Any, send: Any) -> None:
    """An application that answers nothing."""


async def without_delay(port: int) -> bool:
    """Whether the server sends to a visitor at once what it has to send."""
    made = listening.config_for(nothing)
    made.load()
    server = listening.Server(made)
    server.lifespan = made.lifespan_class(made)
    await server.startup()
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET / HTTP/1.1\r\n")
    while not server.server_state.connections:
        await asyncio.sleep(0)
    (protocol,) = server.server_state.connections
    theirs = protocol.transport.get_extra_info("socket")
    at_once = theirs.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    writer.close()
    await server.shutdown()
    return bool(at_once)


def test_no_answer_waits_for_an_acknowledgement(port: int) -> None:
    assert asyncio.run(without_delay(port))


def test_a_port_that_is_taken_is_said_in_one_sentence(
    port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", port)), pytest.raises(SystemExit) as ended:
        listening.run()
    assert ended.value.code == 1
    assert capsys.readouterr().err.strip() == say("serve.port-taken", port=port)


def test_the_settings_of_the_folder_hold() -> None:
    assert settings.address() == config.get_option("server.address") == "127.0.0.1"
