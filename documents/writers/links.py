"""A line of text in pieces, of which some are addresses that can be followed."""

import re
from typing import NamedTuple

from documents.model import ADDRESS

LONGEST_LINK = 2000  # typst refuses addresses from 8,000 signs on; browsers do earlier
# A full stop ends the sentence, not the address.
LINK = re.compile(rf"(?<!\S)({ADDRESS.pattern}(?<![.,;:]))(?=[.,;:]*(?!\S))")


class Piece(NamedTuple):
    """Some words, and the address that they lead to; empty if to none."""

    text: str
    to: str


def pieces(line: str) -> list[Piece]:
    """A line in pieces, of which every second is an address."""
    found = []
    for number, piece in enumerate(LINK.split(line)):
        address = ""
        if number % 2 == 1 and len(piece) < LONGEST_LINK:
            address = piece
        found.append(Piece(piece, address))
    return found
