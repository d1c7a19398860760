"""The record of a session to take away.

A room's code and links are secrets, so no file holds or is named after them.
"""

from documents.files import (
    Files,
    calendar_file,
    csv_file,
    json_file,
    markdown_file,
    pdf_file,
    word_file,
)
from documents.model import (
    Block,
    Bullets,
    Citations,
    Document,
    Heading,
    Paragraph,
    Picture,
    Table,
    provenance,
)
from documents.writers.calendar import calendar
from documents.writers.csv import sheet
from engine.exchange.session_file import write
from engine.team.lines import Session
from knowledge.models.knowledge import Knowledge
from views.session import RecordView, SplitView, counts_columns, counts_rows, record_view
from views.team import EndView
from wording.say import say


def files(knowledge: Knowledge, session: Session) -> Files:
    """The files by label. Each is made when it is asked for."""
    name = f"session-{session.made.isoformat()}"

    def make() -> Document:
        return document(knowledge, session)

    offered: Files = {
        "Word": word_file(name, make),
        "PDF": pdf_file(name, make),
        "Markdown": markdown_file(name, make),
        "CSV": csv_file(name, lambda: table(knowledge, session)),
    }
    if any(commitment.when for commitment in session.commitments):
        days = calendar_file(name, lambda: calendar(session))
        offered[say("workshop.calendar-file")] = days
    numbers = json_file(name, lambda: write(knowledge, session))
    offered[say("workshop.numbers-file")] = numbers
    return offered


def document(knowledge: Knowledge, session: Session) -> Document:
    """The record as a document of two pages."""
    view = record_view(knowledge, session)
    cited = Citations(knowledge)
    return Document(
        view.title,
        (
            Paragraph(view.opening),
            Table(say("team.every-line"), view.columns, view.lines),
            *_shared(view),
            *_split(view, cited),
            *_moved(view),
            *_promised(view),
            *_sources(cited),
            *provenance(knowledge, ""),
        ),
    )


def table(knowledge: Knowledge, session: Session) -> bytes:
    """The counts as CSV."""
    columns = counts_columns()
    rows = counts_rows(knowledge, session)
    return sheet(columns, rows)


def _shared(view: RecordView) -> tuple[Block, ...]:
    heading = Heading(say("team.what-we-share"))
    if view.shared:
        return heading, Bullets(view.shared)
    nothing = say("team.nothing-shared")
    return heading, Paragraph(nothing)


def _split(view: RecordView, cited: Citations) -> tuple[Block, ...]:
    heading = Heading(say("team.where-we-split"))
    blocks: list[Block] = [heading]
    for split in view.split:
        blocks += _in_full(split, cited)
    if view.split_rest:
        blocks.append(Paragraph(view.split_rest))
    if view.nothing_split:
        nothing = say("team.nothing-split")
        blocks.append(Paragraph(nothing))
    return tuple(blocks)


def _in_full(split: SplitView, cited: Citations) -> tuple[Block, ...]:
    picture = split.picture
    return (
        Heading(split.name, 2),
        Picture(picture.svg, split.in_words, picture.title),
        Bullets(tuple(_end(end, cited) for end in split.ends)),
    )


def _end(end: EndView, cited: Citations) -> str:
    claim = end.claim
    mark = cited.mark(claim.basis, claim.sources)
    return f"{end.title}. {claim.text} {mark}"


def _moved(view: RecordView) -> tuple[Block, ...]:
    heading = Heading(say("team.what-moved"))
    if view.moved:
        return heading, Bullets(view.moved)
    return heading, Paragraph(view.not_moved)


def _promised(view: RecordView) -> tuple[Block, ...]:
    heading = Heading(say("team.what-we-will-try"))
    if not view.promised:
        return heading, Paragraph(say("team.nothing-written"))
    table = Table(
        caption=say("team.promised-table"),
        columns=view.promised_columns,
        rows=view.promised,
    )
    return heading, table


def _sources(cited: Citations) -> tuple[Block, ...]:
    """The list of sources as lines, which take less room than a table."""
    blocks: list[Block] = []
    for block in cited.blocks():
        if isinstance(block, Table):
            items = [f"{number}: {source} {where}" for number, source, where in block.rows]
            blocks.append(Bullets(tuple(items)))
        else:
            blocks.append(block)
    return tuple(blocks)
