"""The range picture: every approach on one difference, drawn from its managerialist to its
relationship-based expression.

Plain SVG text, so that the same picture serves pages and documents. On a page places are set in per
cent of the width and heights in pixels: the picture stretches while its words keep their size. For
a document everything is in units of a fixed width, and names stand beside their ranges where they
are short enough, because paper has an end.
"""

from dataclasses import dataclass, replace
from html import escape

from engine.divergence import Divergence, Span
from knowledge.models.knowledge import Difference

TOP, ROW, BOTTOM = 82, 50, 6
LEFT, RIGHT = 6.0, 94.0
FIXED, BESIDE = (
    640,
    34.0,
)  # width for a document, and where its scale begins if names stand beside it, in per cent
LONGEST_NAME, LONGEST_ENDS = (
    28,
    70,
)  # letters of a name beside its range, and of both ends in one row


@dataclass(frozen=True)
class _Frame:
    """How the picture is set: where places 1 and 6 stand in per cent; how far down the words above
    the rows stand, where the rows begin, and how high one is; in a row, where words stand in
    place of a range, in per cent, and how far down a range; and what is free below them.
    """

    fixed: bool = False
    first: float = LEFT
    last: float = RIGHT
    ends: tuple[float, float] = (14, 34)
    numbers: float = 58
    own: float = 76
    top: int = TOP
    row: int = ROW
    words: float = 0
    middle: int = 36
    bottom: int = BOTTOM

    def x(self, per_cent: float) -> str:
        """A place across, in the units of the picture."""
        return f"{per_cent * FIXED / 100:g}" if self.fixed else f"{per_cent:g}%"

    def at(self, place: float) -> str:
        """Where a place from 1 to 6 stands."""
        return self.x(across(place, self.first, self.last))


def across(place: float, first: float = LEFT, last: float = RIGHT) -> float:
    """Where a place from 1 to 6 stands, in per cent of the width."""
    return first + (place - 1) * (last - first) / 5


def range_picture(
    divergence: Divergence,
    difference: Difference,
    place: int | None,
    key: str,
    title: str,
    fixed: bool = False,
) -> str:
    """One difference as SVG. `place` is the user's own place; `key` makes its ids unique on the
    page; `fixed` draws it for a document, with units of its own.
    """
    frame = _for_a_document(divergence, difference, place) if fixed else _Frame()
    height = frame.top + frame.row * len(divergence.spans) + frame.bottom
    body = [
        _scale(difference, frame),
        _own_label(place, frame),
        *(
            _row(span, frame.top + frame.row * i, place, frame)
            for i, span in enumerate(divergence.spans)
        ),
    ]
    size = (
        f'viewBox="0 0 {FIXED} {height}" width="{FIXED}" height="{height}"'
        if fixed
        else f'width="100%" height="{height}"'
    )
    return (
        f'<svg class="b-ranges" xmlns="http://www.w3.org/2000/svg" {size} role="img" '
        f'aria-labelledby="{key}-title {key}-desc" font-size="14">'
        f'<title id="{key}-title">{escape(title)}</title>'
        f'<desc id="{key}-desc">{escape(description(divergence, difference, place))}</desc>{"".join(body)}</svg>'
    )


def description(divergence: Divergence, difference: Difference, place: int | None) -> str:
    """The picture in words: the scale, every range, and the user's own place."""
    own = f" Your place is {place}." if place else ""
    return (
        f"A scale from 1 ({difference.managerialist}) to 6 ({difference.relationship}). "
        + " ".join(f"{s.name}: {span_words(s)}." for s in divergence.spans)
        + own
    )


def span_words(span: Span) -> str:
    """A range in words, such as "from 2 to 5"."""
    if span.low is None and span.high is None:
        return "not described"
    return f"from {span.low or 'not described'} to {span.high or 'not described'}"


def _for_a_document(divergence: Divergence, difference: Difference, place: int | None) -> _Frame:
    """As low as its words allow: both ends in one row, names beside their ranges, no room for a
    place that was not given.
    """
    second = 14 if len(difference.managerialist + difference.relationship) <= LONGEST_ENDS else 32
    numbers = second + 17
    own = numbers + 17
    frame = _Frame(
        True, 2, 98, (14, second), numbers, own, top=(own if place else numbers) + 7, bottom=2
    )
    if second > 14 or any(len(span.name) > LONGEST_NAME for span in divergence.spans):
        return frame
    return replace(frame, first=BESIDE, words=BESIDE - 1, row=24, middle=12)


def _text(x: str, y: float, words: str, anchor: str = "start", more: str = "") -> str:
    return f'<text x="{x}" y="{y:g}" text-anchor="{anchor}" fill="currentColor" {more}>{escape(words)}</text>'


def _scale(difference: Difference, frame: _Frame) -> str:
    numbers = "".join(
        _text(frame.at(p), frame.numbers, str(p), "middle", 'font-size="13"') for p in range(1, 7)
    )
    one = _text(
        frame.x(frame.words), frame.ends[0], f"1: {difference.managerialist}", more='font-size="13"'
    )
    six = _text(
        frame.x(100),
        frame.ends[1],
        f"6: {difference.relationship}",
        "end",
        'font-size="13" class="b-right"',
    )
    return one + six + numbers


def _own_label(place: int | None, frame: _Frame) -> str:
    if place is None:
        return ""
    anchor = "start" if place == 1 else "end" if place == 6 else "middle"
    return _text(
        frame.at(place),
        frame.own,
        f"Your place: {place}",
        anchor,
        'class="b-own-text" font-weight="700" font-size="13"',
    )


def _row(span: Span, y: int, place: int | None, frame: _Frame) -> str:
    """The name, then the grid, the range and the user's own place below it or beside it, so that no
    line crosses a name.
    """
    name = _text(frame.x(0), y + 18, span.name, more='font-weight="600"')
    middle = y + frame.middle
    if span.low is None or span.high is None:
        return name + _text(
            frame.x(frame.words), middle + 4, span_words(span), more='font-style="italic"'
        )
    low, high = frame.at(span.low), frame.at(span.high)
    grid = "".join(_upright(frame.at(p), middle, 11, 'stroke-opacity="0.25"') for p in range(1, 7))
    own = (
        ""
        if place is None
        else _upright(
            frame.at(place),
            middle,
            min(14, frame.row // 2),
            'class="b-own" stroke-width="3" stroke-dasharray="5 3"',
        )
    )
    return (
        name
        + grid
        + f'<line x1="{low}" x2="{high}" y1="{middle}" y2="{middle}" class="b-line" stroke="currentColor" '
        f'stroke-width="5" stroke-opacity="0.55"/>'
        + _upright(low, middle, 9, 'stroke-width="5"')
        + f'<circle cx="{high}" cy="{middle}" r="7" fill="currentColor"/>'
        + own
    )


def _upright(x: str, middle: int, half: int, more: str) -> str:
    return f'<line x1="{x}" x2="{x}" y1="{middle - half}" y2="{middle + half}" stroke="currentColor" {more}/>'
