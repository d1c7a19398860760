"""How wide the columns of a table are, by their words."""

from documents.model import BOX, Size, Table

# Letters on one line that narrow columns may take; the others share what is left.
ROOM: dict[Size, int] = {"tight": 66, "normal": 60, "large": 34, "poster": 24}
# Letters on one line of the whole page, edges of cells included.
LINE: dict[Size, int] = {"tight": 105, "normal": 100, "large": 58, "poster": 80}
# Letters, for the shares of those others.
NARROWEST = 20
WIDEST = 40
EDGES = 3  # letters that the edges of a cell take
WIDE = "●○"  # signs of which two take the room of three letters
LETTERS_OF_A_BOX = 4


def widths(block: Table, size: Size) -> list[int]:
    """The share of each column; 0 for one that takes no more than its words need."""
    if block.shares:
        return list(block.shares)
    narrow = ROOM[size] // len(block.columns)
    found = []
    for letters in _longest(block):
        found.append(_width(letters, narrow))
    return found


def shares(block: Table, size: Size) -> list[float]:
    """The part of the whole that each column takes, for a program that needs one for each."""
    parts = list(map(float, block.shares)) or _in_letters(block, size)
    whole = sum(parts)
    return [part / whole for part in parts]


def _in_letters(block: Table, size: Size) -> list[float]:
    """The letters on one line of each column: what it needs, or its share of what is left."""
    found = widths(block, size)
    needed = [letters + EDGES for letters in _longest(block)]
    narrow = [need for need, width in zip(needed, found, strict=True) if not width]
    left = max(LINE[size] - sum(narrow), NARROWEST)
    parts = []
    for need, width in zip(needed, found, strict=True):
        part = float(need)
        if width:
            part = left * width / sum(found)
        parts.append(part)
    return parts


def _longest(block: Table) -> list[int]:
    """The letters of the longest line in each column."""
    columns = zip(block.columns, *block.rows, strict=True)
    return [_longest_line(cells) for cells in columns]


def _width(letters: int, narrow: int) -> int:
    if letters <= narrow:
        return 0
    return min(max(letters, NARROWEST), WIDEST)


def _longest_line(cells: tuple[str, ...]) -> int:
    lines = "\n".join(cells).splitlines()
    lengths = [_length(line) for line in lines]
    return max(lengths, default=0)


def _length(line: str) -> int:
    if line == BOX:
        return LETTERS_OF_A_BOX
    wide = sum(map(line.count, WIDE))
    return len(line) + wide // 2
