"""What a picture of the whole field is made of, whichever of the four it is."""

from dataclasses import dataclass

from knowledge.models.approach import Approach
from knowledge.reserved import APPROACH_PARAMETER
from pictures.chart import Chart, Lead
from wording.say import say


@dataclass(frozen=True)
class Cell:
    """What a cell of the table shows. `aloud` is read in its place where it is made of signs."""

    text: str
    aloud: str = ""


@dataclass(frozen=True)
class TableRow:
    """A row of the table: what it is about, where that leads, and its other cells."""

    name: str
    lead: Lead
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class ExploreView:
    """A picture with its finding as a title, how to read it, and its table."""

    title: str
    reading: str
    charts: tuple[Chart, ...]
    caption: str
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]


def nothing_left() -> ExploreView:
    """What is shown where nothing passes the filters."""
    return ExploreView(
        title=say("explore.nothing-left"),
        reading="",
        charts=(),
        caption="",
        columns=(),
        rows=(),
    )


def to_approach(approach: Approach) -> Lead:
    """The page of an approach."""
    return Lead("APPROACH", APPROACH_PARAMETER, approach.id)


def described(title: str) -> str:
    """A chart for whoever cannot see it: its finding, and where all of it stands in words."""
    return say("explore.alt", title=title)
