"""What the page About says of how far the rules lean: the published figures of this very version,
or that there are none.
"""

from dataclasses import replace
from pathlib import Path

import pytest

import wording.bias
from components.app.contact import CONTACT
from components.app.routes import ABOUT
from engine.robustness import bias_report
from knowledge.load import load
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Node, shown, visit
from wording.say import say

TABLE = "How often each approach is in front"


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the figures are looked for in this test. There are none yet."""
    monkeypatch.setattr(bias_report, "FILE", tmp_path / "bias.json")
    return tmp_path / "bias.json"


def about() -> Node:
    app = visit(ABOUT)
    assert not app.exception
    return shown(app)


def test_every_approach_has_its_figures_and_the_words_come_first(
    gardens: Knowledge, made: Path
) -> None:
    found = bias_report.run(gardens, 500)
    bias_report.write(found)
    page = about()
    assert {name: cells[-1] for name, cells in page.rows(TABLE).items()} == {
        gardens.approach_names[lean.approach]: f"{lean.times_fair:.2f}" for lean in found.bias.leans
    }
    sentences = wording.bias.sentences(gardens, found)
    assert all(sentence in page.text for sentence in sentences)
    assert (
        page.text.index("How far the rules lean")
        < page.text.index(sentences[0])
        < page.text.index(TABLE)
    )


def test_shares_stand_in_the_table(gardens: Knowledge, made: Path) -> None:
    found = bias_report.run(gardens, 500)
    bias_report.write(found)
    first = found.bias.leans[0]
    assert about().rows(TABLE)[gardens.approach_names[first.approach]][:2] == [
        wording.bias.hundred(first.front),
        wording.bias.hundred(first.alone),
    ]


@pytest.mark.parametrize("text", [None, "", "{", '{"approaches": []}'])
def test_without_figures_it_says_so(text: str | None, made: Path) -> None:
    if text is not None:
        made.write_text(text, encoding="utf-8")
    page = about()
    assert "The figures have not been worked out for this version of the knowledge." in page.text
    assert not any(TABLE in table.text for table in page.all("table"))


def test_figures_of_another_version_are_not_shown(gardens: Knowledge, made: Path) -> None:
    bias_report.write(
        bias_report.run(gardens.model_copy(update={"version": "2020-01-01234567"}), 500)
    )
    assert "have not been worked out" in about().text


def test_a_written_reason_stands_under_the_words_as_text(copied: Path, made: Path) -> None:
    with (copied / "vocabulary/edition.yaml").open("a", encoding="utf-8") as out:
        out.write("in_front_because:\n  alder: Most <b>gardens</b> have alders.\n")
    found = bias_report.run(load(copied), 500)
    leans = tuple(
        replace(lean, times_fair=3.0 if lean.approach == "alder" else 0.1)
        for lean in found.bias.leans
    )
    bias_report.write(replace(found, bias=replace(found.bias, leans=leans)))
    page = about()
    assert "Alder. Most <b>gardens</b> have alders." in page.text and not page.all("b")


def test_other_pulls_and_what_the_review_concludes_stand_beside_the_forces(
    gardens: Knowledge,
) -> None:
    text = about().text
    assert gardens.edition.conclusion is not None
    assert text.count(gardens.edition.conclusion.text) == 1
    assert all(pull.text in text for pull in gardens.pulls)


def test_whoever_runs_the_server_says_whom_to_tell_of_a_fault(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(CONTACT, " it-security@board.example ")
    facts = about().one("dl", css="b-facts")
    said = [node.text for node in facts.all("dd")]
    assert "it-security@board.example" in said


def test_a_server_that_was_told_nobody_makes_nobody_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(CONTACT, raising=False)
    assert say("about.report") not in about().text
