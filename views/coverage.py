"""What a service sees through what it counts: all that the page and what is taken away say of
it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.coverage import KINDS, Addition, Own, cover, kind_of
from knowledge.models.knowledge import Knowledge
from knowledge.models.measures import Measure
from knowledge.models.sources import Source
from wording import coverage as words
from wording.labels import MEASURE_KINDS
from wording.lists import listed
from wording.say import say


@dataclass(frozen=True)
class AdditionView:
    """A measure that could be added, and in words what it would show that is not seen yet."""

    measure: Measure
    new: str


@dataclass(frozen=True)
class CoverageView:
    """What is counted, what is seen of it and what is not, what could be added, and what could be
    dropped.

    `together` are a few additions that show all of the unseen that any can show; `others` are the
    rest, under `others_label`. `misses_out` says which measures could show who misses out, and is
    empty if one of them is ticked.
    """

    counted: tuple[str, ...]
    summary: str
    unseen: tuple[str, ...]
    rows: tuple[words.Row, ...]
    together: tuple[AdditionView, ...]
    others: tuple[AdditionView, ...]
    others_label: str
    droppable: tuple[Measure, ...]
    with_duty: tuple[Measure, ...]
    misses_out: str


@dataclass(frozen=True)
class MeasureView:
    """One measure in full, for somebody who came for it."""

    measure: Measure
    kind: str
    shows: str
    used_with: str
    page: Source | None


def coverage_view(
    knowledge: Knowledge, ticked: tuple[str, ...], own: tuple[Own, ...] = ()
) -> CoverageView:
    """The cover of the measures with these ids and of a visitor's own, in words."""
    seen = cover(knowledge, ticked, own)
    others = [addition for addition in seen.additions if addition not in seen.together]
    with_duty = [m for m in knowledge.measures if m.id in ticked and m.duty]
    return CoverageView(
        counted=_counted(knowledge, ticked, own),
        summary=words.summary(seen, len(ticked) + len(own)),
        unseen=words.unseen(knowledge, seen),
        rows=words.rows(knowledge, seen),
        together=_additions(knowledge, seen.together),
        others=_additions(knowledge, others),
        others_label=words.others(len(others)),
        droppable=seen.droppable,
        with_duty=tuple(with_duty),
        misses_out=_misses_out(knowledge, ticked),
    )


def _counted(
    knowledge: Knowledge, ticked: tuple[str, ...], own: tuple[Own, ...]
) -> tuple[str, ...]:
    """The names of what is ticked, in the order of the knowledge, and a visitor's own."""
    names = [measure.name for measure in knowledge.measures if measure.id in ticked]
    names += [each.name for each in own]
    return tuple(names)


def _misses_out(knowledge: Knowledge, ticked: tuple[str, ...]) -> str:
    """What could show who misses out: those that cut across approaches, if any does."""
    showing = [measure for measure in knowledge.measures if measure.shows_who_misses_out]
    if any(measure.id in ticked for measure in showing):
        return ""
    across = [measure for measure in showing if not measure.approaches]
    return words.misses_out(across or showing)


def _additions(knowledge: Knowledge, additions: Iterable[Addition]) -> tuple[AdditionView, ...]:
    views = []
    for addition in additions:
        new = words.newly_seen(knowledge, addition)
        views.append(AdditionView(addition.measure, listed(new)))
    return tuple(views)


def measure_view(knowledge: Knowledge, measure: Measure) -> MeasureView:
    """One measure with what it is, shows and is used with in words, and its own page if it has
    one.
    """
    shown = (*measure.similarities, *measure.differences)
    axes = [knowledge.axis_names[id_] for id_ in shown]
    approaches = [knowledge.approach_names[id_] for id_ in measure.approaches]
    return MeasureView(
        measure=measure,
        kind=MEASURE_KINDS[kind_of(measure)],
        shows=listed(axes) or say("coverage.shows-nothing"),
        used_with=listed(approaches) or say("coverage.used-with-any"),
        page=_page(knowledge, measure),
    )


def measures_by_kind(knowledge: Knowledge) -> tuple[tuple[str, tuple[Measure, ...]], ...]:
    """Every measure under what its kind is called; a kind of which there is none is left out."""
    groups = []
    for kind in KINDS:
        measures = [measure for measure in knowledge.measures if kind_of(measure) == kind]
        if measures:
            groups.append((MEASURE_KINDS[kind], tuple(measures)))
    return tuple(groups)


def _page(knowledge: Knowledge, measure: Measure) -> Source | None:
    if not measure.page:
        return None
    source = knowledge.source(measure.page)
    if source and source.address:
        return source
    return None
