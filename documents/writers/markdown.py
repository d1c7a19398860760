"""A document as Markdown, readable as it stands."""

import re
from collections.abc import Iterable

from documents.model import (
    ADDRESS,
    Block,
    Bullets,
    CutLine,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Table,
)

# Signs that would make markup of a text. In the middle of a line a bracket or a star is enough; at
# its start more are: the sign itself, or the one after a number.
SPECIAL = re.compile(r"([\\`*_\[\]<>|&~])")
AT_START = re.compile(r"^(\s*)([#+=-])")
NUMBERED = re.compile(r"^(\s*)(\d+)([.)])")
# Numbers of sources are no link where nothing follows that would make them one.
NUMBERS = re.compile(r"\\\[(\d+(?:, \d+)*)\\\](?![\\:(\[])")
CLOSING = re.compile(r"(?<!\\)#+$")
RULE = "---"


def markdown(document: Document) -> bytes:
    """The bytes of an .md file, in UTF-8."""
    parts = [_heading(1, document.title)]
    parts += [_block(block) for block in document.blocks]
    text = "\n\n".join(parts)
    return f"{text}\n".encode(errors="replace")


def plain(text: str) -> str:
    """A text that Markdown shows as it is. An address becomes a link, with its signs as they
    are.
    """
    words = [_word(word) for word in text.split()]
    line = AT_START.sub(r"\1\\\2", " ".join(words))
    line = NUMBERED.sub(r"\1\2\\\3", line)
    return NUMBERS.sub(r"[\1]", line)


def _word(word: str) -> str:
    if ADDRESS.fullmatch(word):
        return f"<{word}>"
    return SPECIAL.sub(r"\\\1", word)


def _heading(level: int, text: str) -> str:
    """A heading. Signs # at the end of one would be taken for its closing."""
    opening = "#" * level
    escaped = CLOSING.sub(_escaped, plain(text))
    return f"{opening} {escaped}"


def _escaped(closing: re.Match[str]) -> str:
    signs = closing.group()
    return signs.replace("#", r"\#")


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return _heading(block.level + 1, block.text)
    if isinstance(block, Paragraph):
        return plain(block.text)
    if isinstance(block, Bullets):
        items = [f"- {plain(item)}" for item in block.items]
        return "\n".join(items)
    if isinstance(block, Picture):
        caption = plain(block.caption)
        words = plain(block.alt)
        return f"{caption}\n\n{words}".strip()
    if isinstance(block, PageBreak | CutLine):
        return RULE
    return _table(block)


def _table(table: Table) -> str:
    head = map(_cell, table.columns)
    rules = [RULE] * len(table.columns)
    lines = [_row(head), _row(rules)]
    if table.caption:
        lines = [plain(table.caption), "", *lines]
    for row in table.rows:
        cells = map(_cell, row)
        lines.append(_row(cells))
    return "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    inside = " | ".join(cells)
    return f"| {inside} |"


def _cell(text: str) -> str:
    lines = [plain(line) for line in text.split("\n")]
    return "<br>".join(lines)
