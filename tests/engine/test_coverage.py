"""What is seen through what is counted, and that each proposal to add or to drop does what it
says.
"""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.coverage import KINDS, Addition, Cover, Own, cover, kind_of
from knowledge.models.knowledge import Knowledge
from knowledge.models.measures import Measure
from tests.engine.makers import gardens

MEASURES = {m.id: m for m in gardens().measures}
IDS = sorted(MEASURES)


def measure(id_: str, **fields: Any) -> Measure:
    """A measure that shows nothing of anything and that nobody requires, but for what is said."""
    return MEASURES["own-wish"].model_copy(
        update={"id": id_, "name": id_.title(), "differences": (), **fields}
    )


def of(*measures: Measure, ticked: str = "") -> Cover:
    """What some of these measures show; all of them if nothing is said."""
    knowledge = gardens().model_copy(update={"measures": measures})
    return cover(knowledge, ticked.split() if ticked else [m.id for m in measures])


def unseen(found: Cover) -> set[str]:
    return {*found.unseen, *found.unseen_kinds}


def shown(addition: Addition) -> set[str]:
    """The unseen things that an addition would show."""
    return {
        *addition.similarities,
        *addition.differences,
        *([kind_of(addition.measure)] if addition.kind else []),
    }


def dropped(found: Cover) -> list[str]:
    return [m.id for m in found.droppable]


def test_what_is_counted_is_seen_by_its_name() -> None:
    found = cover(gardens(), ["harvest", "shared-tea"])
    assert found.similarities == {"company": ("Tea drunk together", "Weight of the harvest")}
    assert found.differences == {
        "pace": ("Weight of the harvest",),
        "tools": ("Tea drunk together",),
    }


def test_a_kind_is_seen_by_the_measures_of_that_kind() -> None:
    found = cover(gardens(), ["harvest", "alder-beds"])
    assert {k: seen for k, seen in found.kinds.items() if seen} == {
        "output": ("Alder bed count",),
        "outcome-programme": ("Weight of the harvest",),
    }


def test_nothing_ticked_shows_nothing_and_leaves_nothing_out() -> None:
    found = cover(gardens(), [])
    assert found.unseen_kinds == KINDS and found.unseen == ("company", "pace", "tools")


def test_what_is_not_known_is_not_counted() -> None:
    assert cover(gardens(), ["no-such", "harvest"]) == cover(gardens(), ["harvest"])


def test_something_ticked_twice_counts_once() -> None:
    assert cover(gardens(), ["harvest", "harvest"]) == cover(gardens(), ["harvest"])


@pytest.mark.parametrize(
    ("kind", "level", "name"),
    [
        ("output", None, "output"),
        ("relational", None, "relational"),
        ("outcome", "personal", "outcome-personal"),
        ("outcome", "programme", "outcome-programme"),
        ("outcome", "population", "outcome-population"),
    ],
)
def test_an_outcome_says_whose_it_is(kind: str, level: str | None, name: str) -> None:
    assert kind_of(measure("elm", kind=kind, level=level)) == name and name in KINDS


# A visitor's own measures.


def test_an_own_measure_shows_its_kind() -> None:
    found = cover(gardens(), ["alder-beds"], (Own("Smiles", "relational"), Own("Bees", "output")))
    assert (found.kinds["output"], found.kinds["relational"]) == (
        ("Alder bed count", "Bees"),
        ("Smiles",),
    )


def test_an_own_measure_shows_nothing_else_as_nobody_knows_what_it_sees() -> None:
    assert (
        cover(gardens(), [], (Own("Smiles", "relational"),)).unseen == cover(gardens(), []).unseen
    )


def test_own_measures_may_be_given_in_any_way() -> None:
    own = [Own("Smiles", "relational"), Own("Bees", "output")]
    assert cover(gardens(), [], iter(own)) == cover(gardens(), [], own)


def test_an_own_measure_makes_nothing_droppable() -> None:
    assert cover(gardens(), ["alder-beds"], (Own("Bees", "output"),)).droppable == ()


# What to add.


@given(st.sets(st.sampled_from(IDS)))
def test_each_addition_shows_as_much_more_as_it_says(ticked: set[str]) -> None:
    before = cover(gardens(), ticked)
    for addition in before.additions:
        after = cover(gardens(), {*ticked, addition.measure.id})
        new = shown(addition)
        assert unseen(before) - unseen(after) == new and len(new) == addition.gain > 0


