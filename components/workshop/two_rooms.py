"""Two rooms' files side by side. They are read for this visit, and kept nowhere."""

from html import escape

import streamlit as st

from components.app import state
from components.html import markup
from components.workshop.team_lines import line_of
from engine.exchange.envelope import BadFile
from engine.exchange.session_file import LARGEST, read
from engine.team.compared import Compared, Row
from engine.team.lines import Session, line_names
from knowledge.models.knowledge import Knowledge
from pictures.dot_plot import dots
from wording.files import session_refused
from wording.team import comparison, finding, missing, notices, team_names

SIDES = ("one", "other")
LONGEST_NAME = 40


def choose(side: int) -> Session | None:
    """One side: whose it is, and its file. What cannot be read is said, and the other side stays."""
    name = ("First", "Second")[side]
    st.text_input(
        f"{name} team: what shall we call it?",
        key=state.widget_key("team", SIDES[side]),
        max_chars=LONGEST_NAME,
        placeholder=("such as: the ward", "such as: the social work team")[side],
    )
    given = st.file_uploader(
        f"{name} team: its file of numbers",
        type="json",
        key=state.widget_key("file", SIDES[side]),
        max_upload_size=1,
    )  # in megabytes: it is said there, and far more than such a file has
    if given is None:
        return None
    try:
        return read(given.getvalue()) if given.size <= LARGEST else read(bytes(LARGEST + 1))
    except BadFile as problem:
        markup.show(markup.notice(f"{name} team: {session_refused(problem)}"))
        return None


def names() -> tuple[str, str]:
    """What the two teams are called."""
    one, other = (str(state.widget_value(state.widget_key("team", side)) or "") for side in SIDES)
    return team_names(one, other)


def show(knowledge: Knowledge, found: Compared, called: tuple[str, str]) -> None:
    """Every line that both show, the widest gap first; then what cannot be compared."""
    markup.show(*(markup.notice(text) for text in notices(found)))
    for row in found.rows:
        _line(knowledge, row, called)
    if not found.rows:
        markup.show(
            markup.element("p", "There is no line on which both teams can be shown.", "b-lead")
        )
    if found.missing:
        names = line_names(knowledge)
        markup.show(
            markup.heading("What cannot be compared"),
            markup.wrap(
                "ul",
                (markup.element("li", missing(names[m.line], m, called)) for m in found.missing),
            ),
        )


def _line(knowledge: Knowledge, row: Row, called: tuple[str, str]) -> None:
    line = line_of(knowledge, row.line)
    if line is None:
        return
    markup.show(markup.heading(line.placed_on.name), markup.element("p", comparison(row, called)))
    for side, (column, name, counts) in enumerate(
        zip(st.columns(2), called, row.counts, strict=True)
    ):
        with column:
            markup.show(
                f"<h3>{escape(name[0].upper() + name[1:])}</h3>",
                markup.picture(
                    dots(
                        counts,
                        line.placed_on,
                        f"{row.line}-{SIDES[side]}",
                        f"{name}: {finding(counts)}",
                    ),
                    "",
                ),
            )
    markup.show(
        markup.details(
            "The pictures as a table",
            [
                markup.table(
                    line.placed_on.name,
                    ("Place", *called, "Statement"),
                    (
                        (str(n), *(str(counts[n - 1]) for counts in row.counts), anchor.text)
                        for n, anchor in enumerate(line.placed_on.anchors, 1)
                    ),
                )
            ],
        )
    )
