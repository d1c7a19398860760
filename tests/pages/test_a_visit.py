"""How much a whole visit asks of somebody: words to read and presses, from the first page to a
result and on to its paper. The table stands in docs/evaluation.md; `python -m pytest
tests/pages/test_a_visit.py` says where it is no longer true.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from components.app.routes import RESULT, START
from engine.answers import Answers, encode, read
from engine.still_open import still_open
from knowledge.models.questions import Case
from knowledge.reserved import NOT_SURE
from tests.pages.parts_of import words_of_page
from tests.pages.visit import Parameters, shown, visit
from tests.shipped import shipped
from views.ask import AskView, ask_view
from wording.answers import option_texts
from wording.say import say

KNOWLEDGE = shipped()
CASES = (KNOWLEDGE.cases[0], KNOWLEDGE.cases[len(KNOWLEDGE.cases) // 2], KNOWLEDGE.cases[-1])
PAGE = Path(__file__).parents[2] / "docs" / "evaluation.md"
A_MINUTE = 250  # words
EARLY = 2  # so many questions name the right approach nearly always
BUTTONS = ("questions.next", "questions.back", "result.see", "questions.guess-first")


@dataclass
class Walk:
    """A way through the questions: how many, how many words and presses, and the answers."""

    questions: int
    words: int
    presses: int
    answers: Answers


@pytest.fixture(autouse=True)
def on_what_is_shipped(gardens: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """The app reads what is shipped."""
    monkeypatch.delenv("BEARINGS_KNOWLEDGE")


def words_of(view: AskView) -> int:
    """Every word of one question on its page, with its answers and buttons."""
    texts = [view.question.text, view.question.help, view.why]
    texts += option_texts(view.question).values()
    texts += [say(button) for button in BUTTONS]
    return len(" ".join(texts).split())


def walked(case: Case, most: int = 99) -> Walk:
    """A case, asked for as long as an answer could change something, or so many questions. A tick
    is a press.
    """
    whole = read(KNOWLEDGE, case.answers)
    walk = Walk(0, 0, 0, read(KNOWLEDGE, {}))
    while asked := still_open(KNOWLEDGE, walk.answers).ask_next:
        if walk.questions == most:
            break
        question = KNOWLEDGE.question(asked[0])
        assert question is not None
        walk.words += words_of(ask_view(KNOWLEDGE, walk.answers, question))
        chosen = whole.of(question.id) or (NOT_SURE,)
        given = {**dict(walk.answers.by_question), question.id: chosen}
        walk.answers = read(KNOWLEDGE, given)
        walk.presses += len(chosen) + 1
        walk.questions += 1
    return walk


def row(case: Case) -> str:
    """A row of the table: to the first result, and from it to the paper."""
    start = words_of_page(shown(visit(START)))
    early = walked(case, EARLY)
    walk = walked(case)
    parameters: Parameters = {**encode(walk.answers)}
    result = words_of_page(shown(visit(RESULT, parameters)))
    cells = [case.id, *cost(early, start), str(walk.questions), *cost(walk, start), str(result)]
    return f"| {' | '.join(cells)} | 1 |"


def cost(walk: Walk, start: int) -> tuple[str, str, str]:
    """Words and minutes to read, and presses, with the first page and the press that leaves it."""
    words = start + walk.words
    return f"{words:,}", f"{words / A_MINUTE:.1f}", str(walk.presses + 1)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_table_says_what_a_visit_takes(case: Case) -> None:
    assert row(case) in PAGE.read_text(encoding="utf-8")
