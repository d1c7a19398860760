"""A session on paper: what is typed in gives the same pictures and record as a room, and is lost by
no slip of the finger.
"""

from datetime import date, timedelta
from itertools import chain
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from components.app.routes import PAPER, START
from documents.files import Files
from tests.pages.gathering import Led, at, headings, host, notices, pictures, tap
from tests.pages.visit import box, entry, files, follow, menu, radio, shown
from wording.say import say
from workshop.rooms import LONGEST_TEXT
from workshop.store import Store

FORM = say("workshop.six-numbers")
GOOD = "2 0 0 0 1 3"
HARM = "<img src=x onerror=alert(1)> **bold**"


def paper(**tallies: str) -> AppTest:
    """The page, with tallies typed in by line and round: pace_1="2 0 0 0 1 3"."""
    app = at(PAPER)
    for name, typed in tallies.items():
        field(app, name).set_value(typed)
    return app


def field(app: AppTest, name: str) -> TextInput:
    """Where the tally of a line and round is typed."""
    return entry(app, f"tally-{name.replace('_', '-')}")


def looked_at(**tallies: str) -> AppTest:
    """The page after the pictures were asked for."""
    return tap(paper(**tallies), "Show the pictures")


def people(counts: str) -> list[int]:
    """Who stands where, one by one."""
    return list(chain.from_iterable([place] * int(n) for place, n in enumerate(counts.split(), 1)))


def test_before_anything_is_typed_there_is_something_to_print_and_no_record() -> None:
    app = at(PAPER)
    assert files(app)[:2] == [
        "Take away the sheets in PDF",
        "Take away the slips in PDF",
    ]
    assert not pictures(app) and not [name for name in files(app) if name.startswith("Download")]


def test_without_instructions_there_is_nothing_to_print(copied: Path) -> None:
    (copied / "vocabulary" / "paper.yaml").unlink()
    app = at(PAPER)
    assert not app.exception and not files(app) and not app.text_input
    assert "does not say how a session on paper goes" in shown(app).text


def test_what_is_printed_is_about_the_lines_that_are_chosen(taken: list[Files]) -> None:
    app = at(PAPER)
    box(app, "paper-line", "tools").uncheck().run()
    one, other = (files["sheets in Word"][2]() for files in taken)
    assert one != other
    assert [h for h in headings(app) if h in ("Pace", "Tools", "Water")] == ["Pace"]


def test_without_a_line_there_is_nothing_to_print_or_type() -> None:
    app = at(PAPER)
    for line in ("pace", "tools"):
        box(app, "paper-line", line).uncheck()
    app.run()
    assert "Choose at least one line." in shown(app).text
    assert not files(app)


@pytest.mark.parametrize(
    "typed",
    [
        "2 0 0 0 x 3",
        "2 0 0 0 1",
        "2 0 0 0 1 3 1",
        "2 0 0 0 -1 3",
        "2 0 0 0 1.5 3",
        "٢ 0 0 0 1 3",
        "² 0 0 0 1 3",
        "two",
        "1_0 0 0 0 0 0",
        "+2 0 0 0 1 3",
        HARM,
        "0x1 0 0 0 0 0",
    ],
    ids=lambda typed: typed[:12],
)
def test_a_bad_tally_is_a_sentence_with_the_name_of_its_line_and_nothing_is_lost(
    typed: str,
) -> None:
    app = looked_at(pace_1=GOOD, tools_1=typed)
    assert not app.exception
    assert notices(app) == [f"Tools: {say('workshop.six-numbers')}"]
    assert [field(app, name).value for name in ("pace_1", "tools_1")] == [GOOD, typed]
    assert not pictures(app)


@pytest.mark.parametrize(
    "typed", ["1001 0 0 0 0 0", "9" * 50 + " 0 0 0 0 0"], ids=["one too many", "very long"]
)
def test_a_number_that_no_room_holds_is_a_sentence(typed: str) -> None:
    (said,) = notices(looked_at(pace_1=typed))
    assert said.startswith("Pace: A number is larger than 1,000.")


def test_a_bad_second_tally_is_found_as_well() -> None:
    assert notices(looked_at(pace_1=GOOD, pace_2="many")) == [
        f"Pace: {say('workshop.six-numbers')}"
    ]


def test_a_second_round_of_fewer_people_is_a_sentence() -> None:
    (said,) = notices(looked_at(pace_1=GOOD, pace_2="1 0 0 0 0 0"))
    assert said.startswith("Pace: the second round counts fewer people than the first.")


def test_nothing_typed_is_a_sentence() -> None:
    assert notices(looked_at()) == [
        f"Type the tallies of a line first. {say('workshop.six-numbers')}"
    ]


@pytest.mark.parametrize(
    "typed", ["2,0,0,0,1,3", "2, 0, 0, 0, 1, 3", " 2  0 0 0\t1 3 ", "2;0;0;0;1;3", "02 0 0 0 1 3"]
)
def test_a_tally_is_understood_however_it_is_written(typed: str) -> None:
    assert pictures(looked_at(pace_1=typed)) == pictures(looked_at(pace_1=GOOD)) != []


