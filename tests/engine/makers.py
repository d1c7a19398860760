"""Small makers for the tests of the engine: the invented gardens, answers about them, and
approaches nobody knows.
"""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from engine.answers import Answers, read
from engine.fit import DEGREES, ApproachFit, Result
from engine.question_kinds import option_ids
from knowledge.load import load
from knowledge.models.approach import Approach, Fit
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question

GARDENS = Path(__file__).parent.parent / "fixtures" / "knowledge"
Place = int | None


@cache
def gardens() -> Knowledge:
    """The invented knowledge: alder, birch and cedar gardening. The day is fixed, so that no review
    date can pass.
    """
    return load(GARDENS, date(2026, 1, 1))


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
        update={"id": id_, "name": name or id_.title(), "fits": made, "differences": ranges}
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


def raw_answers() -> st.SearchStrategy[dict[str, list[str]]]:
    """Any answers that the questions of the gardens allow, before they are read."""
    return st.fixed_dictionaries({}, optional={q.id: _chosen(q) for q in gardens().questions})


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
