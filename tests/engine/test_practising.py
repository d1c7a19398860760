"""Which case comes next: the one that was missed after some others, and one unlike the last."""

from itertools import pairwise

import pytest

from engine.practising import (
    SPACE,
    attempts,
    in_address,
    mixed,
    next_case,
    theme,
)
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Case
from tests.engine.makers import gardens

BED = gardens().cases[0]


def told(*cases: tuple[str, str, str]) -> Knowledge:
    """Knowledge with cases: id, theme, and the approach of the source."""
    made = [
        BED.model_copy(
            update={
                "id": id_,
                "answers": {"work": (work,)} if work else {},
                "approaches": (name,) if name else (),
            }
        )
        for id_, work, name in cases
    ]
    return gardens().model_copy(update={"cases": tuple(made)})


ALIKE = told(*((f"c{number}", "dig", "alder") for number in range(6)))


def following(knowledge: Knowledge, written: str, shown: str = "") -> str:
    """The id of the next case, where this was practised and that is shown; empty if there is
    none.
    """
    case = next_case(knowledge, attempts(knowledge, written), knowledge.case(shown))
    return case.id if case else ""


def test_an_address_says_what_was_missed_and_what_is_unknown_is_left_out() -> None:
    found = attempts(ALIKE, "c1,~c0,no-such,~")
    assert [(each.case, each.missed) for each in found] == [("c1", False), ("c0", True)]
    assert in_address(found) == "c1,~c0"


def test_of_a_case_practised_again_the_latest_attempt_counts() -> None:
    assert in_address(attempts(ALIKE, "~c0,c1,c0")) == "c1,c0"


@pytest.mark.parametrize(
    ("practised", "expected"),
    [
        ("", "c0"),
        ("c0", "c1"),
        ("~c0,c1,c2", "c3"),
        ("~c0,c1,c2,c3", "c0"),
        ("~c0,~c1,c2,c3,c4", "c0"),
        ("c1,c2,c3,c4,c5,~c0", "c0"),
        ("c0,c1,c2,c3,c4,c5", ""),
    ],
    ids=[
        "the first",
        "a new one",
        "too soon",
        "after some others",
        "the one missed longest ago",
        "where no new one is left",
        "all are done",
    ],
)
def test_a_case_that_was_missed_comes_back(practised: str, expected: str) -> None:
    assert following(ALIKE, practised) == expected


def test_the_case_that_is_shown_is_not_the_next_one() -> None:
    assert following(ALIKE, "c1,c2,c3,c4,c5,~c0", shown="c0") == ""


@pytest.mark.parametrize(
    ("others", "expected"),
    [
        ([("b", "rest", "alder"), ("c", "dig", "birch"), ("d", "rest", "birch")], "d"),
        ([("b", "rest", "alder"), ("c", "dig", "birch")], "c"),
        ([("b", "dig", "alder"), ("c", "rest", "alder")], "c"),
        ([("b", "dig", "alder"), ("c", "dig", "alder")], "b"),
    ],
    ids=["unlike in both", "another approach", "another theme", "whatever there is"],
)
def test_the_next_case_is_unlike_the_last(
    others: list[tuple[str, str, str]], expected: str
) -> None:
    knowledge = told(("a", "dig", "alder"), *others)
    assert following(knowledge, "a") == expected
    assert following(knowledge, "", shown="a") == expected


def test_two_cases_in_which_none_comes_first_are_alike() -> None:
    assert following(told(("a", "dig", ""), ("b", "rest", ""), ("c", "rest", "birch")), "a") == "c"


def unlike(knowledge: Knowledge, one: Case, other: Case) -> bool:
    approaches = {*one.approaches} & {*other.approaches}
    both_none = not one.approaches and not other.approaches
    return theme(knowledge, one) != theme(knowledge, other) and not approaches and not both_none


def test_the_shipped_cases_are_mixed_wherever_one_unlike_the_last_is_left(
    shipped: Knowledge,
) -> None:
    cases = mixed(shipped)
    assert sorted(case.id for case in cases) == sorted(case.id for case in shipped.cases)
    for number, (last, case) in enumerate(pairwise(cases), start=1):
        could = [other for other in cases[number:] if unlike(shipped, last, other)]
        assert not could or case == could[0] or unlike(shipped, last, case)
    assert len(cases) > SPACE
