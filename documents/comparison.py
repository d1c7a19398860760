"""A comparison to take away: Word, Markdown and CSV from the same rows as the page."""

from itertools import groupby

from documents.files import WORD, Files
from documents.model import Block, Citations, Document, Heading, Paragraph, Table, provenance
from documents.writers.csv import sheet
from documents.writers.markdown import markdown
from documents.writers.word import word
from engine.comparison import RELATIONS, Cell, Comparison, Meeting, Row, with_marks
from engine.divergence import Divergence
from knowledge.models.knowledge import Knowledge
from wording.divergence import finding
from wording.lists import figure, listed, sentence_case


def files(knowledge: Knowledge, comparison: Comparison, only: bool, address: str = "") -> Files:
    """The files by label: name, kind and maker. Each is made when it is asked for."""
    name = "comparison-" + "-".join(a.id for a in comparison.approaches)[:80]
    return {
        "Word": (
            f"{name}.docx",
            WORD,
            lambda: word(document(knowledge, comparison, only, address)),
        ),
        "Markdown": (
            f"{name}.md",
            "text/markdown",
            lambda: markdown(document(knowledge, comparison, only, address)),
        ),
        "CSV": (f"{name}.csv", "text/csv", lambda: table(knowledge, comparison, only)),
    }


def document(
    knowledge: Knowledge, comparison: Comparison, only: bool, address: str = ""
) -> Document:
    """The comparison as a document: direct answers, divergence, the rows, sources."""
    cited = Citations(knowledge)
    names = tuple(a.name for a in comparison.approaches)
    blocks: list[Block] = []
    for m in comparison.meetings:
        blocks += _meeting(m, cited)
    blocks += [
        Heading("Which matters more: which approach, or how it is done?"),
        Paragraph(finding(comparison.overall)),
        _divergence(comparison.divergences),
    ]
    for group, rows in groupby(_shown(comparison, only), key=lambda row: row.group):
        blocks += [
            Heading(group),
            Table(
                group,
                ("", *names),
                tuple((row.title, *(_words(cell, cited) for cell in row.cells)) for row in rows),
            ),
        ]
    return Document(
        f"{listed(list(names))} side by side",
        (*blocks, *cited.blocks(), *provenance(knowledge, address)),
    )


def table(knowledge: Knowledge, comparison: Comparison, only: bool) -> bytes:
    """The rows as CSV: one line for each row of the comparison."""
    cited = Citations(knowledge)
    return sheet(
        ("Part", "Row", *(a.name for a in comparison.approaches)),
        (
            (row.group, row.title, *(_words(cell, cited) for cell in row.cells))
            for row in _shown(comparison, only)
        ),
    )


def _shown(comparison: Comparison, only: bool) -> tuple[Row, ...]:
    return comparison.telling if only else comparison.rows


def _meeting(m: Meeting, cited: Citations) -> list[Block]:
    said: list[Block] = [Heading(f"{m.first.name} and {m.second.name}")]
    if m.pair:
        said.append(Paragraph(f"{m.pair.text} {cited.mark(m.pair.basis, m.pair.sources)}"))
    else:
        said += [Paragraph(f"{a.name}. {a.summary}") for a in (m.first, m.second)]
    if m.relation:
        said.append(
            Paragraph(
                f"They {RELATIONS[m.relation.kind]}. {m.relation.because} "
                f"{cited.mark(m.relation.basis, m.relation.sources)}"
            )
        )
    return said


def _divergence(found: tuple[Divergence, ...]) -> Table:
    return Table(
        "Mean steps on the scale from 1 to 6",
        ("Difference", "Spread inside", "Gap between"),
        tuple((d.name, figure(d.within), figure(d.between)) for d in found),
    )


def _words(cell: Cell, cited: Citations) -> str:
    return (
        "\n".join(
            f"{f'{sentence_case(p.lead)}. ' if p.lead else ''}{p.text} "
            f"{cited.mark(p.basis, p.sources) if marked else ''}".rstrip()
            for p, marked in with_marks(cell)
        )
        or "None."
    )
