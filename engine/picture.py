"""The range picture: every approach on one difference, drawn from its managerialist to its relationship-based expression.

Plain SVG text, so that the same picture serves pages and documents. Places are set in per cent of the width and heights in
pixels: the picture stretches with the page while its words keep their size.
"""

from html import escape

from engine.compare import Divergence, Span
from knowledge.schema import Difference

TOP, ROW, BOTTOM = 82, 50, 6
LEFT, RIGHT = 6.0, 94.0


def across(place: float) -> float:
    """Where a place from 1 to 6 stands, in per cent of the width."""
    return LEFT + (place - 1) * (RIGHT - LEFT) / 5


def range_picture(divergence: Divergence, difference: Difference, place: int | None, key: str, title: str) -> str:
    """One difference as SVG. `place` is the user's own place; `key` makes its ids unique on the page."""
    height = TOP + ROW * len(divergence.spans) + BOTTOM
    body = [_scale(difference), _own_label(place),
            *(_row(span, TOP + ROW * i, place) for i, span in enumerate(divergence.spans))]
    return (f'<svg class="b-ranges" xmlns="http://www.w3.org/2000/svg" width="100%" height="{height}" role="img" '
            f'aria-labelledby="{key}-title {key}-desc" font-size="14">'
            f'<title id="{key}-title">{escape(title)}</title>'
            f'<desc id="{key}-desc">{escape(description(divergence, difference, place))}</desc>{"".join(body)}</svg>')


def description(divergence: Divergence, difference: Difference, place: int | None) -> str:
    """The picture in words: the scale, every range, and the user's own place."""
    own = f" Your place is {place}." if place else ""
    return (f"A scale from 1 ({difference.managerialist}) to 6 ({difference.relationship}). "
            + " ".join(f"{s.name}: {span_words(s)}." for s in divergence.spans) + own)


def span_words(span: Span) -> str:
    """A range in words, such as "from 2 to 5"."""
    if span.low is None and span.high is None:
        return "not described"
    return f"from {span.low or 'not described'} to {span.high or 'not described'}"


def _text(x: float, y: float, words: str, anchor: str = "start", more: str = "") -> str:
    return f'<text x="{x:g}%" y="{y:g}" text-anchor="{anchor}" fill="currentColor" {more}>{escape(words)}</text>'


def _scale(difference: Difference) -> str:
    numbers = "".join(_text(across(p), 58, str(p), "middle", 'font-size="13"') for p in range(1, 7))
    return (_text(0, 14, f"1: {difference.managerialist}", more='font-size="13"')
            + _text(100, 34, f"6: {difference.relationship}", "end", 'font-size="13" class="b-right"') + numbers)


def _own_label(place: int | None) -> str:
    if place is None:
        return ""
    anchor = "start" if place == 1 else "end" if place == 6 else "middle"
    return _text(across(place), 76, f"Your place: {place}", anchor, 'class="b-own-text" font-weight="700" font-size="13"')


def _row(span: Span, y: int, place: int | None) -> str:
    """The name, then the grid, the range and the user's own place below it, so that no line crosses a name."""
    name = _text(0, y + 18, span.name, more='font-weight="600"')
    middle = y + 36
    if span.low is None or span.high is None:
        return name + _text(0, middle + 4, span_words(span), more='font-style="italic"')
    low, high = across(span.low), across(span.high)
    grid = "".join(_upright(across(p), middle, 11, 'stroke-opacity="0.25"') for p in range(1, 7))
    own = "" if place is None else _upright(across(place), middle, 14, 'class="b-own" stroke-width="3" stroke-dasharray="5 3"')
    return (name + grid
            + f'<line x1="{low:g}%" x2="{high:g}%" y1="{middle}" y2="{middle}" class="b-line" stroke="currentColor" '
              f'stroke-width="5" stroke-opacity="0.55"/>'
            + _upright(low, middle, 9, 'stroke-width="5"')
            + f'<circle cx="{high:g}%" cy="{middle}" r="7" fill="currentColor"/>' + own)


def _upright(x: float, middle: int, half: int, more: str) -> str:
    return f'<line x1="{x:g}%" x2="{x:g}%" y1="{middle - half}" y2="{middle + half}" stroke="currentColor" {more}/>'
