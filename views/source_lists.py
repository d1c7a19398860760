"""All sources in lists short enough for a page each."""

from dataclasses import dataclass

from knowledge.models.knowledge import Knowledge
from knowledge.models.sources import Source
from views.about import by_publisher
from wording.say import say

LONGEST = 200


@dataclass(frozen=True)
class SourceList:
    """Sources that follow each other. `number` counts the lists from one."""

    number: int
    title: str
    sources: tuple[Source, ...]


def source_lists(knowledge: Knowledge) -> tuple[SourceList, ...]:
    """Every source, in order of who published it."""
    in_order = sorted(knowledge.sources, key=by_publisher)
    lists: list[SourceList] = []
    for start in range(0, len(in_order), LONGEST):
        sources = tuple(in_order[start : start + LONGEST])
        title = say(
            "plain.sources",
            first=sources[0].publisher,
            last=sources[-1].publisher,
        )
        lists.append(SourceList(len(lists) + 1, title, sources))
    return tuple(lists)
