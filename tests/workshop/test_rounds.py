"""How rounds go: who counts and who does not, late joiners, leavers, two windows of a host, and bad
input.
"""

from datetime import date, timedelta

import pytest

from engine.days import day_of
from engine.team.lines import Commitment
from tests.engine.makers import gardens
from tests.workshop.makers import (
    LINES,
    WAY,
    Later,
    at_phase,
    gathered,
    people_in,
    placing,
    request,
    revealed,
    rows,
    second_round,
)
from workshop import rooms, safety
from workshop.phases import RULES
from workshop.rooms import NotAllowed, Room
from workshop.session_view import of_room
from workshop.store import Store

THREE = ("pace", "tools", "time")
PROMISE = Commitment("Ask what matters before we measure", "team lead", date(2026, 3, 1))


# Making a room


def test_a_room_remembers_what_its_host_chose(store: Store) -> None:
    there = gathered(
        store,
        lines=THREE,
        situation="case:pond",
        pace="own-time",
        threshold=5,
        until=date(2026, 2, 1),
    ).room
    assert (there.lines, there.situation, there.pace, there.threshold, there.until) == (
        THREE,
        "case:pond",
        "own-time",
        5,
        date(2026, 2, 1),
    )


def test_a_new_room_gathers_and_shows_nothing(store: Store) -> None:
    there = gathered(store)
    assert (
        there.room.phase == "gather"
        and not there.room.rules.shows
        and there.room.rules.placing is None
    )
    assert {line.first.why for line in there.lines} == {"none"} and there.commitments == ()


def test_a_room_lasts_thirty_days(store: Store) -> None:
    there = gathered(store).room
    assert (there.expires - there.made).days == rooms.DAYS_KEPT == 30


@pytest.mark.parametrize("threshold", [-1, 0, 1, 2, 6, 100])
def test_a_threshold_below_three_or_above_five_is_refused(store: Store, threshold: int) -> None:
    with pytest.raises(NotAllowed):
        gathered(store, threshold=threshold)


@pytest.mark.parametrize("threshold", [3, 4])
def test_where_nobody_can_count_phones_the_threshold_cannot_be_lowered(
    store: Store, threshold: int
) -> None:
    with pytest.raises(NotAllowed, match="from 5 people on"):
        gathered(store, pace="own-time", threshold=threshold)
    assert rows(store)["room"] == []


@pytest.mark.parametrize(
    "lines", [(), ("pace", "pace"), tuple(f"line-{n}" for n in range(rooms.MOST_LINES + 1))]
)
def test_no_line_the_same_line_twice_and_too_many_lines_are_refused(
    store: Store, lines: tuple[str, ...]
) -> None:
    with pytest.raises(NotAllowed):
        gathered(store, lines=lines)


def test_the_most_lines_with_the_longest_names_fit(store: Store) -> None:
    lines = tuple(f"{'x' * 58}{n:02}" for n in range(rooms.MOST_LINES))
    assert gathered(store, lines=lines).room.lines == lines


