"""That what was acknowledged is kept, once: sixty phones at the same moment, a reveal among them,
and a server that is killed. And that what is purged is gone.
"""

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import inspect, make_url

from engine.team.lines import Commitment
from tests.workshop.makers import (
    LINES,
    VOICES,
    Gathering,
    Later,
    gathered,
    new_room,
    placing,
    rows,
)
from workshop import rooms
from workshop.rooms import NotAllowed, hashed
from workshop.store import Store, open_store, pace
from workshop.store import database as database_module
from workshop.store import rows as steps
from workshop.store.rooms import Purged

ROOT = Path(__file__).resolve().parents[2]
WORDS = "Ask whom it is for"
LAST_WORDS = "What nobody may find of last time"
FOUR = ("pace", "tools", "time", "trust")


def tried(act: Callable[[], object]) -> object:
    """What an act gave, or why it was refused."""
    try:
        return act()
    except NotAllowed as refused:
        return refused


def all_at_once(acts: Iterable[Callable[[], object]]) -> list[object]:
    """Try all of it in threads that begin at the same moment."""
    waiting = list(acts)
    together = Barrier(len(waiting))

    def run(act: Callable[[], object]) -> object:
        together.wait()
        return tried(act)

    with ThreadPoolExecutor(len(waiting)) as threads:
        return list(threads.map(run, waiting))


def sure(done: list[object]) -> None:
    """Nothing was refused."""
    assert [said for said in done if isinstance(said, NotAllowed)] == []


# Many at once


def test_of_sixty_phones_that_vote_at_once_no_vote_is_lost_or_doubled(store: Store) -> None:
    there = placing(store, 60)
    sure(
        all_at_once(
            lambda phone=phone, n=n: there.place(phone, n % 6 + 1)
            for n, phone in enumerate(there.phones)
        )
    )
    assert len(rows(store)["placement"]) == 60 * len(LINES) and there.answered() == 60
    there.go("talk")
    assert there.counts() == (10,) * 6


def test_a_vote_that_comes_twice_at_the_same_moment_counts_once(store: Store) -> None:
    there = placing(store, 30)
    twice = [*enumerate(there.phones)] * 2
    sure(
        all_at_once(
            lambda phone=phone, n=n: there.place(phone, n % 6 + 1, said="once")
            for n, phone in twice
        )
    )
    assert len(rows(store)["placement"]) == 30 * len(LINES) and there.answered() == 30
    there.go("talk")
    assert there.counts() == (5,) * 6


def test_a_phone_that_sends_all_its_answers_at_once_has_answered(store: Store) -> None:
    there = placing(store, 8, lines=FOUR)
    sure(
        all_at_once(
            lambda phone=phone, line=line: there.place(phone, {line: 1})
            for phone in there.phones
            for line in FOUR
        )
    )
    assert there.answered() == 8


def test_a_vote_counts_if_and_only_if_it_was_taken_before_the_reveal(store: Store) -> None:
    there = placing(store, 43)
    for phone in there.phones[:3]:
        there.place(phone, 1)
    voting = [lambda phone=phone: there.place(phone, {LINES[0]: 6}) for phone in there.phones[3:]]
    done = all_at_once([*voting[:20], lambda: there.go("talk"), *voting[20:]])
    taken = sum(said is None for said in done) - 1
    assert there.counts() == (3, 0, 0, 0, 0, taken)


def meanwhile(
    monkeypatch: pytest.MonkeyPatch, step: str, act: Callable[[], object]
) -> Callable[[], object]:
    """Have somebody act while somebody else is in the middle of something, right after this step.
    Says what they got, at last.
    """
    threads, begun = ThreadPoolExecutor(1), list[Future[object]]()
    do_step = getattr(steps, step)

    def interrupted(*given: Any, **named: Any) -> object:
        done = do_step(*given, **named)
        monkeypatch.undo()
        begun.append(threads.submit(tried, act))
        wait(begun, 0.3)  # long enough to get through if nothing holds it up
        return done

    monkeypatch.setattr(steps, step, interrupted)
    return lambda: begun[0].result()


