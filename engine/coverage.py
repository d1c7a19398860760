"""What a service sees through what it counts: the cover of its measures, what they miss, what to
add, what could go.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from knowledge.models.measures import Measure

# The kinds of thing a service can see. An outcome says whose it is.
KINDS = ("output", "outcome-personal", "outcome-programme", "outcome-population", "relational")
# What could be seen, by id, to the names of the measures that show it.
Names = dict[str, tuple[str, ...]]


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
        gain = len(self.similarities) + len(self.differences)
        if self.kind:
            gain += 1
        return gain


class _Seen(NamedTuple):
    """The names of the measures that show each kind, similarity and difference."""

    kinds: Names
    similarities: Names
    differences: Names


@dataclass(frozen=True)
class Cover:
    """What is seen. Each part maps something to the names of the measures that show it; nothing is
    left out. `together` is a small choice of additions that shows all of the unseen that any
    addition can show.
    """

    kinds: Names
    similarities: Names
    differences: Names
    additions: tuple[Addition, ...]
    together: tuple[Addition, ...]
    droppable: tuple[Measure, ...]

    @property
    def unseen_kinds(self) -> tuple[str, ...]:
        """Kinds that nothing ticked belongs to."""
        return _shown_by_none(self.kinds)

    @property
    def unseen(self) -> tuple[str, ...]:
        """Similarities, then differences, of which nothing ticked shows anything."""
        return _shown_by_none({**self.similarities, **self.differences})


def _shown_by_none(names: Names) -> tuple[str, ...]:
    unseen = []
    for id_, measures in names.items():
        if not measures:
            unseen.append(id_)
    return tuple(unseen)


def cover(knowledge: Knowledge, ticked: Iterable[str], own: Iterable[Own] = ()) -> Cover:
    """The cover of the measures with these ids and of a visitor's own."""
    ids = set(ticked)
    counted = [measure for measure in knowledge.measures if measure.id in ids]
    kinds = _kinds(counted, tuple(own))
    similarities = {}
    for similarity in knowledge.similarities:
        shown_by = [each.name for each in counted if similarity.id in each.similarities]
        similarities[similarity.id] = tuple(shown_by)
    differences = {}
    for difference in knowledge.differences:
        shown_by = [each.name for each in counted if difference.id in each.differences]
        differences[difference.id] = tuple(shown_by)
    seen = _Seen(kinds, similarities, differences)
    others = [m for m in knowledge.measures if m.id not in ids and m.status is None]
    additions = _useful(seen, others)
    droppable = [measure for measure in counted if _adds_nothing(measure, counted)]
    return Cover(
        kinds=kinds,
        similarities=similarities,
        differences=differences,
        additions=additions,
        together=_together(additions),
        droppable=tuple(droppable),
    )


def places(knowledge: Knowledge) -> tuple[AnswerRef, ...]:
    """Every answer that says where a measure is used, in the order of the questions."""
    named: set[AnswerRef] = set()
    for measure in knowledge.measures:
        named.update(measure.used_in)
    found = []
    for question in knowledge.questions:
        for option in question.options:
            answer = AnswerRef(question.id, option.id)
            if answer in named:
                found.append(answer)
    return tuple(found)


def _kinds(counted: Iterable[Measure], own: Iterable[Own]) -> Names:
    """The names of what is counted, by kind; no kind is left out."""
    kinds: dict[str, list[str]] = {kind: [] for kind in KINDS}
    for measure in counted:
        kinds[kind_of(measure)].append(measure.name)
    for each in own:
        if each.kind in kinds:
            kinds[each.kind].append(each.name)
    return {kind: tuple(names) for kind, names in kinds.items()}


def _useful(seen: _Seen, measures: Iterable[Measure]) -> tuple[Addition, ...]:
    """What would show something unseen, what shows most first; among equals what fewest use."""
    useful = []
    for measure in measures:
        addition = Addition(
            measure=measure,
            kind=not seen.kinds[kind_of(measure)],
            similarities=tuple(s for s in measure.similarities if not seen.similarities[s]),
            differences=tuple(d for d in measure.differences if not seen.differences[d]),
        )
        if addition.gain:
            useful.append(addition)
    useful.sort(key=_most_useful_first)
    return tuple(useful)


def _most_useful_first(addition: Addition) -> tuple[int, int, str]:
    measure = addition.measure
    used_by = len(measure.approaches)
    name = measure.name.casefold()
    return -addition.gain, used_by, name


def _together(useful: tuple[Addition, ...]) -> tuple[Addition, ...]:
    """Step by step the addition that shows most of what is still unseen; among equals one that cuts
    across approaches.
    """
    left: set[str] = set()
    for addition in useful:
        left |= _shows(addition)
    together = []
    while left:
        best = max(useful, key=lambda addition: len(_shows(addition) & left))
        together.append(best)
        left -= _shows(best)
    return tuple(together)


def _shows(addition: Addition) -> set[str]:
    """What an addition would show that is unseen: a kind under a name that is no id, and ids."""
    shows = {*addition.similarities, *addition.differences}
    if addition.kind:
        kind = kind_of(addition.measure)
        shows.add(f"kind {kind}")
    return shows


def kind_of(measure: Measure) -> str:
    """The kind of a measure, with whose outcome it is."""
    if measure.kind == "outcome":
        return f"outcome-{measure.level}"
    return measure.kind


def _adds_nothing(measure: Measure, counted: list[Measure]) -> bool:
    """Whether nobody requires it and others that are counted show all that it shows."""
    if measure.duty is not None:
        return False
    kinds = set()
    axes: set[str] = set()
    for other in counted:
        if other is not measure:
            kinds.add(kind_of(other))
            axes.update(other.similarities, other.differences)
    if kind_of(measure) not in kinds:
        return False
    return axes.issuperset((*measure.similarities, *measure.differences))
