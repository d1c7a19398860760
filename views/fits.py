"""Where each approach fits: bands, and in them the reasons for and against with the answers that
fired them.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from engine.answers import Answers
from engine.fit import ApproachFit, Reason, Result, reasons_not_fired
from engine.gates import silenced_by
from engine.weights import Weights
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach
from knowledge.models.field_types import Basis, Claim
from knowledge.models.gates import Hold
from knowledge.models.knowledge import Knowledge
from views.fairness import still_do
from views.robustness import OutlookView
from wording.answers import answer_text
from wording.lists import unquoted
from wording.result import BANDS, band_name, band_text, counts, is_strong, more, strength
from wording.say import say

# Reasons shown at once; the rest opens. Strongest first, so the few that count most are seen.
SHOWN = 2


@dataclass(frozen=True)
class ReasonView:
    """One answer that speaks for or against an approach. `answer` is its words, without the
    quotation marks around them; `strength` says how much it weighs.
    """

    question: str
    answer: str
    because: str
    basis: Basis
    sources: tuple[str, ...]
    strength: str
    strong: bool
    speaks_for: bool


@dataclass(frozen=True)
class SideView:
    """What speaks for an approach, or against it: the reasons shown at once, and those that open.
    `label` says that there is nothing where there is none.
    """

    label: str
    shown: tuple[ReasonView, ...]
    further: tuple[ReasonView, ...]
    more: str

    @property
    def reasons(self) -> tuple[ReasonView, ...]:
        """All of them, strongest first."""
        return self.shown + self.further


@dataclass(frozen=True)
class ApproachView:
    """One approach in the result. `not_fired` are the strong reasons that no answer fired; `counts`
    is its name with how many reasons there are; `held_back` is why it may not be in front, if that
    is so, and `waits` whether something speaks for it all the same; `still_do` is what it can do
    for a person who cannot take part, empty where that is not the case.
    """

    id: str
    name: str
    summary: str
    counts: str
    speaks_for: SideView
    speaks_against: SideView
    not_fired: tuple[ReasonView, ...]
    outlook: OutlookView
    score: float
    held_back: Hold | None
    waits: bool
    still_do: tuple[Claim, ...]


@dataclass(frozen=True)
class BandView:
    """The approaches of one band, in order of name."""

    id: str
    name: str
    text: str
    approaches: tuple[ApproachView, ...]


def bands(
    knowledge: Knowledge, answers: Answers, result: Result, outlooks: dict[str, OutlookView]
) -> tuple[BandView, ...]:
    """The bands that hold an approach, from what fits."""
    silenced = silenced_by(result.silences)
    in_bands: dict[str, list[ApproachView]] = {band: [] for band in BANDS}
    for fit in sorted(result.approaches, key=_name):
        outlook = outlooks[fit.id]
        approach = approach_view(knowledge, answers, fit, outlook, silenced)
        in_bands[fit.band].append(approach)
    views = []
    for band, approaches in in_bands.items():
        if approaches:
            view = BandView(
                id=band,
                name=band_name(band),
                text=band_text(band, len(approaches)),
                approaches=tuple(approaches),
            )
            views.append(view)
    return tuple(views)


def approach_view(
    knowledge: Knowledge,
    answers: Answers,
    fit: ApproachFit,
    outlook: OutlookView,
    silenced: Collection[AnswerRef] = frozenset(),
) -> ApproachView:
    """One approach with its reasons and its outlook. What is silenced would not have spoken for
    it.
    """
    approach = knowledge.approach(fit.id)
    if approach is None:
        raise KeyError(fit.id)
    not_fired: tuple[Reason, ...] = ()
    if fit.held_back is None:  # no other answer would bring it in
        not_fired = _not_fired(knowledge, answers, approach, silenced)
    return ApproachView(
        id=fit.id,
        name=fit.name,
        summary=approach.summary,
        counts=counts(fit),
        speaks_for=_side(
            knowledge,
            fit.reasons_for,
            say("result.speaks-for"),
            say("result.nothing-for"),
        ),
        speaks_against=_side(
            knowledge,
            fit.reasons_against,
            say("result.speaks-against"),
            say("result.nothing-against"),
        ),
        not_fired=_reasons(knowledge, not_fired),
        outlook=outlook,
        score=fit.score,
        held_back=fit.held_back,
        waits=fit.waits,
        still_do=still_do(knowledge, answers, approach),
    )


def _not_fired(
    knowledge: Knowledge, answers: Answers, approach: Approach, silenced: Collection[AnswerRef]
) -> tuple[Reason, ...]:
    """The strong reasons for it that no answer fired."""
    weights = Weights.published(knowledge)
    reasons = reasons_not_fired(approach, weights, answers, silenced)
    return tuple(reason for reason in reasons if reason.degree == 1)


def _name(fit: ApproachFit) -> str:
    return fit.name


def _side(knowledge: Knowledge, reasons: Iterable[Reason], label: str, nothing: str) -> SideView:
    views = _reasons(knowledge, reasons)
    if not views:
        return SideView(nothing, (), (), "")
    further = views[SHOWN:]
    return SideView(
        label=label,
        shown=views[:SHOWN],
        further=further,
        more=more(len(further)),
    )


def _reasons(knowledge: Knowledge, reasons: Iterable[Reason]) -> tuple[ReasonView, ...]:
    views = []
    for reason in reasons:
        views.append(_reason(knowledge, reason))
    return tuple(views)


def _reason(knowledge: Knowledge, reason: Reason) -> ReasonView:
    return ReasonView(
        question=reason.question,
        answer=unquoted(answer_text(knowledge, reason.question, reason.option)),
        because=reason.because,
        basis=reason.basis,
        sources=reason.sources,
        strength=strength(reason),
        strong=is_strong(reason),
        speaks_for=reason.degree > 0,
    )
