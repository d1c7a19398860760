"""A session's lines and what the team will try, as all pages of a workshop show them."""

from collections.abc import Iterable

from markupsafe import Markup

from components.app import made
from components.app.page import Page
from engine.team.lines import LineResult
from knowledge.models.knowledge import Knowledge
from views.team import LineView, TeamView, line_view
from workshop.rooms import Room

TEMPLATE = "workshop/team.html"


def show(p: Page, line: LineView | None, level: int = 2, explained: bool = False) -> None:
    """A line as both rounds show it. `explained`: the terms in its statements are."""
    p.show(TEMPLATE, "line", line=line, level=level, explained=explained)


def of_room(p: Page, result: LineResult, room: Room) -> LineView | None:
    """A line of a room; None if the knowledge no longer has it."""
    has_voices = bool(room.voices)
    return made.together(line_view, p.knowledge, result, room.threshold, has_voices)


def show_drawn(p: Page, result: LineResult, room: Room, level: int = 2) -> None:
    """A line of a room, drawn once for all phones: nothing in it is explained."""
    p.put(drawn(p.knowledge, result, room, level))


def drawn(knowledge: Knowledge, result: LineResult, room: Room, level: int = 2) -> Markup:
    """A line of a room as markup."""
    has_voices = bool(room.voices)
    return made.together(_drawn, knowledge, result, room.threshold, has_voices, level)


def show_in_front(p: Page, result: LineResult, room: Room) -> None:
    """The line that everybody is to look at, and both its ends."""
    show_drawn(p, result, room)
    line = of_room(p, result, room)
    if line:
        show_ends(p, line)


def _drawn(
    knowledge: Knowledge, result: LineResult, threshold: int, has_voices: bool, level: int
) -> Markup:
    line = line_view(knowledge, result, threshold, has_voices)
    page = Page(explaining=False, knowledge=knowledge)
    return page.markup(TEMPLATE, "line", line=line, level=level, explained=False)


def show_all(p: Page, results: Iterable[LineResult], room: Room) -> None:
    """The lines that are not in front, one after another."""
    for result in results:
        show_drawn(p, result, room, level=3)


def show_ends(p: Page, line: LineView, folded: bool = False) -> None:
    """What can be said for both ends, and what to ask."""
    p.show(TEMPLATE, "folded_ends" if folded else "ends", line=line)


def show_summary(p: Page, team: TeamView) -> None:
    """What is shared and where the team splits."""
    p.show(TEMPLATE, "summary", team=team)


def show_promised(p: Page, team: TeamView, heading: bool = False) -> None:
    """What the team will try."""
    p.show(TEMPLATE, "promised", team=team, heading=heading)
