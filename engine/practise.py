"""A published case as an exercise: a guess, beside what the source says and what the engine's
reasons say.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from engine.answers import Answers, read
from engine.divergence import Divergence, divergence
from engine.fit import DEGREES, Reason, Result, fit, reason
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Case, Caution

NONE = "none"  # the guess that no approach comes first
Verdict = Literal["label", "acceptable", "neither"]


@dataclass(frozen=True)
class Gap:
    """The one answer that sets the guess furthest from another approach: what it says of each, None
    if it says nothing.
    """

    question: str
    option: str
    of_guess: Reason | None
    of_other: Reason | None


@dataclass(frozen=True)
class Before:
    """Something that comes before any approach, and the answer that raises it."""

    caution: Caution
    question: str
    option: str


@dataclass(frozen=True)
class Reveal:
    """Everything that is shown after the guess. `divergences` are those of the source's approaches,
    of all if it names none.
    """

    case: Case
    answers: Answers
    result: Result
    verdict: Verdict
    gap: Gap | None
    other: Approach | None
    before: tuple[Before, ...]
    divergences: tuple[Divergence, ...]

    @property
    def widest(self) -> tuple[Divergence, ...]:
        """The difference, or the differences, with the largest spread inside these approaches."""
        most = max((d.within for d in self.divergences if d.within is not None), default=None)
        return tuple(d for d in self.divergences if most is not None and d.within == most)


def reveal(knowledge: Knowledge, case: Case, guess: str) -> Reveal:
    """Set a guess, an approach id or NONE, beside the case's label and the engine's reasons."""
    answers = read(knowledge, {q: list(options) for q, options in case.answers.items()})
    known = {a.id: a for a in knowledge.approaches}
    labelled = tuple(known[id_] for id_ in case.approaches)
    verdict: Verdict = (
        "label"
        if guess in case.approaches or (guess == NONE and not case.approaches)
        else "acceptable"
        if guess in case.acceptable
        else "neither"
    )
    other = labelled[0] if labelled and verdict == "neither" else None
    gap = (
        largest_gap(knowledge, answers, known.get(guess), other)
        if other and guess in (*known, NONE)
        else None
    )
    result = fit(knowledge, answers)
    return Reveal(
        case,
        answers,
        result,
        verdict,
        gap,
        other,
        tuple(_before(c, answers) for c in result.cautions),
        divergence(knowledge, labelled or knowledge.approaches),
    )


def _before(caution: Caution, answers: Answers) -> Before:
    """The first answer that raises a caution."""
    question, option = next(a for a in caution.answers if a.option in answers.counted(a.question))
    return Before(caution, question, option)


def largest_gap(
    knowledge: Knowledge, answers: Answers, guess: Approach | None, other: Approach
) -> Gap | None:
    """The answer, weighed as in the fit, that speaks most for the other approach and least for the
    guess, if that is one.
    """
    weights = {q.id: q.weight for q in knowledge.questions}
    sides = [{f.answer: f for f in (a.fits if a else ())} for a in (guess, other)]
    worth: dict[AnswerRef, Fraction] = {}
    for question, _ in answers.given:
        for option in answers.counted(question):
            low, high = (
                DEGREES[f.degree] if (f := side.get(AnswerRef(question, option))) else Fraction(0)
                for side in sides
            )
            worth[AnswerRef(question, option)] = weights[question] * (high - low)
    if not worth or max(worth.values()) <= 0:
        return None
    answer = max(worth, key=lambda key: worth[key])
    of_guess, of_other = (reason(f) if (f := side.get(answer)) else None for side in sides)
    return Gap(*answer, of_guess, of_other)
