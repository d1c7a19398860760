"""The record of a session to take away: what is shared, where the group splits, what moved, what it
will try. Counts only.

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
from engine.team.lines import (
    PLACES,
    Counts,
    LineResult,
    Reveal,
    Session,
    shared_and_split,
)
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Line
from pictures.dot_plot import dot_plot
from wording.dates import day
from wording.lists import listed
from wording.team import finding, in_words, moved, why_not

IN_FULL = 2  # lines whose picture and two ends are shown: more would not fit on two pages
COLUMNS = ("Line", "Round", "Place", "Statement", "People", "Note")


def files(knowledge: Knowledge, session: Session) -> Files:
    """The files by label. Each is made when it is asked for."""
    name = f"session-{session.made.isoformat()}"

    def made() -> Document:
        return document(knowledge, session)

    offered: Files = {
        "Word": word_file(name, made),
        "PDF": pdf_file(name, made),
        "Markdown": markdown_file(name, made),
        "CSV": csv_file(name, lambda: table(knowledge, session)),
    }
    if any(commitment.when for commitment in session.commitments):
        offered["a calendar file"] = calendar_file(name, lambda: calendar(session))
    numbers = json_file(name, lambda: write(knowledge, session))
    offered["numbers for comparing rooms"] = numbers
    return offered


def document(knowledge: Knowledge, session: Session) -> Document:
    """The record as a document of two pages."""
    lines = {line.id: line for line in knowledge.lines}
    placed = tuple(p for p in session.lines if p.line in lines)
    together, split = shared_and_split(placed)
    cited = Citations(knowledge)
    return Document(
        f"Where we stand: our session on {day(session.made)}",
        (
            *_opening(knowledge, session),
            _every_line(lines, placed, session.threshold),
            *_shared(lines, together),
            *_split(lines, split, cited),
            *_moved(lines, placed),
            *_promised(session),
            *_sources(cited),
            *provenance(knowledge, ""),
        ),
    )


def table(knowledge: Knowledge, session: Session) -> bytes:
    """The counts as CSV: one row for each place of each round of each line; a round that is not
    shown has one row.
    """
    lines = {line.id: line for line in knowledge.lines}
    return sheet(
        COLUMNS,
        (
            row
            for placed in session.lines
            if placed.line in lines
            for number, release in enumerate((placed.first, placed.second), 1)
            for row in _rows(lines[placed.line], str(number), release, session.threshold)
        ),
    )


def _rows(line: Line, number: str, release: Reveal, threshold: int) -> list[tuple[str, ...]]:
    name = line.placed_on.name
    if release.counts is None:
        return [(name, number, "", "", "", why_not(release, threshold))]
    return [
        (name, number, str(place), anchor.text, str(people), "")
        for place, anchor, people in zip(
            PLACES, line.placed_on.anchors, release.counts, strict=True
        )
    ]


def _opening(knowledge: Knowledge, session: Session) -> tuple[Block, ...]:
    about = (
        f"What everybody had in mind: {session.situation.rstrip('.')}. "
        if session.situation
        else ""
    )
    changed = (
        f" The knowledge has changed since the session, which used version {session.knowledge}, so a statement may be "
        "worded otherwise now."
        if session.knowledge != knowledge.version
        else ""
    )
    return (
        Paragraph(
            f"{about}Each person placed themselves alone, from 1 to 6; neither end is the target. Of people this record "
            f"holds numbers only, and none for a line on which fewer than {session.threshold} people placed "
            f"themselves.{changed}"
        ),
    )


def _every_line(lines: dict[str, Line], placed: tuple[LineResult, ...], threshold: int) -> Table:
    two = any(p.second.why != "none" for p in placed)
    rows = tuple(
        (
            lines[p.line].placed_on.name,
            _said(p.first, None, threshold),
            *((_said(p.second, p.first.counts, threshold),) if two else ()),
        )
        for p in placed
    )
    return Table(
        "Every line",
        ("Line", "First picture", "Second picture") if two else ("Line", "What the picture shows"),
        rows,
    )


def _said(release: Reveal, before: Counts | None, threshold: int) -> str:
    if release.counts is None:
        return why_not(release, threshold)
    return "The same as the first." if release.counts == before else f"{finding(release.counts)}."


def _shared(lines: dict[str, Line], together: tuple[LineResult, ...]) -> tuple[Block, ...]:
    found = tuple(
        f"{lines[p.line].placed_on.name}. {finding(p.latest)}: “{_statements(lines[p.line], p.latest)}”"
        for p in together
        if p.latest
    )
    return Heading("What we share"), Bullets(found) if found else Paragraph(
        "On no line that is shown does everybody stand at one place, or at two places side by side."
    )


def _statements(line: Line, counts: Counts) -> str:
    return "” and “".join(
        anchor.text for anchor, n in zip(line.placed_on.anchors, counts, strict=True) if n
    )


def _split(
    lines: dict[str, Line], split: tuple[LineResult, ...], cited: Citations
) -> tuple[Block, ...]:
    blocks: list[Block] = [Heading("Where we split")]
    for placed in split[:IN_FULL]:
        blocks += _in_full(lines[placed.line], placed, cited)
    if rest := [lines[p.line].placed_on for p in split[IN_FULL:]]:
        blocks.append(
            Paragraph(
                "You also stand apart, less widely, on: "
                + listed(
                    [
                        f"{scale.name} (1: {scale.managerialist}; 6: {scale.relationship})"
                        for scale in rest
                    ]
                )
                + "."
            )
        )
    return (
        tuple(blocks)
        if split
        else (*blocks, Paragraph("On no line that is shown do you stand apart."))
    )


def _in_full(line: Line, placed: LineResult, cited: Citations) -> tuple[Block, ...]:
    scale = line.placed_on
    counts = placed.latest
    if counts is None:
        return ()
    ends = (
        (f"Further towards 1: {scale.managerialist}", line.managerialist),
        (f"Further towards 6: {scale.relationship}", line.relationship),
    )
    which = "after talking" if placed.second.counts else "before talking"
    title = f"{finding(counts)} ({which})."
    plot = dot_plot(counts, scale, line.id, title, "paper")
    return (
        Heading(scale.name, 2),
        Picture(plot.svg, in_words(counts).capitalize(), title),
        Bullets(
            tuple(
                f"{end}. {claim.text} {cited.mark(claim.basis, claim.sources)}"
                for end, claim in ends
            )
        ),
    )


def _moved(lines: dict[str, Line], placed: tuple[LineResult, ...]) -> tuple[Block, ...]:
    both = [
        (lines[p.line].placed_on.name, p.first.counts, p.second.counts)
        for p in placed
        if p.first.counts and p.second.counts
    ]
    found = [f"{name}. {moved(first, second)}" for name, first, second in both if first != second]
    if same := [name for name, first, second in both if first == second]:
        found.append(f"Both pictures are the same: {listed(same)}.")
    return Heading("What moved"), Bullets(tuple(found)) if found else Paragraph(
        "Of no line can two pictures be shown."
        if any(p.second.why != "none" for p in placed)
        else "There was no second round."
    )


def _sources(cited: Citations) -> tuple[Block, ...]:
    """The list of sources as lines, which take less room than a table."""
    return tuple(
        Bullets(tuple(f"{number}: {source} {address}" for number, source, address in block.rows))
        if isinstance(block, Table)
        else block
        for block in cited.blocks()
    )


def _promised(session: Session) -> tuple[Block, ...]:
    rows = tuple(
        (c.text, c.role or "not said", day(c.when) if c.when else "not said")
        for c in session.commitments
    )
    return Heading("What we will try"), Table(
        "What we will try, and who looks again", ("What", "Who looks again", "When"), rows
    ) if rows else Paragraph("Nothing has been written down.")
