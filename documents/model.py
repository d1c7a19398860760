"""A document as values: what it says and in which order, without how it is written down."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.explain import BASIS_WORDS
from knowledge.schema import Knowledge


@dataclass(frozen=True)
class Heading:
    """A heading inside the document; the title is above level 1."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of plain text."""

    text: str


@dataclass(frozen=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """A table with a caption and header cells: the first row, and the first cell of each other row."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Bullets | Table


@dataclass(frozen=True)
class Document:
    """A title and what follows it."""

    title: str
    blocks: tuple[Block, ...]


class Citations:
    """The numbered sources of one document. A source keeps the number it got when it was first cited."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._known = {s.id: s for s in knowledge.sources}
        self._numbers: dict[str, int] = {}

    def mark(self, basis: str, sources: Iterable[str]) -> str:
        """Whose claim it is, with the numbers of its sources: (published source 1, 2)."""
        numbers = [str(self._numbers.setdefault(id_, len(self._numbers) + 1)) for id_ in sources if id_ in self._known]
        return f"({BASIS_WORDS[basis]}{' ' if numbers else ''}{', '.join(numbers)})"

    def blocks(self) -> tuple[Block, ...]:
        """The list of all sources cited so far."""
        if not self._numbers:
            return ()
        return Heading("Sources"), Table("Sources, by number", ("No.", "Source", "Address"), tuple(
            (str(n), f"{(s := self._known[id_]).publisher} ({s.year}). {s.title}. Last seen {s.seen}.", s.address or "no address")
            for id_, n in self._numbers.items()))


def provenance(knowledge: Knowledge, address: str) -> tuple[Block, ...]:
    """Where a document comes from: said at the end of each."""
    link = f" The same page, as long as the knowledge stays the same: {address}" if address else ""
    return (Heading("About this document"), Paragraph(
        f"Made with Bearings. {knowledge.edition.title}, edition {knowledge.edition.edition}, knowledge version "
        f"{knowledge.version}.{link}"),
        Paragraph("Bearings does not replace a conversation, professional judgement or the law. “Our judgement” marks what is the "
                  "reading of those who made it."))
