"""Texts as the words by which they are found, and words near to them."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

EXACT = 1.0
PREFIX = 0.8
SLIP = 0.6
SHORTEST_PREFIX = 3
ONE_SLIP = 4  # words of so many letters may hold a slip
TWO_SLIPS = 8
MOST_MEANT = 12
STOP_WORDS = Path(__file__).with_name("stop_words.txt")
NEVER_A_SLIP = Path(__file__).with_name("never_a_slip.txt")


def words(text: str) -> list[str]:
    """A text as lower-case words without accents and without the s of a plural."""
    letters = unicodedata.normalize("NFKD", text)
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    joined = plain.casefold().replace("’", "").replace("'", "")
    parts = re.findall(r"[a-z0-9]+", joined)
    return [singular(word) for word in parts]


def singular(word: str) -> str:
    """A word without the s of a plural, so that either is found by the other."""
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def spelt(query: str) -> dict[str, str]:
    """The words of a query as they were typed, by the words that are searched."""
    as_typed = {}
    for word in re.findall(r"\w+", query.casefold()):
        as_typed[singular(word)] = word
    return as_typed


# Words that nearly every text holds; a question typed as a sentence is searched by the others.
STOP = frozenset(words(STOP_WORDS.read_text(encoding="utf-8")))
# Everyday words and words of distress, in English and Scots: they mean what they say.
MEANT = frozenset(words(NEVER_A_SLIP.read_text(encoding="utf-8")))
COMPARING = frozenset(words("difference different same versus vs between compare or"))


@dataclass(frozen=True)
class Near:
    """Words that may be meant, with how well each matches, from 0 to 1; and those that are taken
    instead of what was typed, if it was a slip.
    """

    quality: dict[str, float]
    instead: tuple[str, ...] = ()


class Vocabulary:
    """Every word that can be found, and those of them that stand in names."""

    def __init__(self, known: Iterable[str], in_names: Iterable[str]) -> None:
        self._known = set(known)
        self._in_order = sorted(self._known)
        # A slip is mended towards names only: in prose some word is near to anything.
        self._in_names = set(in_names)
        self._names_in_order = sorted(self._in_names)

    def near(self, word: str) -> Near:
        """The word itself and those that it begins; if there are none, those it is a slip of."""
        quality: dict[str, float] = {}
        if word in self._known:
            quality[word] = EXACT
        if len(word) >= SHORTEST_PREFIX:
            for other in self._beginning(word):
                quality.setdefault(other, PREFIX)
        if quality or word in MEANT or len(word) < ONE_SLIP:
            return Near(quality)
        return self._slip(word)

    def _beginning(self, start: str) -> Iterator[str]:
        first = bisect_left(self._in_order, start)
        for place in range(first, len(self._in_order)):
            word = self._in_order[place]
            if not word.startswith(start):
                return
            yield word

    def _slip(self, word: str) -> Near:
        """The names that a word is one or two slips from (optimal string alignment), or the two
        names that were written as one.
        """
        reach = 1 if len(word) < TWO_SLIPS else 2
        nearest = extract(
            word,
            self._names_in_order,
            scorer=OSA.distance,
            score_cutoff=reach,
            limit=MOST_MEANT,
        )
        meant = {other: distance for other, distance, _ in nearest if _may_be_meant(word, other)}
        fewest = min(meant.values(), default=2)
        if fewest > 1:
            parts = self._two_as_one(word)
            if parts:
                apart = " ".join(parts)
                return Near(dict.fromkeys(parts, EXACT), instead=(apart,))
        quality = {other: SLIP / distance for other, distance in meant.items()}
        return Near(quality, instead=tuple(meant))

    def _two_as_one(self, word: str) -> tuple[str, ...]:
        last = len(word) - SHORTEST_PREFIX
        for place in range(SHORTEST_PREFIX, last + 1):
            parts = (word[:place], word[place:])
            if self._in_names.issuperset(parts):
                return parts
        return ()


def _may_be_meant(typed: str, other: str) -> bool:
    """Whether a near word is likely: people keep the first letter, swap it with the next, or leave
    it out.
    """
    same_first = typed[0] == other[0]
    swapped = sorted(typed) == sorted(other)
    first_left_out = typed == other[1:]
    return same_first or swapped or first_left_out
