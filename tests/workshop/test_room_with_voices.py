"""A room with voices through the store, on both databases: choosing one, placing, showing."""

import re

import pytest

from engine.team.lines import Counts
from tests.workshop.makers import LINES, VOICES, Gathering, Later, gathered, new_room
from workshop.rooms import NotAllowed
from workshop.store import Store


@pytest.fixture
def there(store: Store) -> Gathering:
    """A room of two voices, shown from three people on."""
    return gathered(store, voices=VOICES)


def placed(there: Gathering, staff: int, users: int) -> None:
    """So many of each voice, who all stand at the first and the last place."""
    there.speak("staff", staff)
    there.speak("users", users)
    there.go("first")
    there.place_all([1] * staff + [6] * users)
    there.go("talk")


def chosen(there: Gathering, phone: str) -> str:
    return there.store.participants.find(there.code, phone).voice


def test_a_phone_has_no_voice_until_it_chooses(there: Gathering) -> None:
    assert chosen(there, there.join()) == ""


def test_a_voice_may_be_changed_before_the_first_placement(there: Gathering) -> None:
    phone = there.speak("staff")
    there.store.participants.choose(there.code, phone, "users")
    assert chosen(there, phone) == "users"


def test_a_voice_stays_from_the_first_placement_on(there: Gathering) -> None:
    phone = there.speak("staff")
    there.go("first")
    there.place(phone, {LINES[0]: None})
    with pytest.raises(NotAllowed, match="your voice stays"):
        there.store.participants.choose(there.code, phone, "users")
    assert chosen(there, phone) == "staff"


def test_the_same_voice_may_be_chosen_again_at_any_time(there: Gathering) -> None:
    phone = there.speak("staff")
    there.go("first")
    there.place(phone, 1)
    there.store.participants.choose(there.code, phone, "staff")


@pytest.mark.parametrize("voice", ["", "carers", "staff,users"])
def test_a_voice_that_the_room_does_not_have_is_refused(there: Gathering, voice: str) -> None:
    phone = there.join()
    with pytest.raises(NotAllowed, match="does not have that voice"):
        there.store.participants.choose(there.code, phone, voice)


def test_nobody_is_placed_without_a_voice(there: Gathering) -> None:
    phone = there.join()
    there.go("first")
    with pytest.raises(NotAllowed, match="Say first"):
        there.place(phone, 1)


@pytest.mark.parametrize("voices", [("staff",), ("a", "b", "c", "d"), ("staff", "staff")])
def test_a_room_has_two_or_three_voices_or_none(store: Store, voices: tuple[str, ...]) -> None:
    with pytest.raises(NotAllowed, match="2 or 3 voices"):
        store.rooms.create(new_room(voices=voices))


def test_voices_that_have_enough_are_shown_in_the_order_of_the_room(there: Gathering) -> None:
    placed(there, 3, 3)
    shown = there.lines[0].first
    assert shown.voices == (
        ("staff", Counts(3, 0, 0, 0, 0, 0)),
        ("users", Counts(0, 0, 0, 0, 0, 3)),
    )


def test_a_voice_with_too_few_is_shown_with_all_the_others_only(there: Gathering) -> None:
    placed(there, 4, 2)
    shown = there.lines[0].first
    assert shown.counts == Counts(4, 0, 0, 0, 0, 2) and shown.voices == ()


def test_a_phone_that_chose_no_voice_hides_nothing(there: Gathering) -> None:
    there.join()
    there.speak("staff", 3)
    there.speak("users", 3)
    there.go("first")
    for phone in there.phones[1:]:
        there.place(phone, 1)
    there.go("talk")
    assert there.lines[0].first.voices


def test_somebody_who_joins_between_the_rounds_counts_with_enough_of_the_same_voice(
    there: Gathering,
) -> None:
    placed(there, 3, 3)
    late = [there.speak("users") for _ in range(3)] + [there.speak("staff")]
    there.go("second")
    for phone in late:
        there.place(phone, 2, 2)
    there.go("moved")
    people = {voice: counts.people for voice, counts in there.lines[0].second.voices}
    assert people == {"staff": 3, "users": 6}


def test_who_left_before_the_places_are_shown_makes_their_voice_too_small(
    there: Gathering,
) -> None:
    there.speak("staff", 4)
    there.speak("users", 3)
    there.go("first")
    there.place_all([1] * 7)
    there.store.participants.leave(there.code, there.phones[-1])
    there.go("talk")
    assert there.lines[0].first.counts and not there.lines[0].first.voices


def seen_by_all(there: Gathering) -> str:
    """What host, strangers and the screen are told of a room, but for what tells any two apart."""
    store = there.store
    told = (store.rooms.find(there.code), store.rooms.status(there.code))
    shown = (store.hosts.room(there.key), store.rooms.shown(there.room))
    return re.sub(r"\bid=\d+", "id", repr((told, shown)).replace(there.code, "code"))


def test_nobody_is_told_which_voice_a_phone_chose_or_how_many_chose_it(
    store: Store, later: Later
) -> None:
    rooms = []
    for voices in (("staff", "staff", "users"), ("users", "users", "users")):
        there = gathered(store, voices=VOICES)
        for voice in voices:
            there.speak(voice)
        rooms.append(there)
    one, other = rooms
    assert seen_by_all(one) == seen_by_all(other)
