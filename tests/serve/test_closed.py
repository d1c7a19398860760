"""What is closed of Streamlit, and who may send a file."""

import pytest
from starlette.testclient import TestClient
from streamlit.runtime import Runtime
from streamlit.runtime.uploaded_file_manager import UploadedFileRec
from streamlit.testing.v1 import AppTest

from components.app import uploads
from components.app.routes import ANSWERS, BESIDE, GLOSSARY
from serve import closed
from tests.house.source import project, running
from tests.pages.visit import follow, visit

SESSION = "0f0f"
UPLOAD = f"/_stcore/upload_file/{SESSION}/1"
HUGE = b"x" * 1_500_000


@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/metrics/",
        "/_stcore/script-health-check",
        "/_stcore/agent/openapi.json",
        "/_stcore/agent/interact",
        "/_stcore/bidi-components/x",
        "/component/x/index.html",
        "/_stcore",
    ],
)
def test_what_no_page_needs_is_not_there(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404
    assert client.post(path).status_code in (404, 405)


@pytest.fixture
def asking(monkeypatch: pytest.MonkeyPatch) -> None:
    """The visit looks at a page that asks for a file."""
    monkeypatch.setattr(uploads, "_asking", {SESSION: None})


@pytest.fixture
def active(monkeypatch: pytest.MonkeyPatch) -> None:
    """The visit goes on, and its page proved to be ours."""
    monkeypatch.setattr(Runtime, "is_active_session", lambda *_: True)


def send(client: TestClient, data: bytes) -> int:
    """Send a file as Streamlit's page does: what the server says of it."""
    token = client.get("/_stcore/health").cookies["_streamlit_xsrf"]
    headers = {"x-xsrftoken": token}
    files = {"file": ("a.json", data)}
    return client.put(UPLOAD, files=files, headers=headers).status_code


def test_a_page_that_asks_for_no_file_takes_none(client: TestClient, active: None) -> None:
    assert send(client, b"{}") == 403


def test_a_page_that_asks_for_a_file_takes_a_small_one(
    client: TestClient, asking: None, active: None
) -> None:
    assert send(client, b"{}") == 204


def test_no_page_takes_a_large_one(client: TestClient, asking: None, active: None) -> None:
    assert send(client, HUGE) == 413


def test_all_files_together_have_a_limit(
    client: TestClient, asking: None, active: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(closed, "MOST_HELD", 100)
    kept = UploadedFileRec(file_id="2", name="a", type="b", data=b"x" * 100)
    manager = Runtime.instance().uploaded_file_mgr
    manager.add_file(SESSION, kept)  # type: ignore[attr-defined]
    assert send(client, b"{}") == 403
    manager.remove_session_files(SESSION)
    assert send(client, b"{}") == 204


def is_asked() -> bool:
    """Whether the visit of an AppTest may send a file."""
    return uploads.is_asked("test session id")


def test_a_visit_may_send_a_file_while_its_page_asks_for_one() -> None:
    app: AppTest = visit(GLOSSARY)
    assert not is_asked()
    app = follow(app, ANSWERS)
    assert is_asked()
    app = follow(app, GLOSSARY)
    assert not is_asked()
    follow(app, BESIDE)
    assert is_asked()


def test_a_file_is_asked_for_in_one_place_alone() -> None:
    asking = [module.path for module in running(project()) if "file_uploader(" in module.text]
    assert asking == ["components/app/uploads.py"]
