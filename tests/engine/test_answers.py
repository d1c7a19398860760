"""Answers read, carried in a link and read again; and links that strangers made."""

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.answers import SEPARATOR, Answers, decode, encode, read, with_answer
from engine.question_kinds import option_ids
from knowledge.models.knowledge import Knowledge
from tests.engine.makers import any_answers, asked, gardens, knowing, raw_answers, said

WORDS = st.sampled_from(
    [
        "work",
        "label",
        "dig",
        "sow",
        "kitchen",
        "not-sure",
        "",
        ",",
        "work.dig",
        "é\ud800\n",
        "x" * 99,
    ]
)
JUNK = st.dictionaries(WORDS | st.text(), st.lists(WORDS | st.text()).map(SEPARATOR.join))
VALUES = (
    st.none()
    | st.integers(-9, 9)
    | st.floats()
    | WORDS
    | st.lists(WORDS | st.none())
    | st.dictionaries(WORDS, WORDS)
)


@given(any_answers())
def test_answers_come_back_from_their_link(answers: Answers) -> None:
    assert decode(gardens(), encode(answers)) == answers


def test_a_link_holds_the_ids_of_what_was_answered() -> None:
    assert encode(said(label="park", work="sow dig")) == {"work": "dig,sow", "label": "park"}


@given(raw_answers(), st.randoms())
def test_the_knowledge_and_not_the_order_of_answering_decides_the_link(
    raw: dict[str, list[str]], chance: Random
) -> None:
    keys = chance.sample(list(raw), len(raw))
    mixed = {key: chance.sample(raw[key], len(raw[key])) for key in keys}
    assert list(encode(read(gardens(), mixed)).items()) == list(
        encode(read(gardens(), raw)).items()
    )


def test_another_order_of_questions_gives_another_order_of_answers() -> None:
    turned = knowing().model_copy(update={"questions": gardens().questions[::-1]})
    assert list(encode(read(turned, {"work": "dig", "label": "park"}))) == ["label", "work"]


@given(JUNK)
def test_whatever_a_link_holds_only_known_options_are_taken_from_it(
    parameters: dict[str, str],
) -> None:
    for question, options in decode(gardens(), parameters).by_question:
        assert options and set(options) <= set(option_ids(asked(question)))


@given(JUNK)
def test_whatever_is_unknown_in_a_link_is_named(parameters: dict[str, str]) -> None:
    known = {q.id: option_ids(q) for q in gardens().questions}
    unknown = {key[:80] for key in parameters if key not in known}
    unknown |= {
        f"{key}.{part}"[:80]
        for key in known.keys() & parameters.keys()
        for part in parameters[key].split(SEPARATOR)
        if part not in known[key]
    }
    assert unknown <= set(decode(gardens(), parameters).ignored)


@given(JUNK)
def test_what_is_named_as_ignored_is_short_and_named_once(parameters: dict[str, str]) -> None:
    ignored = decode(gardens(), parameters).ignored
    assert all(len(name) <= 80 for name in ignored) and len(set(ignored)) == len(ignored)


def test_an_endless_parameter_is_read_in_part() -> None:
    assert decode(gardens(), {"work": "x," * 100_000 + "dig"}) == Answers((), ("work.x", "work."))


@given(st.dictionaries(WORDS, VALUES))
def test_values_of_any_kind_are_read_without_an_error(raw: dict[str, Any]) -> None:
    assert all(options for _, options in read(gardens(), raw).by_question)


@pytest.mark.parametrize("value", [None, 1, 1.5, {"dig": True}, [1], [["dig"]]])
def test_a_value_of_the_wrong_kind_is_named_as_ignored(value: Any) -> None:
    answers = read(gardens(), {"work": value})
    assert (
        answers.by_question == ()
        and len(answers.ignored) == 1
        and answers.ignored[0].startswith("work.")
    )


def test_an_unknown_question_and_an_unknown_option_are_both_named() -> None:
    answers = read(gardens(), {"weather": "rain", "work": ["dig", "fly"]})
    assert answers == Answers((("work", ("dig",)),), ("weather", "work.fly"))


def test_one_option_may_stand_without_a_list() -> None:
    assert read(gardens(), {"work": "dig"}) == read(gardens(), {"work": ["dig"]}) != Answers()


def test_an_option_repeated_in_a_link_counts_once() -> None:
    assert decode(gardens(), {"work": "dig,sow,dig"}) == said(work="dig sow")


