"""That nobody may try for ever, on whichever server of the same database."""

import pytest
from sqlalchemy import func, select

from tests.workshop.makers import Later
from workshop.store import Store, open_store
from workshop.store.attempts import COUNTED, FREE, LONGEST_PAUSE, SECONDS, network
from workshop.store.tables import attempt

SOURCE = "192.0.2.7"


def tried(store: Store, times: int, source: str = SOURCE) -> None:
    """Somebody tries so many times."""
    for _ in range(times):
        store.attempts.note("codes", source)


def test_one_may_try_up_to_the_limit(store: Store) -> None:
    tried(store, 2)
    assert store.attempts.allowed("codes", SOURCE, 3)
    tried(store, 1)
    assert not store.attempts.allowed("codes", SOURCE, 3)


@pytest.mark.parametrize(("what", "source"), [("codes", "192.0.2.8"), ("rooms", SOURCE)])
def test_neither_another_source_nor_another_try_is_held_up(
    store: Store, what: str, source: str
) -> None:
    tried(store, 1)
    assert store.attempts.allowed(what, source, 1)


def test_each_try_counts_for_ten_minutes_of_its_own(store: Store, later: Later) -> None:
    tried(store, 1)
    later(seconds=SECONDS - 1)
    tried(store, 1)
    assert not store.attempts.allowed("codes", SOURCE, 2)
    later(seconds=1)
    assert store.attempts.allowed("codes", SOURCE, 2)
    assert not store.attempts.allowed("codes", SOURCE, 1)


# Wrong codes


def pauses(store: Store, times: int, source: str = SOURCE) -> list[int]:
    """How long the answers to so many wrong codes wait."""
    return [store.attempts.wrong_code(source) for _ in range(times)]


def test_the_first_wrong_codes_are_answered_at_once(store: Store) -> None:
    assert pauses(store, FREE) == [0] * FREE


def test_each_further_one_waits_twice_as_long_up_to_some_seconds(store: Store) -> None:
    assert pauses(store, FREE + 6)[FREE:] == [1, 2, 4, LONGEST_PAUSE, LONGEST_PAUSE, LONGEST_PAUSE]


def test_nobody_elsewhere_waits(store: Store) -> None:
    pauses(store, FREE + 3)
    assert pauses(store, 1, "192.0.2.8") == [0]


def test_after_ten_minutes_it_begins_anew(store: Store, later: Later) -> None:
    pauses(store, FREE + 3)
    later(seconds=SECONDS)
    assert pauses(store, 1) == [0]


def test_who_tries_without_end_does_not_fill_the_memory(store: Store) -> None:
    pauses(store, COUNTED + 20)
    with store.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(attempt)) == COUNTED


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:192.0.2.7", SOURCE, True),
        (SOURCE, "192.0.2.8", False),
        ("here", "here", True),
    ],
)
def test_all_addresses_that_one_machine_may_have_count_together(
    one: str, other: str, same: bool
) -> None:
    assert (network(one) == network(other)) == same


def test_what_no_longer_counts_is_deleted_with_the_next(store: Store, later: Later) -> None:
    tried(store, 3)
    later(seconds=SECONDS)
    tried(store, 1, "192.0.2.8")
    with store.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(attempt)) == 1


def test_what_no_longer_counts_is_deleted_within_the_hour_without_another(
    store: Store, later: Later
) -> None:
    tried(store, 3)
    later(seconds=SECONDS)
    store.tidy()
    with store.engine.connect() as connection:
        assert connection.scalar(select(func.count()).select_from(attempt)) == 0


def test_where_somebody_comes_from_is_not_written_down(store: Store) -> None:
    tried(store, 1)
    with store.engine.connect() as connection:
        row = connection.execute(select(attempt)).one()
    assert SOURCE not in str(row)


@pytest.mark.parametrize("kind", ["sqlite"])
def test_servers_of_one_database_count_together(database: str) -> None:
    one, other = open_store(database), open_store(database)
    tried(one, 1)
    assert not other.attempts.allowed("codes", SOURCE, 1)
    one.engine.dispose()
    other.engine.dispose()
