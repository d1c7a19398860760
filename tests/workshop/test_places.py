"""One phone, one place: who comes again with the token that their browser holds; the room's door;
empty places; and phones that never stop.
"""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from tests.workshop.makers import (
    LINES,
    Gathering,
    Later,
    at_phase,
    gathered,
    people_in,
    placing,
    revealed,
    rows,
)
from workshop import rooms
from workshop.rooms import NotAllowed, hashed, new_token
from workshop.store import Store, pace

TABS = 12


def joined_at_once(there: Gathering, held: str) -> set[str]:
    """The places that so many tabs of one browser get which join at the same moment."""
    together = Barrier(TABS)

    def join(_: int) -> str:
        together.wait()
        return there.store.participants.join(there.code, held)

    with ThreadPoolExecutor(TABS) as threads:
        return set(threads.map(join, range(TABS)))


# The token that a browser holds


def test_who_joins_again_with_the_token_of_their_place_has_that_place(store: Store) -> None:
    there = gathered(store, 1)
    again = store.participants.join(there.code, there.phones[0])
    assert (again, store.rooms.status(there.code).joined) == (there.phones[0], 1)


def test_many_tabs_that_come_back_at_once_are_one_person(store: Store) -> None:
    there = gathered(store, 1)
    places = joined_at_once(there, there.phones[0])
    assert (places, store.rooms.status(there.code).joined) == ({there.phones[0]}, 1)


def test_many_tabs_that_join_for_the_first_time_at_once_are_one_person(store: Store) -> None:
    there, held = gathered(store), new_token()
    places = joined_at_once(there, held)
    assert (places, store.rooms.status(there.code).joined) == ({held}, 1)


def test_who_holds_nothing_is_somebody_new_each_time(store: Store) -> None:
    there = gathered(store, 2)
    assert len({*there.phones}) == 2 == store.rooms.status(there.code).joined


@pytest.mark.parametrize("held", ["x", "x" * 21, "x" * 23, " " * 22, "\0" * 22, "ä" * 22, "💩"])
def test_what_can_be_no_token_is_not_taken_for_one(store: Store, held: str) -> None:
    there = gathered(store)
    token = store.participants.join(there.code, held)
    assert token != held and rooms.is_token(token)


def test_a_place_in_another_room_is_none_here_and_stays_there(store: Store) -> None:
    one, other = gathered(store, 1), gathered(store)
    token = store.participants.join(other.code, one.phones[0])
    assert token != one.phones[0]
    assert [store.rooms.status(there.code).joined for there in (one, other)] == [1, 1]


def test_who_has_left_and_comes_again_is_somebody_new(store: Store) -> None:
    there = revealed(store)
    store.participants.leave(there.code, there.phones[0])
    token = store.participants.join(there.code, there.phones[0])
    assert token != there.phones[0]
    assert store.participants.find(there.code, token).placed[1] == frozenset()


