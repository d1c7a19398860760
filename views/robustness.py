"""How far each approach's place in the result holds, and what would change it."""

from dataclasses import dataclass

from engine.answers import Answers
from engine.robustness.acceptability import sentences, stability
from engine.robustness.counterfactuals import flips, sentence
from knowledge.models.knowledge import Knowledge


@dataclass(frozen=True)
class OutlookView:
    """What is known of one approach beyond today's answers. `holds` and `change` are sentences; the
    shares, from 0 to 1, are of the draws over weights and over the questions left out.
    """

    holds: tuple[str, ...]
    change: str
    weights: float
    left_out: float


def outlooks(knowledge: Knowledge, answers: Answers) -> dict[str, OutlookView]:
    """The outlook of every approach, by its id."""
    found = stability(knowledge, answers)
    changes = {flip.approach: sentence(knowledge, flip) for flip in flips(knowledge, answers)}
    return {
        share.approach: OutlookView(
            sentences(found, share), changes[share.approach], share.weights, share.left_out
        )
        for share in found.shares
    }
