"""Initiatives: filters that add up, and neighbours that go on."""

from typing import Any, get_args

import pytest

from engine.initiatives import (
    GOING_ON,
    NOT_LAW,
    PAST,
    Filters,
    Neighbour,
    chosen,
    neighbours,
)
from knowledge.models.initiatives import Carrying, Initiative, Status
from knowledge.models.knowledge import Knowledge
from tests.engine.makers import gardens

HEDGE, MEADOW, WASPS = gardens().initiatives


def initiative(id_: str, *carries: str, **fields: Any) -> Initiative:
    """An invented initiative that goes on and carries these approaches."""
    carried = tuple(
        Carrying(approach=a, how="mainly", because="It does.", basis="judgement") for a in carries
    )
    return MEADOW.model_copy(update={"id": id_, "name": id_.title(), "carries": carried, **fields})


def knowing(*initiatives: Initiative) -> Knowledge:
    return gardens().model_copy(update={"initiatives": initiatives})


def met(of: Initiative, *others: Initiative) -> list[tuple[str, tuple[str, ...]]]:
    """The neighbours of an initiative among others, with what they share."""
    return [(n.initiative.id, n.shared) for n in neighbours(knowing(of, *others), of)]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filters(), {HEDGE, MEADOW, WASPS}),
        (Filters(kind="policy"), {HEDGE, WASPS}),
        (Filters(status="active"), {MEADOW}),
        (Filters(kind="policy", status="active"), set()),
        (Filters(kind="law"), set()),
        (Filters(status="nonsense"), set()),
    ],
)
def test_a_filter_lets_through_what_has_that_kind_and_status(
    wanted: Filters, found: set[Initiative]
) -> None:
    assert set(chosen(gardens().initiatives, wanted)) == found


def test_an_approach_is_carried_mainly_or_also() -> None:
    assert (
        HEDGE in chosen(gardens().initiatives, Filters(approach="alder"))
        and HEDGE.carries[0].how == "mainly"
    )
    assert (
        HEDGE in chosen(gardens().initiatives, Filters(approach="birch"))
        and HEDGE.carries[1].how == "also"
    )
    assert HEDGE not in chosen(gardens().initiatives, Filters(approach="cedar"))


def test_what_cuts_across_all_carries_each_approach() -> None:
    assert all(
        WASPS in chosen(gardens().initiatives, Filters(approach=a.id)) for a in gardens().approaches
    )


@pytest.mark.parametrize("approach", ["no-such", "Alder", " "])
def test_what_is_no_approach_is_carried_by_nothing(approach: str) -> None:
    assert WASPS.everywhere and chosen(gardens().initiatives, Filters(approach=approach)) == ()


def test_the_initiatives_chosen_keep_their_order() -> None:
    turned = (WASPS, HEDGE, MEADOW)
    assert chosen(turned, Filters(kind="policy")) == (WASPS, HEDGE)


def test_every_status_is_told_from_the_others() -> None:
    groups = (*GOING_ON, *PAST, *NOT_LAW, "unknown")
    assert sorted(groups) == sorted(get_args(Status))


# Neighbours.


def test_a_neighbour_carries_some_of_the_same_approaches() -> None:
    elm = initiative("elm", "cedar", "birch", "alder")
    assert neighbours(knowing(HEDGE, elm), HEDGE) == (Neighbour(elm, ("alder", "birch")),)


def test_neighbours_that_share_most_come_first_and_then_by_name() -> None:
    others = [
        initiative("oak", "alder"),
        initiative("elm", "alder"),
        initiative("yew", "alder", "birch"),
    ]
    assert [id_ for id_, _ in met(HEDGE, *others)] == ["yew", "elm", "oak"]


def test_an_initiative_is_no_neighbour_of_itself() -> None:
    assert met(initiative("elm", "alder")) == []


@pytest.mark.parametrize("status", get_args(Status))
def test_only_what_goes_on_is_a_neighbour(status: Status) -> None:
    assert bool(met(HEDGE, initiative("elm", "alder", status=status))) == (
        status in ("in-force", "partly-in-force", "active", "local")
    )


def test_what_shares_nothing_by_name_is_no_neighbour() -> None:
    assert met(HEDGE, initiative("elm", "cedar"), initiative("oak", everywhere=True)) == []


def test_an_initiative_that_carries_nothing_by_name_has_no_neighbours() -> None:
    assert met(WASPS, initiative("elm", "alder")) == []
