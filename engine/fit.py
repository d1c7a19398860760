"""Where each approach fits, with every reason for and against.

The rule, in one line: score = sum of weight x degree over the questions answered, divided by the
sum of their weights. For a question with several answers the degree is the strongest reason for
plus the strongest reason against, so that one question never counts more than its weight. Weights
are published in the knowledge; degrees and bands stand below.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from engine.answers import Answers, places
from engine.front import high_enough
from engine.gates import Gates, gates_of
from engine.weights import Weights
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach, Fit
from knowledge.models.field_types import Basis
from knowledge.models.gates import Door, Hold, Misuse, Silence
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Caution

Band = Literal["fits", "held-back", "fits-in-part", "little-said", "points-elsewhere"]

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
    ties share it. `held_back` is why it may not be in front, `silenced` are the reasons that were
    left out.
    """

    id: str
    name: str
    band: Band
    rank: int
    score: float
    reasons: tuple[Reason, ...]
    held_back: Hold | None = None
    silenced: tuple[Reason, ...] = ()

    @property
    def waits(self) -> bool:
        """Whether something speaks for it that has to wait until something else is done."""
        return self.held_back is not None and self.score > 0

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
    """Everything the answers lead to. `silences` say which reasons were left out and why, `misuses`
    what to watch for where something is pressed for. `places` maps a difference to the user's own
    place, 1 to 6; `weighed` is False where no answer bears on fit, `enough` where too little was
    said for an approach to fit.
    """

    version: str
    cautions: tuple[Caution, ...]
    doors: tuple[Door, ...]
    silences: tuple[Silence, ...]
    misuses: tuple[Misuse, ...]
    approaches: tuple[ApproachFit, ...]
    ties: tuple[tuple[str, ...], ...]
    places: dict[str, int]
    weighed: bool
    enough: bool

    @property
    def front(self) -> tuple[ApproachFit, ...]:
        """The approaches that fit."""
        return tuple(a for a in self.approaches if a.band == "fits")

    @property
    def held_back(self) -> tuple[ApproachFit, ...]:
        """The approaches that may not be in front yet."""
        return tuple(a for a in self.approaches if a.held_back)

    @property
    def waiting(self) -> tuple[ApproachFit, ...]:
        """Those of them that something speaks for: wherever what waits is told, it is these."""
        return tuple(a for a in self.approaches if a.waits)


def fit(knowledge: Knowledge, answers: Answers, weights: Weights | None = None) -> Result:
    """Weigh the answers, by the published weights if no others are given. Order of files never
    matters; equal scores share a rank and stand in order of name.
    """
    weights = weights or Weights.published(knowledge)
    gates = gates_of(knowledge, answers)
    heard = gates.heard(answers)
    scores = {a.id: score(a, weights, heard) for a in knowledge.approaches}
    order = sorted(knowledge.approaches, key=lambda a: (-scores[a.id], a.name, a.id))
    ranks = _ranks(order, scores)
    enough = weights.enough(heard)
    bands = _bands(scores, gates, enough)
    approaches = tuple(
        ApproachFit(
            id=a.id,
            name=a.name,
            band=bands[a.id],
            rank=ranks[a.id],
            score=round(float(scores[a.id]), 4),
            reasons=reasons(a, weights, heard),
            held_back=gates.held.get(a.id),
            silenced=_silenced(a, weights, answers, gates),
        )
        for a in order
    )
    return Result(
        version=knowledge.version,
        cautions=gates.cautions,
        doors=gates.doors,
        silences=gates.silences,
        misuses=gates.misuses,
        approaches=approaches,
        ties=_ties(approaches),
        places=places(knowledge, answers),
        weighed=weights.answered(heard) > 0,
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
    for question, _ in answers.by_question:
        own_weight = weights.of(question)
        options = answers.counted(question)
        if options and own_weight:
            degree = _degree(stated, question, options)
            total += own_weight * degree
    return total / weight


def reasons(approach: Approach, weights: Weights, answers: Answers) -> tuple[Reason, ...]:
    """Every fit that an answer fired, strongest first."""
    firing = _firing(approach, weights, answers)
    firing.sort(key=lambda each: _strength(each, weights), reverse=True)
    return tuple(map(reason, firing))


def reasons_not_fired(
    approach: Approach,
    weights: Weights,
    answers: Answers,
    silenced: Collection[AnswerRef] = frozenset(),
) -> tuple[Reason, ...]:
    """Every fit that counts and that no answer fired, in the order of the file: why not. What is
    silenced could not have fired.
    """
    missing = []
    for each in approach.fits:
        answer = each.answer
        if answer in silenced or not weights.of(answer.question):
            continue
        if not _fires(each, weights, answers):
            missing.append(reason(each))
    return tuple(missing)


def _silenced(
    approach: Approach, weights: Weights, answers: Answers, gates: Gates
) -> tuple[Reason, ...]:
    """The reasons that would have fired."""
    if not gates.silenced:
        return ()
    silenced = []
    for each in _firing(approach, weights, answers):
        if each.answer in gates.silenced:
            silenced.append(reason(each))
    return tuple(silenced)


def _degree(stated: dict[AnswerRef, Fraction], question: str, options: tuple[str, ...]) -> Fraction:
    """The strongest reason for and the strongest against together."""
    degrees = [NOTHING]
    for option in options:
        answer = AnswerRef(question, option)
        degree = stated.get(answer, NOTHING)
        degrees.append(degree)
    return max(degrees) + min(degrees)


def _firing(approach: Approach, weights: Weights, answers: Answers) -> list[Fit]:
    """The fits of an approach that an answer fired, in the order of the file."""
    return [each for each in approach.fits if _fires(each, weights, answers)]


def _fires(fit_: Fit, weights: Weights, answers: Answers) -> bool:
    question, option = fit_.answer
    if not weights.of(question):
        return False
    return option in answers.counted(question)


def _strength(fit_: Fit, weights: Weights) -> Fraction:
    """How much a fit adds to a score, or takes from it."""
    weight = weights.of(fit_.answer.question)
    degree = DEGREES[fit_.degree]
    return abs(weight * degree)


def reason(fit_: Fit) -> Reason:
    """A fit of an approach file as a reason."""
    return Reason(
        question=fit_.answer.question,
        option=fit_.answer.option,
        degree=float(DEGREES[fit_.degree]),
        because=fit_.because,
        basis=fit_.basis,
        sources=fit_.sources,
    )


def _bands(scores: Mapping[str, Fraction], gates: Gates, enough: bool) -> dict[str, Band]:
    """The band of each approach. One that is held back does not bar the way to others."""
    free = [score for id_, score in scores.items() if id_ not in gates.held]
    top = max(free, default=NOTHING)
    bands: dict[str, Band] = {}
    for id_, own in scores.items():
        bands[id_] = _band(own, top, enough)
        if id_ in gates.held:
            bands[id_] = "held-back"
    return bands


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
    """The ids of those that share a rank, for each rank that several share."""
    ties = []
    by_rank: dict[int, list[str]] = {}
    for each in approaches:
        sharing = by_rank.setdefault(each.rank, [])
        sharing.append(each.id)
    for ids in by_rank.values():
        if len(ids) > 1:
            ties.append(tuple(ids))
    return tuple(ties)
