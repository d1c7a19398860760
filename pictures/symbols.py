"""The symbols beside easy words, drawn for this program: lines alone, in whatever colour stands
around them.
"""

from functools import cache
from pathlib import Path
from urllib.parse import quote

FOLDER = Path(__file__).with_name("symbols")


@cache
def address_of(symbol: str) -> str:
    """A symbol as an address that holds the whole picture."""
    file = FOLDER / f"{symbol}.svg"
    drawn = file.read_text(encoding="utf-8")
    return f"data:image/svg+xml,{quote(drawn)}"
