"""The first page: the key finding as one picture, drawn from the places of the approaches."""

from dataclasses import dataclass

from engine.divergence import Divergence, divergence
from engine.overlap import overlap
from knowledge.models.knowledge import Knowledge
from pictures.overlap_plot import overlap_plot
from pictures.svg import Picture
from wording.overlap import finding
from wording.say import say


@dataclass(frozen=True)
class StartView:
    """The picture of the finding; no picture where no place is described."""

    picture: Picture | None
    caption: str


def start_view(knowledge: Knowledge) -> StartView:
    """The finding on the difference where the most ranges meet, and of those the widest."""
    most_overlapping = max(divergence(knowledge, knowledge.approaches), key=_telling)
    difference = knowledge.difference(most_overlapping.difference)
    if difference is None or most_overlapping.within is None:
        return StartView(None, "")
    shared = overlap(most_overlapping)
    return StartView(
        picture=overlap_plot(
            most_overlapping, difference, shared, title=finding(most_overlapping, shared)
        ),
        caption=say("overlap.caption", difference=difference.name),
    )


def _telling(each: Divergence) -> tuple[int, float]:
    return overlap(each).approaches, each.within or 0
