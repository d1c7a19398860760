"""What the open questions could change, held against asking fit.py about every answer one by
one.
"""

from collections.abc import Callable, Iterator
from itertools import combinations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.answers import Answers, read, with_answer
from engine.fit import Result, fit
from engine.outcome import Moves
from engine.question_kinds import option_ids
from engine.still_open import AT_ONCE, still_open
from engine.two_answers import two_answers
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from tests.engine.makers import (
    any_answers,
    any_gated,
    approach,
    gardens,
    held_back,
    knowing,
    raw_answers,
    said,
)

Ids = set[str]
FEW = settings(max_examples=60)


def front(result: Result) -> Ids:
    return {a.id for a in result.front}


def held(result: Result) -> Ids:
    return {a.id for a in result.held_back}


def raised(result: Result) -> Ids:
    return {c.id for c in result.cautions}


def further(knowledge: Knowledge, answers: Answers, question: str) -> list[Result]:
    """The result of each single answer to a question."""
    asked = knowledge.question(question)
    assert asked is not None
    return [
        fit(knowledge, with_answer(knowledge, answers, question, [option]))
        for option in option_ids(asked)
    ]


def gained_and_lost(
    now: Result, after: list[Result], of: Callable[[Result], Ids]
) -> tuple[Ids, Ids]:
    before = of(now)
    each = [of(result) for result in after]
    gained = set().union(*each) - before
    kept = before.intersection(*each)
    return gained, before - kept


def plainly(knowledge: Knowledge, answers: Answers, question: str) -> tuple[Ids, ...]:
    """What an effect says, worked out by asking fit.py."""
    now = fit(knowledge, answers)
    after = further(knowledge, answers, question)
    sets: tuple[Ids, ...] = ()
    for of in (front, held, raised):
        sets += gained_and_lost(now, after, of)
    return sets


def told(effect: Moves) -> tuple[Ids, ...]:
    each = (
        effect.brings_in,
        effect.takes_out,
        effect.holds_back,
        effect.lets_go,
        effect.raises,
        effect.lifts,
    )
    return tuple(set(ids) for ids in each)


def of_two(knowledge: Knowledge, answers: Answers) -> Iterator[Result]:
    """The result of each two answers to two questions that were not answered."""
    open_now = [question for question in knowledge.questions if not answers.of(question.id)]
    for one, other in combinations(open_now, 2):
        for first, second in product(option_ids(one), option_ids(other)):
            with_one = with_answer(knowledge, answers, one.id, [first])
            yield fit(knowledge, with_answer(knowledge, with_one, other.id, [second]))


def what_holds(result: Result) -> tuple[Ids, Ids, Ids]:
    return front(result), held(result), raised(result)


def hold_to_fit(knowledge: Knowledge, answers: Answers) -> None:
    effects = {e.question: e for e in still_open(knowledge, answers).effects}
    for question in knowledge.questions:
        if answers.of(question.id):
            assert question.id not in effects
            continue
        plain = plainly(knowledge, answers, question.id)
        if question.id in effects:
            assert told(effects[question.id]) == plain
        else:
            assert not any(plain)


@FEW
@given(any_gated(), any_answers())
def test_every_effect_is_what_fit_says(knowledge: Knowledge, answers: Answers) -> None:
    hold_to_fit(knowledge, answers)


@settings(max_examples=15)
@given(data=st.data())
def test_every_effect_on_the_shipped_knowledge_is_what_fit_says(
    shipped: Knowledge, data: st.DataObject
) -> None:
    hold_to_fit(shipped, read(shipped, data.draw(raw_answers(shipped))))


@FEW
@given(any_gated(), any_answers())
def test_settled_leaves_nothing_to_ask(knowledge: Knowledge, answers: Answers) -> None:
    now = still_open(knowledge, answers)
    assert now.settled == (now.ask_next == ())
    assert not (now.settled and now.effects)


@FEW
@given(any_gated(), any_answers())
def test_asking_on_never_contradicts_settled(knowledge: Knowledge, answers: Answers) -> None:
    if not still_open(knowledge, answers).enough or not still_open(knowledge, answers).settled:
        return
    before = what_holds(fit(knowledge, answers))
    for question in knowledge.questions:
        if not answers.of(question.id):
            for result in further(knowledge, answers, question.id):
                assert what_holds(result) == before


@settings(max_examples=25)
@given(any_gated(), any_answers())
def test_two_answers_do_what_fit_says(knowledge: Knowledge, answers: Answers) -> None:
    now = fit(knowledge, answers)
    after = [now, *of_two(knowledge, answers)]
    for question in knowledge.questions:
        if not answers.of(question.id):
            after += further(knowledge, answers, question.id)
    plain: tuple[Ids, ...] = ()
    for of in (front, held, raised):
        plain += gained_and_lost(now, after, of)
    assert told(two_answers(knowledge, answers)) == plain


@FEW
@given(any_gated(), any_answers())
def test_few_are_asked_at_once_in_the_order_of_the_knowledge(
    knowledge: Knowledge, answers: Answers
) -> None:
    asked = still_open(knowledge, answers).ask_next
    order = [question.id for question in knowledge.questions]
    assert len(asked) <= AT_ONCE
    assert list(asked) == sorted(asked, key=order.index)


def test_a_question_answered_not_sure_is_not_asked_again() -> None:
    (first, *_) = still_open(gardens(), said()).ask_next
    unsure = read(gardens(), {first: ["not-sure"]})
    assert first not in still_open(gardens(), unsure).ask_next


def test_what_would_hold_an_approach_back_is_still_open() -> None:
    waiting = held_back(approach("elm", {"work.dig": "strong"}), AnswerRef("label", "park"))
    knowledge = knowing(waiting)
    effects = {e.question: e for e in still_open(knowledge, said(work="dig")).effects}
    assert effects["label"].holds_back == ("elm",)


def test_asking_goes_on_while_too_little_was_said() -> None:
    knowledge = knowing(approach("elm"))
    now = still_open(knowledge, said())
    assert not now.enough
    assert not now.settled


@settings(max_examples=25)
@given(data=st.data())
def test_following_the_path_ends(shipped: Knowledge, data: st.DataObject) -> None:
    answers = read(shipped, {})
    for _ in shipped.questions:
        asked = still_open(shipped, answers).ask_next
        if not asked:
            return
        question = shipped.question(asked[0])
        assert question is not None
        option = data.draw(st.sampled_from(option_ids(question)))
        answers = with_answer(shipped, answers, question.id, [option])
    assert still_open(shipped, answers).settled
