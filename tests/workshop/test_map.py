"""The map of a room: which line's it is, what is ticked on it, and what a commitment belongs to."""

import pytest

from engine.team.lines import Commitment
from tests.workshop.makers import LINES, at_phase
from workshop.rooms import MOST_TICKED, NotAllowed
from workshop.store import Store


def test_the_map_of_a_line_is_put_in_front_and_every_page_is_told(store: Store) -> None:
    there = at_phase(store, "commit")
    before = there.room.version
    store.hosts.show_map(there.key, LINES[1])
    assert (there.room.mapped, there.room.version) == (LINES[1], before + 1)


def test_a_map_that_is_put_away_keeps_its_ticks(store: Store) -> None:
    there = at_phase(store, "commit")
    store.hosts.show_map(there.key, LINES[1])
    store.hosts.tick(there.key, "one-bell", True)
    store.hosts.show_map(there.key, "")
    assert (there.room.mapped, there.room.ticked) == ("", ("one-bell",))


def test_a_line_of_another_room_has_no_map_here(store: Store) -> None:
    there = at_phase(store, "commit")
    with pytest.raises(NotAllowed, match="does not belong"):
        store.hosts.show_map(there.key, "water")


def test_what_is_ticked_twice_counts_once(store: Store) -> None:
    there = at_phase(store, "commit")
    for _ in range(2):
        store.hosts.tick(there.key, "one-bell", True)
    assert there.room.ticked == ("one-bell",)


def test_a_tick_is_taken_away(store: Store) -> None:
    there = at_phase(store, "commit")
    store.hosts.tick(there.key, "one-bell", True)
    store.hosts.tick(there.key, "look-up", True)
    store.hosts.tick(there.key, "one-bell", False)
    assert there.room.ticked == ("look-up",)


@pytest.mark.parametrize("item", ["", "two, items", "ein Name", "x" * 61, "é"])
def test_no_words_of_anybody_can_be_ticked(store: Store, item: str) -> None:
    there = at_phase(store, "commit")
    with pytest.raises(NotAllowed, match="does not stand on the map"):
        store.hosts.tick(there.key, item, True)


def test_a_map_takes_so_many_ticks_and_no_more(store: Store) -> None:
    there = at_phase(store, "commit")
    for number in range(MOST_TICKED):
        store.hosts.tick(there.key, f"{'x' * 57}-{number}", True)
    with pytest.raises(NotAllowed, match="does not stand on the map"):
        store.hosts.tick(there.key, "one-bell", True)
    assert len(there.room.ticked) == MOST_TICKED


@pytest.mark.parametrize("line", [LINES[0], ""])
def test_after_the_end_the_map_stays_as_it_is(store: Store, line: str) -> None:
    there = at_phase(store, "ended")
    with pytest.raises(NotAllowed, match="has ended"):
        store.hosts.show_map(there.key, line)
    with pytest.raises(NotAllowed, match="has ended"):
        store.hosts.tick(there.key, "one-bell", True)


def test_a_commitment_belongs_to_what_is_ticked(store: Store) -> None:
    there = at_phase(store, "commit")
    store.hosts.tick(there.key, "one-bell", True)
    store.hosts.promise(there.key, Commitment("Ring at ten", "warden", action="one-bell"))
    assert there.commitments[0].action == "one-bell"


def test_a_commitment_belongs_to_nothing_that_is_not_ticked(store: Store) -> None:
    there = at_phase(store, "commit")
    store.hosts.promise(there.key, Commitment("Ring at ten", "warden", action="one-bell"))
    assert there.commitments[0].action == ""
