"""Attacks by a page of somebody else, and by a visitor who speaks Streamlit's own messages."""

from collections.abc import Awaitable, Callable

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.websockets import WebSocket, WebSocketDisconnect
from streamlit import net_util
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from serve import sent
from serve.messages import Messages
from serve.origin import Origin

STREAM = "/_stcore/stream"
ADDRESS = "bearings.example"
BACK = BackMsg


async def echo(socket: WebSocket) -> None:
    """Says whose page it was told has come, and then what it is told."""
    await socket.accept()
    await socket.send_text(socket.headers.get("origin", ""))
    async for heard in socket.iter_bytes():
        await socket.send_bytes(heard)


def behind(*rules: Middleware, says: Callable[[WebSocket], Awaitable[None]] = echo) -> TestClient:
    """Somebody who asks an application that has these rules."""
    page = Route("/", lambda request: PlainTextResponse("page"))
    app = Starlette(routes=[WebSocketRoute("/", says), page], middleware=rules)
    return TestClient(app)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every time that the server looks for its own address outside."""
    made: list[str] = []
    monkeypatch.setattr(net_util, "get_external_ip", lambda: made.append("external"))
    monkeypatch.setattr(net_util, "get_internal_ip", lambda: made.append("internal"))
    return made


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "null",
        "http://testserver.evil.example",
        "http://testserver:1",
        "x://[",
    ],
)
def test_a_foreign_page_is_refused_and_nobody_is_called(
    client: TestClient, calls: list[str], origin: str
) -> None:
    page = client.websocket_connect(STREAM, headers={"origin": origin})
    with pytest.raises(WebSocketDisconnect) as refused, page:
        pass
    assert refused.value.code == 1008
    assert calls == []


def test_its_own_page_is_let_in_and_nobody_is_called(client: TestClient, calls: list[str]) -> None:
    own = {"origin": "http://testserver"}
    with client.websocket_connect(STREAM, subprotocols=["streamlit"], headers=own):
        assert calls == []


def test_a_page_of_its_own_name_is_let_in_where_a_proxy_hides_the_name() -> None:
    visitor = behind(Middleware(Origin, hosts=[ADDRESS]))
    with visitor.websocket_connect("/", headers={"origin": f"https://{ADDRESS}"}) as socket:
        assert socket.receive_text() == "http://testserver"


@pytest.mark.parametrize(
    "asked",
    [
        BACK(clear_cache=True),
        BACK(debug_shutdown_runtime=True),
        BACK(set_run_on_save=True),
        BACK(load_git_info=True),
        BACK(backend_operation_request={"install_skills": {}}),
        BACK(backend_operation_request={"deferred_file": {"file_id": "1"}}),
        BACK(backend_operation_request={"dismiss_skills_nudge": {}}),
    ],
    ids=str,
)
def test_what_no_page_needs_is_never_heard(asked: BackMsg) -> None:
    allowed = BACK(rerun_script={"query_string": "x=1"}).SerializeToString()
    with behind(Middleware(Messages)).websocket_connect("/") as socket:
        socket.receive_text()
        socket.send_bytes(asked.SerializeToString())
        socket.send_bytes(allowed)
        assert socket.receive_bytes() == allowed


@pytest.mark.parametrize(
    "asked",
    [
        BACK(rerun_script={"query_string": "x=1"}),
        BACK(stop_script=True),
        BACK(app_heartbeat=True),
        BACK(file_urls_request={"request_id": "1", "file_names": ["a"]}),
    ],
    ids=str,
)
def test_what_a_page_needs_is_heard(asked: BackMsg) -> None:
    with behind(Middleware(Messages)).websocket_connect("/") as socket:
        socket.receive_text()
        socket.send_bytes(asked.SerializeToString())
        assert socket.receive_bytes() == asked.SerializeToString()


@pytest.mark.parametrize(
    ("told", "ends"),
    [
        (ForwardMsg(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY), 1),
        (ForwardMsg(script_finished=ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY), 1),
        (ForwardMsg(delta={"new_element": {"html": {"body": "words"}}}), 0),
        (ForwardMsg(session_event={"script_changed_on_disk": True}), 0),
    ],
    ids=str,
)
def test_a_page_counts_as_sent_once_its_end_is(told: ForwardMsg, ends: int) -> None:
    async def tell(socket: WebSocket) -> None:
        await socket.accept()
        await socket.send_bytes(told.SerializeToString())
        await socket.close()

    before = sent.pages()
    with behind(Middleware(Messages), says=tell).websocket_connect("/") as socket:
        socket.receive_bytes()
    assert sent.pages() == before + ends


def test_what_cannot_be_read_is_refused_by_streamlit(client: TestClient) -> None:
    with client.websocket_connect(STREAM, subprotocols=["streamlit"]) as socket:
        socket.send_bytes(b"\xff\xff\xff")
        with pytest.raises(WebSocketDisconnect):
            while True:
                socket.receive_bytes()
