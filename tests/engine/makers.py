"""Small makers for the tests of the engine: the invented gardens, answers about them, and
approaches nobody knows.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from engine.answers import Answers, read
from engine.fit import DEGREES, ApproachFit, Result
from engine.question_kinds import option_ids
from knowledge.load import load
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach, Fit
from knowledge.models.conditions import Condition, When
from knowledge.models.gates import Hold, Silence
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from knowledge.models.situations import Example

GARDENS = Path(__file__).parent.parent / "fixtures" / "knowledge"
Place = int | None


@cache
def gardens() -> Knowledge:
    """The invented knowledge: alder, birch and cedar gardening. The day is fixed, so that no review
    date can pass.
    """
    return load(GARDENS)


def said(**answers: str) -> Answers:
    """Answers about a garden: said(work="dig sow", pace_here="3")."""
    return read(gardens(), {key.replace("_", "-"): value.split() for key, value in answers.items()})


def asked(question: str) -> Question:
    """One question of the invented knowledge."""
    return next(q for q in gardens().questions if q.id == question)


def approach(
    id_: str,
    fits: Mapping[str, str] | None = None,
    name: str | None = None,
    **places: tuple[Place, Place],
) -> Approach:
    """An invented approach: approach("elm", {"work.dig": "strong"}, pace=(2, 5)). Other places are
    those of alder.
    """
    alder = gardens().approaches[0]
    ranges = {
        d: range_.model_copy(
            update={
                pole: getattr(range_, pole).model_copy(update={"place": place})
                for pole, place in zip(("managerialist", "relationship"), places[d], strict=True)
            }
        )
        if d in places
        else range_
        for d, range_ in alder.differences.items()
    }
    made = tuple(
        Fit(answer=answer, degree=degree, because=f"Because of {answer}.", basis="judgement")
        for answer, degree in (fits or {}).items()
    )
    return alder.model_copy(
        update={
            "id": id_,
            "name": name or id_.title(),
            "fits": made,
            "held_back": (),
            "differences": ranges,
        }
    )


def knowing(*approaches: Approach, **weights: int) -> Knowledge:
    """The invented knowledge with other approaches, and with other weights for some questions."""
    questions = tuple(
        q.model_copy(update={"weight": weights.get(q.id, q.weight)}) for q in gardens().questions
    )
    return gardens().model_copy(update={"approaches": approaches, "questions": questions})


def weights_of(knowledge: Knowledge) -> dict[str, int]:
    """What each question weighs."""
    return {q.id: q.weight for q in knowledge.questions}


def of(result: Result, id_: str) -> ApproachFit:
    """What a result says of one approach."""
    return next(a for a in result.approaches if a.id == id_)


def each_score(result: Result) -> dict[str, float]:
    """The score of every approach."""
    return {a.id: a.score for a in result.approaches}


def bands(result: Result) -> dict[str, str]:
    """The band of every approach."""
    return {a.id: a.band for a in result.approaches}


def _chosen(question: Question) -> st.SearchStrategy[list[str]]:
    most = 1 if question.kind == "one" else None
    return st.lists(st.sampled_from(option_ids(question)), min_size=1, max_size=most, unique=True)


def raw_answers(knowledge: Knowledge | None = None) -> st.SearchStrategy[dict[str, list[str]]]:
    """Any answers that the questions of a knowledge allow, the gardens if none is named, before
    they are read.
    """
    questions = (knowledge or gardens()).questions
    return st.fixed_dictionaries({}, optional={q.id: _chosen(q) for q in questions})


def any_answers() -> st.SearchStrategy[Answers]:
    """Any answers that the questions of the gardens allow."""
    return raw_answers().map(lambda raw: read(gardens(), raw))


def any_fits() -> st.SearchStrategy[dict[str, str]]:
    """Any reasons for and against, on the questions that count."""
    answers = [f"{q.id}.{o.id}" for q in gardens().questions if q.weight for o in q.options]
    return st.dictionaries(st.sampled_from(answers), st.sampled_from(list(DEGREES)))


def any_approaches() -> st.SearchStrategy[tuple[Approach, ...]]:
    """One to five approaches with any reasons; often some are tied."""
    return st.lists(any_fits(), min_size=1, max_size=5).map(
        lambda many: tuple(approach(f"elm-{number}", fits) for number, fits in enumerate(many))
    )


def example(**answers: tuple[str, ...]) -> Example:
    """An invented example, for gates that are made here and never checked."""
    return Example.model_validate({"text": "A garden.", "from": "invented", "answers": answers})


def hold(when: When, id_: str = "not-yet") -> Hold:
    """Something that holds an approach back."""
    return Hold(
        id=id_,
        when=when,
        because="It must wait.",
        first="Wait for it.",
        basis="judgement",
        example=example(),
    )


def silence(when: When, *answers: AnswerRef, id_: str = "hush") -> Silence:
    """Something that leaves the reasons of these answers out."""
    return Silence(
        id=id_,
        when=when,
        answers=answers,
        because="They argue the wrong way.",
        basis="judgement",
        example=example(),
    )


def held_back(made: Approach, when: When) -> Approach:
    """The same approach, held back while this is so."""
    return made.model_copy(update={"held_back": (hold(when),)})


def silencing(knowledge: Knowledge, *silences: Silence) -> Knowledge:
    """The same knowledge with these silences."""
    return knowledge.model_copy(update={"silences": silences})


def any_answer_refs() -> st.SearchStrategy[AnswerRef]:
    """Any answer that can be given about a garden, "not sure" too."""
    refs = [AnswerRef(q.id, option) for q in gardens().questions for option in option_ids(q)]
    return st.sampled_from(refs)


def any_conditions() -> st.SearchStrategy[When]:
    """Any condition on answers about a garden, and any condition on such conditions."""
    refs = any_answer_refs()
    return refs | _condition_on(refs | _condition_on(refs))


def _condition_on(parts: st.SearchStrategy[When]) -> st.SearchStrategy[When]:
    some = st.lists(parts, min_size=1, max_size=2).map(tuple)
    few = st.lists(parts, max_size=1).map(tuple)
    return st.builds(
        lambda all_, any_, none: Condition(all=all_, any=any_, none=none), some, few, few
    )


def any_gated() -> st.SearchStrategy[Knowledge]:
    """Any approaches, some of them held back, with up to two silences."""
    when = st.none() | any_conditions()
    silences = st.lists(
        st.tuples(any_conditions(), st.lists(any_answer_refs(), min_size=1)), max_size=2
    )
    return st.tuples(any_approaches(), st.lists(when, min_size=5, max_size=5), silences).map(
        lambda drawn: _gated(*drawn)
    )


def _gated(
    approaches: tuple[Approach, ...],
    conditions: list[When | None],
    silences: list[tuple[When, list[AnswerRef]]],
) -> Knowledge:
    made = []
    for each, when in zip(approaches, conditions, strict=False):
        made.append(each if when is None else held_back(each, when))
    return silencing(knowing(*made), *(silence(when, *answers) for when, answers in silences))
