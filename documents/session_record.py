"""The record of a session to take away.

A room's code and links are secrets, so no file holds or is named after them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from documents import learning, session_last_time
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
    Size,
    Table,
    provenance,
)
from documents.writers.calendar import calendar
from documents.writers.csv import sheet
from documents.writers.pdf import fullest
from documents.writers.word import SPARE
from engine.exchange import last_time
from engine.exchange.session_file import write
from engine.team.lines import Session
from knowledge.models.knowledge import Knowledge
from knowledge.models.polarity import OnMap
from views.polarity import ItemView, MapEndView
from views.session import IN_FULL, RecordView, SplitView, record_view
from views.session_counts import counts_columns, counts_rows
from views.team import EndView
from wording.say import say
from workshop.last_time import LastTime

PAGES = 2
WIDTHS_OF_MAP = (2, 5, 5)


def files(knowledge: Knowledge, session: Session, last: LastTime | None = None) -> Files:
    """The files by label, with last time where there was one. Each is made when it is asked for."""
    name = f"session-{session.made.isoformat()}"

    def made(paged: bool, spare: int = 0) -> Document:
        return document(knowledge, session, paged, spare, last)

    offered: Files = {
        "Word": word_file(name, lambda: made(paged=True, spare=SPARE)),
        "PDF": pdf_file(name, lambda: made(paged=True)),
        "Markdown": markdown_file(name, lambda: made(paged=False)),
        "CSV": csv_file(name, lambda: table(knowledge, session)),
    }
    if any(commitment.when for commitment in session.commitments):
        days = calendar_file(name, lambda: calendar(session))
        offered[say("workshop.calendar-file")] = days
    numbers = json_file(name, lambda: write(knowledge, session))
    offered[say("workshop.numbers-file")] = numbers
    again = json_file(f"{name}-last-time", lambda: last_time.write(knowledge, session))
    offered[say("again.file")] = again
    of_learning = learning.from_session(knowledge, session)
    sheet_of_learning = learning.word(knowledge, of_learning, session.made)
    offered[say("learning.of-session-file")] = sheet_of_learning
    return offered


@dataclass(frozen=True)
class Detail:
    """How many lines on which a group stands apart are shown in full, whether each source has its
    address, whether lines stand close, whether the map says what either end gives and costs,
    whether every line stands in a table, and whether last time says what came of what.
    """

    in_full: int
    addresses: bool = True
    tight: bool = False
    map_in_full: bool = True
    every_line: bool = True
    last_in_full: bool = True


SHORT = Detail(0, addresses=False, tight=True, map_in_full=False, last_in_full=False)
# From the fullest: the first that takes two pages is written.
DETAILS = (
    Detail(IN_FULL),
    Detail(IN_FULL, tight=True),
    Detail(IN_FULL, addresses=False, tight=True),
    Detail(1, addresses=False, tight=True),
    Detail(1, addresses=False, tight=True, map_in_full=False),
    SHORT,
    replace(SHORT, every_line=False),
)


def document(
    knowledge: Knowledge,
    session: Session,
    paged: bool = True,
    spare: int = 0,
    last: LastTime | None = None,
) -> Document:
    """The record in as much detail as two pages hold, with some lines to spare; the fullest where
    pages do not count.
    """
    if not paged:
        return _document(knowledge, session, DETAILS[0], last)
    made = [_document(knowledge, session, detail, last) for detail in DETAILS]
    return fullest(made, PAGES, spare)


def _document(
    knowledge: Knowledge, session: Session, detail: Detail, last: LastTime | None
) -> Document:
    """What was decided, then what it rests on."""
    view = record_view(knowledge, session, detail.in_full)
    cited = Citations(knowledge)
    blocks = (
        *_opening(view),
        *_promised(view),
        *_map(view, cited, detail),
        *session_last_time.blocks(knowledge, session, last, detail.last_in_full),
        *_pictures(view, cited),
        *_every_line(view, detail),
        *_voices(view),
        Heading(say("team.record-how")),
        Paragraph(view.how_made),
        *_sources(cited, detail),
        *provenance(knowledge, ""),
    )
    size: Size = "normal"
    if detail.tight:
        size = "tight"
    return Document(view.title, blocks, size=size)


def table(knowledge: Knowledge, session: Session) -> bytes:
    """The counts as CSV."""
    columns = counts_columns(session)
    rows = counts_rows(knowledge, session)
    return sheet(columns, rows)


def _opening(view: RecordView) -> tuple[Block, ...]:
    if not view.opening:
        return ()
    return (Paragraph(view.opening),)


def _pictures(view: RecordView, cited: Citations) -> tuple[Block, ...]:
    """What the pictures say; nothing where none was shown, for every line says why."""
    if view.nothing_shown:
        return ()
    return (*_moved(view), *_split(view, cited), *_shared(view))


def _every_line(view: RecordView, detail: Detail) -> tuple[Block, ...]:
    if not view.lines:
        return ()
    heading = Heading(say("team.every-line"))
    if not detail.every_line:
        return heading, Paragraph(say("team.every-line-elsewhere"))
    return heading, Table("", view.columns, view.lines)


def _voices(view: RecordView) -> tuple[Block, ...]:
    if view.voices is None:
        return ()
    heading = Heading(say("team.voices-beside"))
    if not view.voices.rows:
        nothing = say("team.no-voices-beside")
        return heading, Paragraph(nothing)
    table = Table("", view.voices.columns, view.voices.rows)
    return heading, table, Paragraph(view.voices.note)


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
        *_ends(split, cited),
    )


def _ends(split: SplitView, cited: Citations) -> tuple[Block, ...]:
    if not split.ends:
        return ()
    return (Bullets(tuple(_end(end, cited) for end in split.ends)),)


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
    return heading, Table("", view.promised_columns, view.promised)


def _map(view: RecordView, cited: Citations, detail: Detail) -> tuple[Block, ...]:
    """The map with what was ticked, where one was drawn."""
    drawn = view.map
    if drawn is None:
        return ()
    low, high = drawn.ends
    rows: list[tuple[str, ...]] = []
    if detail.map_in_full:
        rows.append((say("map.gives"), _gives(low, cited), _gives(high, cited)))
        rows.append((say("map.costs"), low.cost, high.cost))
    rows.append((say("map.warnings"), _ticked(low.warnings, cited), _ticked(high.warnings, cited)))
    rows.append((say("map.actions"), _ticked(low.actions, cited), _ticked(high.actions, cited)))
    heading = Heading(drawn.title)
    columns = (say("map.end"), low.title, high.title)
    return heading, Table("", columns, tuple(rows), shares=WIDTHS_OF_MAP)


def _gives(end: MapEndView, cited: Citations) -> str:
    mark = cited.mark(end.claim.basis, end.claim.sources)
    return f"{end.claim.text} {mark}"


def _ticked(items: Sequence[ItemView], cited: Citations) -> str:
    """What was ticked, each on a line of its own. The last of those with one basis says whose they
    are.
    """
    kept = [each.item for each in items if each.ticked]
    cells = []
    for basis in dict.fromkeys(item.basis for item in kept):
        of_basis = [item for item in kept if item.basis == basis]
        texts = "\n".join(item.text for item in of_basis)
        mark = cited.mark(basis, _sources_of(of_basis))
        cells.append(f"{texts} {mark}")
    return "\n".join(cells) or say("map.none-ticked")


def _sources_of(items: Sequence[OnMap]) -> tuple[str, ...]:
    """Each source that any of these names, once."""
    named: list[str] = []
    for item in items:
        named += item.sources
    return tuple(dict.fromkeys(named))


def _sources(cited: Citations, detail: Detail) -> tuple[Block, ...]:
    if detail.addresses:
        return cited.blocks()
    return cited.run_in()
