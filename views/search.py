"""What a search found: by kind, with where each thing was found, or what to do."""

from dataclasses import dataclass, replace

from engine.search import Hit, Index, SearchHits
from engine.search_items import Item
from knowledge.models.knowledge import Knowledge
from knowledge.models.ways import Way
from views.cautions import CautionView, caution_views
from wording import search as words
from wording.labels import SEARCH_KINDS
from wording.say import say

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
    vain. `cautions` are found things that come before any approach, `doors` lead beyond them,
    `yourself` speaks to whoever searches about themselves. `ways` are short ways to both. `same`
    says where two names that were typed are found.
    """

    advice: str = ""
    ways_on: bool = False
    too_much: str = ""
    slips: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    ways: tuple[Way, ...] = ()
    yourself: str = ""
    cautions: tuple[CautionView, ...] = ()
    doors: tuple[Item, ...] = ()
    count: str = ""
    groups: tuple[GroupView, ...] = ()


def search_view(knowledge: Knowledge, index: Index, query: str) -> SearchView:
    """What is found for a query, whatever it is."""
    found = _told_once(index.search(query))
    if not found.words:
        return SearchView(advice=words.nothing_to_look_for(query))
    slips = [words.slip(typed, used) for typed, used in found.slips]
    items = [hit.item for hit in found.hits]
    cautions = _cautions(knowledge, found)
    return SearchView(
        advice=words.nothing_found(found),
        ways_on=not found.hits,
        too_much=words.too_much(found),
        slips=tuple(slips),
        same=tuple(words.same(each) for each in found.same[:1]),
        ways=_ways(knowledge, items),
        yourself=_yourself(cautions),
        cautions=cautions,
        doors=tuple(item for item in items if item.kind == "door"),
        count=words.count(found),
        groups=_groups(found),
    )


def _told_once(found: SearchHits) -> SearchHits:
    """The hits without terms that have the name of something else found, which says more."""
    names = set()
    for hit in found.hits:
        if hit.item.kind != "term":
            names.add(hit.item.name.casefold())
    kept = []
    for hit in found.hits:
        if hit.item.kind != "term" or hit.item.name.casefold() not in names:
            kept.append(hit)
    return replace(found, hits=tuple(kept))


def _ways(knowledge: Knowledge, items: list[Item]) -> tuple[Way, ...]:
    """The short ways in that were found, or that lead to what was found."""
    found = {(item.kind, item.id) for item in items}
    ways = []
    for way in knowledge.ways:
        ends: set[tuple[str, str]] = {("way", way.id)}
        ends |= {("caution", caution) for caution in way.cautions}
        ends |= {("door", door) for door in way.doors}
        if found & ends:
            ways.append(way)
    return tuple(ways)


def _cautions(knowledge: Knowledge, found: SearchHits) -> tuple[CautionView, ...]:
    """The cautions that were found, what fits most closely first."""
    ids = [hit.item.id for hit in found.hits if hit.item.kind == "caution"]
    by_id = {caution.id: caution for caution in knowledge.cautions}
    return caution_views(by_id[id_] for id_ in ids)


def _yourself(cautions: tuple[CautionView, ...]) -> str:
    """A word to whoever searched about themselves, where something cannot wait and there are
    numbers to ring.
    """
    for each in cautions:
        if each.caution.urgent and each.contacts:
            return say("search.yourself")
    return ""


def _groups(found: SearchHits) -> tuple[GroupView, ...]:
    """The hits by kind. The kind of what fits most closely stands first, whatever it is."""
    by_kind: dict[str, list[Hit]] = {kind: [] for kind in SEARCH_KINDS}
    for hit in found.hits:
        kind = hit.item.kind
        if kind in by_kind:
            by_kind[kind].append(hit)
    of_kinds = [(kind, hits) for kind, hits in by_kind.items() if hits]
    of_kinds.sort(key=_closest, reverse=True)
    groups = [_group(kind, hits) for kind, hits in of_kinds]
    return tuple(groups)


def _closest(of_kind: tuple[str, list[Hit]]) -> float:
    _, hits = of_kind
    return hits[0].score


def _group(kind: str, hits: list[Hit]) -> GroupView:
    views = []
    for hit in hits:
        where = words.where(hit)
        views.append(HitView(hit.item, where))
    return GroupView(
        title=SEARCH_KINDS[kind],
        hits=tuple(views[:SHOWN]),
        rest=tuple(views[SHOWN:]),
    )
