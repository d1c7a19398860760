"""The list of approaches, filtered: where each stands to what was chosen."""

import pytest

from engine.approaches import chosen_answers, filter_questions, filtered
from knowledge.models.answer_ref import AnswerRef
from tests.engine.makers import approach, gardens

DIG = AnswerRef("work", "dig")
REST = AnswerRef("work", "rest")
PARK = AnswerRef("label", "park")


@pytest.mark.parametrize(
    ("fits", "standing"),
    [
        ({"work.dig": "strong", "label.park": "some"}, "all"),
        ({"work.dig": "strong"}, "some"),
        ({"work.rest": "strong"}, "silent"),
        ({}, "silent"),
        ({"work.dig": "strong", "label.park": "against"}, "against"),
        ({"label.park": "strongly-against"}, "against"),
    ],
)
def test_an_approach_stands_where_what_is_said_of_it_puts_it(
    fits: dict[str, str], standing: str
) -> None:
    assert filtered(approach("elm", fits), (DIG, PARK)).standing == standing


def test_what_is_said_stands_with_its_answer_in_the_order_of_the_choice() -> None:
    said = filtered(approach("elm", {"work.dig": "strong"}), (PARK, DIG)).by_answer
    assert [(answer, bool(fit)) for answer, fit in said] == [(PARK, False), (DIG, True)]


def test_the_knowledge_says_by_which_questions_the_list_is_filtered() -> None:
    assert [question.id for question in filter_questions(gardens())] == ["work"]


@pytest.mark.parametrize(
    ("parameter", "answers"),
    [
        ("work.dig", (DIG,)),
        ("work.dig,work.rest", (REST,)),
        ("label.park,work.dig", (DIG,)),
        ("", ()),
        ("work.fly,nonsense,.,work.,work.dig.deep", ()),
    ],
    ids=["one", "the last of a question", "a question that does not filter", "none", "nonsense"],
)
def test_a_link_filters_by_what_is_known(parameter: str, answers: tuple[AnswerRef, ...]) -> None:
    assert chosen_answers(gardens(), parameter) == answers
