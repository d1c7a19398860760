"""A session on paper: print, count, type the tallies in, and get the same pictures and record."""

from components.app import downloads, layout, links, resources
from components.app.routes import WORKSHOP
from components.html import markup
from components.html.terms import Terms
from components.workshop import paper, room_page, team_lines
from documents import paper_session as printed
from documents import session_record
from engine.team.lines import widest_first
from workshop.session_view import situation

knowledge = resources.knowledge()
notes, terms = markup.Notes(knowledge), Terms(knowledge)
layout.title("A workshop on paper", "paper")
room_page.said()
markup.show(
    markup.element(
        "p",
        "For rooms without a signal, and for people who would rather not use a phone. Print, let people "
        "tick alone, count, and type the tallies in here.",
        "b-lead",
    ),
    markup.heading("1. Print"),
)
lines, about, threshold = paper.choices(knowledge)
if lines:
    downloads.show(
        printed.files(
            knowledge, [line.id for line in lines], situation(knowledge, about), threshold
        ),
        "Take away the",
        "downloads-print",
    )
    markup.show(
        markup.heading("2. Type the tallies in"),
        markup.element(
            "p",
            f"{paper.FORM} The tally sheet tells how to count. What you type is held for this visit only: take the record away.",
        ),
    )
    paper.tallies(knowledge, lines, about, threshold)
else:
    markup.show(markup.element("p", "Choose at least one line."))
if session := paper.session():
    markup.show(
        markup.heading("3. Look, talk, and take the record away"),
        team_lines.summary(knowledge, session),
    )
    for placed in widest_first(session.lines):
        line = team_lines.line_of(knowledge, placed.line)
        terms.show(
            *team_lines.line(knowledge, placed, session.threshold, 3),
            *(
                [
                    markup.details(
                        "What can be said for both ends, and what to ask",
                        [team_lines.both_ends(line, notes)],
                    )
                ]
                if line
                else []
            ),
        )
    markup.show(markup.heading("What we will try"), team_lines.commitments(session.commitments))
    downloads.show(session_record.files(knowledge, session))
markup.show(f"<p>{links.to(WORKSHOP, 'To the workshop')}</p>", notes.render())
