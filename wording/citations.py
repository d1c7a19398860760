"""How sources are cited: their numbers, what a source is called, and whose claim something is."""

from collections.abc import Iterable

from knowledge.models.knowledge import Knowledge
from knowledge.models.sources import Source
from wording.labels import BASIS_WORDS
from wording.say import say


class Numbering:
    """The sources of one page or document. Each keeps the number it got when it was first cited."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._cited: dict[str, tuple[int, Source]] = {}

    def numbers(self, ids: Iterable[str]) -> list[int]:
        """The numbers of these sources, in the order given. What is not known has none."""
        numbers = []
        for id_ in ids:
            if id_ not in self._cited:
                self._cite(id_)
            if id_ in self._cited:
                number, _ = self._cited[id_]
                numbers.append(number)
        return numbers

    def numbered(self) -> tuple[tuple[int, Source], ...]:
        """Every source cited so far, with its number."""
        in_order = self._cited.values()
        return tuple(in_order)

    def _cite(self, id_: str) -> None:
        source = self._knowledge.source(id_)
        if source is None:
            return
        number = len(self._cited) + 1
        self._cited[id_] = (number, source)


def mark(basis: str, numbers: Iterable[int]) -> str:
    """Whose claim it is, with the numbers of its sources: (published source [1, 2])."""
    words = BASIS_WORDS[basis]
    sources = ", ".join(map(str, numbers))
    if sources:
        words = f"{words} [{sources}]"
    return f"({words})"


def source_words(source: Source) -> str:
    """A source in words: who, when, what."""
    words = say(
        "citations.source",
        publisher=source.publisher,
        year=source.year,
        title=source.title,
    )
    if words.endswith("?"):
        return words
    return f"{words}."


def numbered_words(number: int, source: Source) -> str:
    """A source after the number by which it is cited, and where it is found, if anywhere."""
    words = source_words(source)
    line = say("citations.numbered", number=number, source=words)
    if not source.address:
        return line
    return f"{line} {source.address}"


def run_in(numbered: Iterable[tuple[int, Source]]) -> str:
    """Sources after one another, for where there is no room for a line each."""
    items = []
    for number, source in numbered:
        words = source_words(source)
        items.append(say("citations.numbered", number=number, source=words))
    return " ".join(items)
