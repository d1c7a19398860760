"""The range plot: every approach on one difference, from its managerialist to its relationship-based
expression.

On paper names stand beside their ranges where they are short enough.
"""

from dataclasses import dataclass, replace

from markupsafe import Markup

from engine.divergence import Divergence, Span
from knowledge.models.knowledge import Difference
from pictures.svg import EMPTY, Anchor, Canvas, Medium, Picture, dot, level, text, upright
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
    second_end: float = 34  # above the rows: the second end, the numbers, the own place
    numbers: float = 58
    own: float = 76
    top: int = 82  # the first row, and how high each is
    row: int = 50
    middle: int = 36  # a range in its row
    bottom: int = 6

    def at(self, place: float) -> str:
        """Where a place from 1 to 6 stands."""
        return self.canvas.across(across(place, self.first, self.last))


def across(place: float, first: float = LEFT, last: float = RIGHT) -> float:
    """Where a place from 1 to 6 stands, in per cent of the width."""
    return first + (place - 1) * (last - first) / 5


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
    height = layout.top + layout.row * len(divergence.spans) + layout.bottom
    drawn = _scale(difference, layout) + _own_label(place, layout)
    for number, span in enumerate(divergence.spans):
        drawn += _row(span, layout.top + layout.row * number, place, layout)
    alt = description(divergence, difference, place)
    svg = layout.canvas.frame("range-plot", key, height, title, alt, drawn)
    return Picture(svg, title, alt, _rows(divergence))


def description(divergence: Divergence, difference: Difference, place: int | None) -> str:
    """The picture in words: the scale, every range, and the user's own place."""
    one = difference.managerialist
    six = difference.relationship
    sentences = [say("pictures.scale", managerialist=one, relationship=six)]
    for span in divergence.spans:
        sentences.append(say("pictures.range", name=span.name, places=span_words(span)))
    if place:
        sentences.append(say("pictures.own-place", place=place))
    return " ".join(sentences)


def span_words(span: Span) -> str:
    """A range in words, such as "from 2 to 5"."""
    if span.low is None and span.high is None:
        return say("pictures.not-described")
    return say("pictures.from-to", low=_end(span.low), high=_end(span.high))


def _end(place: int | None) -> str:
    return say("pictures.not-described") if place is None else str(place)


def _rows(divergence: Divergence) -> tuple[tuple[str, ...], ...]:
    return tuple((span.name, _end(span.low), _end(span.high)) for span in divergence.spans)


def _on_paper(divergence: Divergence, difference: Difference, place: int | None) -> _Layout:
    """As low as its words allow: both ends in one row, names beside their ranges, no room for a
    place that was not given.
    """
    in_one_row = len(difference.managerialist + difference.relationship) <= LONGEST_ENDS
    second_end = FIRST_END if in_one_row else FIRST_END + 18
    numbers = second_end + 17
    own = numbers + 17
    layout = _Layout(
        Canvas(FIXED),
        first=2,
        last=98,
        second_end=second_end,
        numbers=numbers,
        own=own,
        top=(own if place else numbers) + 7,
        bottom=2,
    )
    if not in_one_row or any(len(span.name) > LONGEST_NAME for span in divergence.spans):
        return layout
    return replace(layout, first=BESIDE, words=BESIDE - 1, row=24, middle=12)


def _scale(difference: Difference, layout: _Layout) -> Markup:
    """The names of both ends, and the numbers of the places."""
    start = layout.canvas.across(layout.words)
    end = layout.canvas.across(100)
    one = f"1: {difference.managerialist}"
    six = f"6: {difference.relationship}"
    drawn = text(start, FIRST_END, one, font_size=13)
    drawn += text(end, layout.second_end, six, "end", font_size=13, class_="plot-far-end")
    for place in PLACES:
        drawn += text(layout.at(place), layout.numbers, str(place), "middle", font_size=13)
    return drawn


def _own_label(place: int | None, layout: _Layout) -> Markup:
    if place is None:
        return EMPTY
    words = say("pictures.own-place-label", place=place)
    return text(
        layout.at(place),
        layout.own,
        words,
        _inwards(place),
        class_="plot-own",
        font_weight=700,
        font_size=13,
    )


def _inwards(place: int) -> Anchor:
    """So that words at either end stay inside the picture."""
    if place == PLACES[0]:
        return "start"
    if place == PLACES[-1]:
        return "end"
    return "middle"


def _row(span: Span, y: int, place: int | None, layout: _Layout) -> Markup:
    """The name, then the grid, the range and the user's own place below it or beside it, so that no
    line crosses a name.
    """
    middle = y + layout.middle
    name = text(layout.canvas.across(0), y + 18, span.name, font_weight=600)
    if span.low is None or span.high is None:
        start = layout.canvas.across(layout.words)
        return name + text(start, middle + 4, span_words(span), font_style="italic")
    drawn = name + _grid(middle, layout) + _range(span.low, span.high, middle, layout)
    if place is not None:
        drawn += _own_place(place, middle, layout)
    return drawn


def _grid(middle: int, layout: _Layout) -> Markup:
    lines = [upright(layout.at(place), middle, 11, stroke_opacity=0.25) for place in PLACES]
    return EMPTY.join(lines)


def _range(low: int, high: int, middle: int, layout: _Layout) -> Markup:
    """From the bar, done in a managerialist way, to the dot, done in a relationship-based way."""
    start = layout.at(low)
    end = layout.at(high)
    between = level(start, end, middle, class_="plot-data", stroke_width=5, stroke_opacity=0.55)
    return between + upright(start, middle, 9, stroke_width=5) + dot(end, middle, 7)


def _own_place(place: int, middle: int, layout: _Layout) -> Markup:
    half = min(14, layout.row // 2)
    dashes = "5 3"
    return upright(
        layout.at(place), middle, half, class_="plot-own", stroke_width=3, stroke_dasharray=dashes
    )


def range_picture(
    divergence: Divergence,
    difference: Difference,
    place: int | None,
    key: str,
    title: str,
    fixed: bool = False,
) -> Markup:
    """The SVG alone."""
    medium: Medium = "paper" if fixed else "page"
    return range_plot(divergence, difference, place, key, title, medium).svg