def test_two_rooms_never_have_the_same_code(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    codes = iter(["CDF346", "CDF346", "CDF347"])
    monkeypatch.setattr(rooms, "new_code", lambda: next(codes))
    assert [gathered(store).code, gathered(store).code] == ["CDF346", "CDF347"]


def test_if_no_code_is_free_that_is_said(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "new_code", lambda: "CDF346")
    gathered(store)
    with pytest.raises(NotAllowed, match="No code was free"):
        gathered(store)


# Joining


@pytest.mark.parametrize("phase", ["gather", "talk"])
def test_a_room_takes_so_many_phones_and_another_when_one_leaves(
    store: Store, monkeypatch: pytest.MonkeyPatch, phase: str
) -> None:
    there = at_phase(store, next(p for p in WAY if p == phase), people=4)
    monkeypatch.setattr(safety, "LARGEST", 4)
    with pytest.raises(NotAllowed, match="full"):
        there.join()
    store.participants.leave(there.code, there.phones[0])
    assert there.join()


@pytest.mark.parametrize("phase", ["gather", "first"])
def test_who_joins_before_the_reveal_counts_like_everybody(store: Store, phase: str) -> None:
    there = at_phase(store, next(p for p in WAY if p == phase))
    there.join()
    there.go_up_to("first")
    there.place_all([1, 1, 1, 6])
    there.go("talk")
    assert there.counts() == (3, 0, 0, 0, 0, 1)


@pytest.mark.parametrize("phase", ["talk", "second"])
def test_who_joins_after_the_reveal_sees_the_first_picture_and_takes_part_in_the_second_round(
    store: Store, phase: str
) -> None:
    there = at_phase(store, next(p for p in WAY if p == phase))
    late = there.join()
    assert (
        there.counts() == (3, 0, 0, 0, 0, 0)
        and store.participants.own_place(there.code, late, LINES[0]) is None
    )
    there.go_up_to("second")
    there.place(late, 6, 2)
    assert there.answered() == 1


@pytest.mark.parametrize("phase", ["moved", "commit"])
def test_who_joins_after_the_second_round_sees_what_was_shown_and_places_nothing(
    store: Store, phase: str
) -> None:
    there = at_phase(store, next(p for p in WAY if p == phase))
    late = there.join()
    with pytest.raises(NotAllowed):
        there.place(late, 6, 2)
    assert store.participants.find(there.code, late).room.phase == phase


def test_nobody_joins_a_session_that_has_ended_and_all_still_see_it(store: Store) -> None:
    there = at_phase(store, "ended")
    with pytest.raises(NotAllowed, match="ended"):
        there.join()
    assert there.counts() == (3, 0, 0, 0, 0, 0)


# Placing


def test_the_host_knows_how_many_have_answered_and_no_more(store: Store) -> None:
    there = placing(store)
    there.place(there.phones[0], 1)
    there.place(there.phones[1], {LINES[0]: 1})
    pulse = store.rooms.status(there.code)
    assert (pulse.joined, pulse.answered) == (3, 1)


def test_leaving_a_line_out_is_an_answer(store: Store) -> None:
    there = placing(store)
    there.place(there.phones[0], None)
    assert there.answered() == 1


def test_a_phone_knows_on_which_lines_it_has_answered(store: Store) -> None:
    there = placing(store)
    there.place(there.phones[0], {LINES[1]: None})
    mine = store.participants.find(there.code, there.phones[0])
    assert mine.placed == {1: frozenset({LINES[1]}), 2: frozenset()} and mine.answered == 0


def test_a_second_thought_replaces_the_first(store: Store) -> None:
    there = placing(store)
    there.place_all([1, 1, 1])
    there.place(there.phones[0], 6)
    there.go("talk")
    assert there.counts() == (2, 0, 0, 0, 0, 1)


def test_a_place_can_be_taken_back_by_leaving_the_line_out(store: Store) -> None:
    there = placing(store, 4)
    there.place_all([1, 1, 1, 6])
    there.place(there.phones[3], None)
    there.go("talk")
    assert there.counts() == (3, 0, 0, 0, 0, 0)


def test_nothing_that_was_placed_is_ever_overwritten(store: Store) -> None:
    there = placing(store)
    there.place(there.phones[0], 1)
    before = rows(store)["placement"]
    there.place(there.phones[0], 6)
    assert rows(store)["placement"][: len(before)] == before


def test_a_request_that_comes_again_is_ignored_even_after_a_newer_one(store: Store) -> None:
    there = placing(store)
    there.place_all([1, 1, 1])
    there.place(there.phones[0], 2, said="old")
    there.place(there.phones[0], 6, said="new")
    there.place(there.phones[0], 2, said="old")
    there.go("talk")
    assert there.counts() == (2, 0, 0, 0, 0, 1)


def test_a_request_that_comes_again_after_the_reveal_is_no_fault(store: Store) -> None:
    there = placing(store)
    there.place_all([1, 1, 1])
    there.place(there.phones[0], 2, said="old")
    there.go("talk")
    there.place(there.phones[0], 2, said="old")
    assert there.counts() == (2, 1, 0, 0, 0, 0)


@pytest.mark.parametrize("place", [0, 7, -1, 10**30, 1.5, "1"])
def test_a_place_that_is_none_of_the_six_is_refused(store: Store, place: int) -> None:
    there = placing(store)
    with pytest.raises(NotAllowed, match="one of the six statements"):
        there.place(there.phones[0], place)
    assert rows(store)["placement"] == []


def test_a_line_of_another_session_is_refused(store: Store) -> None:
    there = placing(store)
    with pytest.raises(NotAllowed, match="line"):
        there.place(there.phones[0], {"elsewhere": 1})
    assert rows(store)["placement"] == []


def test_nobody_places_themselves_before_the_host_begins(store: Store) -> None:
    there = gathered(store, 3)
    with pytest.raises(NotAllowed, match="not begun"):
        there.place(there.phones[0], 1)


@pytest.mark.parametrize("phase", WAY[2:])
def test_a_vote_after_the_reveal_is_refused(store: Store, phase: str) -> None:
    there = at_phase(store, next(p for p in WAY if p == phase))
    before = rows(store)["placement"]
    with pytest.raises(NotAllowed, match="have been shown"):
        there.place(there.phones[0], 6, 1)
    assert rows(store)["placement"] == before


@pytest.mark.parametrize("phase", [phase for phase in WAY if phase != "second"])
def test_the_second_round_takes_places_only_while_it_lasts(store: Store, phase: str) -> None:
    there = at_phase(store, next(p for p in WAY if p == phase))
    with pytest.raises(NotAllowed):
        there.place(there.phones[0], 6, 2)


@pytest.mark.parametrize("round_", [0, 3, -1])
def test_there_is_no_third_round(store: Store, round_: int) -> None:
    there = second_round(store)
    with pytest.raises(NotAllowed):
        there.place(there.phones[0], 6, round_)


# The reveal


def test_the_reveal_shows_the_counts_to_all_at_once(store: Store) -> None:
    there = revealed(store, [1, 1, 6, None])
    assert there.counts() == (2, 0, 0, 0, 0, 1) and there.room.phase == "talk"


def test_a_reveal_before_enough_have_answered_is_refused_and_changes_nothing(store: Store) -> None:
    there = placing(store, 5, threshold=5)
    for phone in there.phones[:4]:
        there.place(phone, 1)
    before = rows(store)
    with pytest.raises(NotAllowed, match="before 5 have"):
        there.go("talk")
    assert rows(store) == before


def test_a_line_that_too_many_left_out_is_not_shown(store: Store) -> None:
    there = revealed(
        store, [{"pace": 1, "tools": 1}, {"pace": 1, "tools": None}, {"pace": 2, "tools": 3}]
    )
    assert (there.why(line="pace"), there.why(line="tools")) == ("shown", "few")


def test_who_did_not_finish_counts_on_the_lines_they_answered(store: Store) -> None:
    there = placing(store, 4)
    for phone in there.phones[:3]:
        there.place(phone, 1)
    there.place(there.phones[3], {"pace": 6})
    there.go("talk")
    assert (there.counts(line="pace"), there.counts(line="tools")) == (
        (3, 0, 0, 0, 0, 1),
        (3, 0, 0, 0, 0, 0),
    )


def test_the_screen_turns_to_the_widest_split(store: Store) -> None:
    places = [
        {"pace": 3, "tools": 1, "time": 3},
        {"pace": 4, "tools": 6, "time": 3},
        {"pace": 3, "tools": 1, "time": 3},
    ]
    assert revealed(store, places, lines=THREE).room.focus == "tools"


def test_the_screen_does_not_turn_to_a_line_that_is_not_shown(store: Store) -> None:
    places = [{"pace": 1, "tools": 2}, {"pace": 6, "tools": 2}, {"pace": None, "tools": 2}]
    assert revealed(store, places).room.focus == "tools"


def test_the_line_that_the_host_turned_to_stays_at_the_second_reveal(store: Store) -> None:
    there = second_round(store)
    store.hosts.focus(there.key, LINES[1])
    there.go("moved")
    assert there.room.focus == LINES[1]


def test_a_host_does_not_turn_to_a_line_of_another_session(store: Store) -> None:
    there = revealed(store)
    with pytest.raises(NotAllowed):
        store.hosts.focus(there.key, "elsewhere")


def test_a_second_window_of_the_host_that_goes_on_too_is_refused(store: Store) -> None:
    there = revealed(store)
    before = rows(store)
    with pytest.raises(NotAllowed, match="already gone on"):
        store.hosts.go_on(there.key, "first", "talk")
    assert rows(store) == before


@pytest.mark.parametrize("phase", WAY)
def test_a_host_goes_only_where_the_room_may_go(store: Store, phase: str) -> None:
    now = next(p for p in WAY if p == phase)
    there = at_phase(store, now)
    before = rows(store)
    for to in set(WAY) - {onward.to for onward in RULES[now].onward}:
        with pytest.raises(NotAllowed):
            store.hosts.go_on(there.key, now, to)
    assert rows(store) == before


def test_a_host_who_reloads_finds_the_room_as_it_is(store: Store) -> None:
    there = second_round(store)
    assert store.hosts.room(there.key) == there.room and there.room.phase == "second"


# Leaving


def test_who_leaves_before_the_reveal_is_forgotten(store: Store) -> None:
    there = placing(store, 4)
    there.place_all([1, 1, 1, 6])
    store.participants.leave(there.code, there.phones[3])
    assert len(rows(store)["member"]) == 3 and len(rows(store)["placement"]) == 6
    there.go("talk")
    assert there.counts() == (3, 0, 0, 0, 0, 0)


def test_who_leaves_before_the_reveal_no_longer_counts_as_an_answer(store: Store) -> None:
    there = placing(store, 3)
    there.place_all([1, 1, 1])
    store.participants.leave(there.code, there.phones[0])
    with pytest.raises(NotAllowed):
        there.go("talk")


def test_who_leaves_after_the_reveal_stays_in_both_pictures(store: Store) -> None:
    there = second_round(store, [1, 1, 1, 6])
    store.participants.leave(there.code, there.phones[3])
    for phone in there.phones[:3]:
        there.place(phone, 2, 2)
    there.go("moved")
    assert (there.counts(1), there.counts(2)) == ((3, 0, 0, 0, 0, 1), (0, 3, 0, 0, 0, 1))


def test_who_has_left_is_no_longer_counted_as_here(store: Store) -> None:
    there = second_round(store)
    there.place(there.phones[0], 2, 2)
    store.participants.leave(there.code, there.phones[0])
    pulse = store.rooms.status(there.code)
    assert (pulse.joined, pulse.answered) == (2, 0)


# The second round


def test_everybody_starts_the_second_round_anew(store: Store) -> None:
    assert second_round(store).answered() == 0


def test_a_line_answered_in_the_first_round_is_no_answer_in_the_second(store: Store) -> None:
    there = second_round(store)
    there.place(there.phones[0], {LINES[0]: 1}, 2)
    assert there.answered() == 0


def test_enough_who_move_are_shown(store: Store) -> None:
    there = second_round(store, [1, 1, 1])
    there.place_all([3, 3, 3], 2)
    there.go("moved")
    assert there.counts(2) == (0, 0, 3, 0, 0, 0)


@pytest.mark.parametrize("again", [None, {}], ids=["left out", "not answered"])
def test_who_does_not_place_themselves_again_stays_where_they_were(
    store: Store, again: dict[str, int] | None
) -> None:
    there = second_round(store, [6, 1, 1, 1])
    there.place_all([again, 2, 2, 2], 2)
    there.go("moved")
    assert there.counts(2) == (0, 3, 0, 0, 0, 1)


def test_a_second_round_in_which_nobody_answers_shows_the_same_picture(store: Store) -> None:
    there = second_round(store)
    there.go("moved")
    assert there.counts(2) == there.counts(1) == (2, 0, 0, 0, 0, 1)


def test_too_few_who_move_are_not_shown(store: Store) -> None:
    there = second_round(store, [1, 1, 1])
    there.place(there.phones[0], 6, 2)
    there.go("moved")
    assert (there.counts(2), there.why(2)) == (None, "close")


def test_fewer_newcomers_than_the_threshold_are_left_out(store: Store) -> None:
    there = second_round(store)
    for _ in range(2):
        there.place(there.join(), 4, 2)
    there.go("moved")
    assert there.counts(2) == (2, 0, 0, 0, 0, 1)


def test_as_many_newcomers_as_the_threshold_count(store: Store) -> None:
    there = second_round(store)
    for _ in range(3):
        there.place(there.join(), 4, 2)
    there.go("moved")
    assert there.counts(2) == (2, 0, 0, 3, 0, 1)


def test_who_left_a_line_out_at_first_is_a_newcomer_on_it(store: Store) -> None:
    there = second_round(store, [1, 1, 1, None])
    there.place(there.phones[3], 6, 2)
    there.go("moved")
    assert there.counts(2) == (3, 0, 0, 0, 0, 0)


def test_a_line_that_was_not_shown_at_first_is_shown_once_enough_have_answered(
    store: Store,
) -> None:
    there = second_round(store, [{"pace": 1, "tools": n} for n in (1, 2, None)])
    there.place(there.phones[2], 6, 2)
    there.go("moved")
    assert (there.counts(1, "tools"), there.counts(2, "tools")) == (None, (1, 1, 0, 0, 0, 1))


def test_the_second_round_can_be_left_out(store: Store) -> None:
    there = revealed(store)
    there.go("commit", "ended")
    assert {line.second.why for line in there.lines} == {"none"} and there.counts() == (
        2,
        0,
        0,
        0,
        0,
        1,
    )


# Commitments, and the timer


def test_a_commitment_is_kept_as_it_was_written(store: Store) -> None:
    there = gathered(store)
    store.hosts.promise(there.key, PROMISE)
    held = there.commitments[0]
    assert (held.text, held.role, held.when) == (PROMISE.text, PROMISE.role, PROMISE.when)


def test_commitments_stand_in_the_order_in_which_they_were_made(store: Store) -> None:
    there = gathered(store)
    for text in ("zebra", "ant", "mole"):
        store.hosts.promise(there.key, Commitment(text, ""))
    assert [c.text for c in there.commitments] == ["zebra", "ant", "mole"]


@pytest.mark.parametrize("text", ["x" * 301, "x" * 10_000, "word " * 2000])
def test_a_commitment_that_is_too_long_is_refused_with_its_length_and_the_limit(
    store: Store, text: str
) -> None:
    there = gathered(store)
    with pytest.raises(NotAllowed, match=rf"{len(text.strip()):,} characters.* 300"):
        store.hosts.promise(there.key, Commitment(text, "team lead"))
    assert there.commitments == ()


def test_a_commitment_may_be_as_long_as_the_limit(store: Store) -> None:
    there = gathered(store)
    store.hosts.promise(there.key, Commitment("ä" * rooms.LONGEST_TEXT, "😀" * rooms.LONGEST_ROLE))
    assert there.commitments[0].text == "ä" * rooms.LONGEST_TEXT


def test_a_role_that_is_too_long_is_refused(store: Store) -> None:
    there = gathered(store)
    with pytest.raises(NotAllowed, match="role"):
        store.hosts.promise(there.key, Commitment("Ask", "x" * 61))


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\0"])
def test_a_commitment_of_nothing_is_refused(store: Store, text: str) -> None:
    there = gathered(store)
    with pytest.raises(NotAllowed, match="first"):
        store.hosts.promise(there.key, Commitment(text, "team lead"))


@pytest.mark.parametrize(
    "text", ["  ask \n\n  first\t", "ask\0first", "ask\x1bfirst", "ask\u2028first"]
)
def test_a_commitment_is_one_line_of_words(store: Store, text: str) -> None:
    there = gathered(store)
    store.hosts.promise(there.key, Commitment(text, text))
    assert (there.commitments[0].text, there.commitments[0].role) == ("ask first", "ask first")


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "'; DROP TABLE room; --", "=1+1", "%s :code {0}", "שלום 👩‍⚕️"],
)
def test_whatever_a_commitment_says_is_kept_as_words(store: Store, text: str) -> None:
    there = gathered(store)
    store.hosts.promise(there.key, Commitment(text, ""))
    assert there.commitments[0].text == text


