"""The range picture: every approach on one difference, drawn from its managerialist to its relationship-based expression.

Plain SVG text, so that the same picture serves pages and documents. Places are set in per cent of the width and heights in
pixels: the picture stretches with the page while its words keep their size.
"""

from html import escape

from engine.compare import Divergence, Span
from knowledge.schema import Difference

TOP, ROW, BOTTOM = 92, 50, 8
LINE_END = 94.0


def across(place: float) -> float:
    """Where a place from 1 to 6 stands, in per cent of the width."""
    return 6 + (place - 1) * (LINE_END - 6) / 5


def range_picture(divergence: Divergence, difference: Difference, place: int | None, key: str, title: str) -> str:
    """One difference as SVG. `place` is the user's own place; `key` makes its ids unique on the page."""
    height = TOP + ROW * len(divergence.spans) + BOTTOM
    body = [_scale(difference, height), *(_row(s, TOP + ROW * i) for i, s in enumerate(divergence.spans)),
            _own_place(place, height)]
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


def _scale(difference: Difference, height: int) -> str:
    ticks = "".join(
        f'<line x1="{across(p):g}%" x2="{across(p):g}%" y1="80" y2="{height - BOTTOM}" stroke="currentColor" '
        f'stroke-opacity="0.18"/>' + _text(across(p), 74, str(p), "middle", 'font-size="13"') for p in range(1, 7))
    return (_text(0, 16, f"1 · {difference.managerialist}", more='font-size="13"')
            + _text(100, 36, f"{difference.relationship} · 6", "end", 'font-size="13"') + ticks)


def _row(span: Span, y: int) -> str:
    name = _text(0, y + 14, span.name, more='font-weight="600"')
    line = y + 32
    if span.low is None or span.high is None:
        return name + _text(0, line + 4, span_words(span), more='font-style="italic"')
    low, high = across(span.low), across(span.high)
    return (name
            + f'<line x1="{low:g}%" x2="{high:g}%" y1="{line}" y2="{line}" class="b-line" stroke="currentColor" '
              f'stroke-width="5" stroke-opacity="0.55"/>'
            + f'<line x1="{low:g}%" x2="{low:g}%" y1="{line - 9}" y2="{line + 9}" stroke="currentColor" stroke-width="5"/>'
            + f'<circle cx="{high:g}%" cy="{line}" r="7" fill="currentColor"/>')


def _own_place(place: int | None, height: int) -> str:
    if place is None:
        return ""
    anchor = "start" if place <= 2 else "end" if place >= 5 else "middle"
    return (f'<line x1="{across(place):g}%" x2="{across(place):g}%" y1="80" y2="{height}" class="b-own" '
            f'stroke="currentColor" stroke-width="2.5" stroke-dasharray="6 5"/>'
            + _text(across(place), 56, f"Your place: {place}", anchor, 'class="b-own-text" font-weight="700" font-size="13"'))
