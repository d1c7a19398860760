"""That nothing shown of a group points at one person: for random people, on the rules alone and
through real rooms.
"""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st

from engine.team.lines import NOBODY, Commitment, Counts, LineResult, Reveal
from tests.workshop.kept import like_before
from tests.workshop.makers import LINES, VOICES, Gathering, Place, gathered, placing, revealed
from workshop import safety, voices
from workshop.rooms import NotAllowed
from workshop.safety import LEAST, USUAL
from workshop.store import Store
from workshop.store.tables import room

# Each test that uses the store has one for all its examples, in which every example makes a room of
# its own. They are not made smaller when they fail: that takes minutes, and the rules alone show
# the smallest.
in_rooms = settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)


@dataclass(frozen=True)
class Person:
    """Where somebody stands on one line, alone and again; None leaves it out."""

    one: Place
    two: Place

    @property
    def new(self) -> bool:
        return self.one is None and self.two is not None

    @property
    def moved(self) -> bool:
        return self.one is not None and self.two not in (None, self.one)


thresholds = st.integers(LEAST, USUAL)
places = st.one_of(st.none(), st.sampled_from([1, 2, 5, 6]), st.integers(1, 6))


def _alike(group: tuple[Place, Place, int]) -> list[Person]:
    one, two, people = group
    return [Person(one, two)] * people


# People often go the same way, else hardly any second picture could be shown.
people = st.lists(st.tuples(places, places, st.integers(1, 7)).map(_alike), max_size=6).map(
    lambda groups: [*chain.from_iterable(groups)]
)


def first(group: Sequence[Person], threshold: int) -> Reveal:
    return safety.first(Counts.of(p.one for p in group if p.one), threshold)


def second(group: Sequence[Person], threshold: int) -> Reveal:
    stayed = Counts.of(p.two or p.one or 0 for p in group if p.one)
    return safety.second(
        first(group, threshold),
        stayed,
        Counts.of(p.two for p in group if p.new and p.two),
        threshold,
    )


def only_in(one: Counts, other: Counts) -> int:
    """How many stand in one picture where nobody stands for them in the other."""
    return sum(max(a - b, 0) for a, b in zip(one, other, strict=True))


def told_apart(pictures: Sequence[Counts | None], threshold: int) -> list[int]:
    """The groups smaller than the threshold that somebody finds who sees every picture of a line
    and subtracts them.
    """
    seen = [picture for picture in pictures if picture is not None]
    found = [sum(picture) for picture in seen]
    found += [
        only_in(*pair)
        for one, other in combinations(seen, 2)
        for pair in ((one, other), (other, one))
    ]
    return [number for number in found if 0 < number < threshold]


# The rules alone


@given(people, thresholds)
@example([Person(1, 1)] * 5, 5)
@example([Person(1, 1)] * 4, 5)
def test_whatever_is_shown_has_at_least_as_many_people_as_the_threshold(
    group: list[Person], threshold: int
) -> None:
    for release in (first(group, threshold), second(group, threshold)):
        assert release.counts is None or sum(release.counts) >= threshold


@given(people, thresholds)
@example([*[Person(1, 1)] * 5, Person(1, 2)], 3)
@example([*[Person(1, 1)] * 5, *[Person(None, 2)] * 2], 3)
@example([*[Person(1, 1)] * 5, *[Person(None, 1)] * 5, Person(2, 1)], 5)
def test_who_sees_every_picture_of_a_line_tells_nobody_apart(
    group: list[Person], threshold: int
) -> None:
    assert (
        told_apart([first(group, threshold).counts, second(group, threshold).counts], threshold)
        == []
    )


@given(people, thresholds)
def test_a_second_picture_never_counts_fewer_newcomers_than_the_threshold(
    group: list[Person], threshold: int
) -> None:
    one, two = first(group, threshold).counts, second(group, threshold).counts
    if one and two:
        assert sum(two) - sum(one) in (0, *range(threshold, 100))