def test_two_rooms_that_take_the_same_new_token_at_once_have_a_place_each(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, held = gathered(store, 1), "H" * 22
    other = gathered(store)
    monkeypatch.setattr("workshop.store.participants._owner", lambda *_: None)
    assert store.participants.join(one.code, held) == held
    assert store.participants.join(other.code, held) != held
    assert store.rooms.status(other.code).joined == 1


def test_who_comes_back_keeps_what_was_placed(store: Store) -> None:
    there = placing(store)
    there.place_all([1, 1, 6])
    for phone in there.phones:
        store.participants.join(there.code, phone)
    there.go("talk")
    assert there.counts() == (2, 0, 0, 0, 0, 1)


@pytest.mark.parametrize("phase", ["gather", "first", "ended"])
def test_who_holds_a_place_comes_back_when_nobody_new_can_join(
    store: Store, monkeypatch: pytest.MonkeyPatch, phase: str
) -> None:
    there = at_phase(store, phase)  # type: ignore[arg-type]
    monkeypatch.setattr("workshop.safety.LARGEST", 3)
    store.hosts.shut(there.key)
    assert store.participants.join(there.code, there.phones[1]) == there.phones[1]


# The door


def test_through_a_door_that_is_shut_nobody_new_comes(store: Store) -> None:
    there = gathered(store, 1)
    store.hosts.shut(there.key)
    with pytest.raises(NotAllowed, match="door of this room is closed"):
        there.join()
    assert there.room.shut and store.rooms.status(there.code).joined == 1


def test_a_door_that_is_opened_again_lets_people_in(store: Store) -> None:
    there = gathered(store)
    store.hosts.shut(there.key)
    store.hosts.open(there.key)
    assert there.join() and not there.room.shut


def test_behind_a_door_that_is_shut_people_place_themselves(store: Store) -> None:
    there = placing(store)
    store.hosts.shut(there.key)
    there.place_all([1, 1, 6])
    there.go("talk")
    assert there.counts() == (2, 0, 0, 0, 0, 1)


def test_pages_are_told_of_the_door(store: Store) -> None:
    there = gathered(store)
    before = there.room.version
    store.hosts.shut(there.key)
    assert there.room.version == before + 1


def test_whoever_fills_the_room_is_taken_out_again_and_people_get_in(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.safety.LARGEST", 10)
    there = gathered(store, 10)
    with pytest.raises(NotAllowed, match="full"):
        there.join()
    assert store.hosts.take_back(there.key) == 10
    assert there.join()


@pytest.mark.parametrize("place", [1, None], ids=["placed", "left out"])
def test_nobody_who_has_answered_a_line_is_taken_out(store: Store, place: int | None) -> None:
    there = placing(store, 5)
    there.place(there.phones[2], {LINES[0]: place})
    assert store.hosts.take_back(there.key) == 4
    assert store.participants.find(there.code, there.phones[2])
    assert people_in(store) == 1


def test_who_was_taken_out_joins_again_as_somebody_new(store: Store) -> None:
    there = placing(store, 1)
    store.hosts.take_back(there.key)
    with pytest.raises(NotAllowed, match="Join again"):
        store.participants.find(there.code, there.phones[0])
    assert store.participants.join(there.code, there.phones[0])
    assert store.rooms.status(there.code).joined == 1


def test_taking_places_back_changes_nothing_that_was_shown(store: Store) -> None:
    there = revealed(store, [1, 1, 6, None])
    there.join(3)
    before = there.lines
    assert store.hosts.take_back(there.key) == 3
    there.go("second", "moved")
    assert there.lines[0].first == before[0].first == there.lines[0].second


def test_no_place_of_another_room_is_taken_back(store: Store) -> None:
    one, other = gathered(store, 1), gathered(store, 2)
    assert store.hosts.take_back(one.key) == 1
    assert store.rooms.status(other.code).joined == 2


def test_everybody_sees_since_when_people_have_joined(store: Store, later: Later) -> None:
    there = gathered(store)
    assert store.rooms.status(there.code).since is None
    later(minutes=7)
    there.join()
    first = rooms.now()
    later(minutes=7)
    there.join()
    assert store.rooms.status(there.code).since == first


# Phones that never stop


def often(there: Gathering, times: int) -> None:
    for number in range(times):
        there.place(there.phones[0], {LINES[0]: number % 6 + 1})


def test_a_phone_that_never_stops_has_to_wait_a_minute_and_nothing_is_lost(
    store: Store, later: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "MOST_A_MINUTE", 5)
    there = placing(store)
    there.place_all([1, 1, 6])
    often(there, 3)
    before = rows(store)
    with pytest.raises(NotAllowed, match="Wait a minute"):
        often(there, 1)
    assert rows(store) == before
    later(minutes=1)
    there.place(there.phones[0], 2)
    there.go("talk")
    assert there.counts() == (1, 1, 0, 0, 0, 1)


def test_nobody_else_has_to_wait_for_a_phone_that_never_stops(
    store: Store, later: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "MOST_A_MINUTE", 5)
    there = placing(store)
    often(there, 5)
    there.place(there.phones[1], 6)
    assert store.participants.find(there.code, there.phones[1]).answered == 1


def test_what_comes_twice_is_counted_once(
    store: Store, later: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "MOST_A_MINUTE", len(LINES))
    there = placing(store)
    for _ in range(5):
        there.place(there.phones[0], 1, said="once")
    assert store.participants.find(there.code, there.phones[0]).answered == 1


def test_a_line_takes_so_many_places_of_a_phone_on_all_servers_together(
    store: Store, later: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "MOST_ON_A_LINE", 5)
    there = placing(store)
    often(there, 5)
    there.store = Store(store.engine)  # another server
    with pytest.raises(NotAllowed, match="The last place is kept"):
        often(there, 1)
    there.place(there.phones[0], {LINES[1]: 1})


def test_a_second_round_begins_anew(
    store: Store, later: Later, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "MOST_ON_A_LINE", 1)
    there = revealed(store, [1, 1, 1])
    there.go("second")
    there.place_all([6, 6, 6], 2)
    there.go("moved")
    assert there.counts(2) == (0, 0, 0, 0, 0, 3)


def test_no_table_is_told_when_a_phone_placed_itself(store: Store, later: Later) -> None:
    there = placing(store)
    later(minutes=3)
    often(there, 3)
    placed = rows(store)
    assert str(int(rooms.now().timestamp())) not in str(placed)
    assert hashed(there.phones[0]) in str(placed)
