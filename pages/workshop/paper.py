"""A session on paper: print, count, type the tallies in, and get the same pictures and record."""

from components.app import downloads
from components.app.downloads import Source
from components.app.page import Page, page
from components.workshop import paper, record, room_page, team_lines
from components.workshop.paper import TEMPLATE, Choices
from documents import from_link, paper_session, session_record
from documents.files import PDF, of_kind
from engine.team.lines import Session, widest_first
from views.team import line_view, team_view
from wording.say import say
from workshop.session_view import situation


def print_and_type(p: Page, choices: Choices) -> None:
    """What to print for these lines, and where to type the tallies in."""
    files = paper_session.files(
        p.knowledge,
        [line.id for line in choices.lines],
        situation(p.knowledge, choices.situation),
        choices.threshold,
    )
    source = Source(from_link.PAPER, paper.parameters(choices))
    to_print = of_kind(files, PDF)
    verb = say("workshop.take-away-the")
    downloads.show_first(files, source, to_print, "downloads-print", verb)
    p.show(TEMPLATE, "type_in")
    paper.type_in(p, choices)


def look(p: Page, session: Session) -> None:
    """The pictures of what was typed in, and the record."""
    team = team_view(p.knowledge, session)
    p.show(TEMPLATE, "look")
    team_lines.show_summary(p, team)
    for result in widest_first(session.lines):
        line = line_view(p.knowledge, result, session.threshold)
        team_lines.show(p, line, level=3, explained=True)
        if line:
            team_lines.show_ends(p, line, folded=True)
    team_lines.show_promised(p, team, heading=True)
    named = record.said_of(session)
    made = session_record.files(p.knowledge, named)
    sent = {from_link.SESSION: from_link.session_sent(named)}
    source = Source(from_link.TYPED, {}, sent)
    downloads.show(made, source)


with page() as opened:
    opened.title(say("workshop.paper-title"), "paper", notice=False)
    room_page.show_refused(opened)
    opened.show(TEMPLATE, "lead")
    chosen = paper.choose(opened)
    if not opened.knowledge.paper:
        opened.show(TEMPLATE, "no_guidance")
    elif chosen.lines:
        print_and_type(opened, chosen)
    else:
        opened.show(TEMPLATE, "no_line")
    typed_in = paper.session()
    if typed_in:
        look(opened, typed_in)
    opened.show(room_page.TEMPLATE, "to_workshop")
