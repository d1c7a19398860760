"""Last time in a new room: one file, a plain sentence for what is none, and then and now for
everybody.
"""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Checkbox

from components.app.routes import HOST
from documents.files import Files
from engine.exchange.last_time import write
from engine.team.lines import Commitment, Counts, LineResult, Mapped, Reveal, Session
from knowledge.models.knowledge import Knowledge
from tests.pages.gathering import Led, at, headings, host, labels, notices, phone, screen, tap
from tests.pages.visit import shown
from tests.workshop.makers import Gathering
from workshop.phases import Phase
from workshop.store import Store

OPEN = "Open it in this room"
THEN = Counts(0, 0, 5, 5, 0, 0)
APART = (1, 1, 1, 1, 1, 6, 6, 6, 6, 6)
HARM = "<script>alert(1)</script> **bold**"


def session(about: Knowledge, *lines: str, **fields: Any) -> Session:
    """A session of March on these lines, in which two things were promised."""
    made = Session(
        knowledge=about.version,
        made=date(2026, 3, 3),
        threshold=5,
        situation="",
        lines=tuple(LineResult(line, Reveal(THEN, "shown")) for line in lines),
        commitments=(Commitment("Ring at ten", "warden"), Commitment(HARM, "")),
        mapped=Mapped("pace", ("one-bell",)),
    )
    return replace(made, **fields)


def give(app: AppTest, data: bytes) -> AppTest:
    """Choose a file."""
    app.file_uploader[0].set_value(("last.json", data, "application/json"))
    return app.run()


def opened(there: Gathering, data: bytes) -> AppTest:
    """The host's page with this file opened."""
    return tap(give(host(there), data), OPEN)


def sections(app: AppTest) -> list[str]:
    return [text for text in headings(app) if text.startswith("Last time")]


def folds(app: AppTest) -> list[str]:
    """What is closed until somebody opens it."""
    closed = [node.text for node in shown(app).all("summary")]
    return [*closed, *(fold.label for fold in app.expander)]


def record(taken: list[Files]) -> str:
    """What the record says that was offered last."""
    _, _, make = taken[-1]["Markdown"]
    return make().decode()


def test_a_host_who_has_no_file_has_one_fold_more(led: Led) -> None:
    app = host(led("gather"))
    assert folds(app).count("Last time") == 1
    assert OPEN not in labels(app)


def test_then_and_now_stand_beside_each_other_when_the_team_settles_what_to_try(
    led: Led, gardens: Knowledge
) -> None:
    there = led("commit", APART, lines=("pace",), threshold=5)
    opened(there, write(gardens, session(gardens, "pace")))
    for app in (host(there), screen(there), phone(there)):
        assert not app.exception
        page = shown(app)
        assert "Last time, on 3 March 2026" in [*sections(app), *folds(app)]
        assert "Last time: All 10 stand together" in page.text
        assert "On the map of “Pace” you ticked: Keep one bell a day." in page.text


@pytest.mark.parametrize("phase", ["gather", "first", "talk", "second", "moved"])
def test_before_all_pictures_are_frozen_nobody_is_shown_anything_of_it(
    led: Led, gardens: Knowledge, phase: Phase
) -> None:
    there = led(phase, APART, lines=("pace",))
    opened(there, write(gardens, session(gardens, "pace")))
    for app in (screen(there), phone(there)):
        assert not sections(app)
        assert not [fold for fold in folds(app) if fold.startswith("Last time")]


@pytest.mark.parametrize("phase", ["talk", "second", "moved"])
def test_nor_does_a_record_that_is_taken_before_hold_anything_of_it(
    led: Led, gardens: Knowledge, phase: Phase, taken: list[Files]
) -> None:
    there = led(phase, APART, lines=("pace",))
    opened(there, write(gardens, session(gardens, "pace")))
    host(there)
    assert "Last time" not in record(taken) and "Ring at ten" not in record(taken)


@pytest.mark.parametrize("phase", ["commit", "ended"])
def test_afterwards_the_record_says_what_everybody_sees(
    led: Led, gardens: Knowledge, phase: Phase, taken: list[Files]
) -> None:
    there = led("commit", APART, lines=("pace",), threshold=5)
    opened(there, write(gardens, session(gardens, "pace")))
    if phase == "ended":
        there.go("ended")
    host(there)
    assert "## Last time, on 3 March 2026" in record(taken)
    assert "Last time: All 10 stand together" in record(taken)
    assert "| Ring at ten | warden | not said | not said yet |" in record(taken)


