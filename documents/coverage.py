"""What a service sees through what it counts, to take away as Word and CSV."""

from documents.files import WORD, Files
from documents.model import (
    Block,
    Bullets,
    Citations,
    Document,
    Heading,
    Paragraph,
    Table,
    provenance,
)
from documents.writers.csv import sheet
from documents.writers.word import word
from engine.coverage import Cover
from knowledge.models.knowledge import Knowledge
from wording.lists import listed

COLUMNS = ("What there is to see", "Seen?", "Through what")
Rows = tuple[tuple[str, str, str], ...]


def files(knowledge: Knowledge, cover: Cover, rows: Rows, address: str = "") -> Files:
    """The files by label: name, kind and maker. `rows` are those of the page's table."""
    return {
        "Word": (
            "what-counts-here.docx",
            WORD,
            lambda: word(document(knowledge, cover, rows, address)),
        ),
        "CSV": ("what-counts-here.csv", "text/csv", lambda: sheet(COLUMNS, rows)),
    }


def document(knowledge: Knowledge, cover: Cover, rows: Rows, address: str = "") -> Document:
    """The cover, what each addition would show, and what could be dropped."""
    cited = Citations(knowledge)
    names = knowledge.axis_names
    unseen = listed([names[id_] for id_ in cover.unseen])
    blocks: list[Block] = [
        Paragraph(
            f"Nothing that is counted shows anything of: {unseen}."
            if unseen
            else "Each similarity and each difference is seen by something that is counted."
        ),
        Table("What is seen through what is counted", COLUMNS, rows),
        Heading("What each addition would show"),
        Bullets(
            tuple(
                f"{a.measure.name}. {a.measure.adds} It misses: {a.measure.misses} "
                f"{cited.mark(a.measure.basis, a.measure.sources)}"
                for a in cover.additions
            )
            or ("Nothing listed.",)
        ),
        Heading("What could be dropped"),
        Bullets(
            tuple(
                f"{m.name}. The rest shows what it shows, and we know of nobody who requires it."
                for m in cover.droppable
            )
            or ("Nothing.",)
        ),
        Heading("The case for counting, and its cost"),
        *(
            Paragraph(
                f"{f.name}. For it: {f.fair_case} The cost: {f.cost} {cited.mark(f.basis, f.sources)}"
            )
            for f in knowledge.forces
        ),
    ]
    return Document(
        "What counts here?", (*blocks, *cited.blocks(), *provenance(knowledge, address))
    )
