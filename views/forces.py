"""What lies behind the two forces: each part with its answer, and what stands behind it."""

from dataclasses import dataclass

from knowledge.models.background import Background
from knowledge.models.knowledge import Knowledge
from knowledge.models.sources import Source


@dataclass(frozen=True)
class BackgroundView:
    """One part. `opened` says that the address names it."""

    background: Background
    opened: bool
    links: tuple[Source, ...]


@dataclass(frozen=True)
class ForcesView:
    """The parts, and the contents of the page: anchors and names."""

    parts: tuple[BackgroundView, ...]
    contents: tuple[tuple[str, str], ...]


def forces_view(knowledge: Knowledge, sought: str) -> ForcesView:
    """Everything behind the forces, for somebody who came for this part; empty if for none."""
    parts = []
    contents = []
    for each in knowledge.background:
        links = _links(knowledge, each)
        opened = each.id == sought
        part = BackgroundView(each, opened, links)
        parts.append(part)
        contents.append((each.id, each.name))
    return ForcesView(tuple(parts), tuple(contents))


def _links(knowledge: Knowledge, background: Background) -> tuple[Source, ...]:
    """The sources to go on to."""
    links = []
    for id_ in background.links:
        source = knowledge.source(id_)
        if source is None:
            continue
        links.append(source)
    return tuple(links)