def test_a_line_that_could_point_at_few_is_not_set_beside(
    led: Led, gardens: Knowledge, taken: list[Files]
) -> None:
    there = led("commit", (3, 3, 3, 3, 3, 4, 4, 4, 4, 6), lines=("pace",), threshold=5)
    opened(there, write(gardens, session(gardens, "pace")))
    host(there)
    for text in (shown(screen(there)).text, shown(phone(there)).text, record(taken)):
        assert "Pace: not beside each other, since what differs could point at fewer than 5" in text
        assert "Last time: All 10" not in text


def test_what_came_of_it_is_said_by_the_host_and_seen_by_all(led: Led, gardens: Knowledge) -> None:
    there = led("commit", APART, lines=("pace",))
    app = opened(there, write(gardens, session(gardens, "pace")))
    radio = next(r for r in app.radio if r.label == "Ring at ten")
    app = radio.set_value("done").run()
    rows = shown(screen(there)).rows("Last time, on 3 March 2026")
    assert rows == {
        "Ring at ten": ["warden", "not said", "done"],
        HARM: ["not said"] * 2 + ["not said yet"],
    }


@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe", b"[" * 60_000], ids=repr)
def test_a_torn_upload_is_a_sentence_and_the_room_is_intact(led: Led, data: bytes) -> None:
    there = led("talk")
    before = there.room
    app = give(host(there), data)
    assert [n for n in notices(app) if n.startswith("It was not opened. This file ")]
    assert OPEN not in labels(app) and there.room == before and not app.exception


def test_a_file_of_other_lines_says_which_and_the_room_is_intact(
    led: Led, gardens: Knowledge
) -> None:
    there = led("talk", lines=("pace",))
    before = there.room
    app = give(host(there), write(gardens, session(gardens, "tools")))
    assert "nothing of it can stand beside this one: Tools." in " ".join(notices(app))
    assert OPEN not in labels(app) and there.room == before


def test_a_file_of_lines_that_are_gone_is_a_sentence(led: Led, gardens: Knowledge) -> None:
    data = json.loads(write(gardens, session(gardens, "pace")))
    data["lines"][0]["id"] = "gone"
    app = give(host(led("talk")), json.dumps(data).encode())
    assert "no line that is known now" in " ".join(notices(app))


def test_a_file_of_another_knowledge_is_opened_with_a_word_about_it(
    led: Led, gardens: Knowledge
) -> None:
    there = led("commit", APART, lines=("pace",))
    opened(there, write(gardens, session(gardens, "pace", knowledge="2020-01")))
    assert "The knowledge has changed since" in " ".join(notices(screen(there)))


def test_taken_away_it_is_on_no_page(led: Led, gardens: Knowledge) -> None:
    there = led("commit", APART, lines=("pace",))
    tap(opened(there, write(gardens, session(gardens, "pace"))), "Take last time away")
    assert not sections(screen(there))


# A room that begins with it


def lines_of(app: AppTest) -> dict[str, Checkbox]:
    """The box of each line in the form for a new room."""
    boxes = [(str(box.key).split("-"), box) for box in app.checkbox]
    return {key[-2]: box for key, box in boxes if key[0] == "line"}


def ticked(app: AppTest) -> list[str]:
    """The lines that are ticked there."""
    return [line for line, box in lines_of(app).items() if box.value]


def test_last_time_ticks_its_lines_in_the_form_for_a_new_room(gardens: Knowledge) -> None:
    app = give(at(HOST), write(gardens, session(gardens, "water")))
    assert ticked(app) == ["water"]


def test_a_room_that_begins_with_last_time_has_it_open(store: Store, gardens: Knowledge) -> None:
    data = write(gardens, session(gardens, "water"))
    app = tap(give(at(HOST), data), "Make the room")
    room = store.hosts.room(str(app.query_params["key"]))
    assert room.lines == ("water",)
    assert store.rooms.last_time(room) == (data.decode(), ("",))


def test_without_any_of_its_lines_the_room_is_made_and_says_that_it_is_not_open(
    store: Store, gardens: Knowledge
) -> None:
    app = give(at(HOST), write(gardens, session(gardens, "water")))
    for line, box in lines_of(app).items():
        box.set_value(line == "pace")
    app = tap(app, "Make the room")
    room = store.hosts.room(str(app.query_params["key"]))
    assert room.lines == ("pace",) and store.rooms.last_time(room) is None
    assert "nothing of it can stand beside this one: Water." in " ".join(notices(app))


def test_a_torn_file_proposes_nothing_and_is_a_sentence(gardens: Knowledge) -> None:
    app = give(at(HOST), b"{")
    assert ticked(app) == list(gardens.scripts[0].lines)
    assert [n for n in notices(app) if n.startswith("It was not opened. This file ")]
