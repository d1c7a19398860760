"""The lines of an answer as it opens, and where each finds room: phone, desk, or below."""

from collections.abc import Iterable
from dataclasses import dataclass

from wording import first_screen as words

NARROW = 75  # words on the first screen of a phone
WIDE = 110  # and of a desk
LEADS = ("caution", "waits", "because", "lead", "how", "step")


@dataclass(frozen=True)
class Piece:
    """One line of the first screen. `kind` says what it is; `name` is whom it is about, with the
    `id` to which it leads; both are empty where nobody is named. `place` is the
    reader's own on a scale, as dots, and in words for whoever cannot see them.
    """

    kind: str
    text: str
    name: str = ""
    id: str = ""
    end: str = ""
    place: str = ""
    place_words: str = ""

    @property
    def label(self) -> str:
        """What stands before it; empty if nothing does."""
        return words.label(self.kind)

    @property
    def words(self) -> int:
        """How many words are read, with its label."""
        shown = (self.label, self.name, self.text, self.end)
        return sum(len(text.split()) for text in shown)

    @property
    def is_step(self) -> bool:
        """Whether it is something to do."""
        return self.kind == "step"


def placed(
    pieces: Iterable[Piece], words_used: int
) -> tuple[tuple[Piece, ...], tuple[Piece, ...], tuple[Piece, ...]]:
    """Where each finds room, in the order in which they matter."""
    first: list[Piece] = []
    beside: list[Piece] = []
    below: list[Piece] = []
    narrow = NARROW - words_used
    wide = WIDE - words_used
    for piece in pieces:
        place = below
        if piece.words <= wide:
            place = beside
            wide -= piece.words
            if piece.kind in LEADS and piece.words <= narrow:
                place = first
                narrow -= piece.words
        place.append(piece)
    if any(piece.is_step for piece in below):
        _keep_together(first, beside, below)
    return tuple(first), tuple(beside), tuple(below)


def _keep_together(first: list[Piece], beside: list[Piece], below: list[Piece]) -> None:
    """One list of steps to begin with and one for later: what is split over two places goes to the
    later one.
    """
    steps = [piece for piece in beside if piece.is_step]
    if not any(piece.is_step for piece in first):
        steps = steps[1:]
    for piece in steps:
        beside.remove(piece)
    below[:0] = steps
