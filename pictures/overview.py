"""All differences in one picture: how far each approach ranges, both ends in words, and the
reader's own place.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.divergence import Divergence, Span
from knowledge.models.knowledge import Difference
from pictures.range_plot import PLACES, across, description, span_words
from pictures.svg import Canvas, Picture, draw
from wording.say import say

MOST = 3  # so many approaches stand by their names; more are shown as one
HEAD = 62  # down to the six steps: the name of the difference and both ends
ROW = 34
GAP = 22


@dataclass(frozen=True)
class _Block:
    """One difference: how far down it begins, and the rows below its scale."""

    top: int
    difference: Difference
    spans: tuple[Span, ...]
    place: int | None


def overview(
    divergences: Sequence[Divergence],
    differences: Sequence[Difference],
    places: Mapping[str, int],
) -> Picture:
    """Every difference under the other. `places` are the reader's own, by difference."""
    canvas = Canvas()
    blocks = []
    alts = []
    top = 0
    for figures, difference in zip(divergences, differences, strict=True):
        spans = _few(figures.spans)
        place = places.get(difference.id)
        blocks.append(_Block(top, difference, spans, place))
        alts.append(f"{difference.name}. {description(figures, difference, place)}")
        top += HEAD + ROW * len(spans) + GAP
    title = say("first-screen.picture")
    alt = " ".join(alts)
    svg = draw(
        "overview",
        canvas,
        "overview",
        top,
        title,
        alt,
        blocks=blocks,
        head=HEAD,
        row=ROW,
        at={number: canvas.across(across(number)) for number in PLACES},
        span_words=span_words,
    )
    return Picture(svg, title, alt)


def _few(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The approaches by their names, or all of them as one where they are many."""
    if len(spans) <= MOST:
        return spans
    lows = [span.low for span in spans if span.low is not None]
    highs = [span.high for span in spans if span.high is not None]
    name = say("first-screen.all-of-these", number=len(spans))
    lowest = min(lows, default=None)
    highest = max(highs, default=None)
    together = Span("all", name, lowest, highest)
    return (together,)
