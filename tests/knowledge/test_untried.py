"""What no case tries is a warning: the folder works, and a steward is told."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from knowledge.load import SHIPPED, draft_of, problems_in, warnings_in
from knowledge.untried import untried

TODAY = date(2026, 1, 1)


def without_cases(folder: Path) -> None:
    path = folder / "approaches/alder.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("cases:\n")], encoding="utf-8")


def without_case_against(folder: Path) -> None:
    path = folder / "vocabulary/cautions.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: text.index("  against:")], encoding="utf-8")


def without_an_answer(folder: Path) -> None:
    path = folder / "approaches/cedar.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(', tools-here: "6"', ""), encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (without_cases, "No case tries the reasons of this approach."),
        (without_case_against, 'No case says when "wasps" must not happen.'),
        (without_an_answer, 'No case has these answers to "tools-here": 6.'),
    ],
)
def test_what_no_case_tries_is_a_warning_and_no_problem(
    change: Callable[[Path], None], words: str, spoilt: Path
) -> None:
    change(spoilt)
    assert problems_in(spoilt) == ()
    assert words in [warning.sentence for warning in warnings_in(spoilt, TODAY)]


def test_all_that_is_shipped_is_tried() -> None:
    assert [str(warning) for warning in untried(draft_of(SHIPPED))] == []
