"""What goes with it: what to combine, who might miss out, what else to do and where to turn."""

from dataclasses import dataclass

from engine.alternatives import raised
from engine.answers import Answers
from knowledge.models.field_types import Claim
from knowledge.models.knowledge import Knowledge
from knowledge.models.next_steps import Alternative
from views.cautions import CautionView, caution_views
from views.combination import CombinationView, combination
from views.fairness import FairnessView, fairness_view, still_do
from views.gates import DoorView, door_views
from views.similarities import SimilarityView, similarities
from views.weighed import Weighed, weighed


@dataclass(frozen=True)
class StillView:
    """What one approach can still do for a person who cannot take part."""

    name: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True)
class TogetherView:
    """What stands beside the approaches that fit. Each part is empty where there is nothing.
    `cautions` are those that can wait: what cannot stands above the page.
    """

    cautions: tuple[CautionView, ...]
    combination: CombinationView | None
    fairness: FairnessView
    still_do: tuple[StillView, ...]
    alternatives: tuple[Alternative, ...]
    doors: tuple[DoorView, ...]
    similarities: tuple[SimilarityView, ...]


def together_view(knowledge: Knowledge, answers: Answers, matters: str = "") -> TogetherView:
    """What goes with what these answers lead to. `matters` may be anything that stood in a link."""
    ours = weighed(knowledge, answers, matters)
    compared = ours.front or knowledge.approaches
    return TogetherView(
        cautions=caution_views(each for each in ours.result.cautions if not each.urgent),
        combination=combination(knowledge, ours.front),
        fairness=fairness_view(knowledge, ours.front, answers, ours.result.places),
        still_do=_still_do(knowledge, answers, ours),
        alternatives=raised(knowledge, answers, ours.result),
        doors=door_views(ours.result.doors),
        similarities=similarities(knowledge, compared),
    )


def _still_do(knowledge: Knowledge, answers: Answers, ours: Weighed) -> tuple[StillView, ...]:
    """Of each approach that fits or would, were it not held back."""
    held = {approach.id for approach in ours.result.held_back}
    views = []
    for approach in knowledge.approaches:
        if approach in ours.front or approach.id in held:
            claims = still_do(knowledge, answers, approach)
            if claims:
                views.append(StillView(approach.name, claims))
    return tuple(views)
