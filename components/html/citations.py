"""The numbered sources of one page."""

from collections.abc import Iterable

from knowledge.models.knowledge import Knowledge
from knowledge.models.sources import Source


class Notes:
    """The sources that a page cites. Each keeps the number it got when it was first cited."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._known = {source.id: source for source in knowledge.sources}
        self._numbers: dict[str, int] = {}

    def numbers(self, sources: Iterable[str]) -> list[int]:
        """The numbers of these sources, by id, in rising order. What is not known has none."""
        known = [id_ for id_ in sources if id_ in self._known]
        return sorted(self._numbers.setdefault(id_, len(self._numbers) + 1) for id_ in known)

    def numbered(self) -> tuple[tuple[int, Source], ...]:
        """Every source cited so far, with its number."""
        return tuple((number, self._known[id_]) for id_, number in self._numbers.items())
