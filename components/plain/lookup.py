"""What is found by its name: a list of all names, and a search that a browser does by itself."""

import json
from collections.abc import Iterator
from functools import partial

from components.app import routes
from components.plain import places
from components.plain.kinds import Of, Plain
from components.plain.sheet import Sheet
from engine.search_items import Item, items
from engine.search_words import MEANT, STOP
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import (
    APPROACH_PARAMETER,
    COMPARE_PARAMETER,
    INITIATIVE_PARAMETER,
    PART_PARAMETER,
    SEARCH_PARAMETER,
    WAY_PARAMETER,
)
from views.names import names_view
from wording.lists import first_sentence
from wording.plain import kind_name
from wording.say import say

TEMPLATE = "plain/lookup.html"
INDEX = "search-index.js"
TOOLS = "try"  # the part of an approach that holds its tools
# The route on which each kind is shown, and the parameter that names it there.
SHOWN_ON = {
    "approach": (routes.APPROACH, APPROACH_PARAMETER),
    "tool": (routes.APPROACH, APPROACH_PARAMETER),
    "pair": (routes.COMPARE, COMPARE_PARAMETER),
    "initiative": (routes.INITIATIVES, INITIATIVE_PARAMETER),
    "term": (routes.GLOSSARY, SEARCH_PARAMETER),
    "measure": (routes.COUNTS, SEARCH_PARAMETER),
    "caution": (routes.TURN, SEARCH_PARAMETER),
    "door": (routes.TURN, SEARCH_PARAMETER),
    "way": (routes.WAY, WAY_PARAMETER),
}
NAMED = ("term", "measure")  # an address has these by their names, all others by their ids


def pages(of: Of) -> Iterator[Plain]:
    """The search, and the list of names."""
    yield Plain(
        path=places.SEARCH,
        title=say("search.title"),
        draw=_search,
        searching=True,
    )
    yield Plain(
        path=places.NAMES,
        title=say("plain.names-title"),
        draw=_names,
    )


def _search(sheet: Sheet) -> None:
    sheet.show(TEMPLATE, "search", names=sheet.to(places.NAMES))


def _names(sheet: Sheet) -> None:
    items = findable(sheet.knowledge)
    sheet.show(
        TEMPLATE,
        "names",
        view=names_view(items),
        place_of=partial(place_of, sheet.knowledge),
    )


def findable(knowledge: Knowledge) -> Iterator[Item]:
    """Everything that has a name and a place here."""
    for item in items(knowledge):
        if item.kind in SHOWN_ON:
            yield item


def place_of(knowledge: Knowledge, item: Item) -> str:
    """Where something that was found stands."""
    route, parameter = SHOWN_ON[item.kind]
    asked = {parameter: item.of or item.id}
    if item.kind in NAMED:
        asked[parameter] = item.name
    if item.of:
        asked[PART_PARAMETER] = TOOLS
    return places.place(knowledge, route, asked)


def index(knowledge: Knowledge) -> str:
    """What the search looks in, as a script: a page that was opened from a folder may load one, and
    may read no file.
    """
    entries = {
        "stop": sorted(STOP),
        "meant": sorted(MEANT),
        "kinds": kinds(knowledge),
        "items": [_entry(knowledge, item) for item in findable(knowledge)],
    }
    text = json.dumps(entries, ensure_ascii=False, separators=(",", ":"))
    return f"window.bearingsIndex = {text};\n"


def kinds(knowledge: Knowledge) -> dict[str, str]:
    """What each kind of thing is called."""
    called: dict[str, str] = {}
    for item in findable(knowledge):
        called[item.kind] = kind_name(item.kind)
    return called


def _entry(knowledge: Knowledge, item: Item) -> list[object]:
    """One thing: its kind, its name, its place, its other names, and what it is."""
    return [
        item.kind,
        item.name,
        place_of(knowledge, item),
        _others(item),
        _what(item),
        list(item.apart),
    ]


def _others(item: Item) -> list[str]:
    """Its other names."""
    others = []
    for field in item.fields:
        if field.where != "text" and field.text != item.name:
            others.append(field.text)
    return others


def _what(item: Item) -> str:
    """What it is; of what has to be done first, all of it."""
    if item.kind in ("caution", "door"):
        return item.summary
    return first_sentence(item.summary)
