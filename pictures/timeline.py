"""A picture over time: lanes below each other, with a mark for each thing in the year in which it
came.

Marks of one year stand on top of each other. What a mark is shows in its shape, not in its colour
alone.
"""

from collections import Counter
from dataclasses import dataclass
from itertools import chain

from pictures.lanes import Lane, Mark, Shape
from pictures.svg import Anchor, Canvas, Picture, draw
from wording.say import say

LEFT = 2.0
RIGHT = 97.0
STEP = 11  # pixels from one mark of a year to the next
HEAD = 24  # the name of a lane
GAP = 14  # between two lanes
TOP = 26  # the years
ROUND = (5, 10, 20, 50, 100)  # years that may stand between the first and the last
MOST_NAMED = 5  # so many steps from one named year to the next


@dataclass(frozen=True)
class _Drawn:
    """A mark in its place, with the words that it says of itself."""

    x: str
    y: int
    shape: Shape
    words: str


@dataclass(frozen=True)
class _Row:
    """A lane in its place: from its top to the line on which its marks stand."""

    name: str
    top: int
    base: int
    marks: tuple[_Drawn, ...]


@dataclass(frozen=True)
class Years:
    """The years that the picture covers."""

    first: int
    last: int

    @property
    def span(self) -> int:
        """From the first to the last."""
        return self.last - self.first

    def part(self, year: int) -> float:
        """How far a year stands from the first to the last, from 0 to 1."""
        return (year - self.first) / self.span

    def across(self, year: int) -> str:
        """Where a year stands in the picture."""
        per_cent = LEFT + self.part(year) * (RIGHT - LEFT)
        return f"{per_cent:.2f}%"

    def named(self) -> list[int]:
        """The first and the last year, and between them the years of a round number that leave room
        for their words.
        """
        every = _every(self.span)
        room = self.span / 8
        years = [self.first]
        for year in range(self.first, self.last):
            before = year - self.first
            after = self.last - year
            is_round = year % every == 0
            if is_round and before > room and after > room:
                years.append(year)
        years.append(self.last)
        return years


def _every(span: int) -> int:
    """How many years there are from one round year to the next, so that few are named."""
    for years in ROUND:
        if span / years <= MOST_NAMED:
            return years
    return ROUND[-1]


def timeline(lanes: tuple[Lane, ...], key: str, title: str) -> Picture | None:
    """The lanes as a picture; None if there is no mark. `key` makes its ids unique on the page."""
    marked = list(chain.from_iterable(lane.years for lane in lanes))
    if not marked:
        return None
    first = min(marked)
    last = max(*marked, first + 1)
    years = Years(first, last)
    rows = _rows(lanes, years)
    alt = description(lanes)
    svg = draw(
        "timeline",
        Canvas(),
        key,
        rows[-1].base + GAP,
        title,
        alt,
        left=f"{LEFT:g}%",
        right=f"{RIGHT:g}%",
        axis=_axis(years),
        rows=rows,
    )
    return Picture(svg, title, alt)


def description(lanes: tuple[Lane, ...]) -> str:
    """The picture in words; the table below it says the rest."""
    sentences = []
    for lane in lanes:
        marks = _span(lane)
        sentences.append(say("pictures.lane", name=lane.name, marks=marks))
    return " ".join(sentences)


def _span(lane: Lane) -> str:
    years = lane.years
    if not years:
        return say("pictures.no-marks")
    return say(
        "pictures.marks",
        count=len(years),
        first=min(years),
        last=max(years),
    )


def _axis(years: Years) -> list[tuple[str, int, Anchor]]:
    """The years that are named: where each stands, and which end of it."""
    anchors: dict[int, Anchor] = {years.first: "start", years.last: "end"}
    axis = []
    for year in years.named():
        x = years.across(year)
        anchor = anchors.get(year, "middle")
        axis.append((x, year, anchor))
    return axis


def _rows(lanes: tuple[Lane, ...], years: Years) -> list[_Row]:
    """The lanes below each other."""
    rows = []
    top = TOP
    for lane in lanes:
        base = top + HEAD + STEP * lane.highest
        marks = _drawn(lane, base, years)
        rows.append(_Row(lane.name, top, base, marks))
        top = base + GAP
    return rows


def _drawn(lane: Lane, base: int, years: Years) -> tuple[_Drawn, ...]:
    """The marks of a lane. Those of one year stand on top of each other."""
    stacked: Counter[int] = Counter()
    drawn = []
    for mark in sorted(lane.marks, key=_order):
        below = STEP * stacked[mark.year]
        each = _Drawn(
            x=years.across(mark.year),
            y=base - 3 - below,
            shape=mark.shape,
            words=say("pictures.mark", name=mark.name, year=mark.year),
        )
        drawn.append(each)
        stacked[mark.year] += 1
    return tuple(drawn)


def _order(mark: Mark) -> tuple[int, Shape, str]:
    return mark.year, mark.shape, mark.name
