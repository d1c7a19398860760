"""Before the places are shown no page, message, file or log holds one; and a token or key is in its
owner's address only.

Each test of a leak leads the same room twice, with other places each time, and compares everything
that is sent to a browser.
"""

import logging
import re
from collections.abc import Callable, Sequence
from hashlib import sha256
from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.testing.v1 import AppTest

from components.app import made
from components.app.routes import HOST, JOIN, RESULT, START, WORKSHOP, Route
from components.workshop import placing as on_phone
from documents.files import Files
from tests.pages import gathering
from tests.pages.gathering import (
    EVERYBODY,
    OWN_ADDRESS,
    SERVER,
    Led,
    Visitor,
    at,
    host,
    notices,
    phone,
    pictures,
    place,
    screen,
    stranger,
    tap,
    told,
)
from tests.pages.visit import files, follow, shown, title
from tests.workshop.makers import WAY, Gathering, Later, Places
from workshop import rooms
from workshop.phases import Phase
from workshop.store import Store

Same = Callable[[], None]
Twice = Callable[[Phase, Visitor, Sequence[Places], Sequence[Places]], list[bytes]]
ONES, SIXES = (1,) * 5, (6,) * 5
HALF: tuple[Sequence[Places], ...] = ((1, 1, {}, {}, {}), (6, 6, {}, {}, {}))
ANYBODY = pytest.mark.parametrize("visitor", EVERYBODY.values(), ids=EVERYBODY)


@pytest.fixture
def same_secrets(monkeypatch: pytest.MonkeyPatch) -> Same:
    """Codes, tokens and keys come in the same order again after each call, so that two rooms differ
    in nothing else.
    """
    made = 0

    def again() -> None:
        nonlocal made
        made = 0

    def next_token() -> str:
        nonlocal made
        made += 1
        return f"token-{made:018}"

    monkeypatch.setattr(rooms, "new_code", lambda: "CDFHJK")
    for module in (rooms, on_phone):
        monkeypatch.setattr(module, "new_token", next_token)
    return again


@pytest.fixture
def led_alike(led: Led, store: Store, same_secrets: Same, later: Later) -> Callable[..., Gathering]:
    """The same room anew in the same moment, with other places: the one before is deleted."""
    before: list[Gathering] = []

    def lead(phase: Phase, first: Sequence[Places], again: Sequence[Places] = ()) -> Gathering:
        for gone in before:
            store.hosts.purge(gone.key)
        same_secrets()
        before[:] = [led(phase, first, again)]
        return before[0]

    return lead


@pytest.fixture
def seen_with(led_alike: Callable[..., Gathering], sent: list[ForwardMsg]) -> Twice:
    """Everything that a visitor is sent of a room in which people stand so."""

    def see(
        phase: Phase, visitor: Visitor, first: Sequence[Places], again: Sequence[Places] = ()
    ) -> list[bytes]:
        there = led_alike(phase, first, again)
        made._kept_of_room.cache_clear()  # two rooms that are alike to the second
        sent.clear()
        assert not visitor(there).exception
        return told(sent)

    return see


# Before the places are shown


@ANYBODY
def test_nothing_that_is_sent_depends_on_where_people_stand(
    seen_with: Twice, visitor: Visitor
) -> None:
    assert seen_with("first", visitor, ONES, ()) == seen_with("first", visitor, SIXES, ())


@ANYBODY
@pytest.mark.parametrize(
    ("one", "other"),
    [HALF, (ONES, (None,) * 5), ((1, 2, 3, 4, 5), (5, 4, 3, 2, 1))],
    ids=["half have answered", "left out", "who stands where"],
)
def test_nor_on_who_left_a_line_out_nor_on_who_stands_where(
    seen_with: Twice, visitor: Visitor, one: Sequence[Places], other: Sequence[Places]
) -> None:
    assert seen_with("first", visitor, one, ()) == seen_with("first", visitor, other, ())


@ANYBODY
def test_nothing_that_is_sent_depends_on_the_second_places_before_they_are_shown(
    seen_with: Twice, visitor: Visitor
) -> None:
    assert seen_with("second", visitor, ONES, ONES) == seen_with("second", visitor, ONES, SIXES)


