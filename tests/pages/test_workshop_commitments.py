"""What the team will try: written by the host, seen by all, shown as it was typed and never
obeyed.
"""

from datetime import date, timedelta
from io import BytesIO

import pytest
from docx import Document
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Checkbox

from documents.files import Files
from tests.pages.gathering import Led, Visitor, host, labels, notices, phone, screen, stranger, tap
from tests.pages.visit import Node, entry, has_button, shown
from tests.workshop.makers import Gathering
from wording.say import say
from workshop.rooms import LONGEST_ROLE, LONGEST_TEXT, MOST_COMMITMENTS

HARM = (
    "<img src=x onerror=alert(1)><script>alert(1)</script> **bold** [a](javascript:alert(1)) "
    ":red[x] $x$ &amp; \"q\" 'r' | `c` "
    "# h"
)
SEEN_BY = pytest.mark.parametrize(
    "visitor", [host, phone, screen], ids=["facilitator", "participant", "screen"]
)


@pytest.fixture
def there(led: Led) -> Gathering:
    """A room in which the team settles what to try."""
    return led("commit")


def written(app: AppTest, text: str, role: str = "", when: date | None = None) -> AppTest:
    """Write something down."""
    app.text_area[0].set_value(text)
    entry(app, "role").set_value(role)
    if when:
        app.date_input[0].set_value(when)
    return tap(app, "Write it down")


def promised(app: AppTest) -> dict[str, list[str]]:
    """What stands in the table."""
    page = shown(app)
    return (
        page.rows("What we will try")
        if page.all("table") and "Who looks again" in page.text
        else {}
    )


@SEEN_BY
@pytest.mark.parametrize("ended", [False, True], ids=["while it is written", "after the end"])
def test_what_is_written_is_seen_by_everybody(
    there: Gathering, visitor: Visitor, ended: bool
) -> None:
    day = date.today() + timedelta(days=40)
    written(host(there), "Ask first", "team lead", day)
    if ended:
        there.go("ended")
    assert promised(visitor(there)) == {"Ask first": ["team lead", f"{day.day} {day:%B %Y}"]}


def test_a_stranger_on_the_join_page_is_not_told(there: Gathering) -> None:
    written(host(there), "Ask first", "team lead")
    assert "Ask first" not in shown(stranger(there)).text


def test_role_and_day_may_be_left_out(there: Gathering) -> None:
    assert promised(written(host(there), "Ask first")) == {"Ask first": ["not said", "not said"]}


def test_after_writing_the_fields_are_empty_again(there: Gathering) -> None:
    app = written(host(there), "Ask first", "team lead", date.today())
    assert (app.text_area[0].value, entry(app, "role").value, app.date_input[0].value) == (
        "",
        "",
        None,
    )


def test_nothing_written_is_a_sentence(there: Gathering) -> None:
    app = written(host(there), "  \n ")
    assert "Write what you will try first." in notices(app)
    assert not there.commitments


@pytest.mark.parametrize(
    ("text", "role", "said"),
    [
        (
            "x" * 10_000,
            "",
            "What you will try has 10,000 characters; there is room for 300. Shorten it and press "
            "again.",
        ),
        ("x" * (LONGEST_TEXT + 1), "", "What you will try has 301 characters"),
        ("Ask", "y" * (LONGEST_ROLE + 1), "The role has 61 characters"),
    ],
    ids=["10,000 characters", "one too many", "role"],
)
def test_too_much_is_a_sentence_and_what_was_typed_stays(
    there: Gathering, text: str, role: str, said: str
) -> None:
    app = written(host(there), text, role, date.today())
    assert [n for n in notices(app) if n.startswith(said)]
    assert (app.text_area[0].value, entry(app, "role").value, app.date_input[0].value) == (
        text,
        role,
        date.today(),
    )
    assert not there.commitments


def test_as_much_as_there_is_room_for_is_kept_whole(there: Gathering) -> None:
    written(host(there), "ä" * LONGEST_TEXT, "ö" * LONGEST_ROLE)
    assert promised(screen(there))["ä" * LONGEST_TEXT] == ["ö" * LONGEST_ROLE, "not said"]


def test_the_host_is_asked_to_write_no_names(there: Gathering) -> None:
    said = " ".join(notices(host(there)))
    assert say("workshop.no-names") in said
    assert "name" in say("workshop.no-names")


@SEEN_BY
def test_markup_is_shown_as_it_was_typed_and_not_obeyed(there: Gathering, visitor: Visitor) -> None:
    written(host(there), HARM, HARM[:LONGEST_ROLE])
    app = visitor(there)
    page = shown(app)
    assert promised(app) == {HARM: [HARM[:LONGEST_ROLE], "not said"]}
    assert not harmful(page)


