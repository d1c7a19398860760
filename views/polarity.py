"""The map of a line: what either end gives and costs, early warnings of too much of it, and what a
team does to keep the good of both.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.team.lines import Mapped
from knowledge.models.field_types import Claim
from knowledge.models.knowledge import Knowledge
from knowledge.models.polarity import EndOfMap, OnMap
from views.team import EndView, ends
from wording.say import say


@dataclass(frozen=True)
class ItemView:
    """Something on a map, and whether the team ticked it."""

    item: OnMap
    ticked: bool


@dataclass(frozen=True)
class MapEndView:
    """One end: what it gives, by the source and in short, what it costs, and what can be ticked."""

    title: str
    claim: Claim
    gives: str
    cost: str
    warnings: tuple[ItemView, ...]
    actions: tuple[ItemView, ...]


@dataclass(frozen=True)
class MapView:
    """Both ends of a line, which it is by its id, and a title that names it."""

    line: str
    title: str
    ends: tuple[MapEndView, MapEndView]


def map_view(knowledge: Knowledge, mapped: Mapped | None) -> MapView | None:
    """A map with its ticks. None where no map is drawn, or the knowledge no longer has it."""
    if mapped is None:
        return None
    line = knowledge.line(mapped.line)
    if line is None or line.map is None:
        return None
    low, high = ends(line)
    return MapView(
        line=line.id,
        title=say("map.title", line=line.placed_on.name),
        ends=(
            _end(low, line.map.managerialist, mapped.ticked),
            _end(high, line.map.relationship, mapped.ticked),
        ),
    )


def _end(told: EndView, end: EndOfMap, ticked: Sequence[str]) -> MapEndView:
    return MapEndView(
        title=told.title,
        claim=told.claim,
        gives=told.fair_case,
        cost=told.cost,
        warnings=_items(end.warnings, ticked),
        actions=_items(end.actions, ticked),
    )


def _items(items: Iterable[OnMap], ticked: Sequence[str]) -> tuple[ItemView, ...]:
    return tuple(ItemView(item, item.id in ticked) for item in items)
