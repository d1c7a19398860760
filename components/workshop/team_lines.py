"""A session's lines and what the team will try, as all pages of a workshop show them."""

from collections.abc import Iterable

from components.app.page import Page
from engine.team.lines import LineResult
from views.team import LineView, TeamView, line_view
from workshop.rooms import Room

TEMPLATE = "workshop/team.html"


def show(p: Page, line: LineView | None, level: int = 2, explained: bool = False) -> None:
    """A line as both rounds show it. `explained`: the terms in its statements are."""
    p.show(TEMPLATE, "line", line=line, level=level, explained=explained)


def of_room(p: Page, result: LineResult, room: Room) -> LineView | None:
    """A line of a room; None if the knowledge no longer has it."""
    has_voices = bool(room.voices)
    return line_view(p.knowledge, result, room.threshold, has_voices)


def show_all(p: Page, results: Iterable[LineResult], room: Room) -> None:
    """The lines that are not in front, one after another."""
    for result in results:
        show(p, of_room(p, result, room), level=3)


def show_ends(p: Page, line: LineView, folded: bool = False) -> None:
    """What can be said for both ends, and what to ask."""
    p.show(TEMPLATE, "folded_ends" if folded else "ends", line=line)


def show_summary(p: Page, team: TeamView) -> None:
    """What is shared and where the team splits."""
    p.show(TEMPLATE, "summary", team=team)


def show_promised(p: Page, team: TeamView, heading: bool = False) -> None:
    """What the team will try."""
    p.show(TEMPLATE, "promised", team=team, heading=heading)
