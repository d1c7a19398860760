"""A document as Markdown, readable as it stands."""

import re

from documents.model import (
    ADDRESS,
    Block,
    Bullets,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
)

# Signs that would make markup of a text. In the middle of a line a bracket or a star is enough; at
# its start more are.
SPECIAL = re.compile(r"([\\`*_\[\]<>|&~])")
AT_START = re.compile(r"^(\s*)([#+=-]|\d+[.)])")
CLOSING = re.compile(r"(?<!\\)#+$")


def markdown(document: Document) -> bytes:
    """The bytes of an .md file, in UTF-8."""
    parts = [_heading(1, document.title), *(_block(b) for b in document.blocks)]
    return ("\n\n".join(parts) + "\n").encode()


def plain(text: str) -> str:
    """A text that Markdown shows as it is. An address becomes a link, with its signs as they are."""
    said = " ".join(
        f"<{word}>" if ADDRESS.fullmatch(word) else SPECIAL.sub(r"\\\1", word)
        for word in text.split()
    )
    return AT_START.sub(
        lambda m: m[1] + (m[2][:-1] + "\\" + m[2][-1] if m[2][0].isdigit() else "\\" + m[2]), said
    )


def _heading(level: int, text: str) -> str:
    """A heading. Signs # at the end of one would be taken for its closing."""
    closing = CLOSING.sub(lambda found: found.group().replace("#", r"\#"), plain(text))
    return f"{'#' * level} {closing}"


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return _heading(block.level + 1, block.text)
    if isinstance(block, Paragraph):
        return plain(block.text)
    if isinstance(block, Bullets):
        return "\n".join(f"- {plain(item)}" for item in block.items)
    if isinstance(block, Picture):
        return f"{plain(block.caption)}\n\n{plain(block.alt)}".strip()
    if isinstance(block, PageBreak):
        return "---"
    rows = [block.columns, tuple("---" for _ in block.columns), *block.rows]
    lines = [
        f"| {' | '.join('---' if cell == '---' else _cell(cell) for cell in row)} |" for row in rows
    ]
    return f"{plain(block.caption)}\n\n" + "\n".join(lines)


def _cell(text: str) -> str:
    return "<br>".join(plain(line) for line in text.split("\n"))
