"""The numbered sources of one page."""

from collections.abc import Iterable

from knowledge.models.knowledge import Knowledge
from knowledge.models.sources import Source
from wording.citations import Numbering
from wording.labels import BASIS_WORDS


class Notes:
    """The sources that a page cites, and whose claims it makes. Each source keeps the number it got
    when it was first cited. `place` sets apart what is drawn on the same page by itself.
    """

    def __init__(self, knowledge: Knowledge, place: str = "") -> None:
        self._numbering = Numbering(knowledge)
        self._place = place
        self._marks: list[str] = []

    def mark(self, basis: str) -> str:
        """An id for the sign of one more claim with this basis."""
        self._marks.append(basis)
        number = len(self._marks)
        return f"mark-{self._place}{number}"

    def bases(self) -> list[str]:
        """The bases that were marked so far, each once, in the order of their key."""
        return [basis for basis in BASIS_WORDS if basis in self._marks]

    def numbers(self, sources: Iterable[str]) -> list[int]:
        """The numbers of these sources, by id, in rising order. What is not known has none."""
        numbers = self._numbering.numbers(sources)
        return sorted(numbers)

    def numbered(self) -> tuple[tuple[int, Source], ...]:
        """Every source cited so far, with its number."""
        return self._numbering.numbered()
