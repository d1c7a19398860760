"""Two rooms side by side: two files in, the lines of both beside each other, and a sentence for
whatever is no such file.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.app.routes import BESIDE, START
from engine.exchange.session_file import LARGEST, write
from engine.team.lines import Counts
from knowledge.models.knowledge import Knowledge
from tests.pages.gathering import at, headings, notices, pictures
from tests.pages.visit import entry, follow, shown
from tests.workshop.databases import file_in
from workshop.session_view import of_paper
from workshop.store import Store
from workshop.store.database import ADDRESS

ONE: dict[str, Counts] = {"pace": Counts(3, 3, 0, 0, 0, 0), "tools": Counts(0, 0, 3, 3, 0, 0)}
OTHER: dict[str, Counts] = {"pace": Counts(0, 0, 0, 0, 3, 3), "tools": Counts(0, 0, 3, 3, 0, 0)}
HARM = "<img src=x> **b** & co"


def numbers(about: Knowledge, counts: dict[str, Counts], **changes: Any) -> bytes:
    """The file of a session."""
    data = write(
        about,
        of_paper(
            about, date(2026, 3, 3), 5, "recent", {line: (n, None) for line, n in counts.items()}
        ),
    )
    return json.dumps({**json.loads(data), **changes}).encode()


def give(app: AppTest, side: int, data: bytes) -> AppTest:
    """Choose a file for a side."""
    app.file_uploader[side].set_value(("numbers.json", data, "application/json"))
    return app.run()


def both(one: bytes, other: bytes) -> AppTest:
    """The page with a file on each side."""
    return give(give(at(BESIDE), 0, one), 1, other)


def test_with_no_file_and_with_one_there_is_nothing_to_see(gardens: Knowledge) -> None:
    app = at(BESIDE)
    assert not pictures(app)
    assert not pictures(give(app, 0, numbers(gardens, ONE)))


def test_every_line_of_both_stands_there_the_widest_gap_first(gardens: Knowledge) -> None:
    app = both(numbers(gardens, ONE), numbers(gardens, OTHER))
    assert not app.exception and not notices(app)
    assert [h for h in headings(app) if h in ("Pace", "Tools")] == ["Pace", "Tools"]
    assert len(pictures(app)) == 4
    first_step = next(iter(shown(app).rows("Pace").values()))
    assert first_step[:2] == ["3", "0"]


def test_the_teams_are_called_as_people_call_them_and_what_they_type_is_text(
    gardens: Knowledge,
) -> None:
    app = at(BESIDE)
    entry(app, "team-one").set_value(HARM)
    entry(app, "team-other").set_value("the night shift")
    app = give(give(app, 0, numbers(gardens, ONE)), 1, numbers(gardens, OTHER))
    page = shown(app)
    assert HARM in page.text and "The night shift" in page.text
    assert not page.all("img") and not page.all("b")


def test_two_teams_of_one_name_are_told_apart(gardens: Knowledge) -> None:
    app = at(BESIDE)
    for side in ("one", "other"):
        entry(app, f"team-{side}").set_value("the ward")
    text = shown(give(give(app, 0, numbers(gardens, ONE)), 1, numbers(gardens, OTHER))).text
    assert "the first team" in text and "the second team" in text


def test_the_same_file_twice_stands_at_one_place(gardens: Knowledge) -> None:
    app = both(numbers(gardens, ONE), numbers(gardens, ONE))
    assert not app.exception
    assert "At each place stands the same share of both." in shown(app).text


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"\x89PNG\r\n",
        b"{" * 5000,
        b'{"format": "another"}',
        b"\xff\xfe",
        HARM.encode(),
        b'{"format": "bearings-session-numbers", "number": 1}',
    ],
    ids=lambda data: repr(data[:10]),
)
def test_a_file_of_another_kind_is_a_sentence_and_the_other_side_stays(
    gardens: Knowledge, data: bytes
) -> None:
    app = both(numbers(gardens, ONE), data)
    assert not app.exception
    (said,) = notices(app)
    assert said.startswith("Second team: This ")
    assert "<img" not in said
    assert app.file_uploader[0].value.getvalue() == numbers(gardens, ONE)
    assert len(pictures(give(app, 1, numbers(gardens, OTHER)))) == 4


def test_a_file_that_is_far_too_large_is_a_sentence(gardens: Knowledge) -> None:
    (said,) = notices(both(b" " * (LARGEST + 1), numbers(gardens, ONE)))
    assert said.startswith("First team: This file is too large")


@pytest.mark.parametrize(
    "changes",
    [
        {"threshold": 2},
        {"date": "yesterday"},
        {"more": 1},
        {"lines": []},
        {
            "lines": [
                {
                    "id": "pace",
                    "name": "Pace",
                    "rounds": {"1": [1, 0, 0, 0, 0, 0], "2": {"why": "none"}},
                }
            ]
        },
    ],
    ids=["threshold", "date", "another field", "no line", "one person"],
)
def test_a_file_that_was_changed_is_a_sentence(gardens: Knowledge, changes: dict[str, Any]) -> None:
    (said,) = notices(both(numbers(gardens, ONE, **changes), numbers(gardens, OTHER)))
    assert said.startswith("First team: This file has been changed since Bearings wrote it.")


def test_two_versions_of_the_knowledge_are_said(gardens: Knowledge) -> None:
    app = both(numbers(gardens, ONE, knowledge="2020-01-01"), numbers(gardens, OTHER))
    assert [
        n
        for n in notices(app)
        if n.startswith("The two sessions used different versions of the knowledge.")
    ]
    assert len(pictures(app)) == 4


def test_no_line_in_common_is_said(gardens: Knowledge) -> None:
    app = both(numbers(gardens, {"pace": ONE["pace"]}), numbers(gardens, {"tools": OTHER["tools"]}))
    assert "There is no line on which both teams can be shown." in shown(app).text
    assert "What cannot be compared" in headings(app)


def test_a_line_that_the_knowledge_no_longer_has_is_said(gardens: Knowledge) -> None:
    data = numbers(gardens, ONE).replace(b'"id": "tools"', b'"id": "gone"')
    app = both(data, data)
    assert not app.exception
    assert len(pictures(app)) == 2
    assert "One line is not in the knowledge any more and cannot be compared." in notices(app)


def test_nothing_is_kept(
    gardens: Knowledge, memory: list[Store], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(ADDRESS, file_in(tmp_path))
    app = both(numbers(gardens, ONE), numbers(gardens, OTHER))
    assert app.query_params == {}
    assert not memory and not list(tmp_path.iterdir())
    assert not pictures(follow(follow(app, START), BESIDE))
