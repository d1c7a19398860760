"""What a search found: by kind, with where each thing was found, or what to do."""

from dataclasses import dataclass

from engine.search import Found, Hit, Index
from engine.search_items import Item
from wording import search as words
from wording.labels import SEARCH_KINDS

SHOWN = 6  # of a kind; the rest opens


@dataclass(frozen=True)
class HitView:
    """A thing that was found, and where; that is empty if in its name."""

    item: Item
    where: str


@dataclass(frozen=True)
class GroupView:
    """What was found of one kind; `rest` is folded away."""

    title: str
    hits: tuple[HitView, ...]
    rest: tuple[HitView, ...]


@dataclass(frozen=True)
class SearchView:
    """The answer to a search. A text is empty where there is nothing to say.

    `advice` is what to do where nothing was found; `ways_on` says that words were looked for in
    vain. `cautions` are found things that come before any approach, `doors` lead beyond them.
    """

    advice: str = ""
    ways_on: bool = False
    too_much: str = ""
    slips: tuple[str, ...] = ()
    cautions: tuple[Item, ...] = ()
    doors: tuple[Item, ...] = ()
    count: str = ""
    groups: tuple[GroupView, ...] = ()


def search_view(index: Index, query: str) -> SearchView:
    """What is found for a query, whatever it is."""
    found = index.search(query)
    if not found.words:
        return SearchView(advice=words.nothing_to_look_for(query))
    return SearchView(
        advice=words.nothing_found(found),
        ways_on=not found.hits,
        too_much=words.too_much(found),
        slips=tuple(words.slip(typed, used) for typed, used in found.slips),
        cautions=tuple(hit.item for hit in found.hits if hit.item.kind == "caution"),
        doors=tuple(hit.item for hit in found.hits if hit.item.kind == "door"),
        count=words.count(found),
        groups=_groups(found),
    )


def _groups(found: Found) -> tuple[GroupView, ...]:
    """The hits by kind. The kind of what fits most closely stands first, whatever it is."""
    by_kind: dict[str, list[Hit]] = {kind: [] for kind in SEARCH_KINDS}
    for hit in found.hits:
        if hit.item.kind in by_kind:
            by_kind[hit.item.kind].append(hit)
    kinds = [kind for kind, hits in by_kind.items() if hits]
    kinds.sort(key=lambda kind: -by_kind[kind][0].score)
    return tuple(_group(kind, by_kind[kind]) for kind in kinds)


def _group(kind: str, hits: list[Hit]) -> GroupView:
    views = tuple(HitView(hit.item, words.where(hit)) for hit in hits)
    return GroupView(
        title=SEARCH_KINDS[kind],
        hits=views[:SHOWN],
        rest=views[SHOWN:],
    )
