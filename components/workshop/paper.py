"""A session on paper: what to print, and the tallies typed in. They are held for this visit, and
kept nowhere.
"""

from datetime import date

import streamlit as st

from components.app import state
from components.html import markup
from components.workshop import room_page
from components.workshop.host import NO_NAMES, THRESHOLD
from engine.team.lines import PLACES, Commitment, Counts, Session
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Line
from wording.team import people
from workshop import safety
from workshop.rooms import LONGEST_ROLE, LONGEST_TEXT, RECENT
from workshop.session_view import of_paper, situations

MOST = 1000
_SESSION = "paper"
FORM = "Write six numbers, one for each place from 1 to 6, such as 2 0 1 3 0 1."


def choices(knowledge: Knowledge) -> tuple[tuple[Line, ...], str, int]:
    """Which lines, what to think of, and from how many people on a line may be read out."""
    about = situations(knowledge)
    proposed = set(knowledge.scripts[0].lines) if knowledge.scripts else set()
    with st.container(key="lines"):
        markup.show(markup.element("p", "Which lines?", "b-label"))
        chosen = tuple(
            line
            for line in knowledge.lines
            if st.checkbox(
                markup.as_markdown(line.placed_on.name),
                value=line.id in proposed,
                key=state.widget_key("paper-line", line.id),
            )
        )
    thought = st.selectbox(
        "What should people think of?",
        list(about),
        key=state.widget_key("paper-about"),
        format_func=about.__getitem__,
    )
    threshold = st.radio(
        "From how many people on may a line be read out?",
        (5, 4, 3),
        format_func=people,
        key=state.widget_key("paper-threshold"),
        help=THRESHOLD,
    )
    return chosen, thought or RECENT, threshold or safety.USUAL


def read(typed: str) -> Counts:
    """Six numbers as people type them. Raises ValueError with a sentence."""
    parts = typed.replace(",", " ").replace(";", " ").split()
    if len(parts) != len(PLACES) or not all(part.isascii() and part.isdigit() for part in parts):
        raise ValueError(FORM)
    if any(len(part) > 4 or int(part) > MOST for part in parts):
        raise ValueError(f"A number is larger than {MOST:,}. {FORM}")
    return Counts(*map(int, parts))


def tallies(knowledge: Knowledge, lines: tuple[Line, ...], about: str, threshold: int) -> None:
    """Two places to type for each line, the commitments, and the button that shows the pictures."""
    for line in lines:
        scale = line.placed_on
        markup.show(markup.heading(scale.name, 3))
        for round_, name in ((1, "First round"), (2, "Second round, if there was one")):
            st.text_input(
                f"{name}: {markup.as_markdown(scale.name)}",
                key=_key(line.id, round_),
                max_chars=60,
                placeholder="2 0 1 3 0 1",
                on_change="ignore",
                help=f"People at places 1 to 6, from {markup.as_markdown(scale.managerialist)} to "
                f"{markup.as_markdown(scale.relationship)}.",
            )
    markup.show(markup.heading("What you will try", 3), markup.element("p", NO_NAMES, "b-quiet"))
    st.text_area(
        "What will we try?", key=state.widget_key("paper-try"), height=90, on_change="ignore"
    )
    st.text_input(
        "Who looks again? (a role, no name)", key=state.widget_key("paper-role"), on_change="ignore"
    )
    st.date_input(
        "When?",
        value=None,
        format="DD/MM/YYYY",
        key=state.widget_key("paper-when"),
        on_change="ignore",
    )
    st.button(
        "Show the pictures",
        type="primary",
        key="show-paper",
        on_click=_show,
        args=(knowledge, lines, about, threshold),
    )


def _key(line: str, round_: int) -> str:
    return state.widget_key("tally", line, str(round_))


def _show(knowledge: Knowledge, lines: tuple[Line, ...], about: str, threshold: int) -> None:
    state.hold(
        _SESSION, None
    )  # pictures of other numbers than those that stand there would mislead
    found: dict[str, tuple[Counts, Counts | None]] = {}
    for line in lines:
        first, second = (
            str(state.widget_value(_key(line.id, round_)) or "").strip() for round_ in (1, 2)
        )
        if not (first or second):
            continue
        try:
            found[line.id] = read(first or "0 0 0 0 0 0"), read(second) if second else None
        except ValueError as problem:
            room_page.say(f"{line.placed_on.name}: {problem}")
            return
        if second and sum(found[line.id][1] or ()) < sum(found[line.id][0]):
            room_page.say(
                f"{line.placed_on.name}: the second round counts fewer people than the first. A sheet whose second round is "
                "empty counts where it stood the first time."
            )
            return
    if not found:
        room_page.say(f"Type the tallies of a line first. {FORM}")
        return
    promised = _promise()
    if promised is not None:
        state.hold(_SESSION, of_paper(knowledge, date.today(), threshold, about, found, promised))


def _promise() -> tuple[Commitment, ...] | None:
    """What was written down; None, with a sentence said, where it is too long."""
    text, role = (
        " ".join(str(state.widget_value(state.widget_key(name)) or "").split())
        for name in ("paper-try", "paper-role")
    )
    if len(text) > LONGEST_TEXT or len(role) > LONGEST_ROLE:
        room_page.say(
            f"What you will try has room for {LONGEST_TEXT} characters, and the role for {LONGEST_ROLE}. Shorten it."
        )
        return None
    when = state.widget_value(state.widget_key("paper-when"))
    return (Commitment(text, role, when if isinstance(when, date) else None),) if text else ()


def session() -> Session | None:
    """The session that was typed in on this visit."""
    held = state.held(_SESSION)
    return held if isinstance(held, Session) else None
