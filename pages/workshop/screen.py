"""What is projected: it knows the room's code and nothing else, and shows only what everybody may
see.
"""

from components.app.address import viewed
from components.app.page import Page, page
from components.workshop import everybody, last_time, polarity, room_page, team_lines, way_in
from components.workshop.following import follow
from components.workshop.room_page import Shown
from engine.team.lines import widest_first
from knowledge.reserved import ROOM_PARAMETER
from views.team import team_view
from wording.say import say
from workshop.rooms import NotAllowed, Room
from workshop.session_view import of_room, situation
from workshop.store.database import DatabaseUnavailable

TEMPLATE = "workshop/screen.html"


def show(p: Page, room: Room) -> None:
    """The phase that the room is in."""
    status, shown = room_page.memory(room)
    drawn = polarity.on_screen(p, room)
    title = drawn.title if drawn else say(room.rules.screen_title)
    p.title(title, f"screen-{room.phase}", notice=False)
    if drawn:
        p.show(polarity.TEMPLATE, "map", map=drawn)
    follow(p, room, status)
    if room.rules.gathering:
        way_in.show(p, room)
        way_in.promise(p, room)
    elif room.rules.placing:
        about = situation(p.knowledge, room.situation)
        p.show(TEMPLATE, "placing", situation=about)
    elif room.rules.talking:
        one_line(p, room, shown)
    else:
        every_line(p, room, shown)
    if not room.rules.gathering:
        way_in.show_late(p, room)


def one_line(p: Page, room: Room, shown: Shown) -> None:
    """The line that the host has put in front of everybody."""
    lines, _ = shown
    front = everybody.in_front(room, list(lines))
    team_lines.show_in_front(p, front, room)


def every_line(p: Page, room: Room, shown: Shown) -> None:
    """All lines, the widest spread first; at the end what the team will try stands before them."""
    session = of_room(p.knowledge, room, *shown)
    team = team_view(p.knowledge, session)
    if room.rules.closing:
        team_lines.show_promised(p, team)
        last_time.show(p, room, session)
    team_lines.show_summary(p, team)
    lines = widest_first(session.lines, last=True)
    team_lines.show_all(p, lines, room)


with page(explaining=False) as opened:
    try:
        opened.show(TEMPLATE, "wide")
        code = viewed(ROOM_PARAMETER)
        named = room_page.find(code)
        if named:
            show(opened, named)
        else:
            opened.title(say("workshop.screen-of-a-room"), "screen", notice=False)
            room_page.show_refused(opened)
            way_in.ask_for_code()
    except (NotAllowed, DatabaseUnavailable) as error:
        room_page.instead(opened, say("workshop.screen-of-a-room"), error)