@given(
    st.lists(st.tuples(places, st.integers(1, 9)), max_size=5),
    st.lists(places, max_size=USUAL - 1),
    thresholds,
)
def test_fewer_people_than_the_threshold_change_nothing_that_is_shown(
    stayed: list[tuple[Place, int]], again: list[Place], threshold: int
) -> None:
    still = [Person(place, None) for place, people in stayed for _ in range(people)]
    few = [
        Person(1 + n if n % 2 else None, place) for n, place in enumerate(again[: threshold - 1])
    ]
    shown = first([*still, *few], threshold).counts
    if shown:
        assert second([*still, *few], threshold).counts in (None, shown)


@given(people, thresholds)
def test_what_is_not_shown_says_why(group: list[Person], threshold: int) -> None:
    for release in (first(group, threshold), second(group, threshold)):
        assert (release.why == "shown") == (release.counts is not None)


@given(st.tuples(*[st.integers(0, 6)] * 6), st.tuples(*[st.integers(0, 6)] * 6), thresholds)
def test_two_pictures_may_stand_side_by_side_whichever_came_first(
    one: Counts, other: Counts, threshold: int
) -> None:
    assert safety.apart(one, other, threshold) == safety.apart(other, one, threshold)
    differences = only_in(one, other), only_in(other, one)
    assert safety.apart(one, other, threshold) == all(
        number == 0 or number >= threshold for number in differences
    )


def test_as_many_as_the_threshold_are_shown() -> None:
    assert first([Person(1, None)] * 5, 5) == Reveal(Counts(5, 0, 0, 0, 0, 0), "shown")


def test_as_many_movers_as_the_threshold_are_shown() -> None:
    assert second([Person(1, 6)] * 3, 3) == Reveal(Counts(0, 0, 0, 0, 0, 3), "shown")


def test_one_mover_fewer_than_the_threshold_is_not_shown() -> None:
    assert second([*[Person(1, 6)] * 2, Person(1, 1)], 3) == Reveal(None, "close")


def test_as_many_newcomers_as_the_threshold_are_shown() -> None:
    assert second([*[Person(1, None)] * 3, *[Person(None, 6)] * 3], 3).counts == Counts(
        3, 0, 0, 0, 0, 3
    )


def test_one_newcomer_fewer_than_the_threshold_does_not_count_and_does_not_hide_the_others() -> (
    None
):
    assert second([*[Person(1, 1)] * 3, *[Person(None, 6)] * 2], 3).counts == Counts(
        3, 0, 0, 0, 0, 0
    )


def test_people_who_change_places_with_each_other_show_nothing_new() -> None:
    assert second([Person(1, 6), Person(6, 1), Person(2, 2)], 3).counts == Counts(1, 1, 0, 0, 0, 1)


def test_a_line_that_was_not_shown_first_is_shown_once_there_are_enough() -> None:
    group = [*[Person(1, None)] * 2, Person(None, 6)]
    assert first(group, 3).why == "few" and second(group, 3).counts == Counts(2, 0, 0, 0, 0, 1)


def test_nobody_at_all_is_too_few() -> None:
    assert safety.second(safety.first(NOBODY, 3), NOBODY, NOBODY, 3) == Reveal(None, "few")


def test_the_adversary_of_these_tests_can_tell_people_apart() -> None:
    assert told_apart([Counts(5, 0, 0, 0, 0, 0), Counts(4, 1, 0, 0, 0, 0)], 3) == [1, 1]


# Through real rooms


@dataclass(frozen=True)
class Life:
    """One person in a room: where they stand on each line, when they come, and when they go."""

    voice: str
    one: tuple[Place, ...]
    two: tuple[Place, ...]
    comes: int  # the round before which they join
    goes: (
        int  # 1: before the first reveal; 2: after it; 3: after placing themselves again; 4: stays
    )

    def here(self, round_: int) -> bool:
        """Whether they place themselves in this round."""
        return self.comes <= round_ <= self.goes - (round_ - 1)

    def on(self, line: int) -> Person:
        """What counts of them on a line."""
        counts = self.comes == 1 and self.goes > 1
        return Person(self.one[line] if counts else None, self.two[line] if self.here(2) else None)


