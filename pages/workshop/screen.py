"""What is projected: it knows the room's code and nothing else, and shows only what everybody may
see.
"""

from components.app import layout, resources, state
from components.html import markup
from components.workshop import host, participant, room_page, team_lines
from engine.team.lines import widest_first
from knowledge.reserved import ROOM_PARAMETER
from wording.say import say
from workshop.rooms import NotAllowed, Room, spaced
from workshop.session_view import of_room, situation
from workshop.store.database import DatabaseUnavailable

knowledge = resources.knowledge()
notes = markup.Notes(knowledge)


def show(room: Room) -> None:
    """The phase that the room is in."""
    pulse, (lines, promised) = room_page.memory(room)
    layout.title(say(room.rules.screen_title), f"screen-{room.phase}")
    room_page.watch(room, pulse, host.pulse_line)
    if not room.rules.shows and not room.rules.placing:
        markup.show(room_page.way_in(room), participant.promise(knowledge, room))
    elif room.rules.placing:
        markup.show(
            markup.element("p", f"Think of: {situation(knowledge, room.situation)}.", "b-lead"),
            markup.element(
                "p",
                "Nobody sees where you stand, your host included. 6 is no better than 1. You can leave a "
                "line out.",
            ),
            markup.element("p", f"Joining late? Code {spaced(room.code)}", "b-quiet"),
        )
    else:
        if room.rules.closing:
            markup.show(team_lines.commitments(promised))
        if room.rules.pictures == "latest":
            session = of_room(knowledge, room, lines, promised)
            ordered = widest_first(session.lines, last=True)
            markup.show(
                team_lines.summary(knowledge, session),
                *team_lines.others(knowledge, ordered, room.threshold),
            )
        else:
            front = next((p for p in lines if p.line == room.focus), lines[0])
            line = team_lines.line_of(knowledge, front.line)
            markup.show(
                *team_lines.line(knowledge, front, room.threshold),
                team_lines.both_ends(line, notes) if line else "",
            )


try:
    markup.show('<span class="b-wide b-projected"></span>')
    if (code := state.viewed(ROOM_PARAMETER)) and (room := room_page.found(code)):
        show(room)
    else:
        layout.title("The screen of a room", "screen")
        room_page.said()
        participant.ask_for_code()
except (NotAllowed, DatabaseUnavailable) as error:
    layout.title("The screen of a room", "screen")
    markup.show(markup.notice(str(error)))
markup.show(notes.render())
