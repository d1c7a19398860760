"""A document as a tagged PDF (PDF/UA-1): headings, lists, tables and pictures that a screen reader
finds its way through.

The shape is document.typ. The words reach it as data, so that nothing anybody typed can become
markup or code. Only the fonts that typst brings are used: a file is the same, byte for byte,
wherever it is made.
"""

import json
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import typst

from documents.model import (
    BOX,
    Bullets,
    CutLine,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Size,
    Table,
)
from documents.writers.fonts import fonts
from documents.writers.glyphs import settable
from documents.writers.links import pieces
from documents.writers.row_headers import row_headers
from documents.writers.widths import widths

TEMPLATE = Path(__file__).with_name("document.typ")
FITS = 300  # letters in a cell whose row fits any page and need not be torn
LETTERS_OF_A_BREAK = 40  # what a new line in a cell counts for
FOOT = "metadata"  # document.typ puts one at the foot of each page, and no other
EMPTY = "\u00a0"  # a line of nothing
UNSEEN = "CMZ"  # categories of Unicode: controls, marks without a letter, spaces

Piece = dict[str, str]
Lines = list[list[Piece]]
Shown = dict[str, Any]  # what is handed to document.typ as JSON


def pdf(document: Document) -> bytes:
    """The bytes of a .pdf file."""
    content: bytes = typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        font_paths=fonts(),
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs=_inputs(document),
    )
    return row_headers(content)


def page_count(document: Document) -> int:
    """How many pages the PDF of a document has. It is laid out for that and not written, which
    takes as long again.
    """
    feet = typst.query(
        TEMPLATE,
        FOOT,
        field="value",
        root=TEMPLATE.parent,
        font_paths=fonts(),
        sys_inputs=_inputs(document),
    )
    return len(json.loads(feet))


def _inputs(document: Document) -> dict[str, str]:
    """The document as document.typ is given it."""
    return {"document": json.dumps(_document(document))}


def fullest(documents: Sequence[Document], pages: int, spare: int = 0) -> Document:
    """The first of some documents that takes at most so many pages; the last if none does. So many
    lines are left free on the last page, for a program that needs more room.

    They go from the fullest to the shortest.
    """
    lines = Paragraph("\n".join([EMPTY] * spare))

    def is_short_enough(document: Document) -> bool:
        with_room = document
        if spare:
            with_room = replace(document, blocks=(*document.blocks, lines))
        return page_count(with_room) <= pages

    first = bisect_left(documents, True, key=is_short_enough)
    last = len(documents) - 1
    return documents[min(first, last)]


def _document(document: Document) -> Shown:
    """The document as document.typ reads it."""
    title = _one_line(document.title) or "Untitled"
    return {
        "title": title,
        "heading": _lines(title),
        "landscape": document.landscape,
        "size": document.size,
        "blocks": list(_blocks(document)),
    }


def _blocks(document: Document) -> Iterable[Shown]:
    """Every block. PDF/UA forbids an empty heading, and to skip a level."""
    level = 1
    for block in document.blocks:
        if not isinstance(block, Heading):
            yield _block(block, document.size)
        elif _one_line(block.text):
            level = min(block.level, level) + 1
            yield {"kind": "heading", "level": level, "text": _lines(block.text)}


def _one_line(text: str) -> str:
    """A text on one line; nothing, if there is nothing to see."""
    line = " ".join(settable(text).split())
    if any(_is_seen(sign) for sign in line):
        return line
    return ""


def _is_seen(sign: str) -> bool:
    category = unicodedata.category(sign)
    return category[0] not in UNSEEN


def _block(block: Paragraph | Bullets | Picture | PageBreak | CutLine | Table, size: Size) -> Shown:
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "text": _lines(block.text)}
    if isinstance(block, Bullets):
        return {"kind": "bullets", "items": _each(block.items)}
    if isinstance(block, Picture):
        return _picture(block)
    if isinstance(block, PageBreak):
        return {"kind": "page-break"}
    if isinstance(block, CutLine):
        return {"kind": "cut-line"}
    return _table(block, size)


def _picture(block: Picture) -> Shown:
    return {
        "kind": "picture",
        "svg": settable(block.svg),
        "alt": settable(block.alt),
        "caption": _caption(block.caption),
    }


def _table(block: Table, size: Size) -> Shown:
    is_normal = size != "poster"
    return {
        "kind": "table",
        "caption": _caption(block.caption),
        "columns": _each(block.columns),
        "widths": widths(block, size),
        "whole": block.kept,
        "repeated": is_normal and _is_short(block.columns),
        "rows": [_row(row, kept=is_normal and _is_short(row)) for row in block.rows],
    }


def _row(row: tuple[str, ...], kept: bool) -> Shown:
    return {"cells": _each(row), "kept": kept, "boxes": BOX in row}


def _is_short(row: tuple[str, ...]) -> bool:
    for cell in row:
        breaks = cell.count("\n")
        if len(cell) + LETTERS_OF_A_BREAK * breaks >= FITS:
            return False
    return True


def _caption(text: str) -> Lines | None:
    if not text:
        return None
    return _lines(text)


def _each(texts: tuple[str, ...]) -> list[Lines]:
    return [_lines(text) for text in texts]


def _lines(text: str) -> Lines:
    """The lines of a text, each in pieces."""
    lines = settable(text).splitlines()
    return [_pieces(line) for line in lines]


def _pieces(line: str) -> list[Piece]:
    return [piece._asdict() for piece in pieces(line)]
