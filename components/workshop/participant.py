"""What a person in a room sees on their own phone: one thing at a time."""

import streamlit as st

from components.app import layout, resources, state
from components.html import markup
from components.html.markup import Notes
from components.html.terms import Terms
from components.workshop import room_page, team_lines
from engine.team.lines import widest_first
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Line
from knowledge.reserved import ME_PARAMETER, ROOM_PARAMETER
from workshop.rooms import Room, new_token, spaced
from workshop.session_view import situation
from workshop.store.participants import Participant

_CHANGING, _REQUEST, _INSIDE = "changing", "request", "inside"
TYPED = "code"


def ask_for_code() -> None:
    """Type the code that the screen shows."""
    key = state.widget_key(TYPED)
    st.text_input(
        "The room's code",
        key=key,
        max_chars=20,
        placeholder="for example KMP 4T7",
        autocomplete="off",
        on_change=_go,
        args=(key,),
    )
    st.button("Go to the room", type="primary", key="go", on_click=_go, args=(key,))


def _go(key: str) -> None:
    """To the room with this code, as somebody new: a token of another room would not open it."""
    if not state.widget_value(key):
        room_page.say("Type the room's code first.")
        return
    state.view(**{ROOM_PARAMETER: str(state.widget_value(key) or ""), ME_PARAMETER: ""})


def promise(knowledge: Knowledge, room: Room) -> str:
    """What happens with what people say here: told before they join."""
    least = f"Nothing is shown of a line unless at least {room.threshold} people placed themselves on it."
    lowered = (
        " Your host has lowered this from five, so it is easier to guess who stands where."
        if room.threshold < 5
        else ""
    )
    return markup.wrap(
        "ul",
        (
            markup.element("li", text)
            for text in (
                "You give no name and make no account. Your phone gets a secret link of its own.",
                "Where you place yourself is seen by nobody, your host included. Until the places are shown, all anybody sees is how "
                "many have answered.",
                f"{least}{lowered}",
                "Then everybody sees the same: how many stand at each place. If all stand at one place, everybody knows where "
                "everybody stands.",
                f"{_by(room)} {markup.ROOM_PRIVACY}".strip(),
            )
        ),
    ) + markup.element("p", f"What to think of: {situation(knowledge, room.situation)}.", "b-lead")


def _by(room: Room) -> str:
    return f"Your host asks for it by {room.until.day} {room.until:%B}." if room.until else ""


def join(room: Room) -> None:
    """The button that lets a phone in. From then on its own link holds its token."""
    if token := state.held(f"{_INSIDE}-{room.code}"):  # the Back button leads here as well
        markup.show(markup.element("p", "This phone has joined already.", "b-lead"))
        st.button(
            "Go back to your place in this room",
            type="primary",
            key="rejoin",
            on_click=_return,
            args=(room.code, token),
        )
    else:
        st.button("Join", type="primary", key="join", on_click=_join, args=(room.code,))


def _return(code: str, token: str) -> None:
    state.view(**{ROOM_PARAMETER: code, ME_PARAMETER: token})


def _join(code: str) -> None:
    def ask() -> None:
        token = resources.store().participants.join(code)
        state.hold(f"{_INSIDE}-{code}", token)
        _return(code, token)

    room_page.act(ask)


def turn(knowledge: Knowledge, me: Participant, token: str) -> None:
    """One line after the other, then what is kept."""
    room, asked = me.room, _next_line(me)
    if line := team_lines.line_of(knowledge, asked):
        number = room.lines.index(line.id) + 1
        layout.title(line.placed_on.name, f"join-{room.phase}-{line.id}")
        room_page.said()
        markup.show(
            markup.element(
                "p",
                f"Line {number} of {len(room.lines)}{', second time' if room.rules.placing == 2 else ''}. "
                f"{line.placed_on.text} 6 is no better than 1. Think of: "
                f"{situation(knowledge, room.situation)}. {_by(room)}".strip(),
                "b-quiet",
            )
        )
        if room.rules.placing == 2:
            markup.show(_own_place(me, token, line))
        _offer(me, token, line, Terms(knowledge))
    elif asked:
        layout.title("A line that is gone", f"join-{room.phase}-{asked}")
        room_page.said()
        _pass_over(me, token, asked)
    else:
        layout.title("You have answered", f"join-{room.phase}")
        room_page.said()
        _done(knowledge, me)


def _next_line(me: Participant) -> str:
    """The line to place oneself on now: the one being changed, else the first that is not done;
    empty when all are.
    """
    changing = state.held(_of(_CHANGING, me.room))
    if changing in me.room.lines:
        return str(changing)
    done = me.placed[me.room.rules.placing or 1]
    return next((line for line in me.room.lines if line not in done), "")


def _of(name: str, room: Room, line: str = "") -> str:
    """The name of something held for one room and round, and for one line: the next one begins
    without it.
    """
    return f"{name}-{room.code}-{room.rules.placing}-{line}"


