"""Before the reveal nothing that the store gives to anybody depends on where people stand: two
rooms that differ in nothing else look the same. Nor does a log or an error hold it.
"""

import logging
import re
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.workshop.databases import file_in
from tests.workshop.makers import LINES, Gathering, Later, Place, placing, request, revealed
from workshop.rooms import NotAllowed
from workshop.store import Store, open_store
from workshop.store.database import DatabaseUnavailable

PEOPLE = 5
SAME: tuple[Place, ...] = (1,) * PEOPLE
OTHER: tuple[tuple[Place, ...], ...] = (
    (6, 6, 6, 6, 6),
    (1, 2, 3, 4, 6),
    (None,) * PEOPLE,
    (1, 1, 1, 1, 6),
)


def reading(there: Gathering) -> dict[str, Callable[[], object]]:
    """Everything that host, stranger, and participants can ask."""
    store, code, key = there.store, there.code, there.key
    asked: dict[str, Callable[[], object]] = {
        "host": lambda: store.hosts.room(key),
        "host, going on too early": lambda: store.hosts.go_on(key, "gather", "talk"),
        "host, with another's token": lambda: store.participants.own_place(code, key, LINES[0]),
        "stranger, room": lambda: store.rooms.find(code),
        "stranger, pulse": lambda: store.rooms.status(code),
        "stranger, shown": lambda: store.rooms.shown(store.rooms.find(code)),
        "stranger, guessing": lambda: store.participants.own_place(code, "guess", LINES[0]),
    }
    for number, phone in enumerate(there.phones):
        asked |= {
            f"participant {number}": lambda phone=phone: store.participants.find(code, phone),
            f"participant {number}, own place": lambda phone=phone: [
                store.participants.own_place(code, phone, line) for line in LINES
            ],
            f"participant {number}, replay": lambda phone=phone: store.participants.place(
                code, phone, LINES[0], 3, f"{phone}-{LINES[0]}", 1
            ),
        }
    return asked


def told(ask: Callable[[], object]) -> str:
    """What is given, in every detail; or what is said instead."""
    try:
        return repr(ask())
    except (NotAllowed, DatabaseUnavailable) as refused:
        return str(refused)


def seen(there: Gathering) -> dict[str, str]:
    """What everybody sees, but for what tells any two rooms apart."""
    return {
        who: alike(told(ask)).replace(there.code, "code") for who, ask in reading(there).items()
    }


def alike(text: str) -> str:
    """Without ids, and with what stands in a set in order."""
    return re.sub(
        r"\{('[^{}]*)\}",
        lambda found: str(sorted(found[1].split(", "))),
        re.sub(r"\bid=\d+", "id", text),
    )


def voting(store: Store, places: tuple[Place, ...]) -> Gathering:
    """A room in which everybody has placed themselves and nothing is shown yet."""
    there = placing(store, PEOPLE)
    for phone, place in zip(there.phones, places, strict=True):
        there.place(phone, place, said=phone)
    return there


def voting_again(store: Store, places: tuple[Place, ...]) -> Gathering:
    """A room in which everybody has placed themselves a second time, and only the first is
    shown.
    """
    there = revealed(store, [2] * PEOPLE)
    there.go("second")
    for phone, place in zip(there.phones, places, strict=True):
        there.place(phone, place, 2, said=phone)
    return there


@pytest.mark.parametrize("places", OTHER)
def test_before_the_reveal_nothing_tells_where_people_stand(
    store: Store, later: Later, places: tuple[Place, ...]
) -> None:
    assert seen(voting(store, places)) == seen(voting(store, SAME))


@pytest.mark.parametrize("places", OTHER)
def test_before_the_second_reveal_nothing_tells_where_people_stand_now(
    store: Store, later: Later, places: tuple[Place, ...]
) -> None:
    assert seen(voting_again(store, places)) == seen(voting_again(store, SAME))


def test_a_vote_that_is_changed_before_the_reveal_changes_nothing_that_is_seen(
    store: Store, later: Later
) -> None:
    there = voting(store, SAME)
    before = seen(there)
    there.place(there.phones[0], 6)
    assert seen(there) == before


def test_after_the_reveal_the_same_comparison_finds_the_difference(
    store: Store, later: Later
) -> None:
    one, other = voting(store, SAME), voting(store, OTHER[0])
    for there in (one, other):
        there.go("talk")
    assert seen(one)["stranger, shown"] != seen(other)["stranger, shown"]


def test_after_the_reveal_two_rooms_with_the_same_counts_look_the_same_to_all_but_the_phones(
    store: Store, later: Later
) -> None:
    one, other = voting(store, (1, 1, 2, 3, 6)), voting(store, (6, 3, 2, 1, 1))
    for there in (one, other):
        there.go("talk")
    differ = {who for who in seen(one) if seen(one)[who] != seen(other)[who]}
    assert differ == {f"participant {n}, own place" for n in (0, 1, 3, 4)}


# Logs and errors


def test_no_log_holds_a_place(caplog: pytest.LogCaptureFixture, tmp_path: Path) -> None:
    said = request()
    with caplog.at_level(logging.INFO, logger="sqlalchemy.engine"):
        there = placing(open_store(file_in(tmp_path)), 1)
        there.store.participants.place(there.code, there.phones[0], LINES[0], 4, said, 1)
        there.store.engine.dispose()
    assert "INSERT INTO placement" in caplog.text and said not in caplog.text


def test_no_error_holds_a_place(database: str) -> None:
    there, said = placing(open_store(database), 1), request()
    with there.store.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE placement DROP COLUMN place")
    with pytest.raises(DatabaseUnavailable) as trouble:
        there.store.participants.place(there.code, there.phones[0], LINES[0], 4, said, 1)
    there.store.engine.dispose()
    report = "".join(traceback.format_exception(trouble.value))
    assert "INSERT INTO placement" in report and said not in report
