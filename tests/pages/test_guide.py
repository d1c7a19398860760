"""The page of the guide for a conversation."""

from components.app.routes import GUIDE, RESULT
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import files, shown, visit

DIG = {"work": "dig"}


def test_it_asks_what_the_approach_in_front_asks_and_says_what_to_write_down(
    gardens: Knowledge,
) -> None:
    text = shown(visit(GUIDE, {**DIG})).text
    assert gardens.approaches[0].opening_questions[0].text in text
    assert "Write it once" in text and "Who has a copy" in text


def test_it_can_be_taken_away_in_large_print(gardens: Knowledge) -> None:
    labels = files(visit(GUIDE, {**DIG}))
    assert labels[:2] == ["PDF", "PDF in large print"]


def test_without_answers_it_leads_to_the_questions(gardens: Knowledge) -> None:
    assert "Write it once" not in shown(visit(GUIDE)).text


def test_what_is_printed_says_what_was_answered_and_when(gardens: Knowledge) -> None:
    printed = shown(visit(RESULT, {**DIG})).all(css="b-printed")
    text = " ".join(node.text for node in printed)
    assert "What needs to be done? “Dig”" in text and "Printed on" in text
