"""A document as values: what it says and in which order, without how it is written down."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from knowledge.models.knowledge import Knowledge
from knowledge.models.sources import Source
from wording.citations import Numbering, mark, numbered_words, run_in
from wording.say import say

# An address, which a reader can follow where the kind of file allows it.
ADDRESS = re.compile(r"https?://[^\s<>|]+")
# A box to tick, large enough for a pen where it stands alone in a cell.
BOX = "☐"
SIZED = re.compile(r"""<svg\b[^>]*\s(?:viewBox=|width=["'][\d.]+(?:px|pt|mm|cm)?["'])""")


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
    """A table with a caption and header cells: the first row, and the first cell of each other
    row. `shares` are how wide its columns are; left out, its words decide. One that is kept stands
    on one page if a page can hold it.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...] = ()
    kept: bool = False


@dataclass(frozen=True)
class Picture:
    """A vector picture, which a PDF shows; other files have its caption and `alt`, what it shows in
    words.

    The SVG is ours, never a visitor's. It names its size: a viewBox, or width and height in
    absolute units, since per cent of nothing is nothing. It is shown at that size, or as wide as
    the page. Places inside may be per cent of it. currentColor is black; the classes and fonts of a
    web page are unknown; a space at the start of a tspan is lost.
    """

    svg: str
    alt: str
    caption: str

    def __post_init__(self) -> None:
        if not SIZED.search(self.svg):
            raise ValueError("the SVG needs a viewBox, or width and height in absolute units")
        if not self.alt.strip():
            raise ValueError("a picture needs its words")


@dataclass(frozen=True)
class PageBreak:
    """What follows begins on a new page, where there are pages."""


@dataclass(frozen=True)
class CutLine:
    """A line along which paper is cut."""


Size = Literal["tight", "normal", "large", "poster"]
Block = Heading | Paragraph | Bullets | Table | Picture | PageBreak | CutLine


@dataclass(frozen=True)
class Document:
    """A title and what follows it. Large print is for whoever needs large letters; a poster is to
    be read from a wall; a tight page holds more, in letters that can still be read.
    """

    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False
    size: Size = "normal"


class Citations:
    """The numbered sources of one document; without `numbering` no source is numbered or listed."""

    def __init__(self, knowledge: Knowledge, numbering: bool = True) -> None:
        self._numbering = Numbering(knowledge)
        self._is_numbering = numbering

    def mark(self, basis: str, sources: Iterable[str]) -> str:
        """Whose claim it is, with the numbers of its sources: (published source [1, 2])."""
        if not self._is_numbering:
            return mark(basis, ())
        numbers = self._numbering.numbers(sources)
        return mark(basis, numbers)

    def numbered(self) -> tuple[tuple[int, Source], ...]:
        """Every source cited so far, with its number."""
        return self._numbering.numbered()

    def blocks(self) -> tuple[Block, ...]:
        """The list of all sources cited so far, each with where it is found."""
        lines = [numbered_words(number, source) for number, source in self.numbered()]
        if not lines:
            return ()
        return Heading(say("citations.heading")), Bullets(tuple(lines))

    def run_in(self) -> tuple[Block, ...]:
        """The same where there is little room: after one another, and found through the page."""
        words = run_in(self.numbered())
        if not words:
            return ()
        return Heading(say("citations.heading")), Paragraph(words)


def provenance(knowledge: Knowledge, address: str) -> tuple[Block, ...]:
    """Where a document comes from: said at the end of each that says more than its reader wrote."""
    return (
        Heading(say("provenance.about")),
        made_with(knowledge, address),
        Paragraph(say("provenance.limits")),
    )


def made_with(knowledge: Knowledge, address: str = "") -> Paragraph:
    """What a document was made with, and where the same can be seen."""
    edition = knowledge.edition
    text = say(
        "provenance.made-with",
        title=edition.title,
        edition=edition.edition,
        version=knowledge.version,
    )
    if address:
        text = f"{text} {say('provenance.same-page', address=address)}"
    return Paragraph(text)
