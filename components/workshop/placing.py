"""Placing oneself on a phone: one line after the other, then what is kept."""

from dataclasses import dataclass

import streamlit as st

from components.app import resources
from components.app.choices import kept
from components.app.page import Page
from components.app.visit import remember, remembered
from components.app.widgets import as_markdown, widget_value
from components.workshop import easy, room_page, voices
from engine.team.lines import PLACES
from knowledge.models.lines import Anchor, Line
from wording.say import say
from wording.workshop import asked_by_host
from workshop.phases import Round
from workshop.rooms import Room, new_token
from workshop.session_view import situation
from workshop.store.participants import Participant

TEMPLATE = "workshop/participant.html"
_CHANGING = "changing"
_REQUEST = "request"


@dataclass(frozen=True)
class Turn:
    """A phone, its token, and the round in which it places itself now."""

    me: Participant
    token: str
    round: Round

    @property
    def room(self) -> Room:
        """The room that the phone is in."""
        return self.me.room

    def name(self, of: str, line: str = "") -> str:
        """The name of something held for one room and round, and for one line: the next one begins
        without it.
        """
        return f"{of}-{self.room.code}-{self.round}-{line}"

    def next_line(self) -> str:
        """The line to place oneself on now: the one being changed, else the first that is not done;
        empty when all are.
        """
        changing = remembered(self.name(_CHANGING))
        if changing in self.room.lines:
            return str(changing)
        for line in self.room.lines:
            if line not in self.me.placed[self.round]:
                return line
        return ""


def draw(p: Page, turn: Turn) -> None:
    """The line to place oneself on now, or what is kept once all are done. In a room with voices,
    first with which of them.
    """
    if voices.is_missing(turn.me):
        _title(p, say("workshop.place-yourself"), f"join-{turn.room.phase}")
        voices.ask(p, turn.me, turn.token)
        return
    asked = turn.next_line()
    line = p.knowledge.line(asked)
    place = f"join-{turn.room.phase}"
    if line:
        _title(p, line.placed_on.name, f"{place}-{asked}")
        _ask(p, turn, line)
    elif asked:
        _title(p, say("workshop.line-is-gone"), f"{place}-{asked}")
        _pass_over(p, turn, asked)
    else:
        _title(p, say("workshop.you-have-answered"), place)
        _done(p, turn)


def _title(p: Page, title: str, place: str) -> None:
    p.title(title, place, notice=False)
    room_page.show_refused(p)


def _ask(p: Page, turn: Turn, line: Line) -> None:
    template = easy.TEMPLATE if easy.are_on(line, turn.me.voice) else TEMPLATE
    p.show(
        template,
        "line",
        number=turn.room.lines.index(line.id) + 1,
        lines=len(turn.room.lines),
        second=turn.round == 2,
        text=line.placed_on.text,
        situation=situation(p.knowledge, turn.room.situation),
        asked_by=asked_by_host(turn.room.until),
    )
    if turn.round == 2:
        _own_place(p, turn, line)
    _offer(p, turn, line)


def _own_place(p: Page, turn: Turn, line: Line) -> None:
    """Where this phone stood the first time: folded, so that nobody reads it over a shoulder."""
    participants = resources.store().participants
    stood = participants.own_place(turn.room.code, turn.token, line.id)
    p.show(TEMPLATE, "own_place", stood=stood, anchors=line.anchors_for(turn.me.voice))


def _offer(p: Page, turn: Turn, line: Line) -> None:
    """Six statements, each with what speaks for it and what it costs. Leaving the line out is an
    answer too.
    """
    # What is sent twice, by a poor connection or a double tap, counts once.
    sending = turn.name(_REQUEST, line.id)
    request = remembered(sending) or new_token()
    remember(sending, request)
    key = f"place-{line.id}-{turn.round}-{request}"
    with kept(f"join-{turn.room.phase}-{line.id}"):  # as the page's title names it
        if easy.ask_for_easy_words(line, turn.me.voice):
            easy.statements(p, line, key)
        else:
            _statements(p, line, turn.me.voice, key)
    with st.container(horizontal=True, key="steps"):
        st.button(
            say("workshop.place-me-here"),
            type="primary",
            key=f"keep-{request}",
            on_click=_keep,
            args=(turn, line.id, key, request),
        )
        _other_ways(turn, line, request)


