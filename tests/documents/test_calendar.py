"""The calendar file, read back: a day for each commitment that has one, whatever was written in
it.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from documents.writers.calendar import calendar
from engine.team.lines import Commitment
from tests.engine.groups import SPLIT, placed, session

DAY = date(2026, 6, 1)
NASTY = 'a; b, c\\n d: "e"\r\nBEGIN:VEVENT\nX-EVIL:1 \\, \\;'
TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=300)


def written(*promised: Commitment) -> bytes:
    return calendar(session(placed("pace", SPLIT), promised=promised))


def events(*promised: Commitment) -> list[Any]:
    return list(Calendar.from_ical(written(*promised)).events)


def event(text: str = "Dig at dawn", role: str = "head gardener") -> Any:
    (only,) = events(Commitment(text, role, DAY))
    return only


def test_each_commitment_with_a_day_is_an_event() -> None:
    found = events(
        Commitment("One", "", DAY),
        Commitment("None", ""),
        Commitment("Other", "", DAY + timedelta(1)),
    )
    assert [(str(e["summary"]), e["dtstart"].dt) for e in found] == [
        ("Look again: One", DAY),
        ("Look again: Other", DAY + timedelta(1)),
    ]


def test_an_event_takes_the_whole_day_and_leaves_it_free() -> None:
    found = event()
    assert type(found["dtstart"].dt) is date and found["dtstart"].params["VALUE"] == "DATE"
    assert found["dtend"].dt == DAY + timedelta(1) and str(found["transp"]) == "TRANSPARENT"


def test_the_description_says_who_looks_again() -> None:
    assert str(event()["description"]) == (
        "We wanted to try: Dig at dawn. Who looks again: head gardener. What happened? What do we "
        "keep, change or stop? Written down in our session on 3 March 2026."
    )


@pytest.mark.parametrize("role", ["", "  "])
def test_where_no_role_was_said_none_is_named(role: str) -> None:
    assert "Who looks again" not in str(event(role=role)["description"])


@pytest.mark.parametrize("text", ["Dig.", "Dig!", "Dig?", "Dig…"])
def test_a_sentence_gets_no_second_stop(text: str) -> None:
    assert f"try: {text} Who" in str(event(text)["description"])


def test_signs_of_the_format_come_back_as_text_on_one_line() -> None:
    (found,) = events(Commitment(NASTY, NASTY, DAY))
    assert (
        str(found["summary"]) == "Look again: " + " ".join(NASTY.split()) and "X-EVIL" not in found
    )


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x7f", "\ud800"])
def test_a_sign_that_no_file_can_hold_is_left_out(sign: str) -> None:
    assert str(event(f"Dig{sign} at dawn")["summary"]) == "Look again: Dig at dawn"


def test_no_line_of_the_file_is_longer_than_the_format_allows() -> None:
    assert max(len(line) for line in written(Commitment("é" * 300, "", DAY)).split(b"\r\n")) <= 75


def visible(text: str) -> list[str]:
    return [sign for sign in text if sign.isprintable() and not sign.isspace()]


@given(TEXTS, TEXTS)
def test_any_text_comes_back(text: str, role: str) -> None:
    (found,) = events(Commitment(text, role, DAY))
    assert visible(str(found["summary"]).removeprefix("Look again: ")) == visible(text)


def test_the_same_file_twice_makes_no_second_entry() -> None:
    assert event()["uid"] == event()["uid"] and written(Commitment("One", "", DAY)) == written(
        Commitment("One", "", DAY)
    )


def test_two_commitments_alike_are_two_entries() -> None:
    one, other = events(Commitment("One", "", DAY), Commitment("One", "", DAY))
    assert one["uid"] != other["uid"]


def test_the_file_names_its_maker_and_the_version_of_the_format() -> None:
    file = Calendar.from_ical(written(Commitment("One", "", DAY)))
    assert (str(file["version"]), "Bearings" in str(file["prodid"])) == ("2.0", True)


def test_an_event_says_when_it_was_made() -> None:
    assert event()["dtstamp"].dt.date() == session().made


ONE, OTHER = Commitment("One", "", DAY, id=4), Commitment("Other", "", DAY, id=5)


def of_room(*promised: Commitment, room: str = "2026-03-01T10:00:00 7") -> list[Any]:
    made = replace(session(placed("pace", SPLIT), promised=promised), room=room)
    return list(Calendar.from_ical(calendar(made)).events)


def test_an_event_keeps_its_id_when_another_is_withdrawn() -> None:
    _, before = of_room(ONE, OTHER)
    (after,) = of_room(OTHER)
    assert (after["uid"], after["sequence"]) == (before["uid"], before["sequence"])


def test_one_that_is_written_down_anew_with_another_day_takes_the_place_of_the_first() -> None:
    (before,) = of_room(ONE)
    (after,) = of_room(replace(ONE, when=DAY + timedelta(7), id=6))
    assert after["uid"] == before["uid"] and after["sequence"] > before["sequence"]


def test_the_same_words_of_two_rooms_are_two_entries() -> None:
    (here,), (there,) = of_room(ONE), of_room(ONE, room="2026-03-01T10:00:00 8")
    assert here["uid"] != there["uid"]


def test_a_reminder_comes_the_morning_before() -> None:
    (reminder,) = event().walk("VALARM")
    assert datetime.combine(DAY, time()) + reminder["trigger"].dt == datetime(2026, 5, 31, 9)


def test_the_file_says_that_it_is_to_be_read_in_scotland() -> None:
    file = Calendar.from_ical(written(ONE))
    assert (str(file["method"]), str(file["x-wr-timezone"])) == ("PUBLISH", "Europe/London")
