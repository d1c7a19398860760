"""A published case as an exercise: a guess, beside what the source says and what the engine's
reasons say.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from engine.answers import Answers, read
from engine.conditions import met_by
from engine.divergence import Divergence, divergence
from engine.fit import DEGREES, Reason, Result, fit, reason
from engine.gates import gates_of
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach, Fit
from knowledge.models.conditions import answers_in
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Case, Caution

NONE = "none"  # the guess that no approach comes first
Verdict = Literal["label", "acceptable", "neither"]
Fits = dict[AnswerRef, Fit]


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
        spreads = [each.within for each in self.divergences if each.within is not None]
        if not spreads:
            return ()
        most = max(spreads)
        return tuple(each for each in self.divergences if each.within == most)


def reveal(knowledge: Knowledge, case: Case, guess: str) -> Reveal:
    """Set a guess, an approach id or NONE, beside the case's label and the engine's reasons."""
    answers = read(knowledge, case.answers)
    result = fit(knowledge, answers)
    labelled = _labelled(knowledge, case)
    verdict = verdict_on(case, guess)
    other = None
    gap = None
    if labelled and verdict == "neither":
        other = labelled[0]
    held = {a.id for a in result.held_back}
    if other and guess not in held and (guess == NONE or knowledge.approach(guess)):
        gap = largest_gap(knowledge, answers, knowledge.approach(guess), other)
    return Reveal(
        case=case,
        answers=answers,
        result=result,
        verdict=verdict,
        gap=gap,
        other=other,
        before=tuple(_before(caution, answers) for caution in result.cautions),
        divergences=divergence(knowledge, labelled or knowledge.approaches),
    )


def is_hard(knowledge: Knowledge, case: Case) -> bool:
    """Whether one approach alone does not fit by the reasons, or not the one that the source
    names.
    """
    answers = read(knowledge, case.answers)
    result = fit(knowledge, answers)
    front = tuple(each.id for each in result.front)
    if len(front) != 1:
        return True
    return front != case.approaches


def _labelled(knowledge: Knowledge, case: Case) -> tuple[Approach, ...]:
    """The approaches that the source names, in its order."""
    approaches = []
    for id_ in case.approaches:
        approach = knowledge.approach(id_)
        if approach:
            approaches.append(approach)
    return tuple(approaches)


def verdict_on(case: Case, guess: str) -> Verdict:
    """How a guess stands to what the source says and to what a fair colleague could defend."""
    if guess in case.approaches:
        return "label"
    if guess == NONE and not case.approaches:
        return "label"
    if guess in case.acceptable:
        return "acceptable"
    return "neither"


def _before(caution: Caution, answers: Answers) -> Before:
    """The first answer that raises a caution."""
    raising = [*met_by(caution.when, answers), *answers_in(caution.when)]
    first = raising[0]
    return Before(caution, first.question, first.option)


def largest_gap(
    knowledge: Knowledge, answers: Answers, guess: Approach | None, other: Approach
) -> Gap | None:
    """The answer, weighed as in the fit, that speaks most for the other approach and least for the
    guess, if that is one.
    """
    of_guess = _fits(guess)
    of_other = _fits(other)
    heard = gates_of(knowledge, answers).heard(answers)
    answer = None
    most = Fraction(0)
    for question, _ in heard.by_question:
        weight = _weight(knowledge, question)
        for option in heard.counted(question):
            each = AnswerRef(question, option)
            more = _degree(of_other, each) - _degree(of_guess, each)
            worth = weight * more
            if worth > most:
                answer = each
                most = worth
    if answer is None:
        return None
    for_guess = _reason(of_guess, answer)
    for_other = _reason(of_other, answer)
    return Gap(answer.question, answer.option, for_guess, for_other)


def _fits(approach: Approach | None) -> Fits:
    if approach is None:
        return {}
    return {each.answer: each for each in approach.fits}


def _weight(knowledge: Knowledge, question: str) -> int:
    asked = knowledge.question(question)
    if asked is None:
        return 0
    return asked.weight


def _degree(fits: Fits, answer: AnswerRef) -> Fraction:
    """How much an answer speaks for an approach; 0 if it says nothing."""
    if answer not in fits:
        return Fraction(0)
    return DEGREES[fits[answer].degree]


def _reason(fits: Fits, answer: AnswerRef) -> Reason | None:
    if answer not in fits:
        return None
    return reason(fits[answer])
