"""Initiatives: which ones somebody asks for, and how they stand together."""

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.models.initiatives import Initiative
from knowledge.models.knowledge import Knowledge

GOING_ON = ("in-force", "partly-in-force", "active", "local")
PAST = ("ended", "renamed", "replaced")
NOT_LAW = ("proposed", "not-law")


@dataclass(frozen=True)
class Filters:
    """What a visitor filters by; an empty part filters nothing."""

    kind: str = ""
    status: str = ""
    approach: str = ""


def chosen(initiatives: Iterable[Initiative], filters: Filters) -> tuple[Initiative, ...]:
    """The initiatives that pass every filter. One that cuts across all carries each approach."""
    all_of_them = tuple(initiatives)
    carried: set[str] = set()
    for each in all_of_them:
        carried.update(_carried(each))
    if filters.approach and filters.approach not in carried:
        return ()
    return tuple(each for each in all_of_them if _passes(each, filters))


def _passes(initiative: Initiative, filters: Filters) -> bool:
    if filters.kind not in ("", initiative.kind):
        return False
    if filters.status not in ("", initiative.status):
        return False
    if not filters.approach or initiative.everywhere:
        return True
    return filters.approach in _carried(initiative)


def _carried(initiative: Initiative) -> list[str]:
    """The approaches that it carries by name."""
    return [carrying.approach for carrying in initiative.carries]


@dataclass(frozen=True)
class Neighbour:
    """Another initiative that carries the same approaches."""

    initiative: Initiative
    shared: tuple[str, ...]


def neighbours(knowledge: Knowledge, initiative: Initiative) -> tuple[Neighbour, ...]:
    """Initiatives that go on and carry some of the same approaches by name, those that share most
    first.
    """
    near = []
    for other in knowledge.initiatives:
        if other.id == initiative.id or other.status not in GOING_ON:
            continue
        shared = _shared(initiative, other)
        if shared:
            neighbour = Neighbour(other, shared)
            near.append(neighbour)
    near.sort(key=_nearest_first)
    return tuple(near)


def _nearest_first(neighbour: Neighbour) -> tuple[int, str]:
    shared = len(neighbour.shared)
    name = neighbour.initiative.name
    return -shared, name.casefold()


def _shared(initiative: Initiative, other: Initiative) -> tuple[str, ...]:
    """The approaches that both carry by name, in the order of the first."""
    by_first = _carried(initiative)
    by_other = _carried(other)
    shared = [approach for approach in by_first if approach in by_other]
    return tuple(shared)


def last_seen(initiatives: Iterable[Initiative]) -> tuple[str, str] | None:
    """The earliest and the latest month, as YYYY-MM, in which a status was last seen; None where
    there is no initiative.
    """
    months = [initiative.seen for initiative in initiatives]
    if not months:
        return None
    return min(months), max(months)
