"""The whole way of a room through its pages alone, on SQLite and on PostgreSQL: nothing is asked of
the memory but by a press.
"""

from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from components.app import resources
from components.app.routes import HOST, JOIN, SCREEN
from engine.team.lines import Counts
from tests.pages.gathering import at, live, notices, pictures, place, tap
from tests.pages.visit import box, entry, files, radio, shown, title
from tests.workshop.databases import KINDS, new_on, postgresql
from wording.places import Ends
from wording.team import finding
from workshop.rooms import read_code
from workshop.store.database import ADDRESS

PACE = Ends("“by the clock”", "“by the weather”")


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """A PostgreSQL server, for these tests."""
    with postgresql() as address:
        yield address


@pytest.fixture(params=KINDS, autouse=True)
def database(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, memory: object
) -> Iterator[None]:
    """Rooms are kept in a database of this kind. A file is what all tests of pages have."""
    if request.param == "sqlite":
        yield
        return
    with new_on(request.getfixturevalue("server")) as made:
        monkeypatch.setenv(ADDRESS, made)
        resources.store.clear()
        yield


def gathered(people: int = 5, threshold: int = 3) -> tuple[AppTest, str, list[AppTest]]:
    """A host, the code, and phones that have joined."""
    app = at(HOST)
    radio(app, "threshold").set_value(threshold)
    host = tap(app, "Make the room")
    code = read_code(title(host).removeprefix("Your room "))
    return host, code, [tap(at(JOIN, room=code), "Join") for _ in range(people)]


def placed(phone: AppTest, number: int) -> AppTest:
    """This phone on both lines, after it has looked at the room again."""
    phone.run()
    return place(place(phone, number), number)


def test_the_whole_way_of_a_room() -> None:
    host, code, phones = gathered()
    assert live(at(SCREEN, room=code)).startswith("5 phones have joined. The first joined at ")
    host = tap(host, "Open placing")
    for phone, number in zip(phones, (1, 1, 1, 6, 6), strict=True):
        assert title(placed(phone, number)) == "You have answered"
    assert not pictures(at(SCREEN, room=code))
    host = tap(host, "Show the places")
    assert finding(Counts(3, 0, 0, 0, 0, 2), PACE) in "".join(pictures(at(SCREEN, room=code)))
    host = tap(host, "Place again")
    for phone in phones:
        placed(phone, 3)
    host = tap(host.run(), "Show what moved")
    assert finding(Counts(0, 0, 5, 0, 0, 0), PACE) in "".join(pictures(at(SCREEN, room=code)))
    host = tap(host, "Go to commitments")
    host.text_area[0].set_value("Ask first")
    entry(host, "role").set_value("team lead")
    host = tap(tap(host, "Write it down"), "End the session")
    assert (
        "Ask first" in shown(at(SCREEN, room=code)).text
        and "Ask first" in shown(phones[0].run()).text
    )
    assert files(host)


def test_a_reload_of_everybody_in_the_middle() -> None:
    host, code, phones = gathered()
    tap(host, "Open placing")
    for phone in phones[:2]:
        placed(phone, 2)
    again = at(JOIN, room=code, me=str(phones[0].query_params["me"]))
    assert title(again) == "You have answered"
    told = live(at(HOST, key=str(host.query_params["key"])))
    assert told.startswith("2 of 5 people have answered.")


def test_deleting_a_room_leaves_a_sentence_for_the_three() -> None:
    host, code, phones = gathered(3)
    key = str(host.query_params["key"])
    next(c for c in host.checkbox if c.label == "I am sure").check()
    tap(host, "Delete the room now")
    for app in (at(HOST, key=key), phones[0].run(), at(JOIN, room=code), at(SCREEN, room=code)):
        assert not app.exception
        assert "Rooms are deleted after 30 days" in notices(app)[0]


@pytest.mark.parametrize(
    "strange", ["\0" * 6, "x" * 10_000, "💩", "' OR 1=1"], ids=lambda text: repr(text[:4])
)
def test_strange_links_are_sentences(strange: str) -> None:
    _, code, _ = gathered(1)
    for app in (
        at(HOST, key=strange),
        at(JOIN, room=strange),
        at(JOIN, room=code, me=strange),
        at(JOIN, room=strange, me=strange),
        at(SCREEN, room=strange),
    ):
        assert not app.exception
        assert len(notices(app)) == 1


def test_a_commitment_of_strange_letters_is_kept_or_a_sentence() -> None:
    host, _, phones = gathered(3, 3)
    host = tap(host, "Open placing")
    for phone in phones:
        placed(phone, 1)
    host = tap(tap(host, "Show the places"), "Go to commitments without a second round")
    host.text_area[0].set_value("bell \a null \0 👩‍👩‍👧 \u202e end")
    host = tap(host, "Write it down")
    assert not host.exception
    assert "👩‍👩‍👧" in shown(phones[0].run()).text


def joined_as(code: str, voice: str) -> AppTest:
    """A phone that has joined and says with which voice it speaks."""
    app = tap(at(JOIN, room=code), "Join")
    app.radio[0].set_value(voice)
    return tap(app, "Go on with this voice")


def beside(code: str) -> str:
    """The pictures on the screen that set voices beside each other."""
    drawn = pictures(at(SCREEN, room=code))
    return "".join(picture for picture in drawn if "b-voices" in picture)


def test_twelve_phones_of_three_voices_through_the_whole_way() -> None:
    voices = ("gardeners", "visitors", "neighbours")
    app = at(HOST)
    radio(app, "threshold").set_value(3)
    for voice in voices:
        box(app, "voice", voice).check()
    host = tap(app, "Make the room")
    code = read_code(title(host).removeprefix("Your room "))
    phones = [joined_as(code, voice) for voice in voices for _ in range(4)]
    host = tap(host, "Open placing")
    for number, phone in enumerate(phones):
        assert title(placed(phone, 1 + 2 * (number // 4))) == "You have answered"
    assert not pictures(at(SCREEN, room=code))
    host = tap(host, "Show the places")
    assert finding(Counts(0, 0, 4, 0, 0, 0), PACE) in beside(code)
    host = tap(host, "Place again")
    for phone in phones[:4]:
        placed(phone, 6)
    host = tap(host.run(), "Show what moved")
    assert finding(Counts(0, 0, 0, 0, 0, 4), PACE) in beside(code)
    assert "b-voices" in "".join(pictures(host))
