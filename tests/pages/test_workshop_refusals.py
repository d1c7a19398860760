"""Wrong codes, old pages, old buttons, two windows, two rooms in one visit: a plain sentence, and
the room intact.
"""

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.app import resources
from components.app.routes import JOIN, SCREEN, START, WORKSHOP
from components.workshop import room_page
from tests.pages.gathering import (
    SPLIT,
    Led,
    at,
    host,
    labels,
    notices,
    other_phone,
    phone,
    pictures,
    place,
    screen,
    stranger,
    tap,
)
from tests.pages.visit import entry, follow, shown, title
from tests.workshop.makers import Gathering, Later
from wording.say import say
from workshop.rooms import DAYS_KEPT, spaced
from workshop.store import Store, pace
from workshop.store.attempts import FREE
from workshop.store.database import DatabaseUnavailable
from workshop.store.participants import Participants

HELD_BACK = say("workshop.many-wrong-codes")
SHOWN = (
    "The places of this round have been shown, so it takes no more. What you placed before counts."
)
NO_ROOM = say("workshop.no-room", days=DAYS_KEPT)
NO_PLACE = say("workshop.no-place")
GONE_ON = "The room has already gone on, perhaps in another window of yours."
BY_CODE = pytest.mark.parametrize("route", [JOIN, SCREEN], ids=["join", "screen"])


@pytest.fixture
def placing(led: Led) -> Gathering:
    """A room in which five people may place themselves now."""
    there = led("gather")
    there.go("first")
    return there


def typed(app: AppTest, code: str) -> AppTest:
    """Type a code, and press the button."""
    entry(app, "code").set_value(code)
    return tap(app, "Go to the room")


# Codes


@BY_CODE
@pytest.mark.parametrize(
    "write",
    [
        str,
        str.lower,
        spaced,
        lambda code: f"  {spaced(code.lower())} ",
        lambda code: "-".join(code),
    ],
    ids=["as it is", "small", "spaced", "small and spaced", "hyphens"],
)
def test_a_code_is_understood_however_it_is_typed(
    led: Led, route: Any, write: Callable[[str], str]
) -> None:
    there = led("gather")
    app = typed(at(route), write(there.code))
    assert not notices(app)
    assert spaced(there.code) in shown(app).text


@BY_CODE
@pytest.mark.parametrize(
    "code",
    [
        "KMP4T7",
        "nonsense",
        "KMP 4T",
        "KMP 4T7 9",
        "O0I1LS",
        "' OR 1=1",
        "<b>x</b>",
        "\0" * 6,
        "Ä" * 6,
        "💩",
        "x" * 10_000,
    ],
    ids=lambda code: repr(code[:9]),
)
def test_a_code_that_opens_nothing_is_a_sentence(led: Led, route: Any, code: str) -> None:
    led("gather")
    app = at(route, room=code)
    assert not app.exception
    assert notices(app) == [NO_ROOM]
    assert entry(app, "code")


def test_nothing_typed_asks_again() -> None:
    app = tap(at(JOIN), "Go to the room")
    assert title(app) == "Join a room" and notices(app) == ["Type the room's code first."]


