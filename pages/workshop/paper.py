"""A session on paper: print, count, type the tallies in, and get the same pictures and record."""

from components import downloads, frame, group, links, markup, paper, resources, rooms
from components.routes import WORKSHOP
from components.terms import Terms
from documents import paper as printed
from documents import record
from engine.group import widest_first
from workshop.session import situation

knowledge = resources.knowledge()
notes, terms = markup.Notes(knowledge), Terms(knowledge)
frame.title("A workshop on paper", "paper")
rooms.said()
markup.show(markup.element("p", "For rooms without a signal, and for people who would rather not use a phone. Print, let people "
                                "tick alone, count, and type the tallies in here.", "b-lead"), markup.heading("1. Print"))
lines, about, threshold = paper.choices(knowledge)
if lines:
    downloads.show(printed.files(knowledge, [line.id for line in lines], situation(knowledge, about), threshold),
                   "Take away the", "downloads-print")
    markup.show(markup.heading("2. Type the tallies in"), markup.element(
        "p", f"{paper.FORM} The tally sheet tells how to count. What you type is held for this visit only: take the record away."))
    paper.tallies(knowledge, lines, about, threshold)
else:
    markup.show(markup.element("p", "Choose at least one line."))
if session := paper.session():
    markup.show(markup.heading("3. Look, talk, and take the record away"), group.summary(knowledge, session))
    for placed in widest_first(session.lines):
        line = group.line_of(knowledge, placed.line)
        terms.show(*group.line(knowledge, placed, session.threshold, 3), *(
            [markup.details("What can be said for both ends, and what to ask", [group.both_ends(line, notes)])] if line else []))
    markup.show(markup.heading("What we will try"), group.commitments(session.commitments))
    downloads.show(record.files(knowledge, session))
markup.show(f"<p>{links.to(WORKSHOP, 'To the workshop')}</p>", notes.render())
