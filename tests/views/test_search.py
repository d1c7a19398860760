"""A search in the words that people type shows first what must come first."""

from functools import cache
from pathlib import Path

import pytest
import yaml

from engine.search import Index, index
from tests.shipped import shipped
from views.search import SearchView, search_view

NOTHING = "nothing"
WORDS = Path(__file__).with_name("words_people_type.yaml")
TABLE: dict[str, list[str]] = yaml.safe_load(WORDS.read_text("utf-8"))
TYPED = [(query, id_) for id_, queries in TABLE.items() for query in queries if id_ != NOTHING]


@cache
def held() -> Index:
    return index(shipped())


def searched(query: str) -> SearchView:
    return search_view(shipped(), held(), query)


@pytest.mark.parametrize(("query", "id_"), TYPED)
def test_the_words_people_type_show_first_what_comes_first(query: str, id_: str) -> None:
    view = searched(query)
    shown = [each.caution.id for each in view.cautions] + [door.id for door in view.doors]
    assert shown[:1] == [id_]


@pytest.mark.parametrize("query", TABLE[NOTHING])
def test_harmless_words_raise_no_caution(query: str) -> None:
    assert searched(query).cautions == ()


def test_each_caution_that_has_words_and_each_door_is_looked_for() -> None:
    cautions = {caution.id for caution in shipped().cautions if caution.words}
    assert cautions | {door.id for door in shipped().doors} == set(TABLE) - {NOTHING}


DISTRESS = [
    "scared",
    "feart",
    "hurt",
    "dying",
    "killing",
    "beaten",
    "trapped",
    "greeting",
    "hopeless",
    "hungry",
    "afraid",
]


@pytest.mark.parametrize("word", DISTRESS)
def test_a_word_of_distress_is_never_corrected(word: str) -> None:
    assert searched(word).slips == ()


def test_a_term_that_has_the_name_of_something_found_stands_once() -> None:
    for term in shipped().terms:
        hits = [hit.item for group in searched(term.name).groups for hit in group.hits]
        kinds = {item.kind for item in hits if item.name.casefold() == term.name.casefold()}
        assert "term" not in kinds or kinds == {"term"}


def test_two_approaches_that_are_compared_have_the_answer_about_them_first() -> None:
    for pair in shipped().pairs:
        first, second = (shipped().approach_names[id_] for id_ in pair.approaches)
        group = searched(f"{first} or {second}").groups[0]
        assert group.hits[0].item.id == ",".join(pair.approaches)


def test_two_names_of_one_approach_are_said_to_be_found_under_it() -> None:
    approach = next(a for a in shipped().approaches if a.aliases)
    found = searched(f"is {approach.aliases[0].name} the same as {approach.name}")
    assert f"under {approach.name}." in found.same[0]


def test_whoever_searches_about_themselves_is_spoken_to_where_there_are_numbers() -> None:
    assert searched("wants to die").yourself
    assert not searched("die cast").yourself
