"""A comparison to take away: PDF, Word, Markdown and CSV from the same rows as the page."""

from documents.files import Files, csv_file, markdown_file, pdf_file, word_file
from documents.model import Block, Citations, Document, Heading, Paragraph, Table, provenance
from documents.writers.csv import sheet
from engine.comparison import LEAST
from knowledge.models.field_types import Sourced
from knowledge.models.knowledge import Knowledge
from knowledge.models.sources import Source
from views.comparison import Answer, ComparisonView, Group, Line, Said
from wording.citations import source_words
from wording.say import say

LONGEST_NAME = 150  # of the part of a file's name that says what is compared
UPRIGHT = LEAST  # approaches whose columns an upright page has room for


def files(knowledge: Knowledge, view: ComparisonView, address: str = "") -> Files:
    """The files by label. Each is made when it is asked for."""
    ids = "-".join(approach.id for approach in view.approaches)
    name = f"comparison-{ids[:LONGEST_NAME]}"

    def make() -> Document:
        return document(knowledge, view, address)

    return {
        "PDF": pdf_file(name, make),
        "Word": word_file(name, make),
        "Markdown": markdown_file(name, make),
        "CSV": csv_file(name, lambda: table(knowledge, view)),
    }


def document(knowledge: Knowledge, view: ComparisonView, address: str = "") -> Document:
    """The comparison as a document: direct answers, divergence, the rows, sources."""
    cited = Citations(knowledge)
    blocks: list[Block] = []
    for answer in view.answers:
        blocks += _answer(answer, cited)
    blocks.append(Heading(say("spread.which-or-how")))
    blocks.append(Paragraph(view.spread.finding))
    spread = Table(
        caption=view.spread.caption,
        columns=view.spread.columns,
        rows=view.spread.rows,
    )
    blocks.append(spread)
    if view.left:
        left = f"{view.left} {view.rule}"
        blocks.append(Paragraph(left.strip()))
    for group in view.groups:
        blocks.append(Heading(group.title))
        blocks.append(_rows(group, view.names, cited))
    blocks += cited.blocks()
    blocks += provenance(knowledge, address)
    return Document(
        title=say("comparison.side-by-side", names=view.listed),
        blocks=tuple(blocks),
        landscape=len(view.approaches) > UPRIGHT,
    )


def table(knowledge: Knowledge, view: ComparisonView) -> bytes:
    """The rows as CSV: one line for each row of the comparison, then its sources."""
    cited = Citations(knowledge)
    rows = []
    for group in view.groups:
        for line in group.lines:
            cells = _row(line, cited)
            rows.append((group.title, *cells))
    for number, source in cited.numbered():
        rows.append(_source(number, source, len(view.names)))
    part = say("comparison.part")
    row = say("comparison.row")
    columns = (part, row, *view.names)
    return sheet(columns, rows)


def _source(number: int, source: Source, columns: int) -> tuple[str, ...]:
    """A source as a row that is as long as the others."""
    part = say("citations.heading")
    words = source_words(source)
    address = source.address or ""
    left = [""] * (columns - LEAST)
    return part, f"[{number}]", words, address, *left


def _answer(answer: Answer, cited: Citations) -> list[Block]:
    blocks: list[Block] = [Heading(answer.title)]
    if answer.direct:
        blocks.append(_paragraph(answer.direct.text, answer.direct, cited))
    for name, summary in answer.summaries:
        blocks.append(Paragraph(f"{name}. {summary}"))
    if answer.relation:
        text = f"{answer.stand} {answer.relation.because}"
        blocks.append(_paragraph(text, answer.relation, cited))
    return blocks


def _paragraph(text: str, claim: Sourced, cited: Citations) -> Paragraph:
    mark = cited.mark(claim.basis, claim.sources)
    return Paragraph(f"{text} {mark}")


def _rows(group: Group, names: tuple[str, ...], cited: Citations) -> Table:
    return Table(
        caption="",
        columns=("", *names),
        rows=tuple(_row(line, cited) for line in group.lines),
    )


def _row(line: Line, cited: Citations) -> tuple[str, ...]:
    cells = [_cell(cell, cited) for cell in line.cells]
    return (line.title, *cells)


def _cell(cell: tuple[Said, ...], cited: Citations) -> str:
    if not cell:
        return say("comparison.nothing-said")
    lines = [_words(said, cited) for said in cell]
    return "\n".join(lines)


def _words(said: Said, cited: Citations) -> str:
    words = []
    if said.lead:
        words.append(f"{said.lead}.")
    words.append(said.text)
    if said.marked:
        words.append(cited.mark(said.basis, said.sources))
    return " ".join(words)
