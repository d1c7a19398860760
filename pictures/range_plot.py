"""The range plot: every approach on one difference, from its managerialist to its
relationship-based expression.

On paper names stand beside their ranges where they are short enough.
"""

from dataclasses import dataclass, replace

from engine.divergence import Divergence, Span
from knowledge.models.knowledge import Difference
from pictures.svg import Anchor, Canvas, Medium, Picture, draw
from wording.places import ends_of, forces, place_words, range_words, scale_words
from wording.say import say

LEFT = 6.0
RIGHT = 94.0
FIXED = 640  # units on paper
BESIDE = 34.0  # per cent: where the scale begins if names stand beside it
LONGEST_NAME = 28  # letters of a name beside its range
LONGEST_ENDS = 70  # letters of both ends in one row
FIRST_END = 14  # the name of the first end, in pixels from the top
PLACES = range(1, 7)


@dataclass(frozen=True)
class _Layout:
    """Where everything stands: across in per cent of the width, down in pixels or units."""

    canvas: Canvas
    first: float = LEFT  # places 1 and 6
    last: float = RIGHT
    words: float = 0  # the first end, and words in place of a range
    first_end: int = FIRST_END  # above the rows: both ends, the steps, the own place
    second_end: int = 34
    steps: int = 52
    own: int = 76
    top: int = 82  # the first row, and how high each is
    row: int = 50
    middle: int = 36  # a range in its row
    bottom: int = 6

    @property
    def own_half(self) -> int:
        """How far the line of the own place reaches above and below a range."""
        return min(14, self.row // 2)

    def across(self, per_cent: float) -> str:
        """A place across as SVG has it."""
        return self.canvas.across(per_cent)

    def at(self, place: float) -> str:
        """Where a place from 1 to 6 stands."""
        per_cent = across(place, self.first, self.last)
        return self.canvas.across(per_cent)


@dataclass(frozen=True)
class _Own:
    """The user's own place: its label, and which end of it stands at the place."""

    place: int
    label: str
    anchor: Anchor


def across(place: float, first: float = LEFT, last: float = RIGHT) -> float:
    """Where a place from 1 to 6 stands, in per cent of the width."""
    step = (last - first) / (len(PLACES) - 1)
    return first + (place - 1) * step


def range_plot(
    divergence: Divergence,
    difference: Difference,
    place: int | None,
    key: str,
    title: str,
    medium: Medium = "page",
) -> Picture:
    """One difference, with a row for each approach. `place` is the user's own; `key` makes its ids
    unique on the page.
    """
    layout = _Layout(Canvas())
    if medium == "paper":
        layout = _on_paper(divergence, difference, place)
    alt = description(divergence, difference, place)
    svg = draw(
        "range-plot",
        layout.canvas,
        key,
        layout.top + layout.row * len(divergence.spans) + layout.bottom,
        title,
        alt,
        layout=layout,
        difference=difference,
        at={number: layout.at(number) for number in PLACES},
        own=_own(place),
        spans=divergence.spans,
        span_words=span_words,
    )
    return Picture(svg, title, alt, _rows(divergence))


def description(divergence: Divergence, difference: Difference, place: int | None) -> str:
    """The picture in words: the scale, every range, and the user's own place."""
    own_ends = ends_of(difference)
    sentences = [scale_words(own_ends)]
    for span in divergence.spans:
        places = span_words(span)
        sentences.append(say("pictures.range", name=span.name, places=places))
    if place:
        own = place_words(place, own_ends)
        sentence = say("pictures.own-place", place=own)
        sentences.append(sentence)
    return " ".join(sentences)


def span_words(span: Span) -> str:
    """A range in words, such as "between the managerialist end and one step from the
    relationship-based end".
    """
    ends = forces()
    if span.low is not None and span.high is not None:
        return range_words(span.low, span.high, ends)
    if span.low is None and span.high is None:
        return say("places.not-described")
    return say(
        "pictures.half-described",
        low=place_words(span.low, ends),
        high=place_words(span.high, ends),
    )


def _rows(divergence: Divergence) -> tuple[tuple[str, ...], ...]:
    rows = []
    ends = forces()
    for span in divergence.spans:
        low = place_words(span.low, ends)
        high = place_words(span.high, ends)
        rows.append((span.name, low, high))
    return tuple(rows)


def _on_paper(divergence: Divergence, difference: Difference, place: int | None) -> _Layout:
    """As low as its words allow: both ends in one row, names beside their ranges, no room for a
    place that was not given.
    """
    ends = difference.managerialist + difference.relationship
    in_one_row = len(ends) <= LONGEST_ENDS
    second_end = FIRST_END
    if not in_one_row:
        second_end += 18
    steps = second_end + 13
    own = steps + 19
    last_of_head = steps
    if place:
        last_of_head = own
    layout = _Layout(
        Canvas(FIXED),
        first=2,
        last=98,
        second_end=second_end,
        steps=steps,
        own=own,
        top=last_of_head + 7,
        bottom=2,
    )
    lengths = [len(span.name) for span in divergence.spans]
    if not in_one_row or max(lengths, default=0) > LONGEST_NAME:
        return layout
    return replace(
        layout,
        first=BESIDE,
        words=BESIDE - 1,
        row=24,
        middle=12,
    )


def _own(place: int | None) -> _Own | None:
    if place is None:
        return None
    label = say("divergence.your-place")
    return _Own(place, label, _inwards(place))


def _inwards(place: int) -> Anchor:
    """So that words at either end stay inside the picture."""
    if place == PLACES[0]:
        return "start"
    if place == PLACES[-1]:
        return "end"
    return "middle"
