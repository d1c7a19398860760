"""The spread inside approaches against the gap between them: for each difference two bars, one
below the other, in steps of the scale.
"""

from dataclasses import dataclass

from engine.divergence import Divergence
from pictures.svg import Canvas, Picture, draw
from wording.say import say

STEPS = 5  # six places, so two can stand so many steps apart
ROOM = 100.0  # per cent of the width for the longest bar
BAR = 12  # pixels
HEAD = 20  # the name of a difference
LABEL = 18  # the words of a bar, above it
GAP = 16  # between two differences


@dataclass(frozen=True)
class _Bar:
    """A bar in its place, with its words above it. The hollow one is told apart without colour."""

    label: str
    top: int
    width: str
    hollow: bool

    @property
    def words(self) -> int:
        """Where its words stand."""
        return self.top - 5


@dataclass(frozen=True)
class _Row:
    """A difference in its place."""

    name: str
    top: int
    bars: tuple[_Bar, _Bar]


def spread_bars(known: tuple[Divergence, ...], title: str, alt: str) -> Picture:
    """The bars of each difference. Both figures of each are known."""
    rows = []
    top = 0
    for each in known:
        rows.append(_row(each, top))
        top += HEAD + 2 * (LABEL + BAR) + GAP
    svg = draw("spread-bars", Canvas(), "spread", top, title, alt, rows=rows, bar=BAR)
    return Picture(svg, title, alt)


def _row(each: Divergence, top: int) -> _Row:
    first = top + HEAD + LABEL
    inside = _bar("spread.bar-inside", each.within, first, hollow=False)
    between = _bar("spread.bar-between", each.between, first + BAR + LABEL, hollow=True)
    return _Row(each.name, top, (inside, between))


def _bar(key: str, value: float | None, top: int, hollow: bool) -> _Bar:
    if value is None:
        raise ValueError("a picture shows only what is known")
    name = say(key)
    label = say("spread.bar", label=name, value=value)
    part = value / STEPS
    per_cent = part * ROOM
    return _Bar(label, top, f"{per_cent:.1f}%", hollow)
