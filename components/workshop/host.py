"""What a host sees and does: make a room, lead it through its phases, write down what the team will
try.
"""

from datetime import date, timedelta
from functools import partial
from html import escape

import streamlit as st

from components.app import downloads, resources, state
from components.html import markup
from components.html.markup import Notes
from components.html.terms import Terms
from components.workshop import room_page, team_lines
from documents.session_record import files
from engine.team.lines import Commitment, Session, widest_first
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Stage
from knowledge.reserved import KEY_PARAMETER
from wording.say import say
from wording.team import people
from workshop import safety
from workshop.phases import Phase
from workshop.rooms import (
    DAYS_KEPT,
    LONGEST_ROLE,
    LONGEST_TEXT,
    RECENT,
    NewRoom,
    Room,
    Status,
)
from workshop.session_view import situations

PACES = {
    "together": "Together, in a room or a call",
    "own-time": "Each in their own time, over some days",
}
THRESHOLD = (
    "Below five it gets easier to guess who stands where, and people are told before they join. With five, a team of "
    "fewer than ten will often not see its second picture: too few places change to show it safely."
)
NO_NAMES = "Everybody in the room will see this. Do not write anybody's name, and nothing about one person's life."


def make(knowledge: Knowledge) -> None:
    """The choices, and the button that makes the room."""
    if not knowledge.scripts:
        markup.show(markup.element("p", "There are no scripts in this knowledge folder."))
        return
    scripts = {s.id: s for s in knowledge.scripts}
    chosen = st.radio(
        "Which script?",
        list(scripts),
        key=state.widget_key("script"),
        format_func=lambda id_: markup.as_markdown(scripts[id_].name),
        captions=[markup.as_markdown(s.text) for s in scripts.values()],
    )
    st.radio(
        "How will people take part?",
        list(PACES),
        format_func=PACES.__getitem__,
        key=state.widget_key("pace"),
        on_change="ignore",
    )
    st.date_input(
        "If each in their own time: by when?",
        value=None,
        min_value=date.today(),
        format="DD/MM/YYYY",
        max_value=date.today() + timedelta(days=DAYS_KEPT),
        key=state.widget_key("until"),
        on_change="ignore",
    )
    about = situations(knowledge)
    st.selectbox(
        "What should people think of?",
        list(about),
        key=state.widget_key("situation"),
        on_change="ignore",
        format_func=about.__getitem__,
        help="You cannot type a situation of your own: what is not written down cannot identify anybody.",
    )
    with st.container(key="lines"):
        markup.show(markup.element("p", "Which lines?", "b-label"))
        for line in knowledge.lines:
            scale = line.placed_on
            st.checkbox(
                markup.as_markdown(
                    f"{scale.name}: {scale.managerialist}, or {scale.relationship}?"
                ),
                value=line.id in scripts[chosen].lines,
                key=state.widget_key("line", chosen, line.id),
                on_change="ignore",
            )
    st.radio(
        "From how many people on may a line be shown?",
        (5, 4, 3),
        format_func=people,
        key=state.widget_key("threshold"),
        on_change="ignore",
        help=THRESHOLD,
    )
    st.button("Make the room", type="primary", key="make", on_click=_make, args=(knowledge, chosen))


def _make(knowledge: Knowledge, script: str) -> None:
    def value(*key: str) -> object:
        return state.widget_value(state.widget_key(*key))

    until, pace = value("until"), "own-time" if value("pace") == "own-time" else "together"
    lines = tuple(line.id for line in knowledge.lines if value("line", script, line.id))
    threshold = value("threshold")
    if not lines:
        room_page.say("Choose at least one line.")
        return
    new = NewRoom(
        script=script,
        lines=lines,
        situation=str(value("situation") or RECENT),
        pace="own-time" if pace == "own-time" else "together",
        threshold=threshold if isinstance(threshold, int) else safety.USUAL,
        knowledge=knowledge.version,
        until=until if isinstance(until, date) and pace == "own-time" else None,
    )

    def ask() -> None:
        state.view(**{KEY_PARAMETER: resources.store().rooms.create(new)[1]})

    if room_page.may_make():
        room_page.act(ask)


def now(knowledge: Knowledge, room: Room, key: str, terms: Terms) -> None:
    """The stages of this phase, each with its timer. Nothing if the knowledge no longer has the
    script.
    """
    parts = [
        part
        for s in knowledge.scripts
        if s.id == room.script
        for part in s.stages
        if part.phase == room.phase
    ]
    if parts:
        markup.show(markup.heading(f"Now: {', '.join(part.name.lower() for part in parts)}"))
    for number, part in enumerate(parts):
        terms.show(_stage(part))
        if room.pace == "together":
            _timer(part, number, key)


def shown(
    knowledge: Knowledge, session: Session, room: Room, key: str, notes: Notes, terms: Terms
) -> None:
    """Everything that has been shown, what the team will try, and the record."""
    closing = room.rules.closing
    if closing:
        markup.show(markup.heading("What we will try"), team_lines.commitments(session.commitments))
        if room.rules.commitments == "written":
            commitments(session.commitments, key)
        _record(knowledge, session)
    markup.show(markup.heading("What everybody sees"), team_lines.summary(knowledge, session))
    for placed in widest_first(session.lines, last=room.rules.pictures == "latest"):
        if line := team_lines.line_of(knowledge, placed.line):
            terms.show(
                *team_lines.line(knowledge, placed, room.threshold, 3),
                markup.details(
                    "What can be said for both ends, and what to ask",
                    [team_lines.both_ends(line, notes)],
                ),
            )
            if room.rules.talking:  # later the screen shows all of them
                focus(room, placed.line, line.placed_on.name, key)
    if not closing:
        _record(knowledge, session)


