"""Approaches that fit at once: what shows strongly in each, where they stand furthest apart, and
how they stand to each other.
"""

from itertools import combinations

import pytest

from engine.combination import together
from engine.comparison import meeting
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from tests.engine.makers import Place, approach, gardens, knowing

GRADES = ("strong", "medium", "weak", "not-described")


def shows(made: Approach, **strengths: str) -> Approach:
    """The approach, with similarities that show so strongly in it."""
    company = made.similarities["company"]
    return made.model_copy(
        update={
            "similarities": {
                id_: company.model_copy(update={"strength": strength})
                for id_, strength in strengths.items()
            }
        }
    )


def sharing(*approaches: Approach) -> Knowledge:
    """Knowledge of these approaches, and of two similarities."""
    company = gardens().similarities[0]
    return knowing(*approaches).model_copy(
        update={"similarities": (company, company.model_copy(update={"id": "soup"}))}
    )


def test_what_shows_strongly_in_all_is_covered_and_no_other() -> None:
    elm = shows(approach("elm"), company="strong", soup="strong")
    oak = shows(approach("oak"), company="medium", soup="strong")
    assert [s.id for s in together(sharing(elm, oak), (elm, oak)).covered] == ["soup"]


@pytest.mark.parametrize("third", GRADES)
def test_one_of_three_in_which_it_shows_less_is_enough_to_leave_it_out(third: str) -> None:
    three = tuple(
        shows(approach(f"elm-{n}"), company=grade, soup="weak")
        for n, grade in enumerate(("strong", "strong", third))
    )
    assert bool(together(sharing(*three), three).covered) == (third == "strong")


@pytest.mark.parametrize(
    ("elm", "oak", "apart"),
    [
        ({"pace": (1, 3), "tools": (1, 3)}, {"pace": (2, 4), "tools": (4, 6)}, "tools"),
        ({"pace": (1, 3), "tools": (1, 3)}, {"pace": (2, 4), "tools": (2, 4)}, "pace tools"),
        ({"pace": (1, 3), "tools": (1, 3)}, {"pace": (4, 6), "tools": (2, 4)}, "pace"),
        (
            {"pace": (1, 6), "tools": (1, 3)},
            {"pace": (1, 6), "tools": (1, 4)},
            "tools",
        ),  # far apart inside each
        ({"pace": (1, 3), "tools": (2, 5)}, {"pace": (1, 3), "tools": (2, 5)}, ""),
        ({"pace": (None, None), "tools": (2, 5)}, {"pace": (2, 3), "tools": (2, 5)}, ""),
        ({"pace": (None, None), "tools": (2, 5)}, {"pace": (2, 3), "tools": (2, 6)}, "tools"),
    ],
    ids=[
        "the later",
        "both",
        "the earlier",
        "by spirit",
        "nowhere",
        "not described",
        "one described",
    ],
)
def test_the_largest_gap_in_the_same_spirit_is_where_they_stand_apart(
    elm: dict[str, tuple[Place, Place]], oak: dict[str, tuple[Place, Place]], apart: str
) -> None:
    two = (approach("elm", None, None, **elm), approach("oak", None, None, **oak))
    found = together(knowing(*two), two).apart
    assert " ".join(d.difference for d in found) == apart


def test_every_pair_of_which_something_is_written_meets_once() -> None:
    three = gardens().approaches
    met = together(gardens(), three).meetings
    wanted = [m for a, b in combinations(three, 2) if (m := meeting(gardens(), a, b)).relation]
    assert list(met) == wanted and wanted


def test_a_pair_of_which_nothing_is_written_is_left_out() -> None:
    alder, birch = (a.model_copy(update={"relations": ()}) for a in gardens().approaches[:2])
    assert together(knowing(alder, birch), (alder, birch)).meetings == ()