def test_a_mended_tally_gives_its_picture() -> None:
    app = looked_at(pace_1="2 0 0")
    field(app, "pace_1").set_value(GOOD)
    app = tap(app, "Show the pictures")
    assert not notices(app) and len(pictures(app)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("2 0 0 0 1 3", ""),
        ("2 0 0 0 1 3", "2 0 0 0 1 3"),
        ("3 0 0 0 0 3", "0 0 6 0 0 0"),
        ("1 1 1 1 1 1", "0 1 1 1 1 2"),
    ],
    ids=["one round", "the same again", "moved", "too close"],
)
def test_the_same_counts_give_the_same_pictures_and_findings_as_a_room(
    led: Led, first: str, second: str
) -> None:
    places, again = people(first), people(second)
    there = led("moved" if second else "talk", places, again, lines=("pace",))
    app = paper(pace_1=first, pace_2=second)
    radio(app, "paper-threshold").set_value(3).run()
    app = tap(app, "Show the pictures")
    room = host(there)
    assert pictures(app) == pictures(room) != []
    assert lead(app) == lead(room)


def lead(app: AppTest) -> list[str]:
    """The findings, below what the page itself says first."""
    return [n.text for n in shown(app).all("p", "b-lead")][-len(pictures(app)) - 1 :]


def test_the_record_on_paper_is_that_of_a_room(led: Led, taken: list[Files]) -> None:
    host(led("moved", people("3 0 0 0 0 3"), people("0 0 6 0 0 0"), lines=("pace",)))
    app = paper(pace_1="3 0 0 0 0 3", pace_2="0 0 6 0 0 0")
    radio(app, "paper-threshold").set_value(3).run()
    tap(app, "Show the pictures")
    room, ours = (files for files in (taken[0], taken[-1]))
    for label in ("Markdown", "CSV", "numbers for comparing rooms"):
        assert room[label][2]() == ours[label][2]()


def test_below_the_threshold_nothing_of_a_line_is_shown(taken: list[Files]) -> None:
    app = looked_at(pace_1=GOOD, tools_1="1 0 0 0 0 3")
    assert len(pictures(app)) == 1
    assert "Not shown: fewer than 5 people placed themselves on this line." in shown(app).text
    assert b'"why": "few"' in taken[-1]["numbers for comparing rooms"][2]()


def test_a_lower_threshold_shows_it() -> None:
    app = paper(pace_1=GOOD, tools_1="1 0 0 0 0 3")
    radio(app, "paper-threshold").set_value(3).run()
    assert len(pictures(tap(app, "Show the pictures"))) == 2


def test_once_there_are_pictures_there_is_a_record_to_take_away() -> None:
    labels = files(looked_at(pace_1=GOOD))
    assert {
        "Download Word",
        "Download PDF",
        "Download numbers for comparing rooms",
    } <= set(labels)


def test_what_people_thought_of_stands_in_the_record(taken: list[Files]) -> None:
    app = paper(pace_1=GOOD)
    menu(app, "paper-about").set_value("approach:birch").run()
    tap(app, "Show the pictures")
    assert b"How we use this approach: Birch" in taken[-1]["Markdown"][2]()


def test_what_the_team_will_try_stands_below_and_in_the_record(taken: list[Files]) -> None:
    day = date.today() + timedelta(days=40)
    app = paper(pace_1=GOOD)
    app.text_area[0].set_value("Ask first")
    entry(app, "paper-role").set_value("team lead")
    app.date_input[0].set_value(day)
    app = tap(app, "Show the pictures")
    assert shown(app).rows("What we will try") == {
        "Ask first": ["team lead", f"{day.day} {day:%B %Y}"]
    }
    assert "a calendar file" in taken[-1]


def test_more_than_one_commitment_can_be_written_down(taken: list[Files]) -> None:
    app = paper(pace_1=GOOD)
    for field_, text in zip(
        app.text_area, ("Ask first", "", "Leave a visit unplanned"), strict=False
    ):
        field_.set_value(text)
    app = tap(app, "Show the pictures")
    assert list(shown(app).rows("What we will try")) == ["Ask first", "Leave a visit unplanned"]


def test_what_is_too_long_is_a_sentence_and_nothing_is_lost() -> None:
    app = paper(pace_1=GOOD)
    app.text_area[0].set_value("x" * 10_000)
    app = tap(app, "Show the pictures")
    assert notices(app) == [
        f"What you will try has room for {LONGEST_TEXT} characters, and the role for 60. Shorten "
        "it."
    ]
    assert (field(app, "pace_1").value, app.text_area[0].value) == (GOOD, "x" * 10_000)


@pytest.mark.parametrize(
    "text", [HARM, "bell \a, escape \x1b, null \0"], ids=["markup", "control characters"]
)
def test_what_was_typed_is_shown_as_text_and_every_file_can_be_made(
    taken: list[Files], text: str
) -> None:
    app = paper(pace_1=GOOD)
    app.text_area[0].set_value(text)
    page = shown(tap(app, "Show the pictures"))
    assert not page.all("img")
    assert all(make() for _, _, make in taken[-1].values())


def test_it_is_held_for_this_visit_only_and_in_no_link() -> None:
    app = looked_at(pace_1=GOOD)
    assert app.query_params == {}
    assert not pictures(at(PAPER))


def test_it_is_still_there_after_another_page() -> None:
    app = follow(follow(looked_at(pace_1=GOOD), START), PAPER)
    assert len(pictures(app)) == 1


def test_paper_needs_no_memory(memory: list[Store]) -> None:
    looked_at(pace_1=GOOD)
    assert not memory


def test_the_team_and_the_number_of_people_are_typed_for_the_record(taken: list[Files]) -> None:
    app = looked_at(pace_1=GOOD)
    app.text_input(key=entry(app, "record-team").key).set_value("North team").run()
    record = taken[-1]["Markdown"][2]().decode()
    assert record.startswith("# North team: our session on")