def test_there_is_room_for_so_many_commitments_and_for_another_when_one_is_taken_away(
    store: Store,
) -> None:
    there = gathered(store)
    for _ in range(rooms.MOST_COMMITMENTS):
        store.hosts.promise(there.key, PROMISE)
    with pytest.raises(NotAllowed, match="room for 12"):
        store.hosts.promise(there.key, PROMISE)
    store.hosts.withdraw(there.key, there.commitments[0].id)
    store.hosts.promise(there.key, PROMISE)
    assert len(there.commitments) == rooms.MOST_COMMITMENTS


def test_a_commitment_that_is_withdrawn_in_two_windows_is_gone_once(store: Store) -> None:
    there = gathered(store)
    for text in ("one", "two"):
        store.hosts.promise(there.key, Commitment(text, ""))
    gone = there.commitments[0].id
    store.hosts.withdraw(there.key, gone)
    store.hosts.withdraw(there.key, gone)
    assert [c.text for c in there.commitments] == ["two"]


def test_a_window_that_withdraws_what_is_gone_takes_nothing_newer(store: Store) -> None:
    there = gathered(store)
    store.hosts.promise(there.key, Commitment("old", ""))
    gone = there.commitments[0].id
    store.hosts.withdraw(there.key, gone)
    store.hosts.promise(there.key, Commitment("new", ""))
    store.hosts.withdraw(there.key, gone)
    assert [c.text for c in there.commitments] == ["new"]


