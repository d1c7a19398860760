"""Where a team stands, as markup: what is shown, what is held back and why, and every text as it
was written.
"""

from datetime import date
from typing import Any

import pytest

from components.html import render
from components.html.citations import Notes
from components.html.terms import Terms
from components.workshop import team_lines
from engine.team.lines import Commitment, Counts, LineResult, Reveal, Session
from knowledge.models.knowledge import Knowledge
from tests.pages.visit import Node, parse
from views.team import line_view, team_view
from wording.places import Ends
from wording.say import say
from wording.team import finding, moved

SPLIT = Counts(3, 0, 0, 0, 0, 3)
CALM = Counts(0, 0, 6, 0, 0, 0)
HARM = "<b>&amp;\"'</b><script>alert(1)</script>"

PACE = Ends("“by the clock”", "“by the weather”")


def by_name(route: str, **_: str) -> str:
    """No address: the name of the page."""
    return route


def shown(counts: Counts) -> Reveal:
    """A round that is shown."""
    return Reveal(counts, "shown")


def block(gardens: Knowledge, name: str, **values: Any) -> str:
    """A block of the template that all pages of a workshop share."""
    context = render.context_of(
        knowledge=gardens,
        notes=Notes(gardens),
        terms=Terms(gardens, by_name, explaining=False),
        href=by_name,
    )
    return render.block(team_lines.TEMPLATE, name, {**context, **values})


def line(gardens: Knowledge, first: Reveal, second: Reveal | None = None, id_: str = "pace") -> str:
    """A line as it is shown."""
    view = line_view(gardens, LineResult(id_, first, second or Reveal.none()), 5)
    return block(gardens, "line", line=view, level=2, explained=True)


def figures(markup: str) -> list[str]:
    """The pictures, as they are put on a page."""
    return [piece for piece, is_picture in render.pieces(markup) if is_picture]


def test_a_round_stands_under_its_finding_with_its_picture_and_table(gardens: Knowledge) -> None:
    parts = line(gardens, shown(SPLIT))
    found = parse(parts)
    assert found.one("p", "b-lead").text == f"{finding(SPLIT, PACE)}."
    assert len(figures(parts)) == 1
    assert found.rows("Pace")["At “by the clock”"] == ["3", "Pace, as it is done at place 1."]
    assert [n.text for n in found.one("thead").all("th")] == ["Place", "First", "Statement"]


def test_two_rounds_stand_one_after_the_other(gardens: Knowledge) -> None:
    parts = line(gardens, shown(SPLIT), shown(CALM))
    found = parse(parts)
    assert len(figures(parts)) == 2
    assert [n.text for n in found.all("p", "b-lead")][
        1
    ] == f"After talking. {moved(SPLIT, CALM, PACE)}"
    assert found.rows("Pace")["Two steps from it"][:2] == ["0", "6"]


def test_ids_of_pictures_differ(gardens: Knowledge) -> None:
    found = parse(
        line(gardens, shown(SPLIT), shown(SPLIT)) + line(gardens, shown(SPLIT), id_="tools")
    )
    ids = [n.attributes["id"] for n in found.walk() if "id" in n.attributes]
    assert len(ids) == len(set(ids)) == 6


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (
            Reveal(None, "close"),
            "what differs from the first picture could point at fewer than 5 people",
        ),
        (Reveal(None, "few"), "fewer than 5 people placed themselves"),
    ],
)
def test_a_second_round_that_is_held_back_says_why_and_shows_no_number_of_it(
    gardens: Knowledge, second: Reveal, said: str
) -> None:
    parts = line(gardens, shown(SPLIT), second)
    found = parse(parts)
    assert said in found.text
    assert [n.text for n in found.one("thead").all("th")] == ["Place", "First", "Statement"]
    assert len(figures(parts)) == 1


def test_a_line_of_which_nothing_is_shown_says_why_and_holds_no_number(gardens: Knowledge) -> None:
    found = parse(line(gardens, Reveal(None, "few"), Reveal(None, "few")))
    assert not [*found.all("svg"), *found.all("table")]
    assert "Not shown: fewer than 5 people placed themselves on this line." in found.text


def test_a_line_that_is_shown_in_the_second_round_only_names_it_so(gardens: Knowledge) -> None:
    found = parse(line(gardens, Reveal(None, "few"), shown(SPLIT)))
    assert [n.text for n in found.one("thead").all("th")] == ["Place", "Second", "Statement"]
    assert f"After talking. {finding(SPLIT, PACE)}." in found.text


def test_a_line_that_is_gone_is_a_sentence(gardens: Knowledge) -> None:
    assert parse(line(gardens, shown(SPLIT), id_="gone")).text == say("team.line-gone")


def test_both_ends_have_equal_room_and_their_sources(gardens: Knowledge) -> None:
    pace = next(line for line in gardens.lines if line.id == "pace")
    view = line_view(gardens, LineResult("pace", shown(SPLIT)), 5)
    found = parse(block(gardens, "ends", line=view))
    poles = found.all("div", "b-pole")
    assert [p.one("h3").text for p in poles] == [
        "Further towards “by the clock”",
        "Further towards “by the weather”",
    ]
    assert all(
        "For it:" in p.text and "The cost:" in p.text and p.all("button", "b-mark") for p in poles
    )
    assert [n.text for n in found.one("ul").all("li")] == list(pace.prompts)
    assert pace.bring in found.text


def summary(gardens: Knowledge, *lines: LineResult) -> str:
    """What is said of these lines."""
    team = team_view(gardens, Session("v", date(2026, 3, 3), 5, "", lines))
    return parse(block(gardens, "summary", team=team)).text


def promised(gardens: Knowledge, *commitments: Commitment) -> Node:
    """What is shown of commitments."""
    session = Session("v", date(2026, 3, 3), 5, "", (), commitments)
    view = team_view(gardens, session)
    return parse(block(gardens, "promised", team=view, heading=False))


def test_what_is_shared_and_what_splits_is_told_in_words(gardens: Knowledge) -> None:
    said = summary(gardens, LineResult("pace", shown(CALM)), LineResult("tools", shown(SPLIT)))
    assert said == "You stand together on “Pace”. You stand apart on “Tools”."


def test_the_widest_split_is_named_first(gardens: Knowledge) -> None:
    said = summary(
        gardens,
        LineResult("pace", shown(Counts(2, 1, 0, 0, 1, 2))),
        LineResult("tools", shown(SPLIT)),
    )
    assert said == "You stand apart on “Tools” and “Pace”, the widest first."


def test_where_nothing_is_shown_it_is_said(gardens: Knowledge) -> None:
    assert (
        summary(gardens, LineResult("pace", Reveal(None, "few")))
        == summary(gardens)
        == "No line can be shown."
    )


def test_commitments_are_shown_as_they_were_typed(gardens: Knowledge) -> None:
    found = promised(gardens, Commitment(HARM, HARM, date(2030, 3, 3)), Commitment("Ask", ""))
    assert found.rows("What we will try") == {
        HARM: [HARM, "3 March 2030"],
        "Ask": ["not said", "not said"],
    }
    assert not [*found.all("b"), *found.all("script")]


def test_no_commitment_is_said(gardens: Knowledge) -> None:
    assert promised(gardens).text == "Nothing has been written down yet."


def test_a_picture_can_be_put_on_a_page(gardens: Knowledge) -> None:
    (figure,) = figures(line(gardens, shown(SPLIT)))
    assert figure.startswith("<figure") and "<svg" in figure
