"""The form for stewards: there only where it was asked for, and it writes nothing."""

import subprocess
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from components.app.routes import EDIT, EDITING, is_known
from tests.pages.visit import Node, Parameters, shown, title, visit

FILE = "vocabulary/terms.yaml"
BED: Parameters = {"file": FILE, "entry": "1"}
TYPED = "A box: earth for 2019 #1"


def text(app: AppTest) -> TextInput:
    """The place to type what the term means."""
    return next(w for w in app.text_input if w.label == "text")


def check(app: AppTest) -> AppTest:
    """Press "Check"."""
    (button,) = [b for b in app.button if b.label == "Check"]
    button.click()
    return app.run()


@pytest.fixture(autouse=True)
def asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """The server was started for stewards."""
    monkeypatch.setenv(EDITING, "1")


@pytest.mark.parametrize("value", ["", "0"])
def test_without_the_variable_there_is_no_such_page(
    value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(EDITING, value)
    assert not is_known(EDIT.path)
    assert title(visit(EDIT, BED)) != "Edit the knowledge"


def test_a_form_shows_every_field_with_its_manual() -> None:
    app = visit(EDIT, BED)
    assert title(app) == "Edit the knowledge"
    assert text(app).value == "A box of earth to grow things in."
    (basis,) = [w for w in app.selectbox if w.label == "basis"]
    assert basis.help.startswith("review")
    assert "judgement" in basis.options


def patch_of(page: Node) -> str:
    """The patch that the page shows and gives; empty if none."""
    return "".join(str(text) for shown_ in page.all("pre") for text in shown_.children)


def test_what_is_sound_becomes_a_patch_and_the_knowledge_stays(
    copied: Path,
) -> None:
    before = (copied / FILE).read_bytes()
    app = visit(EDIT, BED)
    text(app).set_value(TYPED)
    app = check(app)
    page = shown(app)
    assert "No problem was found." in page.text
    assert [button.label for button in app.download_button] == ["Download the patch"]
    assert (copied / FILE).read_bytes() == before
    patch = patch_of(page).encode()
    subprocess.run(["git", "apply"], input=patch, cwd=copied.parent, check=True)
    changed = (copied / FILE).read_text(encoding="utf-8")
    assert f'  text: "{TYPED}"\n' in changed
    assert changed.count("\n") == before.count(b"\n")


def test_a_problem_stands_beside_its_field_and_there_is_no_patch() -> None:
    app = visit(EDIT, BED)
    text(app).set_value("")
    page = shown(check(app))
    beside = next(n for n in page.all("div") if n.attributes.get("role") == "alert")
    assert "It should not be empty" in beside.text
    assert "There is a problem." in page.text
    assert not patch_of(page)


def test_a_problem_elsewhere_is_named_with_its_place() -> None:
    app = visit(EDIT, BED)
    next(w for w in app.text_input if w.label == "id").set_value("earth")
    page = shown(check(app))
    assert f"{FILE}, line 5:" in page.all("ul")[0].text
    assert not patch_of(page)


def test_nothing_changed_is_said() -> None:
    page = shown(check(visit(EDIT, BED)))
    assert "Nothing was changed" in page.text
    assert not patch_of(page)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ({"file": "../../etc/passwd"}, "There is no file “../../etc/passwd”"),
        ({"file": FILE, "entry": "99.odd"}, "There is no entry “99.odd”"),
    ],
)
def test_an_address_that_names_what_is_not_there_is_answered(
    address: Parameters, said: str
) -> None:
    app = visit(EDIT, address)
    assert said in shown(app).text
    assert not [button for button in app.button if button.label == "Check"]


def test_nothing_of_the_form_is_in_the_menu() -> None:
    app = visit(EDIT)
    assert not [link for link in app.get("page_link") if link.proto.page == EDIT.path]


def test_another_file_begins_without_an_entry() -> None:
    app = visit(EDIT, BED)
    (files,) = [w for w in app.selectbox if w.label == "Which file?"]
    app = files.set_value("vocabulary/pairs.yaml").run()
    assert app.query_params == {"file": "vocabulary/pairs.yaml"}
