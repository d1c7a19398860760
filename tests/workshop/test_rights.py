"""Who may do what: a facilitator with the host's key, a participant with a phone's token, a
stranger with neither.
"""

import inspect

import pytest

from tests.workshop import makers
from tests.workshop.kept import like_before
from tests.workshop.makers import (
    ALL,
    BY_CODE,
    BY_KEY,
    BY_TOKEN,
    FOR_ALL,
    LINES,
    WAY,
    Gathering,
    Later,
    at_phase,
    people_in,
    placing,
    request,
    revealed,
    rows,
    secret_for,
)
from workshop.rooms import DAYS_KEPT, NotAllowed, hashed, new_token
from workshop.store import Store
from workshop.store.hosts import Hosts
from workshop.store.participants import Participants
from workshop.store.rooms import Rooms

each_act_with_a_code = pytest.mark.parametrize("act", BY_CODE)
each_act_with_a_token = pytest.mark.parametrize("act", BY_TOKEN)
each_act_with_a_key = pytest.mark.parametrize("act", BY_KEY)
SECURED = [*BY_CODE, *BY_TOKEN, *BY_KEY]
STRANGE = ("", " ", "\0", "' OR 1=1 --", "😀", "x" * 10_000)


def ready(store: Store) -> Gathering:
    """A room in which every act is possible."""
    return like_before(store, "ready", lambda: makers.ready(store))


def refused(store: Store, there: Gathering, act: str, secret: str) -> str:
    """What is said to somebody who may not."""
    with pytest.raises(NotAllowed) as said:
        ALL[act](store, there, secret)
    return str(said.value)


def test_every_act_of_the_store_has_its_tests_of_rights() -> None:
    parts = {"rooms": Rooms, "participants": Participants, "hosts": Hosts}
    public = {
        f"{part}.{name}"
        for part, kind in parts.items()
        for name, _ in inspect.getmembers(kind, inspect.isfunction)
        if not name.startswith("_")
    }
    assert public == {*ALL, "rooms.shown", "rooms.last_time"}
    assert [name for name, _ in inspect.getmembers(Store, inspect.isfunction)] == [
        "__init__",
        "reach",
        "tidy",
    ]


def test_the_store_has_no_other_parts(store: Store) -> None:
    assert vars(store).keys() == {"engine", "rooms", "participants", "hosts", "attempts"}


# Three people, and what is theirs


@each_act_with_a_key
def test_the_facilitator_hosts(store: Store, act: str) -> None:
    there = ready(store)
    BY_KEY[act](store, there, there.key)


@each_act_with_a_token
def test_the_participant_takes_part(store: Store, act: str) -> None:
    there = ready(store)
    BY_TOKEN[act](store, there, there.phones[0])


@each_act_with_a_code
def test_the_stranger_with_the_code_may_see_the_room_and_join_it(store: Store, act: str) -> None:
    BY_CODE[act](store, ready(store), "")


@pytest.mark.parametrize("act", FOR_ALL)
def test_anybody_makes_a_room(store: Store, act: str) -> None:
    there = ready(store)
    before = rows(store)["room"]
    FOR_ALL[act](store, there, "")
    assert before[0] in rows(store)["room"]


@each_act_with_a_key
def test_a_participant_does_not_host(store: Store, act: str) -> None:
    there = ready(store)
    before = rows(store)
    assert refused(store, there, act, there.phones[0])
    assert rows(store) == before


@each_act_with_a_key
def test_a_stranger_does_not_host(store: Store, act: str) -> None:
    there = ready(store)
    before = rows(store)
    for guess in (there.code, new_token(), *STRANGE):
        assert refused(store, there, act, guess)
    assert rows(store) == before


@each_act_with_a_token
def test_the_facilitator_takes_no_part_with_the_key(store: Store, act: str) -> None:
    there = ready(store)
    before = rows(store)
    assert refused(store, there, act, there.key)
    assert rows(store) == before


@each_act_with_a_token
def test_a_stranger_takes_no_part(store: Store, act: str) -> None:
    there = ready(store)
    before = rows(store)
    for guess in (there.code, new_token(), *STRANGE):
        assert refused(store, there, act, guess)
    assert rows(store) == before


# Secrets that open something else


@each_act_with_a_key
def test_the_key_of_another_room_changes_nothing_here(store: Store, act: str) -> None:
    there, other = ready(store), ready(store)
    before = there.room, there.lines, there.commitments
    BY_KEY[act](store, there, other.key)
    assert (there.room, there.lines, there.commitments) == before


@each_act_with_a_token
def test_a_token_of_another_room_is_refused(store: Store, act: str) -> None:
    there, other = ready(store), ready(store)
    before = rows(store)
    assert refused(store, there, act, other.phones[0])
    assert rows(store) == before


@each_act_with_a_token
def test_what_is_kept_of_a_token_is_no_token(store: Store, act: str) -> None:
    there = ready(store)
    assert refused(store, there, act, hashed(there.phones[0]))


@each_act_with_a_key
def test_what_is_kept_of_a_key_is_no_key(store: Store, act: str) -> None:
    there = ready(store)
    assert refused(store, there, act, hashed(there.key))


@each_act_with_a_token
def test_a_token_ends_with_leaving_before_the_reveal(store: Store, act: str) -> None:
    there = ready(store)
    store.participants.leave(there.code, there.phones[0])
    assert refused(store, there, act, there.phones[0])


