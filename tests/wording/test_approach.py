"""What is said of one approach where a value has to be put into words."""

from datetime import date

import pytest

from knowledge.models.knowledge import Knowledge
from tests.engine.makers import approach
from wording.approach import checked, not_here, when


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2018", "2018"),
        ("2018-12", "December 2018"),
        ("2018-12-03", "3 December 2018"),
        ("c. 2006", "about 2006"),
    ],
)
def test_a_date_is_said_as_exactly_as_it_is_known(written: str, words: str) -> None:
    assert when(written) == words


def test_when_it_was_checked_and_when_it_must_be_again() -> None:
    days = {"checked": date(2026, 4, 3), "review_by": date(2027, 10, 31)}
    assert checked(approach("elm").model_copy(update=days), (), date(2027, 10, 31)) == (
        "Text checked on 3 April 2026; each note says when its source was last seen. "
        "To be checked again by 31 October 2027."
    )


def test_a_day_that_has_passed_is_said_and_hides_nothing() -> None:
    days = {"checked": date(2026, 4, 3), "review_by": date(2027, 10, 31)}
    said = checked(approach("elm").model_copy(update=days), (), date(2027, 11, 1))
    assert said.startswith("Text checked on 3 April 2026;")
    assert said.endswith(
        "This text was to be checked again by 31 October 2027; it has not been yet."
    )


def test_statuses_are_as_old_as_the_newest_that_was_seen(gardens: Knowledge) -> None:
    assert {initiative.seen for initiative in gardens.initiatives} == {"2026-01"}
    said = checked(approach("elm"), gardens.initiatives, date(2026, 1, 1))
    assert "was last seen in January 2026 or before." in said


def test_a_name_that_is_not_known_is_shortened() -> None:
    assert "“" + "x" * 60 + "”" in not_here("x" * 200)
