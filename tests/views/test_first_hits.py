"""What people look for stands first: names, old names, slips, questions and words of distress. The
tuned figures of the search are judged by this set and by nothing else.
"""

from functools import cache
from pathlib import Path

import yaml

from engine.search import Index, index
from engine.search_items import Item
from tests.shipped import shipped

HERE = Path(__file__).parent
WANTED: dict[str, list[str]] = yaml.safe_load((HERE / "first_hits.yaml").read_text("utf-8"))
DISTRESS: dict[str, list[str]] = yaml.safe_load(
    (HERE / "words_people_type.yaml").read_text("utf-8")
)
FIRST = 0.95
WITHIN = 3


@cache
def held() -> Index:
    return index(shipped())


def looked_for() -> list[tuple[str, str]]:
    """Every query with the id of what should come first."""
    pairs = []
    for table in (WANTED, DISTRESS):
        for id_, queries in table.items():
            if id_ != "nothing":
                pairs += [(query, id_) for query in queries]
    return pairs


def names(item: Item) -> set[str]:
    """What a thing is called, now and before."""
    called = {field.text.casefold() for field in item.fields if field.where != "text"}
    return called | {item.name.casefold()}


def named(id_: str) -> set[str]:
    """The names of all that has this id: a tool and a term may be one thing."""
    found: set[str] = set()
    for item in held().items:
        if item.id == id_:
            found |= names(item)
    return found


def place(query: str, id_: str) -> int:
    """Where it stands in what is found, from 1; 0 if it is not found. What has one of its names is
    the same thing under another heading.
    """
    wanted = named(id_)
    for number, hit in enumerate(held().search(query).hits, 1):
        if hit.item.id == id_ or not wanted.isdisjoint(names(hit.item)):
            return number
    return 0


def test_what_is_looked_for_is_there() -> None:
    assert [id_ for id_ in (*WANTED, *DISTRESS) if id_ != "nothing" and not named(id_)] == []


def test_nearly_everything_that_is_looked_for_stands_first() -> None:
    places = {query: place(query, id_) for query, id_ in looked_for()}
    first = [query for query, number in places.items() if number == 1]
    others = {query: number for query, number in places.items() if number != 1}
    assert len(first) >= FIRST * len(places), others


def test_all_that_is_looked_for_stands_among_the_first_three() -> None:
    late = [query for query, id_ in looked_for() if not 1 <= place(query, id_) <= WITHIN]
    assert late == []


def test_two_things_under_one_query_are_no_wish_that_can_be_judged() -> None:
    queries = [query for query, _ in looked_for()]
    assert len(queries) == len(set(queries))
