"""The numbered sources of one page."""

from collections.abc import Iterable

from knowledge.models.knowledge import Knowledge
from knowledge.models.sources import Source
from wording.citations import Numbering


class Notes:
    """The sources that a page cites. Each keeps the number it got when it was first cited."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._numbering = Numbering(knowledge)

    def numbers(self, sources: Iterable[str]) -> list[int]:
        """The numbers of these sources, by id, in rising order. What is not known has none."""
        numbers = self._numbering.numbers(sources)
        return sorted(numbers)

    def numbered(self) -> tuple[tuple[int, Source], ...]:
        """Every source cited so far, with its number."""
        return self._numbering.numbered()
