"""The look comes with the page, or with the run: never twice, and never not at all."""

from threading import Event
from types import SimpleNamespace

import pytest
from streamlit.testing.v1 import AppTest

from components.app import look


def drawing() -> None:
    from components.app import look

    look.draw()


@pytest.fixture
def on_a_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some server draws the page, and has not said how."""
    monkeypatch.setattr(look, "runtime", SimpleNamespace(exists=lambda: True))
    monkeypatch.setattr(look, "_sent_with_the_page", Event())


@pytest.mark.usefixtures("on_a_server")
def test_a_server_that_sends_no_look_gets_it_with_the_run() -> None:
    (sheet,) = AppTest.from_function(drawing).run().get("html")
    assert look.SHEETS[0].read_text(encoding="utf-8") in sheet.proto.body


@pytest.mark.usefixtures("on_a_server")
def test_our_server_sends_it_once_with_the_page() -> None:
    look.comes_with_the_page()
    assert not AppTest.from_function(drawing).run().get("html")
