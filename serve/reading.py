"""Reads the pages of docs/for-boards/: the little of Markdown that they use, as values for a
template.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

KINDS = ("code", "strong", "em", "link")
PARTS = re.compile(r"`([^`]+)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\](?=\(([^)]+)\))")
CELL = re.compile(r"(?<!\\)\|")
HEADING = re.compile(r"(#{1,3}) (.*)")
ITEM = "- "
ROW = "|"


@dataclass(frozen=True)
class Part:
    """A stretch of a text: its kind is text, code, strong, em or link."""

    kind: str
    text: str
    to: str = ""


Line = tuple[Part, ...]


@dataclass(frozen=True)
class Block:
    """A heading, a paragraph, a list or a table. `lines` are its items or rows."""

    kind: str
    lines: tuple[tuple[Line, ...], ...]


def blocks(text: str) -> Iterator[Block]:
    """A page, block by block."""
    for piece in re.split(r"\n\s*\n", text.strip()):
        lines = piece.splitlines()
        yield _block(lines)


def title(text: str) -> str:
    """What a page calls itself."""
    first, _, _ = text.partition("\n")
    return first.removeprefix("# ")


def _block(lines: list[str]) -> Block:
    heading = HEADING.fullmatch(lines[0])
    if heading:
        level = len(heading[1])
        return Block(f"h{level}", ((_line(heading[2]),),))
    if lines[0].startswith(ITEM):
        return Block("list", tuple(_items(lines)))
    if lines[0].startswith(ROW):
        return Block("table", tuple(_rows(lines)))
    return Block("paragraph", ((_line(" ".join(lines)),),))


def _items(lines: list[str]) -> Iterator[tuple[Line, ...]]:
    """An item goes on in the lines that are set in."""
    joined = "\n".join(lines).replace("\n  ", " ")
    for item in joined.splitlines():
        yield (_line(item.removeprefix(ITEM)),)


def _rows(lines: list[str]) -> Iterator[tuple[Line, ...]]:
    """The row below the head only draws a line."""
    for row in [lines[0], *lines[2:]]:
        cells = CELL.split(row.strip(ROW))
        yield tuple(_line(cell.strip()) for cell in cells)


def _line(text: str) -> Line:
    return tuple(_parts(text))


def _parts(text: str) -> Iterator[Part]:
    """Stretches that are marked, and what stands between them."""
    end = 0
    for found in PARTS.finditer(text):
        yield from _plain(text[end : found.start()])
        number = 4 if found[4] else found.lastindex or 1
        yield Part(KINDS[number - 1], found[number], found[5] or "")
        end = found.end() + len(_target(found[5]))
    yield from _plain(text[end:])


def _target(to: str | None) -> str:
    """The target of a link as it is written."""
    return f"({to})" if to else ""


def _plain(text: str) -> Iterator[Part]:
    if text:
        yield Part("text", text)
