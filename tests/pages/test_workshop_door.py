"""The door of a room, as its host and those who come to it see it; and what is said of phones."""

import pytest

from components.app.routes import JOIN
from tests.pages.gathering import (
    Led,
    at,
    host,
    labels,
    live,
    notices,
    phone,
    screen,
    stranger,
    tap,
)
from tests.pages.visit import shown
from wording.say import say
from workshop.rooms import spaced
from workshop.store import Store

SHUT = say("workshop.door-shut")


def test_a_host_closes_the_door_and_opens_it_again(led: Led) -> None:
    there = led("gather")
    app = tap(host(there), "Close the door")
    assert there.room.shut and "Open the door" in labels(app)
    app = tap(app, "Open the door")
    assert not there.room.shut and "Close the door" in labels(app)


def test_before_a_closed_door_there_is_no_button_to_join(led: Led, store: Store) -> None:
    there = led("gather")
    assert "Join" in labels(stranger(there))
    store.hosts.shut(there.key)
    app = stranger(there)
    assert notices(app) == [SHUT] and "Join" not in labels(app)


def test_who_presses_join_in_the_moment_in_which_it_closes_is_told_so(
    led: Led, store: Store
) -> None:
    there = led("gather")
    app = stranger(there)
    store.hosts.shut(there.key)
    assert SHUT in notices(tap(app, "Join"))


def test_the_screen_says_that_the_door_is_closed_and_shows_no_way_in(
    led: Led, store: Store
) -> None:
    there = led("gather")
    store.hosts.shut(there.key)
    app = screen(there)
    assert notices(app) == [SHUT] and spaced(there.code) not in shown(app).text


def test_whoever_is_in_goes_on_behind_a_closed_door(led: Led, store: Store) -> None:
    there = led("first", ())
    token = there.join()
    store.hosts.shut(there.key)
    app = at(JOIN, room=there.code, me=token)
    assert "Place me here" in labels(app) and not notices(app)


@pytest.mark.parametrize(
    ("people", "said"),
    [(0, "No place was empty."), (1, "1 empty place is"), (3, "3 empty places are")],
)
def test_a_host_takes_back_empty_places_and_is_told_how_many(
    led: Led, people: int, said: str
) -> None:
    there = led("first")
    there.join(people)
    app = tap(host(there), "Take back empty places")
    assert notices(app)[0].startswith(said)
    assert there.store.rooms.status(there.code).joined == 5


def test_whose_empty_place_was_taken_back_can_join_again(led: Led) -> None:
    there = led("first", ())
    token = there.join()
    tap(host(there), "Take back empty places")
    assert notices(at(JOIN, room=there.code, me=token)) == [say("workshop.no-place")]
    assert "Join" in labels(stranger(there))


def test_a_session_that_has_ended_has_no_door(led: Led) -> None:
    assert "Close the door" not in labels(host(led("ended")))


# How many phones, and since when


@pytest.mark.parametrize("look", [host, phone, screen])
def test_everybody_in_the_room_sees_how_many_phones_joined_and_from_when(
    led: Led, look: object
) -> None:
    told = live(look(led("gather")))  # type: ignore[operator]
    assert told.startswith("5 phones have joined. The first joined at ")


def test_who_has_not_joined_yet_sees_it_too(led: Led) -> None:
    assert "5 phones have joined. The first joined at " in shown(stranger(led("gather"))).text


@pytest.mark.parametrize("look", [stranger, phone, screen])
def test_people_are_told_that_phones_are_counted_and_what_a_host_could_do(
    led: Led, look: object
) -> None:
    told = shown(look(led("gather"))).text  # type: ignore[operator]
    assert "Whoever holds all phones but yours, a host too, can work out where you stand." in told
    assert "Count the phones against the people here" in told


@pytest.mark.parametrize("look", [stranger, phone, screen])
def test_in_own_time_people_are_told_that_nobody_can_count(led: Led, look: object) -> None:
    told = shown(look(led("gather", pace="own-time"))).text  # type: ignore[operator]
    assert "nobody can count them, not even your host" in told
    assert "against the people here" not in told