@pytest.fixture
def waited(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """For how many seconds answers were held back, without waiting for them."""
    seconds: list[int] = []
    monkeypatch.setattr(room_page, "wait", seconds.append)
    return seconds


def many_wrong_codes(source: str = "here") -> None:
    """Somebody has typed so many that each further one waits."""
    for _ in range(FREE):
        resources.store().attempts.wrong_code(source)


@BY_CODE
def test_a_right_code_is_let_in_at_once_whatever_others_typed(
    led: Led, waited: list[int], route: Any
) -> None:
    there = led("gather")
    many_wrong_codes()
    app = at(route, room=there.code)
    assert (notices(app), waited) == ([], [])
    assert spaced(there.code) in shown(app).text


@BY_CODE
def test_who_typed_many_wrong_codes_themselves_is_let_in_with_the_right_one(
    led: Led, waited: list[int], route: Any
) -> None:
    there = led("gather")
    many_wrong_codes()
    app = at(route, room="KMP4T7")
    assert notices(app) == [f"{NO_ROOM} {HELD_BACK}"]
    app = follow(app, route, {"room": there.code})
    assert (notices(app), waited) == ([], [1])


@BY_CODE
def test_a_few_wrong_codes_are_answered_at_once(led: Led, waited: list[int], route: Any) -> None:
    app = at(route)
    for _ in range(FREE):
        app = follow(app, route, {"room": "KMP4T7"})
        assert notices(app) == [NO_ROOM]
    assert waited == []


def test_the_projected_screen_outlives_a_reload_whatever_others_typed(
    led: Led, waited: list[int]
) -> None:
    there = led("talk")
    many_wrong_codes()
    assert pictures(screen(there)) and not notices(screen(there))
    assert waited == []


def test_whoever_adds_a_token_tries_codes_no_faster(led: Led, waited: list[int]) -> None:
    led("gather")
    for _ in range(FREE + 3):
        app = at(JOIN, room="KMP4T7", me="x")
    assert notices(app) == [f"{NO_ROOM} {HELD_BACK}"]
    assert waited == [1, 2, 4]


def test_a_token_that_opens_nothing_in_a_room_that_is_there_is_no_wrong_code(
    led: Led, waited: list[int]
) -> None:
    there = led("gather")
    many_wrong_codes()
    assert notices(at(JOIN, room=there.code, me="x")) == [NO_PLACE]
    assert waited == []


def test_wrong_codes_hold_up_nobody_elsewhere(
    led: Led, waited: list[int], coming_from: Callable[[str], None]
) -> None:
    many_wrong_codes("192.0.2.7")
    coming_from("192.0.2.8")
    assert notices(at(JOIN, room="KMP4T7")) == [NO_ROOM]
    assert waited == []


# Tokens


@pytest.mark.parametrize(
    "token",
    ["nonsense", "x" * 10_000, "' OR 1=1 --", "<script>", "💩"],
    ids=lambda token: token[:9],
)
def test_a_token_that_nobody_has_is_a_sentence(led: Led, token: str) -> None:
    app = at(JOIN, room=led("first").code, me=token)
    assert not app.exception
    assert notices(app) == [NO_PLACE]
    assert token not in shown(app).text


def test_a_token_without_its_room_asks_for_the_code(led: Led) -> None:
    there = led("talk")
    app = at(JOIN, me=there.phones[0])
    assert title(app) == "Join a room" and not pictures(app)


def test_somebody_whose_link_does_not_belong_here_can_join_anew(led: Led) -> None:
    there = led("first")
    app = typed(at(JOIN, room=there.code, me="nonsense"), there.code)
    assert "Join" in labels(app)


# Pages that stayed open


def test_a_vote_after_the_reveal_from_an_old_page_counts_no_more(placing: Gathering) -> None:
    placing.place_all((1, 1, 1, 1, {"pace": 1}))
    old = other_phone(placing)
    old.radio[0].set_value(6)
    placing.go("talk")
    before = placing.lines
    app = tap(old, "Place me here")
    assert notices(app) == [SHOWN]
    assert title(app) == "What everybody sees"
    assert placing.lines == before


def test_a_vote_of_the_first_round_does_not_count_for_the_second(placing: Gathering) -> None:
    placing.place_all((1, 1, 1, 1, {"pace": 1}))
    old = other_phone(placing)
    old.radio[0].set_value(6)
    placing.go("talk", "second")
    assert notices(tap(old, "Place me here")) == [SHOWN]
    placing.go("moved")
    assert placing.counts(2, "pace") == (5, 0, 0, 0, 0, 0)


def test_a_vote_from_an_old_page_of_somebody_who_left_counts_no_more(
    placing: Gathering, store: Store
) -> None:
    old = phone(placing)
    old.radio[0].set_value(6)
    store.participants.leave(placing.code, placing.phones[0])
    app = tap(old, "Place me here")
    assert set(notices(app)) == {NO_PLACE}


def test_a_refusal_is_said_once_and_on_no_later_page(placing: Gathering, store: Store) -> None:
    old = phone(placing)
    old.radio[0].set_value(6)
    store.hosts.purge(placing.key)
    app = tap(old, "Place me here")
    assert notices(app) == [NO_ROOM]
    assert not notices(follow(app, WORKSHOP))


def test_joining_from_an_old_page_of_a_deleted_room_is_said_once(led: Led, store: Store) -> None:
    there = led("gather")
    old = stranger(there)
    store.hosts.purge(there.key)
    assert set(notices(tap(old, "Join"))) == {NO_ROOM}
    assert not notices(follow(old, WORKSHOP))


def test_a_phone_that_never_stops_is_told_to_wait_and_keeps_its_choice(
    placing: Gathering, monkeypatch: pytest.MonkeyPatch, later: Later
) -> None:
    monkeypatch.setattr(pace, "MOST_A_MINUTE", 1)
    app = place(phone(placing), 6)
    assert title(app) == "Tools"
    app = place(app, 2)
    assert notices(app) == [say("workshop.too-hasty", most=1)]
    assert title(app) == "Tools" and app.radio[0].value == 2
    later(minutes=1)
    assert title(tap(app, "Place me here")) == "You have answered"


def test_a_press_that_is_sent_twice_counts_once(placing: Gathering) -> None:
    app = phone(placing)
    app.radio[0].set_value(6)
    same = app._tree
    assert title(tap(app, "Place me here")) == "Tools"
    app._tree = same
    assert title(app.run()) == "Tools"
    assert placing.store.participants.find(placing.code, placing.phones[0]).placed[1] == {"pace"}


def test_a_press_whose_answer_was_lost_can_be_made_again(
    placing: Gathering, monkeypatch: pytest.MonkeyPatch
) -> None:
    place_ = Participants.place

    def lost(*args: Any) -> None:
        place_(*args)
        raise DatabaseUnavailable("The room's memory cannot be reached.")

    app = phone(placing)
    app.radio[0].set_value(6)
    with monkeypatch.context() as patch:
        patch.setattr(Participants, "place", lost)
        app = tap(app, "Place me here")
    assert notices(app) == ["The room's memory cannot be reached."]
    for number in range(1, 5):
        placing.place(placing.phones[number], 1)
    assert title(app) == "Tools"  # it was kept after all
    assert title(tap(app, "Leave this line out")) == "You have answered"
    placing.go("talk")
    assert placing.counts() == (4, 0, 0, 0, 0, 1)


def test_two_windows_of_a_host(placing: Gathering) -> None:
    placing.place_all(SPLIT)
    one, other = host(placing), host(placing)
    assert not notices(tap(one, "Show the places"))[1:]
    app = tap(other, "Show the places")
    assert GONE_ON in notices(app)
    assert "Place again" in labels(app)
    assert placing.room.phase == "talk"


def test_pressing_on_in_both_windows_skips_no_phase(led: Led) -> None:
    there = led("gather")
    one, other = host(there), host(there)
    tap(tap(one, "Open placing"), "Show the places")
    assert GONE_ON in notices(tap(other, "Open placing"))
    assert there.room.phase == "first"


def test_a_host_who_reloads_is_where_the_room_is(led: Led) -> None:
    there = led("talk")
    tap(host(there), "Place again")
    there.place_all(SPLIT, 2)
    assert "Show what moved" in labels(host(there))


# What follows the room by itself


LOOK_AGAIN = "Look at the room again"  # pressed by the browser itself


def test_a_page_follows_the_room_when_it_goes_on(led: Led) -> None:
    there = led("first")
    app = screen(there)
    there.go("talk")
    assert title(tap(app, LOOK_AGAIN)) == "Where we stand"


def test_a_page_follows_the_room_when_it_is_deleted(led: Led, store: Store) -> None:
    there = led("first")
    app = phone(there)
    store.hosts.purge(there.key)
    app = tap(app, LOOK_AGAIN)
    assert title(app) == "Join a room" and notices(app) == [NO_ROOM]


def test_a_host_is_offered_what_moved_as_soon_as_somebody_has_answered_again(led: Led) -> None:
    there = led("second")
    app = host(there)
    assert "Show what moved" not in labels(app)
    there.place(there.phones[0], 3, 2)
    assert "Show what moved" in labels(tap(app, LOOK_AGAIN))


def test_a_page_of_a_session_that_is_over_follows_nothing(led: Led) -> None:
    assert LOOK_AGAIN not in labels(host(led("ended")))


# Two rooms in one visit


def test_a_second_room_in_the_same_visit_starts_anew(led: Led) -> None:
    first, second = led("first", SPLIT), led("gather", SPLIT, lines=("tools", "pace"))
    second.go("first")
    app = tap(phone(first), "Change: Pace")
    app = tap(follow(app, JOIN, {"room": second.code}), "Join")
    assert title(app) == "Tools"
    assert "Line 1 of 2." in shown(app).text
    assert title(place(app, 4)) == "Pace"


def test_leaving_one_room_for_another_keeps_the_places_apart(led: Led) -> None:
    one, other = led("gather"), led("gather")
    for there in (one, other):
        there.go("first")
    app = place(phone(one), 6)
    app = tap(follow(app, JOIN, {"room": other.code}), "Join")
    assert title(app) == "Pace"
    place(app, 2)
    token = str(app.query_params["me"])
    assert other.store.participants.find(other.code, token).placed[1] == {"pace"}
    assert one.store.participants.find(one.code, one.phones[0]).placed[1] == {"pace"}


def test_a_host_can_take_part_in_the_same_visit_without_mixing_the_two(led: Led) -> None:
    there = led("gather")
    app = tap(follow(host(there), JOIN, {"room": there.code}), "Join")
    assert title(app) == "You are in"
    assert "key" not in app.query_params


def test_the_rest_of_the_app_knows_nothing_of_the_room(led: Led) -> None:
    app = follow(phone(led("first")), START)
    assert app.query_params == {}