def harmful(page: Node) -> list[Node]:
    """Pictures, scripts and links that came from what was typed."""
    return [
        *(n for n in page.all("img") if n.attributes["src"] == "x"),
        *(n for n in page.all("script") if "alert" in "".join(map(str, n.children))),
        *(n for n in page.all("a") if "javascript" in n.attributes.get("href", "")),
    ]


def test_markdown_in_a_label_is_shown_as_it_was_typed(there: Gathering) -> None:
    (label,) = [
        label
        for label in labels(written(host(there), "**b** [a](x) :red[y] $z$ `c`"))
        if label.startswith("Take away: ")
    ]
    assert label == r"Take away: \*\*b\*\* \[a\](x) \:red\[y\] \$z\$ \`c\`"


def test_what_was_written_is_taken_away_again_for_everybody(there: Gathering) -> None:
    app = written(written(host(there), "Ask first"), "Write less")
    app = tap(app, "Take away: Ask first")
    assert (
        set(promised(app))
        == set(promised(screen(there)))
        == set(promised(phone(there)))
        == {"Write less"}
    )


def test_more_than_there_is_room_for_is_a_sentence(there: Gathering) -> None:
    app = host(there)
    for number in range(MOST_COMMITMENTS):
        app = written(app, f"Try {number}")
    app = written(app, "One more")
    assert f"There is room for {MOST_COMMITMENTS} commitments. Take one away first." in notices(app)
    assert app.text_area[0].value == "One more"


@pytest.mark.parametrize(
    "visitor", [phone, screen, stranger], ids=["participant", "screen", "stranger"]
)
def test_nobody_else_can_write_or_take_away(there: Gathering, visitor: Visitor) -> None:
    written(host(there), "Ask first")
    app = visitor(there)
    assert not app.text_area
    assert not [label for label in labels(app) if "Take away" in label or "Write" in label]


def test_after_the_end_nothing_more_is_written(led: Led) -> None:
    app = host(led("ended"))
    assert not app.text_area and not has_button(app, "promise")


@pytest.mark.parametrize("day", [None, date.today() + timedelta(days=40)], ids=["no day", "a day"])
def test_a_calendar_file_is_offered_once_there_is_a_day(
    there: Gathering, taken: list[Files], day: date | None
) -> None:
    written(host(there), "Ask first", "team lead", day)
    assert ("a calendar file" in taken[-1]) == (day is not None)


@pytest.mark.parametrize(
    "text",
    [HARM, "bell \a, escape \x1b, null \0, tab \t, end \u2029", "=1+1", "👩‍👩‍👧 ﷽ \u202e"],
    ids=["markup", "control characters", "formula", "strange letters"],
)
def test_every_file_can_be_made_of_what_was_typed(
    there: Gathering, taken: list[Files], text: str
) -> None:
    written(host(there), text, "team lead", date.today())
    for _, _, make in taken[-1].values():
        assert make()


def test_the_record_holds_what_was_typed(there: Gathering, taken: list[Files]) -> None:
    written(host(there), HARM, "team lead")
    word = Document(BytesIO(taken[-1]["Word"][2]()))
    assert HARM in [cell.text for table in word.tables for row in table.rows for cell in row.cells]


# Deleting the room


def test_the_room_is_deleted_with_a_tick_and_everything_in_it(there: Gathering) -> None:
    app = written(host(there), "Ask first")
    sure(app).check()
    app = tap(app, "Delete the room now")
    assert notices(app) == ["The room is deleted, and nothing of it is left."]
    assert all(
        "There is no room with this code." in notices(visitor(there))[0]
        for visitor in (phone, screen, stranger)
    )


def test_without_the_tick_nothing_is_deleted(there: Gathering) -> None:
    app = tap(host(there), "Delete the room now")
    assert "Tick “I am sure” first." in notices(app)
    assert there.room.phase == "commit"


def test_a_tick_from_another_press_does_not_linger(there: Gathering) -> None:
    app = host(there)
    sure(app).check()
    app = written(app, "Ask first")
    assert not sure(app).value


def sure(app: AppTest) -> Checkbox:
    """The box to tick before a room is deleted."""
    return next(c for c in app.checkbox if c.label == "I am sure")


@pytest.mark.parametrize(
    "visitor", [phone, screen, stranger], ids=["participant", "screen", "stranger"]
)
def test_nobody_else_can_delete_the_room(there: Gathering, visitor: Visitor) -> None:
    assert "Delete the room now" not in labels(visitor(there))
