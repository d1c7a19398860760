"""What stands around the approaches as it is shipped: every two are answered, every end is told,
everything can be found.
"""

import re
from calendar import month_name
from collections.abc import Callable, Iterable
from itertools import combinations

import pytest

from engine.coverage import cover
from engine.initiatives import GOING_ON
from engine.search import Index
from engine.search_words import words
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from tests.conftest import each_approach

# How a status sentence may say it.
ENDED = {
    "ended": re.compile(
        r"\b(?:ended|closed|dropped|(?:is|are|was) over|no longer)\b", re.IGNORECASE
    ),
    "renamed": re.compile(r"\brenamed\b", re.IGNORECASE),
    "replaced": re.compile(r"\breplaced\b", re.IGNORECASE),
    "not-law": re.compile(r"\bnot law\b", re.IGNORECASE),
    "partly-in-force": re.compile(r"\bnot (?:all|every part|yet)\b", re.IGNORECASE),
}
WHEN = re.compile(rf"\b(?:(?:19|20)\d\d|{'|'.join(month_name[1:])})\b")
SENTENCE = re.compile(r"[.?!]”?(?=\s|$)")
LONG = 8  # letters of a word in which a slip is likely, and forgiven
Named = Iterable[tuple[str, set[str]]]


def names(approach: Approach) -> set[str]:
    return {approach.name, approach.review_name, *(alias.name for alias in approach.aliases)}


def named(knowledge: Knowledge) -> dict[str, Named]:
    """Ids of each kind with every name that leads to them."""
    return {
        "approach": [(a.id, names(a)) for a in knowledge.approaches],
        "initiative": [
            (i.id, {i.name, *(alias.name for alias in i.aliases)}) for i in knowledge.initiatives
        ],
        "term": [(t.id, {t.name, *t.aliases}) for t in knowledge.terms],
        "measure": [
            (m.id, {m.name, *(alias.name for alias in m.aliases)}) for m in knowledge.measures
        ],
        "pair": [(",".join(p.approaches), {p.asked}) for p in knowledge.pairs],
    }


def swapped(word: str, place: int) -> str:
    """A word with two letters the wrong way round."""
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def left_out(word: str, place: int) -> str:
    """A word without one letter."""
    return word[:place] + word[place + 1 :]


def test_every_two_approaches_have_an_answer(shipped: Knowledge) -> None:
    answered = {frozenset(p.approaches) for p in shipped.pairs}
    assert [
        two for two in combinations(shipped.approach_names, 2) if frozenset(two) not in answered
    ] == []


def test_every_answer_has_exactly_two_sentences(shipped: Knowledge) -> None:
    lengths = {p.asked: len(SENTENCE.findall(p.text)) for p in shipped.pairs}
    assert {asked: number for asked, number in lengths.items() if number != 2} == {}


def test_every_question_about_two_approaches_is_a_question(shipped: Knowledge) -> None:
    assert [p.asked for p in shipped.pairs if not p.asked.endswith("?")] == []


@pytest.mark.parametrize("status", ENDED)
def test_what_is_over_or_not_law_says_so(status: str, shipped: Knowledge) -> None:
    silent = [
        i.status_text
        for i in shipped.initiatives
        if i.status == status and not ENDED[status].search(i.status_text)
    ]
    assert silent == []


def test_every_status_says_when(shipped: Knowledge) -> None:
    assert [i.status_text for i in shipped.initiatives if not WHEN.search(i.status_text)] == []


def test_nothing_that_goes_on_is_said_to_be_not_law(shipped: Knowledge) -> None:
    going_on = [i for i in shipped.initiatives if i.status in GOING_ON]
    assert [i.status_text for i in going_on if ENDED["not-law"].search(i.status_text)] == []


def test_the_measures_together_show_every_kind_and_something_of_each_similarity_and_difference(
    shipped: Knowledge,
) -> None:
    found = cover(shipped, [m.id for m in shipped.measures])
    assert (found.unseen_kinds, found.unseen) == ((), ())


@pytest.mark.parametrize("kind", ["approach", "initiative", "term", "measure", "pair"])
def test_everything_is_found_first_of_its_kind_by_each_of_its_names(
    kind: str, shipped: Knowledge, searched: Index
) -> None:
    lost = {
        name: id_
        for id_, all_names in named(shipped)[kind]
        for name in all_names
        if searched.ids(name, kind)[:1] != [id_]
    }  # type: ignore[arg-type]
    assert lost == {}


@each_approach
@pytest.mark.parametrize("slip", [swapped, left_out])
def test_a_slip_in_a_long_word_of_a_name_still_finds_the_approach(
    slip: Callable[[str, int], str], id_: str, shipped: Knowledge, searched: Index
) -> None:
    this = next(a for a in shipped.approaches if a.id == id_)
    long = {word for name in names(this) for word in words(name) if len(word) >= LONG}
    slips = {slip(word, place): word for word in long for place in range(len(word) - 1)}
    assert {
        typed: word for typed, word in slips.items() if id_ not in searched.ids(typed, "approach")
    } == {}
    assert slips
