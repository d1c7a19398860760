"""What a workshop is, how it keeps people safe, and the ways into it."""

from html import escape

import streamlit as st

from components.app import layout, resources, state
from components.app.routes import BESIDE, HOST, JOIN, PAPER
from components.html import markup
from components.workshop import room_page

knowledge = resources.knowledge()
layout.title("Workshop: see where your team stands", "workshop")
layout.link_notice()
room_page.said()
markup.show(
    markup.element(
        "p",
        "Four to sixty people place how they work on a few lines, each alone and unseen. Then everybody sees the "
        "spread at once, talks about the widest split with the case for both ends, places again, and settles what "
        "to try.",
        "b-lead",
    )
)
minutes = " or ".join(str(s.minutes) for s in knowledge.scripts)
minutes = (
    f"For a session of {minutes} minutes, with a script."
    if minutes
    else "For a session of your own."
)
with st.container(key="doors"):
    st.page_link(
        HOST.script,
        label=f"**Host a room.** {minutes}",
        query_params=state.address(),
        width="stretch",
    )
    st.page_link(
        JOIN.script,
        label="**Join a room.** You have a code.",
        query_params=state.address(),
        width="stretch",
    )
    st.page_link(
        PAPER.script,
        label="**Do it on paper.** Sheets, posters and a tally sheet to print. Type the tallies in, and "
        "get the same pictures and record.",
        query_params=state.address(),
        width="stretch",
    )
    st.page_link(
        BESIDE.script,
        label="**Lay two rooms side by side.** Such as a ward and a social work team, from their files.",
        query_params=state.address(),
        width="stretch",
    )
markup.show(
    markup.heading("How it keeps people safe"),
    markup.wrap(
        "ul",
        (
            markup.element("li", text)
            for text in (
                "No names and no accounts. A phone has a secret link. The server keeps only a fingerprint of it, from which nobody "
                "can make the link again.",
                "Until the places are shown, nobody sees anything but how many have answered. The host sees no more than anyone.",
                "A line is shown only from five people on. A host may lower this to three, and people are told before they join.",
                "No two pictures can be subtracted to find one person: the second is shown only if it is the same, or if enough places "
                "differ.",
                markup.ROOM_PRIVACY,
            )
        ),
    ),
    markup.heading("What it cannot keep safe"),
    markup.wrap(
        "ul",
        (
            markup.element("li", text)
            for text in (
                "If all stand at one place, everybody knows where everybody stands.",
                "People who put what they know of their own places together can find out more than the picture says.",
                "Somebody who joins with several phones can make a small group look large. Count the phones against the people.",
                "What people say aloud, and what is written down as a commitment, is theirs to guard.",
            )
        ),
    ),
    markup.heading("The lines"),
    markup.wrap(
        "ul",
        (
            f"<li><strong>{escape(line.placed_on.name)}.</strong> From “{escape(line.placed_on.managerialist)}” "
            f"to “{escape(line.placed_on.relationship)}”.</li>"
            for line in knowledge.lines
        ),
    ),
)
