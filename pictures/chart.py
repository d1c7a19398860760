"""What a chart that can be pressed shows: lanes below each other with marks on them. It knows no
Plotly and no markup; components/shared/charts.py draws it.
"""

from dataclasses import dataclass
from typing import Literal

Sign = Literal["bar", "dot", "●", "•", "○", "×", "■", "▲", "◆"]


@dataclass(frozen=True)
class Lead:
    """Where a press leads: the name of a page's route, and what that page is asked for."""

    page: str
    parameter: str
    value: str


@dataclass(frozen=True)
class Mark:
    """One thing in its place: `x` from 0 to 1 across, `level` rows above the line of its lane.

    `words` are said where a pointer rests on it; `label` stands beside it.
    """

    x: float
    sign: Sign
    words: str
    lead: Lead
    level: int = 0
    label: str = ""


@dataclass(frozen=True)
class Lane:
    """One line with its name above it. A range is drawn from its first mark to its last. `lead` is
    where the name leads, if anywhere.
    """

    name: str
    marks: tuple[Mark, ...]
    lead: Lead | None = None
    is_range: bool = False

    @property
    def rows(self) -> int:
        """How many rows of marks it needs."""
        levels = [mark.level for mark in self.marks]
        highest = max(levels, default=0)
        return highest + 1


@dataclass(frozen=True)
class Tick:
    """A place across that has a name; an empty one has a line only."""

    x: float
    label: str = ""


@dataclass(frozen=True)
class Chart:
    """Lanes, with what stands above them: both ends of a scale, or ticks. `title` is the finding of
    this chart where there are several; `alt` says it all to whoever cannot see it.
    """

    key: str
    title: str
    alt: str
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...] = ()
    ends: tuple[str, ...] = ()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Every mark, lane by lane."""
        marks: list[Mark] = []
        for lane in self.lanes:
            marks.extend(lane.marks)
        return tuple(marks)