def _offer(me: Participant, token: str, line: Line, terms: Terms) -> None:
    """Six statements, each with what speaks for it and what it costs. Leaving the line out is an
    answer too.
    """
    round_ = me.room.rules.placing or 1
    sending = _of(_REQUEST, me.room, line.id)
    request = state.held(sending) or new_token()
    state.hold(
        sending, request
    )  # what is sent twice, by a poor connection or a double tap, counts once
    key = f"place-{line.id}-{round_}-{request}"
    anchors = line.placed_on.anchors
    markup.show(terms.beside(*(text for a in anchors for text in (a.text, a.fair_case, a.cost))))
    st.radio(
        "Which statement is nearest to how it is done where you work?",
        range(1, 7),
        index=None,
        key=key,
        on_change="ignore",
        format_func=lambda n: f"{n}. {markup.as_markdown(anchors[n - 1].text)}",
        captions=[
            f"**For it:** {markup.as_markdown(a.fair_case)} **The cost:** {markup.as_markdown(a.cost)}"
            for a in anchors
        ],
    )
    with st.container(horizontal=True, key="steps"):
        st.button(
            "Place me here",
            type="primary",
            key=f"keep-{request}",
            on_click=_place,
            args=(me.room, token, line.id, key, round_, request),
        )
        stood = round_ == 2 and line.id in me.placed[1]
        st.button(
            "Stay where I was" if stood else "Leave this line out",
            key=f"skip-{request}",
            on_click=_place,
            args=(me.room, token, line.id, "", round_, request),
        )
        if line.id in me.placed[round_]:
            st.button(
                "Keep what I had",
                key=f"back-{request}",
                on_click=state.hold,
                args=(_of(_CHANGING, me.room), None),
            )


def _pass_over(me: Participant, token: str, line: str) -> None:
    """A line that the knowledge no longer has counts as left out: otherwise nobody could go on."""
    markup.show(markup.element("p", team_lines.GONE))
    st.button(
        "Go on",
        type="primary",
        key=f"pass-{line}",
        on_click=_place,
        args=(me.room, token, line, "", me.room.rules.placing or 1, new_token()),
    )


def _place(room: Room, token: str, line: str, key: str, round_: int, request: str) -> None:
    chosen = state.widget_value(key) if key else None
    if key and not isinstance(chosen, int):
        room_page.say("Choose one of the six statements first, or use the other button.")
        return
    chosen = chosen if isinstance(chosen, int) else None
    if room_page.act(
        lambda: resources.store().participants.place(
            room.code, token, line, chosen, request, round_
        )
    ):
        state.hold(_of(_REQUEST, room, line), None)
        state.hold(_of(_CHANGING, room), None)


def _own_place(me: Participant, token: str, line: Line) -> str:
    """Where this phone stood the first time: folded, so that nobody reads it over a shoulder."""
    stood = resources.store().participants.own_place(me.room.code, token, line.id)
    said = (
        f"At {stood}: {line.placed_on.anchors[stood - 1].text}"
        if stood
        else "You did not place yourself on this line."
    )
    return markup.details("Where I stood the first time", [markup.element("p", said)])


def _done(knowledge: Knowledge, me: Participant) -> None:
    """All lines are placed. Until the places are shown each can be changed."""
    markup.show(
        markup.element(
            "p",
            "Your places are kept. You can change them until your host shows everybody's.",
            "b-lead",
        )
    )
    if me.room.rules.placing == 2 and not me.placed[1]:
        markup.show(
            markup.element(
                "p",
                "You joined after the first round. So that nobody can be told apart, your places are "
                f"counted only if at least {me.room.threshold} people joined as late as you.",
            )
        )
    for id_ in me.room.lines:
        if line := team_lines.line_of(knowledge, id_):
            st.button(
                f"Change: {markup.as_markdown(line.placed_on.name)}",
                key=f"change-{id_}",
                on_click=state.hold,
                args=(_of(_CHANGING, me.room), id_),
            )


def shown(
    knowledge: Knowledge, room: Room, seen: room_page.Shown, notes: Notes, terms: Terms
) -> None:
    """What everybody sees now. While the team talks, the line that the screen shows, then the
    others.
    """
    lines, promised = seen
    ordered = widest_first(lines, last=room.rules.pictures == "latest")
    front = next((p for p in ordered if p.line == room.focus), ordered[0])
    rest = [p for p in ordered if p is not front]
    if room.rules.closing:
        markup.show(team_lines.commitments(promised), markup.heading("Where we stand"))
    markup.show(*team_lines.line(knowledge, front, room.threshold))
    if room.rules.talking and (line := team_lines.line_of(knowledge, front.line)):
        terms.show(team_lines.both_ends(line, notes))
    if rest:
        markup.show(
            markup.heading("The other lines"), *team_lines.others(knowledge, rest, room.threshold)
        )


def leave(room: Room, token: str) -> None:
    """The way out, and how to come back."""
    with st.expander("This phone in the room"):
        after = (
            "What has been shown stays, because it is only numbers."
            if room.rules.shows
            else "What you placed is deleted."
        )
        markup.show(
            markup.element(
                "p",
                f"Room {spaced(room.code)}. The address of this page is yours alone: keep it to come "
                f"back, and do not pass it on. If you leave, the link ends. {after}",
            )
        )
        st.button("Leave the room", key="leave", on_click=_leave, args=(room.code, token))


def _leave(code: str, token: str) -> None:
    def ask() -> None:
        resources.store().participants.leave(code, token)
        state.hold(f"{_INSIDE}-{code}", None)
        state.view(**{ROOM_PARAMETER: "", ME_PARAMETER: ""})

    if room_page.act(ask):
        room_page.say("You have left the room.")


def waiting(room: Room) -> str:
    """What a phone says while there is nothing to do."""
    if room.pace == "own-time":
        return "Placing opens when your host says so. Keep the address of this page: it is your way back."
    return "You are in. Wait for your host to open placing. Think of what stands below, and keep it in your head."