def timer_of(there: Room) -> int | None:
    """How many seconds a timer that was just started will run."""
    return None if there.timer is None else int((there.timer - rooms.now()).total_seconds())


@pytest.mark.parametrize(
    ("minutes", "seconds"), [(5, 300), (90, 5400), (10_000, 5400), (0, None), (-5, None)]
)
def test_a_timer_runs_for_up_to_ninety_minutes_and_stops_at_none(
    store: Store, later: Later, minutes: int, seconds: int | None
) -> None:
    there = gathered(store)
    store.hosts.timer(there.key, 1)
    store.hosts.timer(there.key, minutes)
    assert (
        timer_of(there.room) == seconds and store.rooms.status(there.code).timer == there.room.timer
    )


def test_going_on_stops_the_timer(store: Store) -> None:
    there = gathered(store)
    store.hosts.timer(there.key, 5)
    there.go("first")
    assert there.room.timer is None


def test_screens_are_told_of_every_change_but_not_of_places(store: Store) -> None:
    there = placing(store)
    before = store.rooms.status(there.code).version
    there.place_all([1, 2, 3])
    assert store.rooms.status(there.code).version == before
    there.go("talk")
    store.hosts.focus(there.key, LINES[1])
    store.hosts.promise(there.key, PROMISE)
    store.hosts.withdraw(there.key, there.commitments[0].id)
    assert store.rooms.status(there.code).version == before + 4


def test_purging_forgets_everybody(store: Store) -> None:
    there = revealed(store)
    store.hosts.purge(there.key)
    assert people_in(store) == 0


def test_a_request_of_the_first_round_does_not_count_in_the_second(store: Store) -> None:
    there = second_round(store, [1, 1, 1])
    for phone in there.phones:
        with pytest.raises(NotAllowed):
            store.participants.place(there.code, phone, LINES[0], 6, request(), 1)
    there.go("moved")
    assert there.counts(2) == (3, 0, 0, 0, 0, 0)


def test_the_day_of_a_session_is_when_its_places_are_shown(store: Store, later: Later) -> None:
    there = placing(store)
    there.place_all([1, 1, 6])
    later(days=9)
    there.go("talk")
    assert there.room.met == day_of(rooms.now())
    later(days=1)
    there.go("second")
    there.place_all([2, 1, 6], round_=2)
    there.go("moved")
    assert there.room.met == day_of(rooms.now()) - timedelta(days=1)
    assert of_room(gardens(), there.room, there.lines, ()).made == there.room.met
