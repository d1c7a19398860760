"""A document as a tagged PDF (PDF/UA-1): headings, lists, tables and pictures that a screen reader
finds its way through.

The shape is document.typ. The words reach it as data, so that nothing anybody typed can become
markup or code. Only the fonts that typst brings are used: a file is the same, byte for byte,
wherever it is made.
"""

import json
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

import typst

from documents.model import (
    ADDRESS,
    Block,
    Bullets,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Size,
    Table,
)
from documents.writers.glyphs import settable

TEMPLATE = Path(__file__).with_name("document.typ")
ROOM = {
    "normal": 60,
    "poster": 24,
}  # letters on one line that narrow columns may take; the others share what is left
NARROWEST, WIDEST = 20, 40  # letters, for the shares of those others
FITS = 300  # letters in a cell whose row fits any page and need not be torn
LONGEST_LINK = 2000  # typst refuses addresses from 8,000 signs on; browsers do earlier
LINK = re.compile(
    rf"(?<!\S)({ADDRESS.pattern}(?<![.,;:]))(?=[.,;:]*(?!\S))"
)  # a full stop ends the sentence, not the address
Lines = list[list[dict[str, str]]]


def pdf(document: Document) -> bytes:
    """The bytes of a .pdf file."""
    made: bytes = typst.compile(
        TEMPLATE,
        root=TEMPLATE.parent,
        font_paths=_fonts(),
        format="pdf",
        pdf_standards=["ua-1"],
        sys_inputs=_inputs(document),
    )
    return made


def page_count(document: Document) -> int:
    """How many pages the file has, without making it."""
    answer = typst.query(
        TEMPLATE,
        "metadata",
        root=TEMPLATE.parent,
        font_paths=_fonts(),
        field="value",
        one=True,
        sys_inputs=_inputs(document),
    )
    return int(answer)


def _inputs(document: Document) -> dict[str, str]:
    return {"document": json.dumps(_shown(document))}


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False)


def _shown(document: Document) -> dict[str, Any]:
    """The document as document.typ reads it."""
    title = _said(document.title) or "Untitled"
    blocks, level = [], 1
    for block in document.blocks:
        if isinstance(block, Heading):
            level = min(block.level, level) + 1  # PDF/UA forbids to skip a level
        if not isinstance(block, Heading) or _said(block.text):  # and an empty heading
            blocks.append(_block(block, level, document.size))
    return {
        "title": title,
        "heading": _lines(title),
        "landscape": document.landscape,
        "size": document.size,
        "blocks": blocks,
    }


def _said(text: str) -> str:
    """A text on one line; nothing, if there is nothing to see."""
    line = " ".join(settable(text).split())
    return line if any(unicodedata.category(sign)[0] not in "CMZ" for sign in line) else ""


def _block(block: Block, level: int, size: Size) -> dict[str, Any]:
    if isinstance(block, Heading):
        return {"kind": "heading", "level": level, "text": _lines(block.text)}
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "text": _lines(block.text)}
    if isinstance(block, Bullets):
        return {"kind": "bullets", "items": [*map(_lines, block.items)]}
    if isinstance(block, Picture):
        return {
            "kind": "picture",
            "svg": settable(block.svg),
            "alt": settable(block.alt),
            "caption": _caption(block.caption),
        }
    if isinstance(block, PageBreak):
        return {"kind": "page-break"}
    return _table(block, size)


def _table(block: Table, size: Size) -> dict[str, Any]:
    kept = size == "normal"
    return {
        "kind": "table",
        "caption": _caption(block.caption),
        "columns": [*map(_lines, block.columns)],
        "widths": _widths(block, ROOM[size]),
        "repeated": kept and _is_short(block.columns),
        "rows": [
            {"cells": [*map(_lines, row)], "kept": kept and _is_short(row)} for row in block.rows
        ],
    }


def _widths(block: Table, room: int) -> list[int]:
    """The share of each column; 0 for one that takes no more than its words need."""
    longest = [
        max((len(line) for cell in cells for line in cell.splitlines()), default=0)
        for cells in zip(block.columns, *block.rows, strict=True)
    ]
    return [
        0 if letters <= room // len(longest) else min(max(letters, NARROWEST), WIDEST)
        for letters in longest
    ]


def _is_short(row: tuple[str, ...]) -> bool:
    return all(len(cell) + 40 * cell.count("\n") < FITS for cell in row)


def _caption(text: str) -> Lines | None:
    return _lines(text) if text else None


def _lines(text: str) -> Lines:
    """The lines of a text, each in pieces, of which every second is an address that can be
    followed.
    """
    return [
        [
            {"text": piece, "to": piece if n % 2 and len(piece) < LONGEST_LINK else ""}
            for n, piece in enumerate(LINK.split(line))
        ]
        for line in settable(text).splitlines()
    ]