@each_act_with_a_token
def test_a_token_ends_with_leaving_after_the_reveal(store: Store, act: str) -> None:
    there = revealed(store)
    store.participants.leave(there.code, there.phones[0])
    assert refused(store, there, act, there.phones[0])


def test_who_has_left_can_come_again_as_somebody_new(store: Store) -> None:
    there = revealed(store)
    store.participants.leave(there.code, there.phones[0])
    assert store.participants.find(there.code, there.join()).placed == {
        1: frozenset(),
        2: frozenset(),
    }


def test_a_commitment_of_another_room_cannot_be_withdrawn(store: Store) -> None:
    there, other = ready(store), ready(store)
    BY_KEY["hosts.promise"](store, there, there.key)
    store.hosts.withdraw(other.key, there.commitments[0].id)
    assert len(there.commitments) == 1


# Rooms that are gone


@pytest.mark.parametrize("act", SECURED)
def test_a_room_that_was_purged_does_nothing_more_for_anybody(store: Store, act: str) -> None:
    there = ready(store)
    store.hosts.purge(there.key)
    for secret in (there.key, there.phones[0], ""):
        assert str(DAYS_KEPT) in refused(store, there, act, secret)


@pytest.mark.parametrize("act", SECURED)
def test_a_room_whose_days_are_over_does_nothing_more_for_anybody(
    store: Store, later: Later, act: str
) -> None:
    there = ready(store)
    later(days=DAYS_KEPT)
    for secret in (there.key, there.phones[0], ""):
        assert str(DAYS_KEPT) in refused(store, there, act, secret)


@pytest.mark.parametrize("act", SECURED)
def test_a_room_lasts_until_its_last_second(store: Store, later: Later, act: str) -> None:
    there = ready(store)
    later(days=DAYS_KEPT, seconds=-1)
    ALL[act](store, there, secret_for(act, there))


def test_what_was_shown_in_a_room_that_was_purged_is_not_shown_again(store: Store) -> None:
    there = revealed(store)
    known = there.room
    store.hosts.purge(there.key)
    with pytest.raises(NotAllowed):
        store.rooms.shown(known)


def test_what_was_shown_in_a_room_whose_days_are_over_is_not_shown_again(
    store: Store, later: Later
) -> None:
    there = revealed(store)
    known = there.room
    later(days=DAYS_KEPT)
    with pytest.raises(NotAllowed):
        store.rooms.shown(known)


def test_who_still_has_a_purged_room_open_does_not_see_the_next_one(store: Store) -> None:
    there = revealed(store)
    known = there.room
    store.hosts.purge(there.key)
    revealed(store, [2, 2, 5])
    with pytest.raises(NotAllowed):
        store.rooms.shown(known)


@pytest.mark.parametrize("code", STRANGE)
@each_act_with_a_code
def test_a_code_that_can_be_none_opens_no_room(store: Store, act: str, code: str) -> None:
    there = ready(store)
    assert refused(store, Gathering(store, code, there.key), act, "")


# Where somebody stands


@pytest.mark.parametrize("phase", WAY[2:])
def test_a_phone_knows_where_it_stood_once_it_is_shown(store: Store, phase: str) -> None:
    there = at_phase(store, next(p for p in WAY if p == phase))
    assert store.participants.own_place(there.code, there.phones[0], LINES[0]) == 1


def test_not_even_its_own_phone_says_where_somebody_stands_before_the_reveal(store: Store) -> None:
    there = ready(store)
    assert not any(
        store.participants.own_place(there.code, phone, LINES[0]) for phone in there.phones
    )


def test_each_phone_knows_its_own_place_and_no_other(store: Store) -> None:
    there = revealed(store, [1, 3, 6])
    assert [
        store.participants.own_place(there.code, phone, LINES[0]) for phone in there.phones
    ] == [1, 3, 6]


def test_a_place_of_the_second_round_is_told_to_nobody(store: Store) -> None:
    there = revealed(store, [1, 3, 6])
    there.go("second")
    there.place_all([6, 6, 6], 2)
    there.go("moved")
    assert [
        store.participants.own_place(there.code, phone, LINES[0]) for phone in there.phones
    ] == [1, 3, 6]


def test_who_left_a_line_out_has_no_place_on_it(store: Store) -> None:
    there = revealed(store, [1, 3, None])
    assert store.participants.own_place(there.code, there.phones[2], LINES[0]) is None


def test_neither_host_nor_stranger_learns_where_somebody_stands(store: Store) -> None:
    there = revealed(store)
    for guess in (there.key, there.code, new_token(), ""):
        assert refused(store, there, "participants.own_place", guess)


def test_nobody_places_themselves_for_somebody_else(store: Store) -> None:
    there = placing(store, 3)
    store.participants.place(there.code, there.phones[0], LINES[0], 1, request(), 1)
    store.participants.place(there.code, there.phones[1], LINES[0], 6, request(), 1)
    assert [
        len(store.participants.find(there.code, phone).placed[1]) for phone in there.phones
    ] == [1, 1, 0]


def test_the_same_request_of_another_phone_is_another_request(store: Store) -> None:
    there = placing(store, 3)
    for phone in there.phones:
        there.place(phone, 2, said="again")
    there.go("talk")
    assert there.counts() == (0, 3, 0, 0, 0, 0)


def test_a_room_that_is_purged_takes_no_other_with_it(store: Store) -> None:
    there, other = ready(store), revealed(store)
    before = other.lines
    store.hosts.purge(there.key)
    assert other.lines == before and people_in(store) == 3
