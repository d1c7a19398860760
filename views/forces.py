"""What lies behind the two forces: each part with its answer, and what stands behind it."""

from dataclasses import dataclass

from knowledge.models.background import Background, Point
from knowledge.models.knowledge import Knowledge
from knowledge.models.sources import Source


@dataclass(frozen=True)
class PointsView:
    """Points that follow each other about one thing; without a label if about nothing of its
    own.
    """

    label: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class BackgroundView:
    """One part. `opened` says that the address names it."""

    background: Background
    opened: bool
    groups: tuple[PointsView, ...]
    links: tuple[Source, ...]


@dataclass(frozen=True)
class ForcesView:
    """The parts, that which the address names on top; and the contents: anchors and names."""

    parts: tuple[BackgroundView, ...]
    contents: tuple[tuple[str, str], ...]


def forces_view(knowledge: Knowledge, sought: str) -> ForcesView:
    """Everything behind the forces, for somebody who came for this part; empty if for none."""
    on_top = []
    others = []
    contents = []
    for each in knowledge.background:
        opened = each.id == sought
        links = _links(knowledge, each)
        part = BackgroundView(each, opened, _groups(each), links)
        contents.append((each.id, each.name))
        if opened:
            on_top.append(part)
        else:
            others.append(part)
    return ForcesView((*on_top, *others), tuple(contents))


def _groups(background: Background) -> tuple[PointsView, ...]:
    """The points under their labels, in the order in which they are written."""
    groups: dict[str, list[Point]] = {}
    for point in background.points:
        label = point.label or ""
        groups.setdefault(label, [])
        groups[label].append(point)
    views = []
    for label, points in groups.items():
        view = PointsView(label, tuple(points))
        views.append(view)
    return tuple(views)


def _links(knowledge: Knowledge, background: Background) -> tuple[Source, ...]:
    """The sources to go on to."""
    links = []
    for id_ in background.links:
        source = knowledge.source(id_)
        if source is None:
            continue
        links.append(source)
    return tuple(links)