_each = st.tuples(*[places] * len(LINES))
lives = st.builds(
    Life,
    st.sampled_from(VOICES),
    _each,
    _each,
    st.sampled_from([1, 1, 1, 2]),
    st.sampled_from([4, 4, 4, 3, 2, 1]),
)
rooms_full = st.lists(st.tuples(lives, st.integers(1, 3)), min_size=1, max_size=5).map(
    lambda groups: [life for life, people in groups for _ in range(people)]
)


def place(there: Gathering, phone: str, where: tuple[Place, ...], round_: int) -> None:
    there.place(phone, dict(zip(LINES, where, strict=True)), round_)


def come(there: Gathering, life: Life) -> str:
    """Have somebody join, and say with which voice if the room has voices."""
    return there.speak(life.voice) if there.room.voices else there.join()


def live(there: Gathering, group: list[Life]) -> None:
    """Have people live through a whole session."""
    phones = {n: come(there, life) for n, life in enumerate(group) if life.comes == 1}
    there.go("first")
    for n, phone in phones.items():
        place(there, phone, group[n].one, 1)
        if group[n].goes == 1:
            there.store.participants.leave(there.code, phone)
    there.go("talk")
    for n, phone in phones.items():
        if group[n].goes == 2:
            there.store.participants.leave(there.code, phone)
    there.go("second")
    for n, life in enumerate(group):
        if life.here(2):
            phone = phones.get(n) or come(there, life)
            place(there, phone, life.two, 2)
            if life.goes == 3:
                there.store.participants.leave(there.code, phone)
    there.go("moved")


def by_voice(group: Sequence[Life], line: int, voiced: bool) -> dict[str, list[Person]]:
    """Those who count, by their voice; in a room without voices all have the same. Whoever left
    before the first pictures is forgotten.
    """
    voices: dict[str, list[Person]] = {}
    for life in group:
        if (life.comes == 1 and life.goes > 1) or life.here(2):
            voices.setdefault(life.voice if voiced else "", []).append(life.on(line))
    return voices


def allowed(group: Sequence[Life], line: int, threshold: int, voiced: bool) -> LineResult:
    """What the rules allow to be shown of a line."""
    one = {
        voice: Counts.of(p.one for p in people if p.one)
        for voice, people in by_voice([x for x in group if x.comes == 1], line, voiced).items()
    }
    stayed, new = {}, {}
    for voice, people in by_voice(group, line, voiced).items():
        stayed[voice] = Counts.of(p.two or p.one or 0 for p in people if p.one)
        new[voice] = Counts.of(p.two for p in people if p.new and p.two)
    before = voices.first(one, threshold)
    return LineResult(LINES[line], before, voices.second(before, stayed, new, threshold))


def pictures(line: LineResult) -> list[list[Counts | None]]:
    """The pictures of a line that are about the same people: of the whole, or of each voice."""
    both = (line.first, line.second)
    spoken = {voice for shown in both for voice, _ in shown.voices}
    if not spoken:
        return [[shown.counts for shown in both]]
    return [[dict(shown.voices).get(voice) for shown in both] for voice in spoken]


