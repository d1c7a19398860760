"""That voices beside each other point at nobody: by somebody who sees everything that is published
of a room, knows the rules, and thinks through every room that could have published it.

The rooms are small (three people are enough to be shown, places are the two ends), and they are
all there are: every way in which so many people can choose a voice, place themselves, leave a line
out, place themselves again, stay, or come new.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations_with_replacement, product
from typing import NamedTuple

import pytest

from engine.team.lines import NOBODY, Counts, Reveal, together
from workshop import safety, voices
from workshop.voices import ByVoice

K = 3
Place = int | None
ENDS: tuple[Place, ...] = (None, 1, 6)


class Person(NamedTuple):
    """Where somebody stands first and again, or on one line and on another; None leaves it out, or
    stays.
    """

    one: Place
    two: Place


class Stand(NamedTuple):
    """All that the rule is told of one voice, and how many chose it."""

    people: int
    first: Counts
    second: Counts  # of those of the first round; on another line, of everybody
    new: Counts


Group = tuple[int, ...]  # how many of a group stand at each end, or went each way
Asked = tuple[int, str]  # of which voice, and what
Known = dict[Asked, Group]
Published = tuple[int, Reveal, Reveal]  # how many joined, and two pictures
Publish = Callable[[Sequence[Stand]], Published]


@dataclass(frozen=True)
class Setting:
    """All rooms of so many voices and up to so many people, of whom each did one of these."""

    kinds: tuple[Person, ...]
    voices: int
    most: int
    other_line: bool = False  # the second place is that on another line


def _ends(places: list[Place]) -> Group:
    return places.count(1), places.count(6)


def of_two_rounds(people: tuple[Person, ...]) -> dict[str, Group]:
    """What somebody could want to know of people of one voice."""
    return {
        "stood": _ends([one for one, _ in people]),
        "stand": _ends([two or one for one, two in people if one]),
        "came new": _ends([two for one, two in people if not one]),
        "moved": (people.count(Person(1, 6)), people.count(Person(6, 1))),
        "stayed silent": _ends([one for one, two in people if not two]),
        "left it out": (people.count(Person(None, None)),),
    }


def of_two_lines(people: tuple[Person, ...]) -> dict[str, Group]:
    """The same of people who each placed themselves on two lines."""
    return {
        "line": _ends([one for one, _ in people]),
        "other line": _ends([two for _, two in people]),
    }


ALL = tuple(Person(one, two) for one, two in product(ENDS, ENDS))
ANSWERING = tuple(person for person in ALL if person != (None, None))
IN_ONE_ROUND = tuple(person for person in ALL if person.two is None)
STAYING_OR_NEW = tuple(person for person in ALL if (person.one is None) != (person.two is None))
ONE_ROUND = Setting(IN_ONE_ROUND, voices=3, most=9)
TWO_ROUNDS = Setting(ALL, voices=2, most=7)
COMING_NEW = Setting(STAYING_OR_NEW, voices=2, most=9)
TWO_LINES = Setting(ANSWERING, voices=2, most=7, other_line=True)
# A rule that is wrong is found out in these.
FEW = Setting(ANSWERING, voices=2, most=6)


def _stand(people: tuple[Person, ...], other_line: bool) -> Stand:
    second = [two if other_line else two or one for one, two in people if one or other_line]
    new = [two for one, two in people if not one and not other_line]
    return Stand(
        people=len(people),
        first=Counts.of(one for one, _ in people if one),
        second=Counts.of(place for place in second if place),
        new=Counts.of(place for place in new if place),
    )


def stands(setting: Setting) -> dict[Stand, dict[str, Group]]:
    """Every stand of one voice, and what is the same of all people who can be behind it."""
    ask = of_two_lines if setting.other_line else of_two_rounds
    found: dict[Stand, dict[str, Group]] = {}
    for number in range(setting.most + 1):
        for people in combinations_with_replacement(setting.kinds, number):
            asked = ask(people)
            same = found.setdefault(_stand(people, setting.other_line), dict(asked))
            for question in [q for q in same if same[q] != asked[q]]:
                del same[question]
    return found


def rooms(by_people: dict[int, list[Stand]], number: int, most: int) -> Iterator[tuple[Stand, ...]]:
    """Every room of so many voices and up to so many people."""
    if number == 0:
        yield ()
        return
    for rest in rooms(by_people, number - 1, most):
        left = most - sum(stand.people for stand in rest)
        for people in range(left + 1):
            for stand in by_people[people]:
                yield (*rest, stand)


def attack(setting: Setting, publish: Publish) -> dict[Published, Known]:
    """For everything that can be published, the groups smaller than the threshold that are the same
    in every room behind it.
    """
    certain = stands(setting)
    by_people: dict[int, list[Stand]] = defaultdict(list)
    for stand in certain:
        by_people[stand.people].append(stand)
    known: dict[Published, Known] = {}
    for room in rooms(by_people, setting.voices, setting.most):
        behind = [certain[stand] for stand in room]
        published = publish(room)
        if published not in known:
            known[published] = _small(behind)
        for voice, question in list(known[published]):
            if behind[voice].get(question) != known[published][voice, question]:
                del known[published][voice, question]
    return {published: groups for published, groups in known.items() if groups}


def _small(behind: Sequence[dict[str, Group]]) -> Known:
    return {
        (voice, question): group
        for voice, certain in enumerate(behind)
        for question, group in certain.items()
        if 0 < sum(group) < K
    }


def told(room: Sequence[Stand], what: str) -> dict[str, Counts]:
    """What the rule is told of each voice that anybody chose."""
    return {str(n): getattr(stand, what) for n, stand in enumerate(room) if stand.people}


def joined(room: Sequence[Stand]) -> int:
    """How many are in the room: everybody sees it."""
    return sum(stand.people for stand in room)


def two_rounds(room: Sequence[Stand]) -> Published:
    """Both pictures of a line, as the rule has them."""
    first = voices.first(told(room, "first"), K)
    second = voices.second(first, told(room, "second"), told(room, "new"), K)
    return joined(room), first, second


def one_round(room: Sequence[Stand]) -> Published:
    """The first picture alone."""
    return joined(room), voices.first(told(room, "first"), K), Reveal.none()


def two_lines(room: Sequence[Stand]) -> Published:
    """The first pictures of two lines."""
    first = voices.first(told(room, "first"), K)
    return joined(room), first, voices.first(told(room, "second"), K)


# The rule


@pytest.mark.parametrize(
    ("setting", "publish"),
    [(ONE_ROUND, one_round), (TWO_ROUNDS, two_rounds), (COMING_NEW, two_rounds)],
    ids=["three-voices", "two-rounds", "coming-new"],
)
def test_no_group_smaller_than_the_threshold_can_be_worked_out(
    setting: Setting, publish: Publish
) -> None:
    assert attack(setting, publish) == {}


def test_two_lines_tell_of_a_small_group_only_where_all_stand_at_one_place() -> None:
    for (_, one, other), groups in attack(TWO_LINES, two_lines).items():
        for _, question in groups:
            shown = one.counts if question == "line" else other.counts
            assert shown and len(shown.taken) == 1


# Rules that are nearly right


def a_part_beside_the_whole(room: Sequence[Stand]) -> Published:
    """Every voice that has enough is shown, whatever the others have."""
    first = told(room, "first")
    whole = safety.first(together(first.values()), K)
    enough = tuple((voice, counts) for voice, counts in first.items() if counts.people >= K)
    return joined(room), Reveal(whole.counts, whole.why, enough), Reveal.none()


def the_whole_after_voices(room: Sequence[Stand]) -> Published:
    """Where the voices cannot be shown again, at least the whole is."""
    number, first, second = two_rounds(room)
    if first.voices and not second.counts:
        stayed, new = told(room, "second"), told(room, "new")
        before = Reveal(first.counts, "shown")
        second = voices.second(before, stayed, new, K)
    return number, first, second


def voices_after_the_whole(room: Sequence[Stand]) -> Published:
    """As soon as all voices have enough they are shown."""
    number, first, second = two_rounds(room)
    now = {}
    for voice, counts in told(room, "second").items():
        now[voice] = counts.plus(told(room, "new")[voice])
    if second.counts and min(counts.people for counts in now.values()) >= K:
        second = Reveal(second.counts, "shown", tuple(now.items()))
    return number, first, second


def only_the_whole_has_to_be_apart(room: Sequence[Stand]) -> Published:
    """The voices are shown again if the whole may be."""
    number, first, second = two_rounds(room)
    stayed = told(room, "second")
    if first.voices:
        whole = together(stayed.values())
        assert first.counts is not None
        if safety.apart(first.counts, whole, K):
            second = Reveal(whole, "shown", tuple(stayed.items()))
    return number, first, second


@pytest.mark.parametrize(
    "publish",
    [
        a_part_beside_the_whole,
        the_whole_after_voices,
        voices_after_the_whole,
        only_the_whole_has_to_be_apart,
    ],
)
def test_a_rule_that_is_nearly_right_is_found_out(publish: Publish) -> None:
    assert attack(FEW, publish)


# One by one


def at(first: int, last: int = 0) -> Counts:
    """So many at the first place, and at the last."""
    return Counts(first, 0, 0, 0, 0, last)


STAFF_AND_CARERS: ByVoice = {"staff": at(3), "carers": at(1, 2)}
NOBODY_NEW: ByVoice = {"staff": NOBODY, "carers": NOBODY}


def test_voices_that_all_have_enough_are_shown_beside_each_other() -> None:
    shown = voices.first(STAFF_AND_CARERS, 3)
    assert shown == Reveal(at(4, 2), "shown", (("staff", at(3)), ("carers", at(1, 2))))


def test_five_and_two_are_shown_as_seven() -> None:
    assert voices.first({"staff": at(5), "carers": at(2)}, 5) == Reveal(at(7), "shown")


def test_a_voice_of_which_everybody_left_the_line_out_is_not_told_by_its_absence() -> None:
    shown = voices.first({"staff": at(5), "users": at(5), "carers": NOBODY}, 5)
    assert shown == Reveal(at(10), "shown")


def test_one_voice_has_nothing_to_stand_beside() -> None:
    assert voices.first({"staff": at(5)}, 5) == Reveal(at(5), "shown")


def test_a_room_without_voices_follows_the_rule_for_a_whole() -> None:
    whole = voices.first({"": at(5)}, 5)
    moved = voices.second(whole, {"": at(1, 4)}, {"": NOBODY}, 5)
    assert moved == safety.second(whole, at(1, 4), NOBODY, 5)


def test_one_voice_of_which_too_few_moved_hides_the_whole_too() -> None:
    first = voices.first(STAFF_AND_CARERS, 3)
    now = {"staff": at(0, 3), "carers": at(2, 1)}
    assert voices.second(first, now, NOBODY_NEW, 3) == Reveal(None, "close")


def test_few_newcomers_of_a_voice_do_not_count_and_do_not_hide_the_others() -> None:
    first = voices.first(STAFF_AND_CARERS, 3)
    new = {"staff": at(0, 2), "carers": at(0, 3)}
    shown = voices.second(first, STAFF_AND_CARERS, new, 3)
    assert shown.voices == (("staff", at(3)), ("carers", at(1, 5)))


def test_a_voice_that_comes_new_is_shown_from_the_threshold_on() -> None:
    first = voices.first(STAFF_AND_CARERS, 3)
    shown = voices.second(first, STAFF_AND_CARERS, {**NOBODY_NEW, "users": at(0, 3)}, 3)
    assert dict(shown.voices)["users"] == at(0, 3)


def test_a_line_first_shown_as_a_whole_stays_whole() -> None:
    first = voices.first({"staff": at(3), "carers": at(2)}, 3)
    new = {"staff": NOBODY, "carers": at(0, 3)}
    shown = voices.second(first, {"staff": at(3), "carers": at(2)}, new, 3)
    assert shown == Reveal(at(5, 3), "shown")


def test_a_line_that_was_not_shown_may_show_its_voices_when_it_is() -> None:
    first = voices.first({"staff": at(1), "carers": at(1)}, 3)
    shown = voices.second(
        first,
        {"staff": at(1), "carers": at(1)},
        {"staff": at(2), "carers": at(0, 2)},
        3,
    )
    assert shown.voices == (("staff", at(3)), ("carers", at(1, 2)))
