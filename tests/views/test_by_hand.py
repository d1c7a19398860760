"""The questions on paper lead where the app leads."""

from engine.answers import read
from engine.fit import fit
from engine.gates import raised
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import NOT_SURE
from views.by_hand import AnswerByHand, QuestionByHand, by_hand
from wording.by_hand import degrees


def questions(knowledge: Knowledge) -> list[QuestionByHand]:
    return [question for step in by_hand(knowledge).steps for question in step.questions]


def answers(knowledge: Knowledge) -> list[tuple[str, AnswerByHand, str]]:
    """Every answer on the paper: its question, what stands there, and its id."""
    found = []
    for each in questions(knowledge):
        ids = [option.id for option in each.question.options]
        for number, answer in enumerate(each.answers):
            id_ = ids[number] if number < len(ids) else NOT_SURE
            found.append((each.question.id, answer, id_))
    return found


def test_every_question_and_every_answer_is_there(shipped: Knowledge) -> None:
    found = questions(shipped)
    assert sorted(q.question.id for q in found) == sorted(q.id for q in shipped.questions)
    for each in found:
        options = [option.text for option in each.question.options]
        texts = [answer.text for answer in each.answers]
        assert texts[: len(options)] == options


def test_what_an_answer_raises_in_the_app_stands_beside_it(shipped: Knowledge) -> None:
    for question, answer, id_ in answers(shipped):
        assert answer.cautions == raised(shipped, read(shipped, {question: [id_]}))


def test_it_speaks_for_what_it_speaks_for_in_the_app(shipped: Knowledge) -> None:
    labels = degrees()
    for question, answer, id_ in answers(shipped):
        said = {(spoken.label, a) for spoken in answer.spoken for a in spoken.approaches}
        result = fit(shipped, read(shipped, {question: [id_]}))
        fired = {
            (labels[f.degree], approach.id)
            for approach in shipped.approaches
            for f in approach.fits
            if (f.answer.question, f.answer.option) == (question, id_)
        }
        assert said == fired
        assert {a for _, a in said} >= {a.id for a in result.approaches if a.reasons}


def test_everything_that_holds_back_is_listed(shipped: Knowledge) -> None:
    holds = [hold for approach in shipped.approaches for hold in approach.held_back]
    waits = by_hand(shipped).waits
    assert [each.hold for each in waits] == holds
    assert all(each.when for each in waits)


def test_no_caution_and_no_door_is_missing(shipped: Knowledge) -> None:
    beside = {caution.id for _, answer, _ in answers(shipped) for caution in answer.cautions}
    beside |= {door.id for _, answer, _ in answers(shipped) for door in answer.doors}
    together = {each.id for each in by_hand(shipped).together}
    every = {caution.id for caution in shipped.cautions} | {door.id for door in shipped.doors}
    assert beside | together == every
    assert not beside & together


def test_a_place_has_its_fair_case_and_its_cost(shipped: Knowledge) -> None:
    for each in questions(shipped):
        placed = [answer.anchor is not None for answer in each.answers]
        assert all(placed) == bool(each.question.difference)
