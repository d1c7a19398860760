"""How sources are cited: their numbers, what a source is called, and whose claim something is."""

from collections.abc import Iterable

from knowledge.models.sources import Source
from wording.labels import BASIS_WORDS
from wording.say import say


class Numbering:
    """The sources of one page or document. Each keeps the number it got when it was first cited."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._known = {source.id: source for source in sources}
        self._numbers: dict[str, int] = {}

    def numbers(self, ids: Iterable[str]) -> list[int]:
        """The numbers of these sources, in the order given. What is not known has none."""
        known = [id_ for id_ in ids if id_ in self._known]
        return [self._numbers.setdefault(id_, len(self._numbers) + 1) for id_ in known]

    def numbered(self) -> tuple[tuple[int, Source], ...]:
        """Every source cited so far, with its number."""
        return tuple((number, self._known[id_]) for id_, number in self._numbers.items())


def mark(basis: str, numbers: Iterable[int]) -> str:
    """Whose claim it is, with the numbers of its sources: (published source 1, 2)."""
    listed = ", ".join(str(number) for number in numbers)
    return f"({BASIS_WORDS[basis]} {listed})" if listed else f"({BASIS_WORDS[basis]})"


def source_words(source: Source) -> str:
    """A source in words: who, when, what, and when it was last seen."""
    return say(
        "citations.source",
        publisher=source.publisher,
        year=source.year,
        title=source.title,
        seen=source.seen,
    )


def short_source_words(source: Source) -> str:
    """The same without the month in which it was last seen, where there is little room."""
    end = "" if source.title.endswith("?") else "."
    named = say("citations.short", publisher=source.publisher, year=source.year, title=source.title)
    return named + end


def address_words(source: Source) -> str:
    """Where a source is found."""
    return source.address or say("citations.no-address")
