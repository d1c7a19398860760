"""A condition is met, or not, by the answers given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from engine.answers import Answers
from engine.conditions import is_met, met_by
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.conditions import Condition, When, answers_in

WHEN: TypeAdapter[When] = TypeAdapter(When)
ANSWERS = Answers((("weather", ("rain", "wind")), ("soil", ("clay",)), ("safety", ("not-sure",))))


@pytest.mark.parametrize(
    ("written", "met"),
    [
        ("soil.clay", True),
        ("soil.sand", False),
        ("frost.hard", False),
        ("safety.not-sure", True),
        ({"all": ["soil.clay", "weather.rain"]}, True),
        ({"all": ["soil.clay", "weather.sun"]}, False),
        ({"any": ["weather.sun", "weather.wind"]}, True),
        ({"any": ["weather.sun", "soil.sand"]}, False),
        ({"none": ["weather.sun"]}, True),
        ({"none": ["weather.rain"]}, False),
        ({"all": ["soil.clay"], "any": ["weather.sun"]}, False),
        ({"all": ["soil.clay"], "none": ["weather.rain"]}, False),
        ({"all": [{"any": ["soil.sand", "soil.clay"]}, {"none": ["weather.sun"]}]}, True),
    ],
)
def test_a_condition_is_met_or_not(written: object, met: bool) -> None:
    assert is_met(WHEN.validate_python(written), ANSWERS) is met


@pytest.mark.parametrize(
    "written", [{}, {"all": []}, "soil", "soil.clay.wet", {"most": ["a.b"]}, 3]
)
def test_what_is_no_condition_is_refused(written: object) -> None:
    with pytest.raises(ValidationError):
        WHEN.validate_python(written)


def test_the_answers_that_meet_it_are_its_reason() -> None:
    when = WHEN.validate_python(
        {"all": ["soil.clay"], "any": ["weather.sun", "weather.rain"], "none": ["a.b"]}
    )
    assert met_by(when, ANSWERS) == (AnswerRef("soil", "clay"), AnswerRef("weather", "rain"))


def test_every_answer_that_it_names_is_found() -> None:
    when = WHEN.validate_python({"all": ["a.b", {"any": ["c.d"], "none": ["e.f"]}]})
    assert list(answers_in(when)) == [AnswerRef("a", "b"), AnswerRef("c", "d"), AnswerRef("e", "f")]


REFS = st.builds(AnswerRef, st.sampled_from("abc"), st.sampled_from("xyz"))
CONDITIONS = st.recursive(
    REFS,
    lambda parts: st.builds(
        lambda p: Condition(all=tuple(p)), st.lists(parts, min_size=1, max_size=3)
    ),
)


@given(CONDITIONS, st.sets(st.tuples(st.sampled_from("abc"), st.sampled_from("xyz"))))
def test_none_of_it_is_met_just_where_it_is_not(when: When, chosen: set[tuple[str, str]]) -> None:
    given_ = {}
    for question, option in sorted(chosen):
        given_[question] = (*given_.get(question, ()), option)
    answers = Answers(tuple(given_.items()))
    assert is_met(Condition(none=(when,)), answers) is not is_met(when, answers)
