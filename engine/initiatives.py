"""Initiatives: which ones somebody asks for, and how they stand together."""

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.models.initiatives import Initiative
from knowledge.models.knowledge import Knowledge

GOING_ON = ("in-force", "active", "local")
PAST = ("ended", "renamed", "replaced")
NOT_LAW = ("proposed", "not-law")


@dataclass(frozen=True)
class Wanted:
    """What a visitor filters by; an empty part filters nothing."""

    kind: str = ""
    status: str = ""
    approach: str = ""


def chosen(initiatives: Iterable[Initiative], wanted: Wanted) -> tuple[Initiative, ...]:
    """The initiatives that pass every filter. One that cuts across all carries each approach."""
    held = list(initiatives)
    if wanted.approach and not any(c.approach == wanted.approach for i in held for c in i.carries):
        return ()
    return tuple(
        i
        for i in held
        if wanted.kind in ("", i.kind)
        and wanted.status in ("", i.status)
        and (
            not wanted.approach
            or i.everywhere
            or any(c.approach == wanted.approach for c in i.carries)
        )
    )


@dataclass(frozen=True)
class Neighbour:
    """Another initiative that carries the same approaches."""

    initiative: Initiative
    shared: tuple[str, ...]


def neighbours(knowledge: Knowledge, initiative: Initiative) -> tuple[Neighbour, ...]:
    """Initiatives that go on and carry some of the same approaches by name, those that share most
    first.
    """
    own = [c.approach for c in initiative.carries]
    found = [
        Neighbour(other, shared)
        for other in knowledge.initiatives
        if other.id != initiative.id
        and other.status in GOING_ON
        and (shared := tuple(a for a in own if a in {c.approach for c in other.carries}))
    ]
    return tuple(sorted(found, key=lambda n: (-len(n.shared), n.initiative.name.casefold())))


def last_seen(initiatives: Iterable[Initiative]) -> tuple[str, str] | None:
    """The earliest and the latest month, as YYYY-MM, in which a status was last seen; None where
    there is no initiative.
    """
    months = sorted(initiative.seen for initiative in initiatives)
    if not months:
        return None
    return months[0], months[-1]