def test_a_parameter_repeated_for_a_single_choice_keeps_the_first() -> None:
    answers = decode(gardens(), {"label": "park,kitchen"})
    assert (answers.of("label"), answers.ignored) == (("park",), ("label.kitchen",))


def test_the_first_known_option_is_kept_where_an_unknown_one_stands_before_it() -> None:
    assert decode(gardens(), {"label": "forest,park,kitchen"}).of("label") == ("park",)


def test_several_options_are_kept_where_several_may_be_chosen() -> None:
    assert said(work="sow dig").of("work") == ("dig", "sow")


def test_not_sure_alone_is_an_answer_that_does_not_count() -> None:
    answers = said(work="not-sure")
    assert answers.of("work") == ("not-sure",) and answers.counted("work") == ()


def test_not_sure_beside_another_option_gives_way() -> None:
    assert said(work="not-sure dig") == said(work="dig")


def test_not_sure_to_everything_is_as_if_nothing_was_given() -> None:
    assert read(gardens(), {q.id: "not-sure" for q in gardens().questions}).none_given


def test_one_answer_that_counts_is_something_given() -> None:
    assert not said(work="not-sure", label="park").none_given


def test_nothing_answered_is_nothing_given() -> None:
    assert said().none_given and said().of("work") == ()


@given(any_answers(), st.sampled_from(["dig", "sow", "not-sure"]))
def test_answering_anew_keeps_every_other_answer(answers: Answers, option: str) -> None:
    anew = with_answer(gardens(), answers, "work", [option])
    others = [pair for pair in answers.by_question if pair[0] != "work"]
    assert (
        anew.of("work") == (option,)
        and [pair for pair in anew.by_question if pair[0] != "work"] == others
    )


@given(any_answers())
def test_answering_with_nothing_skips_the_question(answers: Answers) -> None:
    skipped = with_answer(gardens(), answers, "work", [])
    assert skipped.by_question == tuple(pair for pair in answers.by_question if pair[0] != "work")


def test_a_question_offers_not_sure_last() -> None:
    assert option_ids(asked("label")) == ("kitchen", "park", "not-sure")


def called_before(question: str, option: str, former: str) -> Knowledge:
    """The gardens, where one option had another id before."""
    questions = []
    for each in gardens().questions:
        options = tuple(
            o.model_copy(update={"formerly": (former,)}) if o.id == option else o
            for o in each.options
        )
        if each.id == question:
            each = each.model_copy(update={"options": options})
        questions.append(each)
    return gardens().model_copy(update={"questions": tuple(questions)})


def test_a_former_id_is_read_as_the_answer_of_today_and_named() -> None:
    knowledge = called_before("work", "dig", "delve")
    answers = read(knowledge, {"work": ["delve", "sow"]})
    assert answers.of("work") == ("dig", "sow") and answers.ignored == ()
    assert answers.renamed == (("work", "dig"),)


def test_a_former_id_beside_the_one_of_today_counts_once() -> None:
    knowledge = called_before("work", "dig", "delve")
    assert read(knowledge, {"work": "delve"}).of("work") == ("dig",)
    assert read(knowledge, {"work": ["dig", "delve"]}).of("work") == ("dig",)


def test_an_answer_that_was_one_to_another_question_is_read_there_and_named() -> None:
    knowledge = called_before("work", "dig", "label.wood")
    answers = read(knowledge, {"label": ["wood", "park"]})
    assert answers.by_question == (("work", ("dig",)), ("label", ("park",)))
    assert answers.renamed == (("work", "dig"),) and answers.ignored == ()


def test_a_question_that_is_gone_is_not_missed_where_its_answers_moved() -> None:
    knowledge = called_before("work", "dig", "soil.clay")
    assert read(knowledge, {"soil": "clay"}).ignored == ()
    assert read(knowledge, {"soil": ["clay", "sand"]}).ignored == ("soil",)


def test_an_answer_that_moved_gives_way_to_one_that_was_given_there() -> None:
    knowledge = called_before("label", "park", "soil.sand")
    answers = read(knowledge, {"soil": "sand", "label": "kitchen"})
    assert answers.of("label") == ("kitchen",)


def test_two_answers_that_became_one_are_one_too_many_for_nobody() -> None:
    knowledge = called_before("label", "park", "wood")
    answers = read(knowledge, {"label": ["park", "wood"]})
    assert answers.of("label") == ("park",) and answers.ignored == ()
