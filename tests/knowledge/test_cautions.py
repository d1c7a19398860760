"""The cautions of the shipped knowledge are short, sourced and dated."""

from engine.search_words import words as typed
from knowledge.models.knowledge import Knowledge

# Others rely on these ids: links, gates and published cases.
IDS = {
    "emergency",
    "suicide-or-self-harm",
    "adult-at-risk",
    "child-at-risk",
    "capacity-and-authority",
    "proxy-to-be-asked",
    "proxy-may-be-harming",
    "detention-or-compulsory",
    "liberty",
    "advance-refusal",
    "carer-breaking-down",
    "domestic-abuse",
    "interpreter",
    "right-to-challenge",
}
FIRST = 45
STEP = 25
OPTIONS = 13
WORDS = 120  # in all of them together


def words(text: str) -> int:
    return len(text.split())


def test_each_id_that_others_rely_on_is_there(shipped: Knowledge) -> None:
    assert {caution.id for caution in shipped.cautions} >= IDS


def test_what_to_do_first_is_read_in_a_breath(shipped: Knowledge) -> None:
    assert [c.id for c in shipped.cautions if words(c.first) > FIRST] == []


def test_there_are_three_to_six_steps_and_each_is_short(shipped: Knowledge) -> None:
    for caution in shipped.cautions:
        assert 3 <= len(caution.steps) <= 6, caution.id
        assert [step for step in caution.steps if words(step) > STEP] == []


def test_each_says_whom_to_ring(shipped: Knowledge) -> None:
    assert [c.id for c in shipped.cautions if not c.contacts] == []


def test_what_rests_on_an_act_says_when_it_was_read(shipped: Knowledge) -> None:
    for caution in shipped.cautions:
        cited = [shipped.source(id_) for id_ in caution.sources]
        if any(source and source.publisher == "legislation.gov.uk" for source in cited):
            assert caution.law_checked, caution.id


def test_a_phrase_that_means_something_else_holds_a_name_of_its_caution(shipped: Knowledge) -> None:
    for caution in shipped.cautions:
        names = [typed(name) for name in (*caution.words, *caution.known_as)]
        for phrase in caution.not_meant:
            assert any(set(name) < set(typed(phrase)) for name in names), phrase


def test_the_first_question_is_no_wall(shipped: Knowledge) -> None:
    options = shipped.questions[0].options
    assert len(options) <= OPTIONS
    assert sum(len(option.text.split()) for option in options) <= WORDS
