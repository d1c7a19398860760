"""Last time in a new room: what the store keeps of it, and that nothing of it stands beside a
picture from which it could be subtracted.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations, product

import pytest

from engine.exchange.session_file import LARGEST
from engine.team.lines import NOBODY, Counts, LineResult
from tests.workshop.makers import Gathering, at_phase, rows
from workshop import voices
from workshop.last_time import may_stand_beside
from workshop.rooms import NotAllowed
from workshop.store import Store

LEAST = 3
PLACES = (1, 3, 6)
GROUPS = (3, 4, 5, 6)
EITHER = ("staff", "users")


def only_in(one: Counts, other: Counts) -> int:
    """How many people one picture has at a place beyond those of the other."""
    return sum(max(0, mine - theirs) for mine, theirs in zip(one, other, strict=True))


def tells_of_few(then: Counts, picture: Counts) -> bool:
    """Whether subtracting one from the other leaves somebody in a group that is too small."""
    left = (only_in(then, picture), only_in(picture, then))
    return any(0 < people < LEAST for people in left)


def as_shown(now: Sequence[int], again: Sequence[int], spoken: Sequence[str]) -> LineResult:
    """What a room shows of people who stand here, then there, and speak with these voices."""

    def counted(places: Sequence[int]) -> dict[str, Counts]:
        by_voice = {}
        for voice in dict.fromkeys(spoken):
            pairs = zip(spoken, places, strict=True)
            by_voice[voice] = Counts.of(place for its, place in pairs if its == voice)
        return by_voice

    first = voices.first(counted(now), LEAST)
    nobody = dict.fromkeys(dict.fromkeys(spoken), NOBODY)
    second = voices.second(first, counted(again), nobody, LEAST)
    return LineResult("pace", first, second)


def can_be_made(result: LineResult) -> Iterator[Counts]:
    """Every picture, and what anybody can add up from those of voices."""
    for reveal in (result.first, result.second):
        if reveal.counts is None:
            continue
        yield reveal.counts
        parts = [counts for _, counts in reveal.voices]
        for number in range(1, len(parts) + 1):
            for some in combinations(parts, number):
                yield Counts(*map(sum, zip(*some, strict=True)))


@pytest.mark.parametrize("people", GROUPS)
def test_no_small_group_is_found_between_then_and_now(people: int) -> None:
    """Every way in which people can stand now, and those of last time who are all of them, or one
    fewer, or one more.
    """
    stood = 0
    for now in combinations_of(people):
        result = as_shown(now, now, ["staff"] * people)
        for number in (people - 1, people, people + 1):
            for then in map(Counts.of, combinations_of(number)):
                if may_stand_beside(then, result, LEAST):
                    stood += 1
                    assert then.people >= LEAST
                    assert not any(tells_of_few(then, each) for each in can_be_made(result))
    assert stood


def test_no_small_group_is_found_between_then_and_both_rounds_with_voices() -> None:
    """Every way in which four staff and three users can stand at two places in both rounds."""
    spoken = ["staff"] * 4 + ["users"] * 3
    stood = 0
    places = list(product((1, 6), repeat=7))[::3]
    groups = [Counts(low, 0, 0, 0, 0, high) for low in range(9) for high in range(9 - low)]
    for now, again in zip(places, reversed(places), strict=True):
        result = as_shown(now, again, spoken)
        for then in groups:
            if may_stand_beside(then, result, LEAST):
                stood += 1
                assert not any(tells_of_few(then, each) for each in can_be_made(result))
    assert stood


def combinations_of(people: int) -> list[tuple[int, ...]]:
    """Every way in which so many can stand at three places, whoever they are."""
    ways = {tuple(sorted(each)) for each in product(PLACES, repeat=people)}
    return sorted(ways)


def test_one_who_came_since_is_not_shown_by_what_is_set_beside() -> None:
    then = Counts(3, 0, 0, 0, 0, 3)
    now = as_shown((1, 1, 1, 6, 6, 6, 3), (1, 1, 1, 6, 6, 6, 3), ["staff"] * 7)
    assert not may_stand_beside(then, now, LEAST)


def test_staff_of_last_time_are_not_set_beside_the_staff_of_now() -> None:
    then = Counts(3, 0, 0, 0, 0, 1)
    now = as_shown((1, 1, 6, 6, 1, 1, 1), (1, 1, 6, 6, 1, 1, 1), ["staff"] * 4 + ["users"] * 3)
    assert now.first.voices and not may_stand_beside(then, now, LEAST)


def test_fewer_people_than_this_room_asks_for_are_not_set_beside_it() -> None:
    now = as_shown((1,) * 9, (1,) * 9, ["staff"] * 9)
    assert not may_stand_beside(Counts(4, 0, 0, 0, 0, 0), now, 5)


# What is kept


def kept(there: Gathering) -> tuple[str, tuple[str, ...]] | None:
    return there.store.rooms.last_time(there.room)


def test_a_room_has_no_last_time_until_one_is_opened(store: Store) -> None:
    assert kept(at_phase(store, "gather")) is None


def test_what_is_opened_is_kept_and_every_page_is_told(store: Store) -> None:
    there = at_phase(store, "gather")
    before = there.room.version
    store.hosts.open_last_time(there.key, "{}")
    assert kept(there) == ("{}", ("",))
    assert there.room.version == before + 1


def test_another_file_takes_the_place_of_the_first_and_of_what_was_said_of_it(
    store: Store,
) -> None:
    there = at_phase(store, "commit")
    store.hosts.open_last_time(there.key, "{}")
    store.hosts.note_became(there.key, 0, "done")
    store.hosts.open_last_time(there.key, "[]")
    assert kept(there) == ("[]", ("",))


def test_what_came_of_each_is_kept_under_its_number(store: Store) -> None:
    there = at_phase(store, "talk")
    store.hosts.open_last_time(there.key, "{}")
    store.hosts.note_became(there.key, 2, "dropped")
    store.hosts.note_became(there.key, 0, "not-yet")
    assert kept(there) == ("{}", ("not-yet", "", "dropped"))


@pytest.mark.parametrize(("number", "became"), [(0, "never"), (-1, "done"), (12, "done")])
def test_nothing_else_can_have_come_of_it(store: Store, number: int, became: str) -> None:
    there = at_phase(store, "talk")
    store.hosts.open_last_time(there.key, "{}")
    with pytest.raises(NotAllowed):
        store.hosts.note_became(there.key, number, became)  # type: ignore[arg-type]
    assert kept(there) == ("{}", ("",))


def test_a_file_that_is_too_large_leaves_the_room_as_it_was(store: Store) -> None:
    there = at_phase(store, "talk")
    before = rows(store)
    with pytest.raises(NotAllowed, match="too large"):
        store.hosts.open_last_time(there.key, "x" * (LARGEST + 1))
    assert rows(store) == before


def test_taken_away_it_is_gone(store: Store) -> None:
    there = at_phase(store, "talk")
    store.hosts.open_last_time(there.key, "{}")
    store.hosts.close_last_time(there.key)
    assert kept(there) is None


def test_after_the_end_it_stays_as_it_is(store: Store) -> None:
    there = at_phase(store, "ended")
    with pytest.raises(NotAllowed, match="has ended"):
        store.hosts.open_last_time(there.key, "{}")
    with pytest.raises(NotAllowed, match="has ended"):
        store.hosts.close_last_time(there.key)
    with pytest.raises(NotAllowed, match="has ended"):
        store.hosts.note_became(there.key, 0, "done")


def test_it_goes_with_its_room(store: Store) -> None:
    there = at_phase(store, "talk")
    store.hosts.open_last_time(there.key, "{}")
    store.hosts.purge(there.key)
    assert rows(store)["last_time"] == []
