"""A picture over time: one lane for each approach, a mark for each thing in the year in which it
came.

Marks of one year stand on top of each other. What a mark is shows in its shape, not in its colour
alone.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from engine.initiatives import PAST
from knowledge.models.approach import Approach
from knowledge.models.initiatives import Initiative
from knowledge.models.knowledge import Knowledge
from pictures.svg import Anchor, Canvas, Picture, draw
from wording.say import say

Shape = Literal["full", "hollow", "cross"]
LEFT = 2.0
RIGHT = 97.0
STEP = 11  # pixels from one mark of a year to the next
HEAD = 24  # the name of a lane
GAP = 14  # between two lanes
TOP = 26  # the years
ROUND = (5, 10, 20, 50, 100)  # years that may stand between the first and the last


@dataclass(frozen=True)
class Mark:
    """One thing in its year."""

    year: int
    name: str
    shape: Shape = "full"


@dataclass(frozen=True)
class Lane:
    """One line of the picture, with its name."""

    name: str
    marks: tuple[Mark, ...]

    @property
    def years(self) -> list[int]:
        """The year of every mark."""
        return [mark.year for mark in self.marks]

    @property
    def highest(self) -> int:
        """Marks in the fullest year; 1 where there is none."""
        return max(Counter(self.years).values(), default=1)


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
class _Years:
    """The years that the picture covers."""

    first: int
    last: int

    def across(self, year: int) -> str:
        """Where a year stands."""
        per_cent = LEFT + (year - self.first) * (RIGHT - LEFT) / (self.last - self.first)
        return f"{per_cent:.2f}%"

    def named(self) -> list[int]:
        """The first and the last year, and between them the years of a round number that leave room
        for their words.
        """
        span = self.last - self.first
        every = next((years for years in ROUND if span / years <= 5), ROUND[-1])
        between = range(self.first, self.last)
        clear = [y for y in between if min(y - self.first, self.last - y) > span / 8]
        return [self.first, *(y for y in clear if y % every == 0), self.last]


def of_initiatives(knowledge: Knowledge, ids: set[str]) -> tuple[Lane, ...]:
    """For each approach the initiatives among `ids` that carry it by name; then those that cut
    across all.
    """
    shown = [initiative for initiative in knowledge.initiatives if initiative.id in ids]
    lanes = [Lane(a.name, tuple(_carrying(a, shown))) for a in knowledge.approaches]
    everywhere = [i for i in shown if i.everywhere]
    if everywhere:
        marks = tuple(Mark(i.began, i.name, _shape(i, "mainly")) for i in everywhere)
        lanes.append(Lane(say("pictures.across-all"), marks))
    return tuple(lanes)


def _carrying(approach: Approach, initiatives: Iterable[Initiative]) -> list[Mark]:
    marks = []
    for initiative in initiatives:
        for carried in initiative.carries:
            if carried.approach == approach.id:
                shape = _shape(initiative, carried.how)
                marks.append(Mark(initiative.began, initiative.name, shape))
    return marks


def _shape(initiative: Initiative, how: str) -> Shape:
    """What is over is a cross; what carries an approach in part is hollow."""
    if initiative.status in PAST:
        return "cross"
    return "full" if how == "mainly" else "hollow"


def of_events(knowledge: Knowledge) -> tuple[Lane, ...]:
    """For each approach what happened, by year."""
    lanes = []
    for approach in knowledge.approaches:
        marks = tuple(Mark(_year(event.when), event.text) for event in approach.timeline)
        lanes.append(Lane(approach.name, marks))
    return tuple(lanes)


def _year(when: str) -> int:
    """The year of a time such as "2018", "2018-04" or "c. 1960"."""
    return int(when.removeprefix("c. ")[:4])


def timeline(lanes: tuple[Lane, ...], key: str, title: str) -> Picture | None:
    """The lanes as a picture; None if there is no mark. `key` makes its ids unique on the page."""
    marked = list(chain.from_iterable(lane.years for lane in lanes))
    if not marked:
        return None
    years = _Years(min(marked), max(*marked, min(marked) + 1))
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
    return " ".join(say("pictures.lane", name=lane.name, marks=_span(lane)) for lane in lanes)


def _span(lane: Lane) -> str:
    years = lane.years
    if not years:
        return say("pictures.no-marks")
    return say("pictures.marks", count=len(years), first=min(years), last=max(years))


def _axis(years: _Years) -> list[tuple[str, int, Anchor]]:
    """The years that are named: where each stands, and which end of it."""
    anchors: dict[int, Anchor] = {years.first: "start", years.last: "end"}
    return [(years.across(y), y, anchors.get(y, "middle")) for y in years.named()]


def _rows(lanes: tuple[Lane, ...], years: _Years) -> list[_Row]:
    """The lanes below each other."""
    rows = []
    top = TOP
    for lane in lanes:
        base = top + HEAD + STEP * lane.highest
        rows.append(_Row(lane.name, top, base, tuple(_drawn(lane, base, years))))
        top = base + GAP
    return rows


def _drawn(lane: Lane, base: int, years: _Years) -> Iterator[_Drawn]:
    """The marks of a lane. Those of one year stand on top of each other."""
    stacked: Counter[int] = Counter()
    for mark in sorted(lane.marks, key=lambda mark: (mark.year, mark.shape, mark.name)):
        y = base - 3 - STEP * stacked[mark.year]
        words = say("pictures.mark", name=mark.name, year=mark.year)
        yield _Drawn(years.across(mark.year), y, mark.shape, words)
        stacked[mark.year] += 1