def _statements(p: Page, line: Line, voice: str, key: str) -> None:
    anchors = line.anchors_for(voice)
    captions = []
    texts: list[str] = []
    for anchor in anchors:
        captions.append(_caption(anchor))
        texts += [anchor.text, anchor.fair_case, anchor.cost]
    p.words_explained(*texts)
    st.radio(
        _question(line, voice),
        PLACES,
        index=None,
        key=key,
        on_change="ignore",
        format_func=lambda place: as_markdown(anchors[place - 1].text),
        captions=captions,
    )


def _question(line: Line, voice: str) -> str:
    """What is asked of the team, or of those who read the line in words of their own."""
    if line.has_words_for(voice):
        return say("workshop.nearest-for-you")
    return say("workshop.nearest-statement")


def _caption(anchor: Anchor) -> str:
    """What speaks for a place and what it costs, in Streamlit's Markdown."""
    for_it = say("both-sides.for-it")
    the_cost = say("both-sides.the-cost")
    fair_case = as_markdown(anchor.fair_case)
    cost = as_markdown(anchor.cost)
    return f"**{for_it}** {fair_case} **{the_cost}** {cost}"


def _other_ways(turn: Turn, line: Line, request: str) -> None:
    """Leave the line out, or stay; and let go of a change that was begun."""
    stood = turn.round == 2 and line.id in turn.me.placed[1]
    st.button(
        say("workshop.stay") if stood else say("workshop.leave-out"),
        key=f"skip-{request}",
        on_click=_send,
        args=(turn, line.id, None, request),
    )
    if line.id in turn.me.placed[turn.round]:
        st.button(
            say("workshop.keep-what-i-had"),
            key=f"back-{request}",
            on_click=remember,
            args=(turn.name(_CHANGING), None),
        )


def _pass_over(p: Page, turn: Turn, line: str) -> None:
    """A line that the knowledge no longer has counts as left out: otherwise nobody could go on."""
    p.show(TEMPLATE, "gone")
    st.button(
        say("workshop.go-on"),
        type="primary",
        key=f"pass-{line}",
        on_click=_send,
        args=(turn, line, None, new_token()),
    )


def _done(p: Page, turn: Turn) -> None:
    """All lines are placed. Until the places are shown each can be changed."""
    late = turn.round == 2 and not turn.me.placed[1]
    p.show(
        TEMPLATE, "done", late=late, threshold=turn.room.threshold, voiced=bool(turn.room.voices)
    )
    for id_ in turn.room.lines:
        line = p.knowledge.line(id_)
        if line:
            st.button(
                say("workshop.change", line=as_markdown(line.placed_on.name)),
                key=f"change-{id_}",
                on_click=remember,
                args=(turn.name(_CHANGING), id_),
            )


def _keep(turn: Turn, line: str, key: str, request: str) -> None:
    """Send the statement that a widget holds."""
    place = widget_value(key)
    if isinstance(place, int):
        _send(turn, line, place, request)
    else:
        room_page.say_later(say("workshop.choose-first"))


def _send(turn: Turn, line: str, place: int | None, request: str) -> None:
    """Send where somebody stands; None leaves the line out, or stays."""

    def place_it() -> None:
        participants = resources.store().participants
        participants.place(turn.room.code, turn.token, line, place, request, turn.round)

    if room_page.act(place_it):
        remember(turn.name(_REQUEST, line), None)
        remember(turn.name(_CHANGING), None)
