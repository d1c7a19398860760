"""What a host sees and does in a room: its stages, the way on, what everybody sees, what the team
will try, the end of the room.
"""

from functools import partial

import streamlit as st

from components.app import address, downloads, resources, visit
from components.app.downloads import Source
from components.app.page import Page
from components.app.widgets import as_markdown, widget_key, widget_value
from components.workshop import (
    commitment_form,
    held,
    last_time,
    polarity,
    record,
    room_page,
    team_lines,
    way_in,
)
from components.workshop.commitment_form import Fields
from documents import from_link
from documents.session_record import files
from engine.team.lines import Session, widest_first
from engine.team.mapped import kept_on
from knowledge.models.lines import Stage
from knowledge.reserved import KEY_PARAMETER
from views.team import LineView, team_view
from wording.say import say
from wording.team import people
from wording.workshop import people_asked_by, stage_title
from workshop.phases import Phase
from workshop.rooms import Room
from workshop.session_view import situation

TEMPLATE = "workshop/host.html"
_FOCUSED = "put-on-screen"
OPENING = 60  # characters of a commitment, on its button


def warn_if_changed(p: Page, room: Room) -> None:
    """A word where the knowledge is not the one that the room was made with."""
    if room.knowledge != p.knowledge.version:
        p.show(TEMPLATE, "changed", before=room.knowledge, now=p.knowledge.version)


def gather(p: Page, room: Room) -> None:
    """How people join, and what the host has to keep."""
    ways(p, room)
    p.show(
        TEMPLATE,
        "key",
        situation=situation(p.knowledge, room.situation),
        least=people(room.threshold),
        asked_by=people_asked_by(room.until),
    )
    slip(p)


def slip(p: Page) -> None:
    """What a host can print: the link and the code. The browser sends the key from its address."""
    markup = p.markup(TEMPLATE, "slip", action=way_in.SLIP, parameter=KEY_PARAMETER)
    st.html(markup, unsafe_allow_javascript=True)


def stages(p: Page, room: Room, key: str) -> None:
    """The stages of this phase, each with its timer. Nothing if the knowledge no longer has the
    script.
    """
    script = p.knowledge.script(room.script)
    if script is None:
        return
    now = [stage for stage in script.stages if stage.phase == room.phase]
    if now:
        p.show(TEMPLATE, "now", names=", ".join(stage.name.lower() for stage in now))
    for number, stage in enumerate(now):
        title = stage_title(stage.name, stage.minutes)
        p.show(TEMPLATE, "stage", stage=stage, title=title)
        if room.pace == "together":
            _timer(stage, number, key)


def onward(room: Room, key: str, answered: int) -> None:
    """The buttons that lead on, where so many have answered. The first is the usual way."""
    ways = room.rules.offered(answered)
    with st.container(horizontal=True, key="steps"):
        for way in ways:
            room_page.button(
                say(way.button),
                f"go-{room.phase}-{way.to}",
                partial(_go_on, key, room.phase, way.to),
                primary=way is ways[0],
            )


def shown(p: Page, session: Session, room: Room, key: str) -> None:
    """Everything that has been shown, what the team will try, and the record."""
    team = team_view(p.knowledge, session)
    if room.rules.closing:
        team_lines.show_promised(p, team, heading=True)
        if room.rules.commitments == "written":
            polarity.draw(p, session, key)
            commitments(p, session, key)
        else:
            polarity.show(p, session)
        last_time.show(p, room, session)
        _record(p, session, room)
    p.show(TEMPLATE, "shown")
    team_lines.show_summary(p, team)
    for result in widest_first(session.lines, last=room.rules.pictures == "latest"):
        line = team_lines.of_room(p, result, room)
        if line:
            _line(p, line, room, key)
    if not room.rules.closing:
        _record(p, session, room)


def ways(p: Page, room: Room) -> None:
    """What is given away: how people join, and the page to project. The host's own address is
    not.
    """
    way_in.show(p, room)
    p.show(TEMPLATE, "to_send", address=way_in.join_address(room))
    st.link_button(say("workshop.open-page-to-project"), way_in.screen_address(room))


def commitments(p: Page, session: Session, key: str) -> None:
    """Write down what the team will try; take one away."""
    p.show(TEMPLATE, "no_names")
    fields = Fields.of()
    commitment_form.draw(fields, in_room=True, actions=kept_on(p.knowledge, session.mapped))
    st.button(
        say("workshop.write-it-down"),
        type="primary",
        key="promise",
        on_click=_promise,
        args=(key, fields),
    )
    for promise in session.commitments:
        room_page.button(
            say("workshop.take-away", text=as_markdown(promise.text[:OPENING])),
            f"withdraw-{promise.id}",
            partial(_withdraw, key, promise.id),
        )


def delete(p: Page, room: Room, key: str) -> None:
    """Delete the room at once, after a tick."""
    with st.expander(say("workshop.delete-this-room")):
        p.show(TEMPLATE, "delete")
        sure = widget_key("sure")
        st.checkbox(say("workshop.i-am-sure"), key=sure, on_change="ignore")
        st.button(
            say("workshop.delete-now"), key="delete", on_click=_delete, args=(room.code, key, sure)
        )


def _line(p: Page, line: LineView, room: Room, key: str) -> None:
    """One line with both its ends, and a button that puts it in front of everybody. Later the
    screen shows all of them.
    """
    team_lines.show(p, line, level=3, explained=True)
    team_lines.show_ends(p, line, folded=True)
    if not room.rules.talking:
        return
    if line.id == room.focus:
        _on_screen(p)
    else:
        room_page.button(
            say("workshop.show-on-screen", line=as_markdown(line.name)),
            f"focus-{line.id}",
            partial(_focus, key, line.id),
        )


def _on_screen(p: Page) -> None:
    """That this line is on the screen. Just after the press it has the focus."""
    focused = visit.remembered(_FOCUSED, False)
    visit.remember(_FOCUSED, None)
    markup = p.markup(TEMPLATE, "on_screen", focused=focused)
    st.html(markup, unsafe_allow_javascript=True)


def _record(p: Page, session: Session, room: Room) -> None:
    p.show(TEMPLATE, "record")
    named = record.said_of(session)
    source = Source(from_link.ROOM, {}, record.sent(named), (KEY_PARAMETER,))
    made = files(p.knowledge, named, last_time.of(room))
    downloads.show(made, source)


def _timer(stage: Stage, number: int, key: str) -> None:
    """Start a stage's timer."""
    room_page.button(
        say("workshop.start-timer", minutes=stage.minutes),
        f"timer-{number}",
        partial(_start_timer, key, stage.minutes),
    )


def _start_timer(key: str, minutes: int) -> None:
    resources.store().hosts.timer(key, minutes)


def _go_on(key: str, seen: Phase, to: Phase) -> None:
    resources.store().hosts.go_on(key, seen, to)


def _focus(key: str, line: str) -> None:
    resources.store().hosts.focus(key, line)
    visit.remember(_FOCUSED, True)


def _withdraw(key: str, id_: int) -> None:
    resources.store().hosts.withdraw(key, id_)


def _promise(key: str, fields: Fields) -> None:
    typed = fields.typed()
    if room_page.act(lambda: resources.store().hosts.promise(key, typed)):
        visit.redraw()


def _delete(code: str, key: str, sure: str) -> None:
    if not widget_value(sure):
        room_page.say_later(say("workshop.tick-first"))
    elif room_page.act(lambda: resources.store().hosts.purge(key)):
        held.forget_later("host", code)
        address.view(**{KEY_PARAMETER: ""})
        room_page.say_later(say("workshop.deleted"))
