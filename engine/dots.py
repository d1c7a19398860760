"""Where a group stands on a line, as a picture: one dot a person over six places, or bars where a column would grow too high.

SVG text, as in picture.py. On a page places are in per cent, so that the picture stretches while its words keep their size;
for a document everything is in units of a fixed width.
"""

from html import escape

from engine.group import PLACES, Counts, in_words
from engine.picture import across
from knowledge.lines import Scale

DOT, HIGHEST, BAR = 7, 12, 150  # radius of a dot; people in the highest column of dots; height of the highest bar
FIXED = 480


def dots(counts: Counts, scale: Scale, key: str, title: str, fixed: bool = False) -> str:
    """One picture. `key` makes its ids unique on the page; `fixed` draws it for a document, with units of its own."""
    tall = min(max(*counts, 1), HIGHEST) * (2 * DOT + 2) if max(counts) <= HIGHEST else BAR
    base = 24 + tall
    height = base + 62
    body = "".join((_line(base, fixed), *(_column(place, n, max(counts), base, fixed)
                                          for place, n in zip(PLACES, counts, strict=True)), _ends(scale, base, fixed)))
    size = f'viewBox="0 0 {FIXED} {height}" width="{FIXED}" height="{height}"' if fixed else f'width="100%" height="{height}"'
    said = f"A scale from 1 ({scale.managerialist}) to 6 ({scale.relationship}). {in_words(counts).capitalize()}"
    return (f'<svg class="b-dots" xmlns="http://www.w3.org/2000/svg" {size} role="img" font-size="14" '
            f'aria-labelledby="{key}-title {key}-desc"><title id="{key}-title">{escape(title)}</title>'
            f'<desc id="{key}-desc">{escape(said)}</desc>{body}</svg>')


def _x(per_cent: float, fixed: bool) -> str:
    return f"{per_cent * FIXED / 100:g}" if fixed else f"{per_cent:g}%"


def _line(base: float, fixed: bool) -> str:
    return (f'<line x1="{_x(across(1) - 5, fixed)}" x2="{_x(across(6) + 5, fixed)}" y1="{base}" y2="{base}" '
            'stroke="currentColor" stroke-opacity="0.5"/>')


def _column(place: int, people: int, most: int, base: float, fixed: bool) -> str:
    x = _x(across(place), fixed)
    step = 2 * DOT + 2
    if most <= HIGHEST:
        top = base - people * step
        drawn = "".join(f'<circle cx="{x}" cy="{base - DOT - 2 - n * step}" r="{DOT}" class="b-line" fill="currentColor"/>'
                        for n in range(people))
    else:
        top = base - people * BAR / most
        drawn = (f'<line x1="{x}" x2="{x}" y1="{base}" y2="{top:g}" class="b-line" stroke="currentColor" stroke-width="22"/>'
                 if people else "")
    number = _text(x, top - 6, str(people), "middle", 'font-weight="700"') if people else ""
    return drawn + number + _text(x, base + 18, str(place), "middle", 'font-size="13"')


def _ends(scale: Scale, base: float, fixed: bool) -> str:
    return (_text(_x(0, fixed), base + 38, f"1: {scale.managerialist}", "start", 'font-size="13"')
            + _text(_x(100, fixed), base + 56, f"6: {scale.relationship}", "end", 'font-size="13"'))


def _text(x: str, y: float, words: str, anchor: str, more: str) -> str:
    return f'<text x="{x}" y="{y:g}" text-anchor="{anchor}" fill="currentColor" {more}>{escape(words)}</text>'
