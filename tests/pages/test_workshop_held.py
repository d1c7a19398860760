"""What a browser keeps of rooms, without a browser: what it hands over to join with, and what it is
told to keep and to forget. The journeys in tests/browser see what it does.
"""

import re

from streamlit.testing.v1 import AppTest

from components.app.routes import HOST, JOIN, WORKSHOP
from tests.pages.gathering import Led, at, host, phone, stranger, tap
from workshop.rooms import new_token

ACT = re.compile(r'data-act="(\w+)"')
UNKNOWN = "a" * 22


def acts(app: AppTest) -> list[str]:
    """What the page has the browser do with what it keeps."""
    markup = "".join(str(element.proto.body) for element in app.get("html"))
    return ACT.findall(markup)


def test_two_tabs_with_the_same_secret_are_one_person(led: Led) -> None:
    there = led("gather", ())
    secret = new_token()
    for app in (stranger(there), stranger(there)):
        app.text_input[0].set_value(secret)
        tap(app, "Join")
    assert there.store.rooms.status(there.code).joined == 1
    assert there.store.participants.find(there.code, secret)


def test_a_place_that_was_taken_here_is_kept_and_one_from_a_link_is_not(led: Led) -> None:
    there = led("gather")
    assert acts(tap(stranger(there), "Join")) == ["keep"]
    assert acts(phone(there)) == []


def test_who_leaves_is_forgotten_in_the_browser_too(led: Led) -> None:
    app = tap(phone(led("gather")), "Leave the room")
    assert acts(app) == ["forget", "list"]


def test_a_host_finds_the_way_back(led: Led) -> None:
    assert acts(host(led("gather"))) == ["keep"]
    assert acts(at(HOST)) == ["list"]
    assert acts(at(WORKSHOP)) == ["list"]


def test_what_opens_nothing_any_more_is_forgotten(led: Led) -> None:
    there = led("gather")
    assert acts(at(JOIN, room=there.code, me=UNKNOWN)) == ["forget"]
    assert acts(at(HOST, key=UNKNOWN)) == ["forget"]
