"""Making a room: what is proposed, what can be chosen, what cannot be typed, and what people are
told before they join.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.app.routes import BESIDE, HOST, JOIN, PAPER, WORKSHOP, Route
from components.workshop import room_page as on_pages
from knowledge.models.knowledge import Knowledge
from tests.pages.gathering import at, host, labels, notices, screen, stranger, tap
from tests.pages.visit import box, links, menu, radio, shown, title, visit
from tests.workshop.makers import Gathering
from workshop.rooms import DAYS_KEPT, Room
from workshop.store import Store

LONG = """
- id: long
  name: A long session
  minutes: 12
  text: For gardeners with time.
  lines: [water]
  basis: judgement
"""


@pytest.fixture
def two_scripts(copied: Path) -> None:
    """The gardens with a second script, about water."""
    path = copied / "vocabulary/scripts.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text + LONG.strip() + text[text.index("\n  stages:") :], encoding="utf-8")


def new() -> AppTest:
    """The page of somebody who wants to make a room."""
    return at(HOST)


def made(app: AppTest, store: Store) -> Room:
    """The room that this press makes."""
    return store.hosts.room(str(tap(app, "Make the room").query_params["key"]))


def gathering(room: Room, store: Store) -> Gathering:
    """The same room for those who come to it by its code."""
    return Gathering(store, room.code, "")


def ticked(app: AppTest, script: str = "short") -> list[str]:
    """The lines that are ticked."""
    return [line for line in ("pace", "tools", "water") if box(app, f"line-{script}", line).value]


def test_the_lines_of_the_script_are_proposed(gardens: Knowledge) -> None:
    assert ticked(new()) == list(gardens.scripts[0].lines)


def test_another_script_proposes_its_own_lines(two_scripts: None) -> None:
    app = new()
    radio(app, "script").set_value("long").run()
    assert ticked(app, "long") == ["water"]


def test_the_room_follows_the_script_that_was_chosen(two_scripts: None, store: Store) -> None:
    app = new()
    radio(app, "script").set_value("long").run()
    room = made(app, store)
    assert (room.script, room.lines) == ("long", ("water",))


def test_a_room_as_it_is_proposed(store: Store, gardens: Knowledge) -> None:
    room = made(new(), store)
    assert (room.script, room.lines, room.situation) == ("short", ("pace", "tools"), "recent")
    assert (room.pace, room.until, room.threshold, room.knowledge) == (
        "together",
        None,
        5,
        gardens.version,
    )
    assert room.phase == "gather"


def test_the_host_may_choose_other_lines(store: Store) -> None:
    app = new()
    box(app, "line-short", "tools").uncheck()
    box(app, "line-short", "water").check()
    assert made(app, store).lines == ("pace", "water")


def test_without_a_line_there_is_a_sentence_and_nothing_is_lost() -> None:
    app = new()
    for line in ticked(app):
        box(app, "line-short", line).uncheck()
    menu(app, "situation").set_value("approach:birch")
    app = tap(app, "Make the room")
    assert notices(app) == ["Choose at least one line."]
    assert "key" not in app.query_params
    assert ticked(app) == [] and menu(app, "situation").value == "approach:birch"


def test_no_room_is_made_without_a_line(memory: list[Store]) -> None:
    app = new()
    for line in ticked(app):
        box(app, "line-short", line).uncheck()
    tap(app, "Make the room")
    assert not memory  # nobody even opened it


def test_own_words_cannot_be_typed(gardens: Knowledge) -> None:
    app = new()
    assert not [*app.text_input, *app.text_area]
    assert not menu(app, "situation").proto.accept_new_options
    assert len(menu(app, "situation").options) == 1 + len(gardens.approaches) + len(gardens.cases)


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        ("recent", "A real case from last month, kept in each one's head"),
        ("approach:birch", "How we use this approach: Birch"),
        ("case:a-bed", "The published case “"),
    ],
)
def test_everybody_is_told_what_to_think_of(store: Store, chosen: str, said: str) -> None:
    app = new()
    menu(app, "situation").set_value(chosen)
    room = made(app, store)
    assert room.situation == chosen
    assert said in shown(app).text
    assert all(
        f"What to think of: {said}" in shown(visitor(gathering(room, store))).text
        for visitor in (stranger, screen)
    )


@pytest.mark.parametrize(("threshold", "lowered"), [(5, False), (4, True), (3, True)])
def test_people_are_told_before_they_join_from_how_many_on_a_line_is_shown(
    store: Store, threshold: int, lowered: bool
) -> None:
    app = new()
    radio(app, "threshold").set_value(threshold)
    told = shown(stranger(gathering(made(app, store), store))).text
    assert f"unless at least {threshold} people placed themselves on it." in told
    assert ("Your host has lowered this from five" in told) == lowered


def test_own_time_has_a_day_that_people_are_told(store: Store) -> None:
    app, day = new(), date.today() + timedelta(days=7)
    radio(app, "pace").set_value("own-time").run()
    app.date_input[0].set_value(day)
    room = made(app, store)
    assert (room.pace, room.until) == ("own-time", day)
    assert (
        f"Your host asks for it by {day.day} {day:%B}."
        in shown(stranger(gathering(room, store))).text
    )


def test_a_day_is_asked_for_only_where_each_takes_their_own_time() -> None:
    assert not new().date_input


def test_own_time_may_do_without_a_day(store: Store) -> None:
    app = new()
    radio(app, "pace").set_value("own-time")
    room = made(app, store)
    assert (room.pace, room.until) == ("own-time", None)
    assert "asks for it by" not in shown(stranger(gathering(room, store))).text


def test_a_day_counts_for_own_time_only(store: Store) -> None:
    app = new()
    radio(app, "pace").set_value("own-time").run()
    app.date_input[0].set_value(date.today() + timedelta(days=7))
    radio(app, "pace").set_value("together").run()
    assert made(app, store).until is None


def test_no_day_can_be_chosen_on_which_the_room_is_gone() -> None:
    app = new()
    radio(app, "pace").set_value("own-time").run()
    assert app.date_input[0].max <= date.today() + timedelta(days=DAYS_KEPT)


def test_the_key_is_in_the_hosts_address_and_opens_the_room_again(store: Store) -> None:
    app = tap(new(), "Make the room")
    assert set(app.query_params) == {"key"}
    again = at(HOST, key=str(app.query_params["key"]))
    assert title(again) == title(app)
    assert "Open placing" in labels(again)


def test_the_answers_of_the_visit_stay_beside_the_key() -> None:
    assert set(tap(at(HOST, label="park"), "Make the room").query_params) == {"key", "label"}


def test_the_host_is_warned_where_phones_cannot_reach_this_server() -> None:
    def warned(url: str | None) -> bool:
        return "phones cannot reach it" in shown(tap(visit(HOST, url=url), "Make the room")).text

    assert [
        warned(url) for url in ("http://localhost:8501/host", "http://[::1]:8501/host", None)
    ] == [True] * 3
    assert not warned("http://192.0.2.7:8501/host")


def test_the_address_to_type_has_the_path_that_the_server_stands_under() -> None:
    app = tap(visit(HOST, url="https://bearings.example/team/host"), "Make the room")
    assert re.search("(?<!/)bearings.example/team/join", shown(app).text)


def test_many_rooms_from_one_place_are_stopped_with_a_sentence(
    coming_from: Callable[[str], None],
) -> None:
    coming_from("192.0.2.7")
    app = new()
    for _ in range(on_pages.NEW_ROOMS):
        assert "key" in tap(new(), "Make the room").query_params
    app = tap(app, "Make the room")
    assert notices(app) == [
        "Many rooms were made from here in the last ten minutes. Wait a little, then try again."
    ]
    assert "key" not in app.query_params
    coming_from("192.0.2.8")
    assert "key" in tap(new(), "Make the room").query_params


def test_without_a_script_the_page_says_so_and_makes_no_room(copied: Path) -> None:
    (copied / "vocabulary/scripts.yaml").unlink()
    app = new()
    assert not app.exception
    assert "There are no scripts in this knowledge folder." in shown(app).text
    assert "Make the room" not in labels(app)


def test_a_room_that_was_deleted_leads_back_to_making_one(store: Store) -> None:
    app = tap(new(), "Make the room")
    room = store.hosts.room(str(app.query_params["key"]))
    app = tap(app, "Delete the room now")
    assert notices(app)[0] == "Tick “I am sure” first."
    assert store.rooms.find(room.code)
    next(c for c in app.checkbox if c.label == "I am sure").check()
    app = tap(app, "Delete the room now")
    assert title(app) == "Host a room"
    assert notices(app) == ["The room is deleted, and nothing of it is left."]
    assert app.query_params == {}


@pytest.mark.parametrize("route", [HOST, JOIN, PAPER, BESIDE], ids=lambda route: route.path)
def test_the_workshop_has_a_door_to_each_way_and_keeps_the_answers(route: Route) -> None:
    pages = [
        e.proto for e in links(visit(WORKSHOP, {"label": "park"})) if e.proto.page == route.path
    ]
    assert [page.query_string for page in pages] == ["label=park"]


def test_a_key_that_opens_no_room_offers_none_to_make(store: Store) -> None:
    app = host(Gathering(store, "", "nonsense"))
    assert notices(app) == [
        "This host link opens no room. Rooms are deleted after 30 days, or when the host says so."
    ]
    assert "Make the room" not in labels(app)
