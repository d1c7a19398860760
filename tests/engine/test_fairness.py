"""Who misses out: which way of doing an approach is said first, and when a person may not be able
to take part.
"""

import pytest

from engine.fairness import MANAGERIALIST, RELATIONSHIP, may_not_take_part, nearest, said_first
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach
from knowledge.models.conditions import When
from knowledge.models.knowledge import Knowledge
from tests.engine.makers import gardens, said

PARK = AnswerRef("label", "park")
WASPS = AnswerRef("danger", "wasps")


def touching(pole: str, answer: AnswerRef) -> Approach:
    """Alder, where those with this answer may be among those who miss out."""
    alder = gardens().approaches[0]
    touched = getattr(alder.fairness, pole).model_copy(update={"touches": (answer,)})
    fairness = alder.fairness.model_copy(update={pole: touched})
    return alder.model_copy(update={"fairness": fairness})


def without_a_part(when: When | None) -> Knowledge:
    """The gardens, where this says that a person cannot take part."""
    edition = gardens().edition.model_copy(update={"cannot_take_part": when})
    return gardens().model_copy(update={"edition": edition})


@pytest.mark.parametrize(
    ("places", "near"),
    [
        ({}, (MANAGERIALIST, RELATIONSHIP)),
        ({"pace": 3}, (MANAGERIALIST,)),
        ({"pace": 4}, (RELATIONSHIP,)),
        ({"pace": 1, "tools": 6}, (MANAGERIALIST, RELATIONSHIP)),
        ({"pace": 1, "tools": 2, "water": 6}, (MANAGERIALIST,)),
    ],
)
def test_the_end_nearest_to_most_places_is_said(
    places: dict[str, int], near: tuple[str, ...]
) -> None:
    assert nearest(places) == near


def test_what_an_answer_touches_is_said_before_what_is_nearest() -> None:
    alder = touching(RELATIONSHIP, PARK)
    ways = said_first(alder, said(label="park"), {"pace": 1})
    assert [(way.name, way.touched) for way in ways] == [
        (RELATIONSHIP, (PARK,)),
        (MANAGERIALIST, ()),
    ]


def test_another_answer_touches_nothing() -> None:
    alder = touching(RELATIONSHIP, PARK)
    ways = said_first(alder, said(label="kitchen"), {"pace": 1})
    assert [way.name for way in ways] == [MANAGERIALIST]


def test_a_person_may_not_be_able_to_take_part_where_the_knowledge_says_so() -> None:
    assert may_not_take_part(without_a_part(WASPS), said(danger="wasps"))
    assert not may_not_take_part(without_a_part(WASPS), said(danger="none"))


def test_nothing_is_said_of_taking_part_where_the_knowledge_says_nothing() -> None:
    assert not may_not_take_part(without_a_part(None), said(danger="wasps"))
