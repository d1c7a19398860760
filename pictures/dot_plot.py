"""Where a group stands on a line, as a picture: one dot a person over six places, or bars where a
column would grow too high.

SVG text, as in picture.py. On a page places are in per cent, so that the picture stretches while
its words keep their size; for a document everything is in units of a fixed width, and two dots of a
high column stand side by side, because paper has an end.
"""

from dataclasses import dataclass, replace
from html import escape

from engine.team.lines import PLACES, Counts
from knowledge.models.lines import Scale
from pictures.range_plot import across
from wording.team import in_words

HIGHEST = 12  # people in the highest column of dots
FIXED, ONE_ROW = 480, 70  # width for a document; letters of both ends that stand on one row of it


@dataclass(frozen=True)
class _Frame:
    """How the picture is set: radius of a dot, dots side by side in a column, height of the highest
    bar, and of the line.
    """

    fixed: bool
    radius: int
    abreast: int
    bar: int
    base: int

    def x(self, per_cent: float, more: float = 0) -> str:
        """A place across, in the units of the picture. Only a fixed one can add some."""
        return f"{per_cent * FIXED / 100 + more:g}" if self.fixed else f"{per_cent:g}%"

    def rows(self, people: int) -> int:
        """How high so many dots are piled."""
        return -(-people // self.abreast)

    @property
    def step(self) -> int:
        """From one dot to the next."""
        return 2 * self.radius + 2


def dots(counts: Counts, scale: Scale, key: str, title: str, fixed: bool = False) -> str:
    """One picture. `key` makes its ids unique on the page; `fixed` draws it for a document, with
    units of its own.
    """
    most = max(counts)
    frame = _frame(most, fixed)
    ends, below = _ends(scale, frame)
    height = frame.base + below + 6
    body = "".join(
        (
            _line(frame),
            *(_column(place, n, most, frame) for place, n in zip(PLACES, counts, strict=True)),
            ends,
        )
    )
    size = (
        f'viewBox="0 0 {FIXED} {height}" width="{FIXED}" height="{height}"'
        if fixed
        else f'width="100%" height="{height}"'
    )
    said = f"A scale from 1 ({scale.managerialist}) to 6 ({scale.relationship}). {in_words(counts).capitalize()}"
    return (
        f'<svg class="b-dots" xmlns="http://www.w3.org/2000/svg" {size} role="img" font-size="14" '
        f'aria-labelledby="{key}-title {key}-desc"><title id="{key}-title">{escape(title)}</title>'
        f'<desc id="{key}-desc">{escape(said)}</desc>{body}</svg>'
    )


def _frame(most: int, fixed: bool) -> _Frame:
    frame = (
        _Frame(True, 5, 2 if most > HIGHEST / 2 else 1, 72, 20)
        if fixed
        else _Frame(False, 7, 1, 150, 24)
    )
    return replace(
        frame,
        base=frame.base + (frame.rows(max(most, 1)) * frame.step if most <= HIGHEST else frame.bar),
    )


def _line(frame: _Frame) -> str:
    return (
        f'<line x1="{frame.x(across(1) - 5)}" x2="{frame.x(across(6) + 5)}" y1="{frame.base}" y2="{frame.base}" '
        'stroke="currentColor" stroke-opacity="0.5"/>'
    )


def _column(place: int, people: int, most: int, frame: _Frame) -> str:
    x, base = frame.x(across(place)), frame.base
    if most <= HIGHEST:
        top: float = base - frame.rows(people) * frame.step
        drawn = "".join(_dot(place, n, frame) for n in range(people))
    else:
        top = base - people * frame.bar / most
        drawn = (
            f'<line x1="{x}" x2="{x}" y1="{base}" y2="{top:g}" class="b-line" stroke="currentColor" stroke-width="22"/>'
            if people
            else ""
        )
    number = _text(x, top - 6, str(people), "middle", 'font-weight="700"') if people else ""
    return drawn + number + _text(x, base + 18, str(place), "middle", 'font-size="13"')


def _dot(place: int, n: int, frame: _Frame) -> str:
    row, beside = divmod(n, frame.abreast)
    x = frame.x(across(place), (beside - (frame.abreast - 1) / 2) * frame.step)
    return (
        f'<circle cx="{x}" cy="{frame.base - frame.radius - 2 - row * frame.step}" r="{frame.radius}" class="b-line" '
        'fill="currentColor"/>'
    )


def _ends(scale: Scale, frame: _Frame) -> tuple[str, int]:
    """What the two ends are called, and how far below the line the last of it stands. A narrow page
    needs two rows.
    """
    one, six = f"1: {scale.managerialist}", f"6: {scale.relationship}"
    last = 38 if frame.fixed and len(one + six) <= ONE_ROW else 56
    return (
        _text(frame.x(0), frame.base + 38, one, "start", 'font-size="13"')
        + _text(frame.x(100), frame.base + last, six, "end", 'font-size="13"')
    ), last


def _text(x: str, y: float, words: str, anchor: str, more: str) -> str:
    return f'<text x="{x}" y="{y:g}" text-anchor="{anchor}" fill="currentColor" {more}>{escape(words)}</text>'
