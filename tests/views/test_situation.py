"""The situation as answered: a letter for each question that counts, and what to discuss."""

import pytest

from tests.engine.makers import gardens, knowing, said
from views.situation import question_of_a_difference, situation


def test_each_question_that_was_answered_has_a_letter_and_its_answers_in_quotation_marks() -> None:
    views = situation(gardens(), said(danger="wasps", work="dig sow", label="kitchen"))
    assert [(view.letter, view.answers) for view in views] == [
        ("A", ("“There are wasps”",)),
        ("B", ("“Dig”", "“Sow”")),
        ("C", ("“A kitchen garden”",)),
    ]


def test_a_question_on_a_difference_has_its_place() -> None:
    (view,) = situation(gardens(), said(pace_here="3"))
    assert view.place == "two steps from “by the clock”" and view.answers == (
        "“Pace, as it is done at place 3.”",
    )


@pytest.mark.parametrize(("number", "letter"), [(25, "Z"), (26, "A1"), (27, "B1")])
def test_after_the_last_letter_they_are_numbered(number: int, letter: str) -> None:
    work = next(question for question in gardens().questions if question.id == "work")
    many = knowing(*gardens().approaches).model_copy(update={"questions": (work,) * 30})
    assert situation(many, said(work="dig"))[number].letter == letter


def test_the_question_of_a_difference_names_the_place_that_was_answered() -> None:
    pace = gardens().differences[0]
    assert (
        "On “Pace” the answers place this team two steps from “by the clock”."
        in question_of_a_difference(pace, 3)
    )
    assert "answers" not in question_of_a_difference(pace, None)
