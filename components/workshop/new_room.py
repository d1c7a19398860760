"""What a host chooses, and the button that makes the room."""

from datetime import date, timedelta
from typing import Literal

import streamlit as st

from components.app import address, resources
from components.app.page import Page
from components.app.widgets import as_markdown, widget_key, widget_value
from components.workshop import last_time, room_page, voices
from components.workshop.last_time import Chosen
from engine.days import today
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Line, Script
from knowledge.reserved import KEY_PARAMETER
from wording.say import say
from wording.team import people
from workshop import safety
from workshop.rooms import DAYS_KEPT, RECENT, NewRoom, Pace
from workshop.session_view import situations

TEMPLATE = "workshop/host.html"
# A page either follows each choice or, with "ignore", waits for the button.
OnChange = Literal["ignore"] | None
THRESHOLDS = (safety.USUAL, safety.USUAL - 1, safety.LEAST)


def draw(p: Page) -> None:
    """Every choice, then the button."""
    if not p.knowledge.scripts:
        p.show(TEMPLATE, "no_scripts")
        return
    script = _script(p.knowledge)
    _pace()
    choose_situation(p.knowledge, "situation", "ignore", say("workshop.think-of-help"))
    last = last_time.choose(p)
    _lines(p, script, last)
    choose_threshold(say("workshop.from-how-many"), "threshold", "ignore")
    voices.offer(p.knowledge)
    st.button(
        say("workshop.make-the-room"),
        type="primary",
        key="make",
        on_click=_make,
        args=(p.knowledge, script.id, last),
    )


def choose_situation(
    knowledge: Knowledge, name: str, on_change: OnChange = None, help_: str | None = None
) -> str | None:
    """What people should think of."""
    about = situations(knowledge)
    return st.selectbox(
        say("workshop.think-of"),
        list(about),
        key=widget_key(name),
        on_change=on_change,
        format_func=about.__getitem__,
        help=help_,
    )


def choose_threshold(label: str, name: str, on_change: OnChange = None) -> int | None:
    """From how many people on a line is shown."""
    return st.radio(
        label,
        THRESHOLDS,
        format_func=people,
        key=widget_key(name),
        on_change=on_change,
        help=say("workshop.threshold-help"),
    )


def _script(knowledge: Knowledge) -> Script:
    scripts = {script.id: script for script in knowledge.scripts}
    chosen = st.radio(
        say("workshop.which-script"),
        list(scripts),
        key=widget_key("script"),
        format_func=lambda id_: as_markdown(scripts[id_].name),
        captions=[as_markdown(script.text) for script in scripts.values()],
    )
    return scripts[chosen]


def _pace() -> None:
    """Whether people take part together or each in their own time, and then by when."""
    paces: dict[Pace, str] = {
        "together": say("workshop.pace-together"),
        "own-time": say("workshop.pace-own-time"),
    }
    pace = st.radio(
        say("workshop.how-take-part"),
        list(paces),
        format_func=paces.__getitem__,
        key=widget_key("pace"),
    )
    if pace == "own-time":
        _until()


def _until() -> None:
    st.date_input(
        say("workshop.by-when"),
        value=None,
        min_value=today(),
        max_value=today() + timedelta(days=DAYS_KEPT),
        format="DD/MM/YYYY",
        key=widget_key("until"),
        on_change="ignore",
    )


def _lines(p: Page, script: Script, last: Chosen | None) -> None:
    """Those of the script are ticked; or those of last time, if its file was chosen."""
    proposed = last.lines if last else script.lines
    with st.container(key="lines"):
        p.show(TEMPLATE, "which_lines")
        for line in p.knowledge.lines:
            st.checkbox(
                as_markdown(_with_poles(line)),
                value=line.id in proposed,
                key=_box(script.id, last, line.id),
                on_change="ignore",
            )


def _box(script: str, last: Chosen | None, line: str) -> str:
    """The box of a line. Another proposal has boxes of its own."""
    proposal = last.name if last else script
    return widget_key("line", proposal, line)


def _with_poles(line: Line) -> str:
    scale = line.placed_on
    return say(
        "workshop.line-with-poles",
        line=scale.name,
        managerialist=scale.managerialist,
        relationship=scale.relationship,
    )


def _make(knowledge: Knowledge, script: str, last: Chosen | None) -> None:
    new = _chosen(knowledge, script, last)
    if not new.lines:
        sentence = say("workshop.choose-a-line")
        room_page.say_later(sentence)
    elif room_page.may_make():
        room_page.act(lambda: _create(knowledge, new, last))


def _create(knowledge: Knowledge, new: NewRoom, last: Chosen | None) -> None:
    _, key = resources.store().rooms.create(new)
    address.view(**{KEY_PARAMETER: key})
    if last:
        last_time.begin_with(knowledge, last, key, new.lines)


def _chosen(knowledge: Knowledge, script: str, last: Chosen | None) -> NewRoom:
    """What the widgets hold."""
    own_time = widget_value(widget_key("pace")) == "own-time"
    until = widget_value(widget_key("until"))
    threshold = widget_value(widget_key("threshold"))
    lines = [line.id for line in knowledge.lines if widget_value(_box(script, last, line.id))]
    return NewRoom(
        script=script,
        lines=tuple(lines),
        situation=str(widget_value(widget_key("situation")) or RECENT),
        pace="own-time" if own_time else "together",
        threshold=threshold if isinstance(threshold, int) else safety.USUAL,
        knowledge=knowledge.version,
        voices=voices.offered(knowledge),
        until=until if own_time and isinstance(until, date) else None,
    )