@given(st.sets(st.sampled_from(IDS)))
def test_what_would_show_most_stands_first_and_what_would_show_nothing_is_left_out(
    ticked: set[str],
) -> None:
    found = cover(gardens(), ticked)
    assert all(
        (-a.gain, a.measure.name) <= (-b.gain, b.measure.name) for a, b in pairwise(found.additions)
    )
    useful = {
        id_ for id_ in set(IDS) - ticked if unseen(cover(gardens(), {*ticked, id_})) < unseen(found)
    }
    assert {a.measure.id for a in found.additions} == useful - {"shared-tea"}


def test_a_measure_with_a_doubtful_status_is_counted_and_not_proposed() -> None:
    assert MEASURES["shared-tea"].status and "shared-tea" not in {
        a.measure.id for a in cover(gardens(), []).additions
    }
    assert cover(gardens(), ["shared-tea"]).kinds["relational"] == ("Tea drunk together",)


def test_an_addition_of_a_new_kind_alone_is_proposed() -> None:
    (addition,) = of(
        measure("elm"), measure("oak", kind="output", level=None), ticked="elm"
    ).additions
    assert (addition.measure.id, addition.kind, addition.gain) == ("oak", True, 1)


# A few to add together.


def some_measures() -> st.SearchStrategy[tuple[Measure, ...]]:
    """Measures that show anything, often the same."""
    fields = st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["output", "relational"]),
            "level": st.none(),
            "similarities": st.sets(st.just("company")).map(tuple),
            "differences": st.sets(st.sampled_from(["pace", "tools"])).map(tuple),
        }
    )
    return st.lists(fields, max_size=6).map(
        lambda many: tuple(measure(f"elm-{n}", **each) for n, each in enumerate(many))
    )


@given(some_measures(), st.sets(st.integers(0, 5)))
def test_together_a_few_show_all_that_any_addition_can_show_and_each_shows_the_most_of_what_is_left(
    measures: tuple[Measure, ...], ticked: set[int]
) -> None:
    found = of(*measures, ticked=" ".join(["none", *(f"elm-{n}" for n in ticked)]))
    left = set().union(*map(shown, found.additions))
    for addition in found.together:
        gains = [len(shown(a) & left) for a in found.additions]
        assert len(shown(addition) & left) == max(gains) > 0
        left -= shown(addition)
    assert not left and set(found.together) <= set(found.additions)


def test_of_two_that_show_as_much_the_one_of_fewest_approaches_is_taken() -> None:
    narrow, wide = (
        measure(n, differences=("pace",), approaches=a)
        for n, a in (("elm", ("alder",)), ("oak", ()))
    )
    assert [a.measure.id for a in of(narrow, wide, ticked="none").together] == ["oak"]


def test_together_they_are_fewer_than_one_for_each_thing_unseen() -> None:
    both, one = measure("elm", differences=("pace", "tools")), measure("oak", differences=("pace",))
    assert [a.measure.id for a in of(one, both, ticked="none").together] == ["elm"]


# What to drop.


def everything(ticked: set[str]) -> Knowledge:
    """The gardens, where nobody requires anything."""
    free = tuple(m.model_copy(update={"duty": None}) for m in gardens().measures if m.id in ticked)
    return gardens().model_copy(update={"measures": free})


@given(st.sets(st.sampled_from(IDS)))
def test_without_what_could_be_dropped_as_much_is_seen_and_without_the_rest_less(
    ticked: set[str],
) -> None:
    free = everything(ticked)
    found = cover(free, ticked)
    for id_ in ticked:
        assert (unseen(cover(free, ticked - {id_})) == unseen(found)) == (id_ in dropped(found))


def test_what_somebody_requires_is_never_to_be_dropped() -> None:
    assert dropped(of(measure("elm"), measure("oak"))) == ["elm", "oak"]
    assert dropped(of(measure("elm", duty="Law asks for it."), measure("oak"))) == ["oak"]


def test_one_that_alone_shows_something_is_not_to_be_dropped() -> None:
    assert dropped(of(measure("elm", differences=("pace",)), measure("oak"))) == ["oak"]


def test_several_may_show_together_what_one_shows() -> None:
    one, other = measure("elm", differences=("pace",)), measure("oak", similarities=("company",))
    assert dropped(
        of(one, other, measure("yew", differences=("pace",), similarities=("company",)))
    ) == ["elm", "oak", "yew"]


def test_nothing_is_to_be_dropped_where_little_is_counted() -> None:
    assert of(measure("elm")).droppable == () == of().droppable