@pytest.mark.parametrize("phase", ["talk", "moved"])
@pytest.mark.parametrize(
    "visitor", [host, phone, screen], ids=["facilitator", "participant", "screen"]
)
def test_this_comparison_finds_what_is_shown(
    seen_with: Twice, visitor: Visitor, phase: Phase
) -> None:
    assert seen_with(phase, visitor, ONES, ONES) != seen_with(phase, visitor, SIXES, SIXES)


@ANYBODY
def test_what_is_shown_does_not_say_who_stands_where(seen_with: Twice, visitor: Visitor) -> None:
    assert seen_with("talk", visitor, (1, 1, 6, 6, 6), ()) == seen_with(
        "talk", visitor, (6, 6, 6, 1, 1), ()
    )


@pytest.mark.parametrize("phase", WAY)
def test_a_stranger_on_the_join_page_is_never_sent_a_place(seen_with: Twice, phase: Phase) -> None:
    assert seen_with(phase, stranger, ONES, ONES) == seen_with(phase, stranger, SIXES, SIXES)


def test_placing_oneself_sends_a_phone_back_nothing_of_it(
    led_alike: Callable[..., Gathering], sent: list[ForwardMsg]
) -> None:
    def after(number: int) -> list[bytes]:
        app = phone(led_alike("first", ({}, 3, 3)))
        app.radio[0].set_value(number)
        sent.clear()
        assert title(tap(app, "Place me here")) == "Tools"
        return told(sent)

    assert after(1) == after(6)


