"""How wide the columns of a table are, by their words."""

from documents.model import Size, Table

# Letters on one line that narrow columns may take; the others share what is left.
ROOM: dict[Size, int] = {"tight": 66, "normal": 60, "large": 34, "poster": 24}
# Letters, for the shares of those others.
NARROWEST = 20
WIDEST = 40
SHORTEST = 4  # letters that even a column of single signs is given in a share of the whole


def widths(block: Table, size: Size) -> list[int]:
    """The share of each column; 0 for one that takes no more than its words need."""
    if block.shares:
        return list(block.shares)
    narrow = ROOM[size] // len(block.columns)
    found = []
    for letters in _longest(block):
        found.append(_width(letters, narrow))
    return found


def shares(block: Table) -> list[float]:
    """The part of the whole that each column takes, for a program that needs one for each."""
    parts = list(block.shares)
    if not parts:
        parts = [_part(letters) for letters in _longest(block)]
    whole = sum(parts)
    return [part / whole for part in parts]


def _part(letters: int) -> int:
    """As wide as its longest line, within reason."""
    at_least = max(letters, SHORTEST)
    return min(at_least, WIDEST)


def _longest(block: Table) -> list[int]:
    """The letters of the longest line in each column."""
    columns = zip(block.columns, *block.rows, strict=True)
    return [_longest_line(cells) for cells in columns]


def _width(letters: int, narrow: int) -> int:
    if letters <= narrow:
        return 0
    return min(max(letters, NARROWEST), WIDEST)


def _longest_line(cells: tuple[str, ...]) -> int:
    whole = "\n".join(cells)
    lengths = map(len, whole.splitlines())
    return max(lengths, default=0)
