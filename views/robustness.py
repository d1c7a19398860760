"""How far each approach's place in the result holds, and what would change it."""

from dataclasses import dataclass, replace
from datetime import date

from engine.answers import Answers
from engine.fit import Result
from engine.robustness.acceptability import stability
from engine.robustness.counterfactuals import flips
from engine.weights import Weights
from knowledge.models.knowledge import Knowledge
from wording.ages import late_reasons
from wording.robustness import how_far_it_holds, what_would_change


@dataclass(frozen=True)
class OutlookView:
    """What is known of one approach beyond today's answers. `holds` and `change` are sentences; the
    shares, from 0 to 1, are of the draws over weights and over the questions left out.
    """

    holds: tuple[str, ...]
    change: str
    weights: float
    left_out: float


def outlooks(knowledge: Knowledge, answers: Answers, weights: Weights) -> dict[str, OutlookView]:
    """The outlook of every approach by these weights, by its id."""
    acceptability = stability(knowledge, answers, weights)
    changes = {flip.approach: flip for flip in flips(knowledge, answers, weights)}
    views = {}
    for share in acceptability.shares:
        views[share.approach] = OutlookView(
            holds=how_far_it_holds(acceptability, share),
            change=what_would_change(knowledge, changes[share.approach]),
            weights=share.weights,
            left_out=share.left_out,
        )
    return views


def less_sure(
    knowledge: Knowledge, views: dict[str, OutlookView], result: Result, today: date
) -> dict[str, OutlookView]:
    """The same, with what rests on sources that are past their time."""
    aged = dict(views)
    for approach in result.approaches:
        late = late_reasons(knowledge, approach.reasons, today)
        if late:
            view = views[approach.id]
            aged[approach.id] = replace(view, holds=(*view.holds, late))
    return aged
