"""What a picture over time shows: one lane for each approach, with what came in which year."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from engine.initiatives import PAST
from knowledge.models.approach import Approach
from knowledge.models.initiatives import Initiative
from knowledge.models.knowledge import Knowledge
from wording.approach import ROUGHLY
from wording.say import say

Shape = Literal["full", "hollow", "cross"]


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
        a_year = Counter(self.years).values()
        return max(a_year, default=1)


def of_initiatives(knowledge: Knowledge, ids: set[str]) -> tuple[Lane, ...]:
    """For each approach the initiatives among `ids` that carry it by name; then those that cut
    across all.
    """
    shown = [initiative for initiative in knowledge.initiatives if initiative.id in ids]
    lanes = []
    for approach in knowledge.approaches:
        marks = _carrying(approach, shown)
        lanes.append(Lane(approach.name, tuple(marks)))
    everywhere = [initiative for initiative in shown if initiative.everywhere]
    if everywhere:
        marks = [_mark(initiative, "mainly") for initiative in everywhere]
        lanes.append(Lane(say("pictures.across-all"), tuple(marks)))
    return tuple(lanes)


def _carrying(approach: Approach, initiatives: Iterable[Initiative]) -> list[Mark]:
    marks = []
    for initiative in initiatives:
        for carried in initiative.carries:
            if carried.approach == approach.id:
                marks.append(_mark(initiative, carried.how))
    return marks


def _mark(initiative: Initiative, how: str) -> Mark:
    return Mark(
        year=initiative.began,
        name=initiative.name,
        shape=shape_of(initiative, how),
    )


def shape_of(initiative: Initiative, how: str) -> Shape:
    """What is over is a cross; what carries an approach in part is hollow."""
    if initiative.status in PAST:
        return "cross"
    if how == "mainly":
        return "full"
    return "hollow"


def of_events(knowledge: Knowledge) -> tuple[Lane, ...]:
    """For each approach what happened, by year."""
    lanes = []
    for approach in knowledge.approaches:
        marks = []
        for event in approach.timeline:
            year = _year(event.when)
            marks.append(Mark(year, event.text))
        lanes.append(Lane(approach.name, tuple(marks)))
    return tuple(lanes)


def _year(when: str) -> int:
    """The year of a time such as "2018", "2018-04" or "c. 1960"."""
    written = when.removeprefix(ROUGHLY)
    year = written[:4]
    return int(year)