def _record(knowledge: Knowledge, session: Session) -> None:
    markup.show(
        markup.heading("The record"),
        markup.element("p", "Numbers, findings and commitments only, on two pages."),
    )
    downloads.show(files(knowledge, session))


def _stage(part: Stage) -> str:
    """One stage: how long, what happens, what to say, what to ask."""
    say = "".join(f"<p>“{escape(text)}”</p>" for text in part.say)
    ask = "".join(f"<li>{escape(text)}</li>" for text in part.ask)
    return markup.wrap(
        "div",
        (
            markup.element(
                "h3", f"{part.name} ({part.minutes} {'minute' if part.minutes == 1 else 'minutes'})"
            ),
            markup.element("p", part.text),
            f'<p class="b-label">To say</p>{say}',
            f'<p class="b-label">To ask</p><ul>{ask}</ul>' if ask else "",
        ),
        "b-card",
    )


def _timer(part: Stage, number: int, key: str) -> None:
    """Start a stage's timer."""
    room_page.button(
        f"Start the timer: {part.minutes} minutes",
        f"timer-{number}",
        lambda: resources.store().hosts.timer(key, part.minutes),
    )


def by(room: Room) -> str:
    """Until when people are asked to place themselves, where each does so in their own time."""
    return (
        f" People are asked to place themselves by {room.until.day} {room.until:%B}."
        if room.until
        else ""
    )


def onward(room: Room, key: str) -> None:
    """The buttons that lead on. The first is the usual way."""
    with st.container(horizontal=True, key="steps"):
        for onward in room.rules.onward:
            room_page.button(
                say(onward.button),
                f"go-{room.phase}-{onward.to}",
                partial(_go_on, key, room.phase, onward.to),
                onward is room.rules.onward[0],
            )


def _go_on(key: str, seen: Phase, to: Phase) -> None:
    resources.store().hosts.go_on(key, seen, to)


def ways(room: Room) -> None:
    """What is given away: how people join, and the page to project. The host's own address is not."""
    markup.show(
        room_page.way_in(room),
        markup.element("p", f"To send round: {room_page.join_address(room)}", "b-said"),
    )
    st.link_button("Open the page to project", room_page.screen_address(room))


def pulse_line(pulse: Status) -> None:
    """How many have joined and answered, and what is left of the timer."""
    markup.show(
        markup.element("p", f"{room_page.answered(pulse)} {room_page.left(pulse.timer)}", "b-live")
    )


def focus(room: Room, line: str, name: str, key: str) -> None:
    """Put a line in front of everybody."""
    if line == room.focus:
        markup.show(markup.element("p", "This line is on the screen now.", "b-quiet"))
    else:
        room_page.button(
            f"Show on the screen: {markup.as_markdown(name)}",
            f"focus-{line}",
            lambda: resources.store().hosts.focus(key, line),
        )


def commitments(promised: tuple[Commitment, ...], key: str) -> None:
    """Write down what the team will try; take one away."""
    markup.show(markup.notice(NO_NAMES))
    text, role, when = (state.widget_key(name) for name in ("try", "role", "when"))
    st.text_area(
        "What will we try?",
        key=text,
        max_chars=None,
        height=90,
        on_change="ignore",
        help=f"Up to {LONGEST_TEXT} characters.",
    )
    st.text_input(
        "Who looks again? (a role, no name)",
        key=role,
        on_change="ignore",
        help=f"Up to {LONGEST_ROLE} characters.",
    )
    st.date_input(
        "When?",
        value=None,
        min_value=date.today(),
        format="DD/MM/YYYY",
        key=when,
        on_change="ignore",
    )
    st.button(
        "Write it down",
        type="primary",
        key="promise",
        on_click=_promise,
        args=(key, text, role, when),
    )
    for promise in promised:
        room_page.button(
            f"Take away: {markup.as_markdown(promise.text[:60])}",
            f"withdraw-{promise.id}",
            partial(_withdraw, key, promise.id),
        )


def _withdraw(key: str, id_: int) -> None:
    resources.store().hosts.withdraw(key, id_)


def _promise(key: str, text: str, role: str, when: str) -> None:
    day = state.widget_value(when)
    made = Commitment(
        str(state.widget_value(text) or ""),
        str(state.widget_value(role) or ""),
        day if isinstance(day, date) else None,
    )
    if room_page.act(lambda: resources.store().hosts.promise(key, made)):
        state.redraw()


def delete(key: str) -> None:
    """Delete the room at once, after a tick."""
    with st.expander("Delete this room"):
        markup.show(
            markup.element(
                "p",
                "Everything in it goes at once: places, pictures, commitments. Take the record away "
                "first.",
            )
        )
        sure = state.widget_key("sure")
        st.checkbox("I am sure", key=sure, on_change="ignore")
        st.button("Delete the room now", key="delete", on_click=_delete, args=(key, sure))


def _delete(key: str, sure: str) -> None:
    if not state.widget_value(sure):
        room_page.say("Tick “I am sure” first.")
    elif room_page.act(lambda: resources.store().hosts.purge(key)):
        state.view(**{KEY_PARAMETER: ""})
        room_page.say("The room is deleted, and nothing of it is left.")


def knowledge_changed(knowledge: Knowledge, room: Room) -> str:
    """A word where the knowledge is not the one that the room was made with."""
    return (
        ""
        if room.knowledge == knowledge.version
        else markup.notice(
            f"The knowledge has changed since this room was made (from version {room.knowledge} to {knowledge.version}). "
            "Statements may read a little differently now."
        )
    )
