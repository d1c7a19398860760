"""What a service sees through what it counts: the cover of its measures, what they miss, what to
add, what could go.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from knowledge.models.knowledge import Knowledge
from knowledge.models.measures import Measure

# The kinds of thing a service can see. An outcome says whose it is.
KINDS = ("output", "outcome-personal", "outcome-programme", "outcome-population", "relational")


@dataclass(frozen=True)
class Own:
    """A measure that a visitor adds. It is held for the visit and never stored or put into the
    link.
    """

    name: str
    kind: str


@dataclass(frozen=True)
class Addition:
    """A measure that would show something that nothing ticked shows."""

    measure: Measure
    kind: bool
    similarities: tuple[str, ...]
    differences: tuple[str, ...]

    @property
    def gain(self) -> int:
        """How many unseen things it would show."""
        return self.kind + len(self.similarities) + len(self.differences)


@dataclass(frozen=True)
class Cover:
    """What is seen. Each part maps something to the names of the measures that show it; nothing is
    left out. `together` is a small choice of additions that shows all of the unseen that any
    addition can show.
    """

    kinds: dict[str, tuple[str, ...]]
    similarities: dict[str, tuple[str, ...]]
    differences: dict[str, tuple[str, ...]]
    additions: tuple[Addition, ...]
    together: tuple[Addition, ...]
    droppable: tuple[Measure, ...]

    @property
    def unseen_kinds(self) -> tuple[str, ...]:
        """Kinds that nothing ticked belongs to."""
        return tuple(k for k, seen in self.kinds.items() if not seen)

    @property
    def unseen(self) -> tuple[str, ...]:
        """Similarities, then differences, of which nothing ticked shows anything."""
        return tuple(
            id_
            for part in (self.similarities, self.differences)
            for id_, seen in part.items()
            if not seen
        )


def cover(knowledge: Knowledge, ticked: Iterable[str], own: Iterable[Own] = ()) -> Cover:
    """The cover of the measures with these ids and of a visitor's own."""
    wanted, own = set(ticked), tuple(own)
    counted = [m for m in knowledge.measures if m.id in wanted]
    kinds = {
        k: (*(m.name for m in counted if kind_of(m) == k), *(o.name for o in own if o.kind == k))
        for k in KINDS
    }
    similarities = {
        s.id: tuple(m.name for m in counted if s.id in m.similarities)
        for s in knowledge.similarities
    }
    differences = {
        d.id: tuple(m.name for m in counted if d.id in m.differences) for d in knowledge.differences
    }
    others = [m for m in knowledge.measures if m.id not in wanted and m.status is None]
    additions = [
        Addition(
            m,
            not kinds[kind_of(m)],
            tuple(s for s in m.similarities if not similarities[s]),
            tuple(d for d in m.differences if not differences[d]),
        )
        for m in others
    ]
    useful = sorted(
        (a for a in additions if a.gain),
        key=lambda a: (-a.gain, len(a.measure.approaches), a.measure.name.casefold()),
    )
    return Cover(
        kinds,
        similarities,
        differences,
        tuple(useful),
        _together(useful),
        tuple(m for m in counted if _adds_nothing(m, counted)),
    )


def _together(useful: list[Addition]) -> tuple[Addition, ...]:
    """Step by step the addition that shows most of what is still unseen; among equals one that cuts
    across approaches.
    """
    left = set().union(*map(_shows, useful)) if useful else set()
    found: list[Addition] = []
    while left:
        best = max(useful, key=lambda a: len(_shows(a) & left))
        found.append(best)
        left -= _shows(best)
    return tuple(found)


def _shows(a: Addition) -> set[str]:
    return {*([f"kind {kind_of(a.measure)}"] if a.kind else []), *a.similarities, *a.differences}


def kind_of(measure: Measure) -> str:
    """The kind of a measure, with whose outcome it is."""
    return f"outcome-{measure.level}" if measure.kind == "outcome" else measure.kind


def _adds_nothing(measure: Measure, counted: list[Measure]) -> bool:
    """Whether nobody requires it and others that are counted show all that it shows."""
    others = [m for m in counted if m is not measure]
    return (
        measure.duty is None
        and any(kind_of(m) == kind_of(measure) for m in others)
        and set(measure.similarities) <= {s for m in others for s in m.similarities}
        and set(measure.differences) <= {d for m in others for d in m.differences}
    )