def test_no_log_says_where_people_stand(
    led_alike: Callable[..., Gathering],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # What is put back was not done, and leaves nothing in a log.
    monkeypatch.setattr(gathering, "like_before", lambda store, like, make: make())

    def written(number: int) -> list[str]:
        caplog.clear()
        there = led_alike("first", (3,) * 5)
        place(tap(phone(there), "Change: Pace"), number)
        screen(there)
        # How long a statement has been known, and in how many seconds it was made, differs each
        # time.
        return [
            re.sub(r"^\[(cached|generated).*?\d+s( ago)?\]", "", record.getMessage())
            for record in caplog.records
        ]

    led_alike("gather", (3,) * 5)
    with caplog.at_level(logging.INFO), caplog.at_level(logging.INFO, "sqlalchemy.engine"):
        one, other = written(1), written(6)
    assert [line for line in one if "INSERT INTO placement" in line]
    assert one == other


# Files


@pytest.mark.parametrize("phase", ["gather", "first"])
def test_before_the_places_are_shown_there_is_nothing_to_take_away(led: Led, phase: Phase) -> None:
    there = led(phase)
    assert not [name for name, visitor in EVERYBODY.items() if files(visitor(there))]


@pytest.mark.parametrize("phase", ["talk", "second", "moved", "commit", "ended"])
def test_afterwards_the_host_takes_the_record_away_and_nobody_else(led: Led, phase: Phase) -> None:
    there = led(phase)
    offered = {name: len(files(visitor(there))) for name, visitor in EVERYBODY.items()}
    assert offered.pop("facilitator") >= 5
    assert set(offered.values()) == {0}


def test_a_record_taken_while_people_place_again_holds_the_first_round_only(
    led_alike: Callable[..., Gathering], taken: list[Files]
) -> None:
    for again in (ONES, SIXES):
        host(led_alike("second", (1, 1, 6, 6, 6), again))
    one, other = ([opened(make()) for _, _, make in files.values()] for files in taken)
    assert one == other


def opened(data: bytes) -> list[bytes]:
    """What a file holds, unpacked if it is packed, without the moment at which it was made."""
    if is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as packed:
            return [
                packed.read(name) for name in sorted(packed.namelist()) if "docProps" not in name
            ]
    return [re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+|D:\d+|/ID ?\[.*?\]|(?s:<xmpMM:.*?ID>)", b"", data)]


# Tokens and keys


@pytest.mark.parametrize("phase", WAY)
def test_no_secret_is_in_anything_that_is_sent(
    led: Led, sent: list[ForwardMsg], phase: Phase
) -> None:
    there = led(phase)
    for visitor in EVERYBODY.values():
        visitor(there)
    whole = b"\n".join(told(sent))
    assert there.code.encode() in whole
    assert not [secret for secret in secrets(there) if secret in whole]


def test_no_secret_is_in_any_file(led: Led, taken: list[Files]) -> None:
    there = led("ended")
    host(there)
    made = [(label, part) for label, (_, _, make) in taken[0].items() for part in opened(make())]
    assert made
    assert not [
        label
        for label, part in made
        for secret in (*secrets(there), there.code.encode())
        if secret in part
    ]


def secrets(there: Gathering) -> list[bytes]:
    """Everything that opens a room to its owner, and what is kept of it."""
    return [
        form.encode()
        for secret in (there.key, *there.phones)
        for form in (secret, sha256(secret.encode()).hexdigest())
    ]


def test_what_is_given_away_is_the_code_alone(led: Led) -> None:
    there = led("gather")
    app = host(there)
    assert f"{SERVER}/join?room={there.code}" in shown(app).text
    assert [e.proto.url for e in app.get("link_button")] == [f"{SERVER}/screen?room={there.code}"]


def test_the_key_of_a_new_room_is_in_the_hosts_address_only(sent: list[ForwardMsg]) -> None:
    app = tap(at(HOST), "Make the room")
    key = app.query_params["key"]
    assert title(app).startswith("Your room")
    assert holding(sent, key) == {OWN_ADDRESS}


def test_the_token_of_somebody_who_joins_is_in_their_address_only(
    led: Led, sent: list[ForwardMsg]
) -> None:
    app = tap(stranger(led("gather")), "Join")
    assert holding(sent, app.query_params["me"]) == {OWN_ADDRESS}


def holding(sent: Sequence[ForwardMsg], secret: str | list[str]) -> set[str]:
    """The kinds of messages in which this stands."""
    assert isinstance(secret, str) and len(secret) > 20
    return {str(m.WhichOneof("type")) for m in sent if secret.encode() in m.SerializeToString()}


@pytest.mark.parametrize("other", [START, RESULT, WORKSHOP], ids=["start", "result", "workshop"])
@pytest.mark.parametrize("visitor", [host, phone], ids=["facilitator", "participant"])
def test_a_secret_does_not_travel_to_another_page(
    led: Led, sent: list[ForwardMsg], visitor: Visitor, other: Route
) -> None:
    there = led("talk")
    app = visitor(there)
    sent.clear()
    follow(app, other)
    assert not [
        secret for secret in secrets(there) if secret in b"\n".join(told(sent, own_address=True))
    ]


# Rights: whose address opens what


def foreign(there: Gathering, other: Gathering) -> dict[str, Callable[[], AppTest]]:
    """Addresses made of what belongs to two rooms, or to another person."""
    return {
        "a token of another room": lambda: at(JOIN, room=there.code, me=other.phones[0]),
        "the host's key as a token": lambda: at(JOIN, room=there.code, me=there.key),
        "a token as the host's key": lambda: at(HOST, key=there.phones[0]),
        "the code as the host's key": lambda: at(HOST, key=there.code),
        "the fingerprint of a key": lambda: at(HOST, key=sha256(there.key.encode()).hexdigest()),
        "the fingerprint of a token": lambda: at(
            JOIN, room=there.code, me=sha256(there.phones[0].encode()).hexdigest()
        ),
    }


@pytest.mark.parametrize(
    "name",
    [
        "a token of another room",
        "the host's key as a token",
        "a token as the host's key",
        "the code as the host's key",
        "the fingerprint of a key",
        "the fingerprint of a token",
    ],
)
def test_what_opens_something_else_opens_nothing(led: Led, name: str) -> None:
    app = foreign(led("talk"), led("talk"))[name]()
    assert not app.exception
    assert not pictures(app)
    assert len(notices(app)) == 1
