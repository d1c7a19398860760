"""The overlap plot: how far each approach ranges on one difference, and the stretch they share."""

from dataclasses import dataclass

from engine.divergence import Divergence
from engine.overlap import PLACES, Overlap
from knowledge.models.knowledge import Difference
from pictures.range_plot import LEFT, RIGHT, across, span_words
from pictures.svg import Canvas, Picture, draw
from wording.overlap import shared_label
from wording.places import ends_of, forces, place_words, scale_words
from wording.say import say


@dataclass(frozen=True)
class _Layout:
    """Where everything stands: across in per cent of the width, down in pixels."""

    canvas: Canvas
    top: int = 44  # the first row, and how high each is
    row: int = 34

    def across(self, per_cent: float) -> str:
        """A place across as SVG has it."""
        return self.canvas.across(per_cent)

    def rows_high(self, rows: int) -> int:
        """How high so many rows are."""
        return rows * self.row

    def below(self, rows: int) -> int:
        """Where words below the rows stand."""
        return self.top + self.rows_high(rows) + 18


@dataclass(frozen=True)
class _Band:
    """The stretch that ranges share, with its label below."""

    x: str
    width: str
    middle: str
    label: str


def overlap_plot(
    divergence: Divergence, difference: Difference, shared: Overlap, title: str
) -> Picture:
    """Every approach on one difference."""
    layout = _Layout(Canvas())
    alt = description(divergence, difference)
    rows = len(divergence.spans)
    svg = draw(
        "overlap-plot",
        layout.canvas,
        "overlap",
        layout.below(rows) + 8,
        title,
        alt,
        layout=layout,
        difference=difference,
        at={place: layout.across(across(place)) for place in PLACES},
        band=_band(layout, shared),
        spans=divergence.spans,
    )
    return Picture(svg, title, alt, _rows(divergence))


def description(divergence: Divergence, difference: Difference) -> str:
    """The picture in words: the scale, then every range."""
    sentences = [scale_words(ends_of(difference))]
    for span in divergence.spans:
        places = span_words(span)
        sentence = say("pictures.range", name=span.name, places=places)
        sentences.append(sentence)
    return " ".join(sentences)


def _band(layout: _Layout, shared: Overlap) -> _Band | None:
    """Nothing where no two ranges meet."""
    if shared.approaches < 2:
        return None
    half_a_step = (RIGHT - LEFT) / 20
    first = across(shared.low) - half_a_step
    last = across(shared.high) + half_a_step
    return _Band(
        x=layout.across(first),
        width=layout.across(last - first),
        middle=layout.across((first + last) / 2),
        label=shared_label(shared),
    )


def _rows(divergence: Divergence) -> tuple[tuple[str, ...], ...]:
    rows = []
    for span in divergence.spans:
        low = place_words(span.low, forces())
        high = place_words(span.high, forces())
        rows.append((span.name, low, high))
    return tuple(rows)