@given(rooms_full, thresholds, st.booleans())
@in_rooms
def test_a_room_shows_what_the_rules_allow_and_tells_nobody_apart(
    store: Store, group: list[Life], threshold: int, voiced: bool
) -> None:
    there = gathered(store, threshold=threshold, voices=VOICES if voiced else ())
    enough = sum(life.comes == 1 and life.goes > 1 for life in group) >= threshold
    if not enough:
        with pytest.raises(NotAllowed):
            live(there, group)
        assert all(line.first == line.second == Reveal.none() for line in there.lines)
        return
    live(there, group)
    for number, line in enumerate(there.lines):
        may = allowed(group, number, threshold, voiced)
        assert (line.first.counts, line.second.counts) == (may.first.counts, may.second.counts)
        assert dict(line.first.voices) == dict(may.first.voices)
        assert dict(line.second.voices) == dict(may.second.voices)
        assert all(told_apart(seen, threshold) == [] for seen in pictures(line))


def _act(there: Gathering, act: str, number: int) -> None:
    """Something that may happen in a room after the first reveal."""
    which = number % len(there.phones)
    phone = there.phones[which]
    acts: dict[str, Any] = {
        "join": lambda: there.join(),
        "leave": lambda: there.store.participants.leave(there.code, phone),
        "come-again": lambda: there.store.participants.join(there.code, phone),
        "take-back": lambda: there.store.hosts.take_back(there.key),
        "shut": lambda: there.store.hosts.shut(there.key),
        "open": lambda: there.store.hosts.open(there.key),
        "replay": lambda: there.store.participants.place(
            there.code, phone, LINES[0], 1 + number % 6, f"{which}-{LINES[0]}", 1
        ),
        "place-late": lambda: there.place(phone, 1 + number % 6, 1),
        "place-again": lambda: there.place(phone, 1 + number % 6, 2),
        "focus": lambda: there.store.hosts.focus(there.key, LINES[number % len(LINES)]),
        "timer": lambda: there.store.hosts.timer(there.key, number),
        "promise": lambda: there.store.hosts.promise(
            there.key, Commitment("Ask first", "team lead")
        ),
        "go-on": lambda: there.go(("second", "moved", "commit", "ended")[number % 4]),
    }
    with suppress(NotAllowed):  # much of it is; what matters is what it leaves behind
        acts[act]()


ACTS = (
    "join",
    "leave",
    "come-again",
    "take-back",
    "shut",
    "open",
    "replay",
    "place-late",
    "place-again",
    "focus",
    "timer",
    "promise",
    "go-on",
)


def alone_like_before(store: Store, like: str, make: Callable[[Store], Gathering]) -> Gathering:
    """A room that was led where this one leads it, once for all examples. It is the only one."""
    with store.engine.begin() as connection:
        connection.execute(room.delete())
    return like_before(store, like, lambda: make(store))


def shown_once(store: Store) -> Gathering:
    """Four people have seen where all stand. Their requests are named, to be made again."""
    there = placing(store, 4)
    for number, phone in enumerate(there.phones):
        there.place(phone, number + 1, said=str(number))
    there.go("talk")
    return there


def shown_twice(store: Store) -> Gathering:
    """Four people have seen where all stand, and where three moved."""
    there = revealed(store, [1, 1, 1, 6])
    there.go("second")
    there.place_all([5, 5, 5, 6], 2)
    there.go("moved")
    return there


def first_round(there: Gathering) -> list[Reveal]:
    return [line.first for line in there.lines]


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 11)), max_size=15))
@in_rooms
def test_nothing_that_happens_later_changes_what_was_shown_of_the_first_round(
    store: Store, acts: list[tuple[str, int]]
) -> None:
    there = alone_like_before(store, "one round shown", shown_once)
    before = first_round(there)
    for act, number in acts:
        _act(there, act, number)
        assert first_round(there) == before


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 11)), max_size=10))
@in_rooms
def test_once_the_second_round_is_shown_too_every_picture_stays(
    store: Store, acts: list[tuple[str, int]]
) -> None:
    there = alone_like_before(store, "two rounds shown", shown_twice)
    before: tuple[LineResult, ...] = there.lines
    assert before[0].second.counts == Counts(0, 0, 0, 0, 3, 1)
    for act, number in acts:
        _act(there, act, number)
        assert there.lines == before
