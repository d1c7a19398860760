"""What everybody sees on their own phone once the places are shown. It is drawn once for a room:
hundreds of phones may ask in the same moment.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import streamlit as st
from markupsafe import Markup

from components.app import address, links, made
from components.app.page import Page
from components.app.widgets import widget_key
from components.html import render
from components.workshop import last_time, polarity, team_lines
from engine.team.lines import LineResult, Session, widest_first
from knowledge.models.knowledge import Knowledge
from views.team import team_view
from wording.say import say
from workshop.last_time import LastTime
from workshop.rooms import Room

TEMPLATE = "workshop/participant.html"


@dataclass(frozen=True)
class Seen:
    """All that it is drawn from. `answers`: what links on the page carry on."""

    room: Room
    lines: tuple[LineResult, ...]
    session: Session
    last: LastTime | None
    answers: str


def show(p: Page, room: Room, lines: tuple[LineResult, ...], session: Session) -> None:
    """What stands on the screen too. While the team talks that is one line: the others are for
    whoever asks for them.
    """
    last = last_time.of(room) if room.rules.closing else None
    answers = address.with_answers()
    seen = Seen(room, lines, session, last, links.query(answers))
    if not room.rules.talking:
        _put(p, _every_line, seen)
        return
    _put(p, _front, seen)
    if len(lines) > 1 and st.toggle(say("workshop.other-lines"), key=widget_key("others")):
        _put(p, _others, seen)


def ahead(knowledge: Knowledge, room: Room, lines: tuple[LineResult, ...]) -> Markup:
    """For a phone whose page has to wait: the title, and the line that comes first. Empty where
    the room reveals nothing.
    """
    if not (room.rules.reveals and lines):
        return Markup()
    first, *_ = ordered = _widest_first(room, lines)
    if room.rules.talking:
        first = in_front(room, ordered)
    line = team_lines.drawn(knowledge, first, room)
    title = say(room.rules.phone_title)
    return render.block(TEMPLATE, "ahead", {"title": title, "line": line})


def in_front(room: Room, lines: list[LineResult]) -> LineResult:
    """The line that the host has put in front of everybody; else the first."""
    for result in lines:
        if result.line == room.focus:
            return result
    return lines[0]


def _put(p: Page, draw: Callable[[Seen, Page], None], seen: Seen) -> None:
    markup = made.together(_drawn, p.knowledge, draw, seen)
    p.put(markup)


def _drawn(knowledge: Knowledge, draw: Callable[[Seen, Page], None], seen: Seen) -> Markup:
    page = Page(knowledge=knowledge, place="shown-")
    return page.gathered(partial(draw, seen))


def _every_line(seen: Seen, p: Page) -> None:
    """All lines; at the end what the team will try stands before them."""
    if seen.room.rules.closing:
        team_lines.show_promised(p, team_view(p.knowledge, seen.session))
        polarity.show(p, seen.session)
        last_time.folded(p, seen.last, seen.session)
        p.show(TEMPLATE, "where_we_stand")
    first, *others = _ordered(seen)
    team_lines.show_drawn(p, first, seen.room)
    if others:
        p.show(TEMPLATE, "others")
        team_lines.show_all(p, others, seen.room)


def _front(seen: Seen, p: Page) -> None:
    """The line that the screen shows."""
    front = in_front(seen.room, _ordered(seen))
    team_lines.show_in_front(p, front, seen.room)


def _others(seen: Seen, p: Page) -> None:
    lines = _ordered(seen)
    lines.remove(in_front(seen.room, lines))
    team_lines.show_all(p, lines, seen.room)


def _ordered(seen: Seen) -> list[LineResult]:
    return _widest_first(seen.room, seen.lines)


def _widest_first(room: Room, lines: tuple[LineResult, ...]) -> list[LineResult]:
    is_latest = room.rules.pictures == "latest"
    return list(widest_first(lines, last=is_latest))
