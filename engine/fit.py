"""Where each approach fits, with every reason for and against.

The rule, in one line: score = sum of weight x degree over the questions answered, divided by the
sum of their weights. For a question with several answers the degree is the strongest reason for
plus the strongest reason against, so that one question never counts more than its weight. Weights
are published in the knowledge; degrees and bands stand below.
"""

from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from typing import Literal

from engine.answers import Answers
from engine.front import high_enough
from engine.weights import Weights
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach, Fit
from knowledge.models.field_types import Basis
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Caution

Band = Literal["fits", "fits-in-part", "little-said", "points-elsewhere"]

DEGREES: dict[str, Fraction] = {
    "strong": Fraction(1),
    "some": Fraction(1, 2),
    "against": Fraction(-1, 2),
    "strongly-against": Fraction(-1),
}
# Below this score there is little to go on: our judgement, as the rule of the front is.
PART_FLOOR = Fraction(1, 10)
NOTHING = Fraction(0)


@dataclass(frozen=True)
class Reason:
    """One answer that speaks for (degree above 0) or against (below 0) an approach."""

    question: str
    option: str
    degree: float
    because: str
    basis: Basis
    sources: tuple[str, ...]


@dataclass(frozen=True)
class ApproachFit:
    """How one approach fits the answers given. `score` runs from -1 to 1; `rank` counts from 1 and
    ties share it.
    """

    id: str
    name: str
    band: Band
    rank: int
    score: float
    reasons: tuple[Reason, ...]

    @property
    def reasons_for(self) -> tuple[Reason, ...]:
        """The reasons that speak for it, strongest first."""
        return tuple(r for r in self.reasons if r.degree > 0)

    @property
    def reasons_against(self) -> tuple[Reason, ...]:
        """The reasons that speak against it, strongest first."""
        return tuple(r for r in self.reasons if r.degree < 0)


@dataclass(frozen=True)
class Result:
    """Everything the answers lead to. `places` maps a difference to the user's own place, 1 to 6;
    `weighed` is False where no answer bears on fit, `enough` where too little was said for an
    approach to fit.
    """

    version: str
    cautions: tuple[Caution, ...]
    approaches: tuple[ApproachFit, ...]
    ties: tuple[tuple[str, ...], ...]
    places: dict[str, int]
    weighed: bool
    enough: bool

    @property
    def front(self) -> tuple[ApproachFit, ...]:
        """The approaches that fit."""
        return tuple(a for a in self.approaches if a.band == "fits")


def fit(knowledge: Knowledge, answers: Answers, weights: Weights | None = None) -> Result:
    """Weigh the answers, by the published weights if no others are given. Order of files never
    matters; equal scores share a rank and stand in order of name.
    """
    weights = weights or Weights.published(knowledge)
    scores = {a.id: score(a, weights, answers) for a in knowledge.approaches}
    order = sorted(knowledge.approaches, key=lambda a: (-scores[a.id], a.name, a.id))
    top = scores[order[0].id]
    ranks = _ranks(order, scores)
    enough = weights.enough(answers)
    approaches = tuple(
        ApproachFit(
            id=a.id,
            name=a.name,
            band=_band(scores[a.id], top, enough),
            rank=ranks[a.id],
            score=round(float(scores[a.id]), 4),
            reasons=reasons(a, weights, answers),
        )
        for a in order
    )
    return Result(
        version=knowledge.version,
        cautions=raised(knowledge, answers),
        approaches=approaches,
        ties=_ties(approaches),
        places=places(knowledge, answers),
        weighed=weights.answered(answers) > 0,
        enough=enough,
    )


def score(approach: Approach, weights: Weights, answers: Answers) -> Fraction:
    """The weighted mean of degrees over the questions answered; 0 if none was. Exact, so that ties
    are ties.
    """
    weight = weights.answered(answers)
    if not weight:
        return NOTHING
    stated = {f.answer: DEGREES[f.degree] for f in approach.fits}
    total = NOTHING
    for question, _ in answers.given:
        options = answers.counted(question)
        if options and weights.of(question):
            total += weights.of(question) * _degree(stated, question, options)
    return total / weight


def reasons(approach: Approach, weights: Weights, answers: Answers) -> tuple[Reason, ...]:
    """Every fit that an answer fired, strongest first."""
    fired = [f for f in approach.fits if _fired(f, weights, answers)]
    fired.sort(key=lambda f: -abs(weights.of(f.answer.question) * DEGREES[f.degree]))
    return tuple(reason(f) for f in fired)


def reasons_not_fired(approach: Approach, weights: Weights, answers: Answers) -> tuple[Reason, ...]:
    """Every fit that counts and that no answer fired, in the order of the file: why not."""
    counting = [f for f in approach.fits if weights.of(f.answer.question)]
    return tuple(reason(f) for f in counting if not _fired(f, weights, answers))


def raised(knowledge: Knowledge, answers: Answers) -> tuple[Caution, ...]:
    """What must come before any approach, in the order of the knowledge."""
    return tuple(c for c in knowledge.cautions if answers.chose_any(c.answers))


def places(knowledge: Knowledge, answers: Answers) -> dict[str, int]:
    """The user's own place on each difference that they answered."""
    own = {}
    for question in knowledge.questions:
        chosen = answers.counted(question.id)
        if question.difference and chosen:
            own[question.difference] = int(chosen[0])
    return own


def _degree(stated: dict[AnswerRef, Fraction], question: str, options: tuple[str, ...]) -> Fraction:
    """The strongest reason for and the strongest against together."""
    degrees = [stated.get(AnswerRef(question, option), NOTHING) for option in options]
    return max(NOTHING, *degrees) + min(NOTHING, *degrees)


def _fired(fit_: Fit, weights: Weights, answers: Answers) -> bool:
    question, option = fit_.answer
    return weights.of(question) > 0 and option in answers.counted(question)


def reason(fit_: Fit) -> Reason:
    """A fit of an approach file as a reason."""
    return Reason(*fit_.answer, float(DEGREES[fit_.degree]), fit_.because, fit_.basis, fit_.sources)


def _band(own: Fraction, top: Fraction, enough: bool) -> Band:
    if own < 0:
        return "points-elsewhere"
    if enough and high_enough(own, top):
        return "fits"
    if own >= PART_FLOOR:
        return "fits-in-part"
    return "little-said"


def _ranks(order: list[Approach], scores: dict[str, Fraction]) -> dict[str, int]:
    """The rank of each approach, from the highest score down; equal scores share one."""
    ranks: dict[str, int] = {}
    before: Fraction | None = None
    rank = 0
    for place, approach in enumerate(order, start=1):
        if scores[approach.id] != before:
            rank = place
            before = scores[approach.id]
        ranks[approach.id] = rank
    return ranks


def _ties(approaches: tuple[ApproachFit, ...]) -> tuple[tuple[str, ...], ...]:
    groups = [tuple(a.id for a in equals) for _, equals in groupby(approaches, lambda a: a.rank)]
    return tuple(ids for ids in groups if len(ids) > 1)