def test_the_reveal_waits_for_a_vote_that_is_being_taken(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = placing(store, 4)
    there.place_all([1, 1, 1, 1])
    done = meanwhile(
        monkeypatch, "participant", lambda: store.hosts.go_on(there.key, "first", "talk")
    )
    there.place(there.phones[3], {LINES[0]: 6})
    assert done() is None and there.counts() == (3, 0, 0, 0, 0, 1)


def test_a_vote_that_comes_while_the_places_are_counted_is_refused(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = placing(store, 4)
    there.place_all([1, 1, 1, 1])
    done = meanwhile(monkeypatch, "change", lambda: there.place(there.phones[3], {LINES[0]: 6}))
    there.go("talk")
    assert isinstance(done(), NotAllowed) and there.counts() == (4, 0, 0, 0, 0, 0)


def test_sixty_phones_that_join_at_once_are_all_in(store: Store) -> None:
    there = gathered(store)
    tokens = all_at_once(lambda: store.participants.join(there.code) for _ in range(60))
    assert (
        len({store.participants.find(there.code, str(token)).id for token in tokens})
        == store.rooms.status(there.code).joined
        == 60
    )


def test_phones_that_join_at_once_do_not_overfill_the_room(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshop.safety.LARGEST", 10)
    there = gathered(store)
    done = all_at_once(lambda: store.participants.join(there.code) for _ in range(30))
    assert (
        sum(isinstance(said, str) for said in done) == store.rooms.status(there.code).joined == 10
    )


def test_of_many_windows_that_reveal_at_once_one_does(store: Store) -> None:
    there = placing(store)
    there.place_all([1, 1, 6])
    done = all_at_once(lambda: store.hosts.go_on(there.key, "first", "talk") for _ in range(10))
    assert sum(said is None for said in done) == 1 and there.counts() == (2, 0, 0, 0, 0, 1)


def test_windows_that_promise_at_once_do_not_overfill_the_record(store: Store) -> None:
    there = gathered(store)
    all_at_once(lambda: store.hosts.promise(there.key, Commitment(WORDS, "")) for _ in range(20))
    assert len(there.commitments) == rooms.MOST_COMMITMENTS


def test_who_leaves_while_voting_leaves_nothing_behind(store: Store) -> None:
    there = placing(store, 20)
    going = [
        lambda phone=phone: store.participants.leave(there.code, phone) for phone in there.phones
    ]
    voting = [lambda phone=phone: there.place(phone, 1) for phone in there.phones]
    all_at_once([*going, *voting])
    assert rows(store)["member"] == rows(store)["placement"] == []


def test_rooms_that_are_made_at_once_are_all_made(store: Store) -> None:
    made = all_at_once(lambda: store.rooms.create(new_room()) for _ in range(20))
    assert len({code for code, _ in made}) == len(rows(store)["room"]) == 20  # type: ignore[misc]


# A server that is killed

# Places itself without end, from four phones, and says each time that it is kept.
VOTER = """
import sys
from itertools import count
from threading import Thread
from workshop.store import database, open_store, pace

pace.MOST_A_MINUTE = pace.MOST_ON_A_LINE = 10**9
database.SECONDS = 60  # for its turn, however busy the machine is
address, code, *phones = sys.argv[1:]
store = open_store(address)

def vote(phone):
    for number in count():
        store.participants.place(code, phone, "pace", number % 6 + 1, f"{phone}-{number}", 1)
        sys.stdout.write(f"{phone}-{number}\\n")
        sys.stdout.flush()

for phone in phones:
    Thread(target=vote, args=(phone,)).start()
"""


def killed_while_voting(address: str, there: Gathering) -> set[str]:
    """What a server had acknowledged when it was killed in the middle of votes."""
    voter = subprocess.Popen(
        [sys.executable, "-c", VOTER, address, there.code, *there.phones],
        cwd=ROOT,
        text=True,
        stdout=subprocess.PIPE,
    )
    assert voter.stdout
    said = [voter.stdout.readline() for _ in range(60)]
    voter.kill()
    said += voter.stdout.readlines()
    assert voter.wait() == -signal.SIGKILL
    return {line.strip() for line in said if line.endswith("\n")}


def test_a_server_that_is_killed_has_kept_everything_it_acknowledged(database: str) -> None:
    store = open_store(database)
    there = placing(store, 4)
    store.engine.dispose()
    acknowledged = killed_while_voting(database, there)
    again = open_store(database)
    kept = [row[-1] for row in rows(again)["placement"]]
    again.engine.dispose()
    assert len(acknowledged) >= 60 and acknowledged <= set(kept) and len(kept) == len(set(kept))


def test_a_room_goes_on_after_its_server_was_killed(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pace, "MOST_ON_A_LINE", 10**9)  # as for those who placed without end
    there = placing(open_store(database), 4)
    killed_while_voting(database, there)
    there.store.engine.dispose()
    there.store = open_store(database)
    there.place_all([1, 1, 1, 6])
    there.go("talk")
    counts = there.counts()
    there.store.engine.dispose()
    assert counts == (3, 0, 0, 0, 0, 1)


@pytest.mark.parametrize("kind", ["sqlite"])
def test_the_file_is_whole_after_its_server_was_killed(database: str) -> None:
    there = placing(open_store(database), 4)
    killed_while_voting(database, there)
    with there.store.engine.connect() as connection:
        found = connection.exec_driver_sql("PRAGMA integrity_check").scalar()
    there.store.engine.dispose()
    assert found == "ok"


# What is gone


def lived_in(store: Store, people: int = 6) -> Gathering:
    """A room with something in every table."""
    there = gathered(store, voices=VOICES)
    for voice in VOICES:
        there.speak(voice, people // len(VOICES))
    there.go("first")
    there.place_all([1] * people)
    there.go("talk")
    there.store.hosts.promise(there.key, Commitment(WORDS, "team lead"))
    there.store.hosts.open_last_time(there.key, LAST_WORDS)
    there.go("second")
    there.place_all([6] * people, 2)
    there.go("moved")
    return there


def secrets_of(there: Gathering) -> list[str]:
    """What must be in no file once the room is purged."""
    return [WORDS, LAST_WORDS, there.code, hashed(there.key), *map(hashed, there.phones)]


def bytes_of(database: str) -> bytes:
    """Everything in the files of a SQLite database."""
    path = Path(str(make_url(database).database))
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


def found_in(database: str, texts: Iterable[str]) -> list[str]:
    held = bytes_of(database)
    return [text for text in texts if text.encode() in held]


def test_a_room_that_was_lived_in_has_something_in_every_table(store: Store) -> None:
    lived_in(store)
    assert all(rows(store).values())


def test_a_purge_leaves_no_row(store: Store) -> None:
    store.hosts.purge(lived_in(store).key)
    assert not any(rows(store).values())


def test_a_purge_leaves_every_row_of_other_rooms(store: Store) -> None:
    other = lived_in(store)
    before = rows(store)
    store.hosts.purge(lived_in(store).key)
    assert rows(store) == before and other.room


@pytest.mark.parametrize("kind", ["sqlite"])
def test_a_purge_leaves_no_byte(database: str) -> None:
    store = open_store(database)
    there, other = lived_in(store, 60), gathered(store, 5)
    assert set(found_in(database, secrets_of(there))) == set(secrets_of(there))
    store.hosts.purge(there.key)
    assert found_in(database, secrets_of(there)) == []
    assert found_in(database, [other.code]) == [other.code]
    store.engine.dispose()


@pytest.mark.parametrize("kind", ["sqlite"])
def test_a_purge_writes_the_file_anew(database: str) -> None:
    store = open_store(database)
    store.hosts.purge(lived_in(store, 60).key)
    with store.engine.connect() as connection:
        unused = connection.exec_driver_sql("PRAGMA freelist_count").scalar()
    assert unused == 0  # pages of before, in which deleted rows may have left a copy
    store.engine.dispose()


@pytest.mark.parametrize("kind", ["sqlite"])
def test_rooms_that_lived_at_the_same_time_leave_no_byte_of_the_purged_one(database: str) -> None:
    store = open_store(database)
    mixed = [placing(store, 40) for _ in range(4)]
    for phones in zip(*(there.phones for there in mixed), strict=True):
        for there, phone in zip(mixed, phones, strict=True):
            there.place(phone, 1, said=there.code)
    for there in mixed[1:]:
        store.hosts.purge(there.key)
    texts = [
        text
        for there in mixed[1:]
        for text in (there.code, hashed(there.key), *map(hashed, there.phones))
    ]
    assert found_in(database, texts) == []
    store.engine.dispose()


@pytest.mark.parametrize("kind", ["sqlite"])
def test_a_server_that_is_killed_before_it_emptied_its_log_empties_it_when_it_starts(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store(database)
    there = lived_in(store)
    with monkeypatch.context() as killed:
        killed.setattr(database_module, "write_anew", lambda engine: None)
        store.hosts.purge(there.key)
    assert WORDS in found_in(database, [WORDS])
    again = open_store(database)
    assert found_in(database, secrets_of(there)) == []
    for held in (store, again):
        held.engine.dispose()


def long_after(store: Store, later: Later) -> None:
    """The days of every room are over, and an hour ago somebody has looked."""
    later(days=rooms.DAYS_KEPT)
    store.tidy()
    later(hours=1)


def test_a_room_whose_days_are_over_is_purged_when_the_store_is_opened(
    database: str, later: Later
) -> None:
    store = open_store(database)
    lived_in(store)
    long_after(store, later)
    again = open_store(database)
    held = rows(again)
    for opened in (store, again):
        opened.engine.dispose()
    assert not any(held.values())


def test_a_room_whose_days_are_over_is_purged_when_another_is_made(
    store: Store, later: Later
) -> None:
    old = lived_in(store)
    long_after(store, later)
    new = gathered(store)
    assert [row[1] for row in rows(store)["room"]] == [new.code] != [old.code]
    assert (
        rows(store)["member"]
        == rows(store)["placement"]
        == rows(store)["release"]
        == rows(store)["commitment"]
        == []
    )


def test_a_room_whose_days_are_over_is_purged_without_a_visit(store: Store, later: Later) -> None:
    lived_in(store)
    long_after(store, later)
    assert store.tidy() == Purged(rooms=1, waiting=0)
    assert not any(rows(store).values())


def test_a_room_whose_days_are_not_over_is_kept(store: Store, later: Later) -> None:
    lived_in(store)
    before = rows(store)
    later(days=rooms.DAYS_KEPT, seconds=-1)
    store.rooms.purge_expired()
    assert rows(store) == before


def test_the_first_look_that_finds_its_days_over_deletes_nothing(
    store: Store, later: Later
) -> None:
    there = lived_in(store)
    later(days=rooms.DAYS_KEPT)
    assert [store.tidy() for _ in range(3)] == [Purged(rooms=0, waiting=1)] * 3
    later(days=-rooms.DAYS_KEPT)
    assert there.room and there.lines


@pytest.mark.parametrize("jump", [31, 400])
def test_a_clock_that_jumps_for_a_moment_deletes_nothing_for_good(
    store: Store, later: Later, jump: int
) -> None:
    old = lived_in(store)
    later(days=jump)
    new = gathered(store)
    later(days=-jump, hours=1)
    store.tidy()
    later(hours=1)
    store.tidy()
    assert old.room and old.lines and new.room


def test_a_clock_that_jumps_twice_deletes_nothing_if_it_was_right_in_between(
    store: Store, later: Later
) -> None:
    there = lived_in(store)
    for hours in (1, 3):
        later(days=31, hours=hours)
        store.tidy()
        later(days=-31)
        store.tidy()
    assert there.room and there.lines


def test_a_room_that_a_jump_has_marked_is_still_purged_when_its_time_comes(
    store: Store, later: Later
) -> None:
    lived_in(store)
    later(days=400)
    store.tidy()
    later(days=rooms.DAYS_KEPT - 400)
    store.tidy()
    later(hours=1)
    assert store.tidy().rooms == 1


@pytest.mark.parametrize("kind", ["sqlite"])
def test_a_room_whose_days_are_over_leaves_no_byte(database: str, later: Later) -> None:
    store = open_store(database)
    there = lived_in(store)
    long_after(store, later)
    store.rooms.purge_expired()
    assert found_in(database, secrets_of(there)) == []
    store.engine.dispose()


# What lingers beside the tables


@pytest.mark.parametrize("kind", ["sqlite"])
@pytest.mark.parametrize("go", ["leave", "take back"])
def test_who_is_forgotten_leaves_no_byte(database: str, go: str) -> None:
    store = open_store(database)
    there = gathered(store, 3)
    mark = hashed(there.phones[0])
    assert found_in(database, [mark])
    if go == "leave":
        store.participants.leave(there.code, there.phones[0])
    else:
        store.hosts.take_back(there.key)
    assert found_in(database, [mark]) == []
    store.engine.dispose()


@pytest.mark.parametrize("kind", ["sqlite"])
def test_what_a_purge_could_not_take_out_of_the_log_goes_within_the_hour(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "SECONDS", 0.1)
    store = open_store(database)
    there = lived_in(store)
    reader = sqlite3.connect(str(make_url(database).database), isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM room").fetchone()
    store.hosts.purge(there.key)
    assert found_in(database, [WORDS]) == [WORDS]
    reader.close()
    store.tidy()
    assert found_in(database, secrets_of(there)) == []
    store.engine.dispose()


# What is never kept


def test_no_table_holds_a_token_or_a_key(store: Store) -> None:
    there = lived_in(store)
    held = str(rows(store))
    assert [secret for secret in (there.key, *there.phones) if secret in held] == []


@pytest.mark.parametrize("kind", ["sqlite"])
def test_no_byte_of_the_files_is_of_a_token_or_a_key(database: str) -> None:
    store = open_store(database)
    there = lived_in(store)
    assert found_in(database, [there.key, *there.phones]) == []
    store.engine.dispose()


def kept_of_votes(store: Store, later: Later, minutes: int) -> list[tuple[Any, ...]]:
    """What is kept of three votes between which so many minutes pass, but for ids."""
    there = placing(store)
    for number, phone in enumerate(there.phones):
        later(minutes=minutes)
        there.place(phone, 1, said=str(number))
    return [
        row[3:]
        for name in ("member", "placement")
        for row in rows(store)[name]
        if row[1] == there.room.id
    ]


def test_nothing_is_kept_of_when_somebody_placed_themselves(store: Store, later: Later) -> None:
    assert kept_of_votes(store, later, 0) == kept_of_votes(store, later, 7)


@pytest.mark.parametrize("table", ["member", "placement"])
def test_what_is_kept_of_a_person_has_no_column_for_a_name_an_address_or_a_moment(
    store: Store, table: str
) -> None:
    columns = {column["name"] for column in inspect(store.engine).get_columns(table)}
    assert columns <= {
        "id",
        "room_id",
        "token",
        "answered",
        "left",
        "voice",
        "member_id",
        "line",
        "round",
        "place",
        "request",
    }
