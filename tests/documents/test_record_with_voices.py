"""The record and the files of a room with voices: what was shown of each, and no count besides."""

import csv
import json
from dataclasses import replace
from io import StringIO

from documents.model import Document, Heading, Table
from documents.session_record import document, table
from engine.exchange.session_file import read, write
from engine.team.lines import Counts, LineResult, Reveal, Session
from tests.engine.groups import session
from tests.engine.makers import gardens

GARDENERS = Counts(3, 0, 0, 0, 0, 0)
VISITORS = Counts(0, 0, 0, 0, 1, 2)
BOTH = Reveal(GARDENERS.plus(VISITORS), "shown", (("gardeners", GARDENERS), ("visitors", VISITORS)))
WHOLE = Reveal(Counts(4, 0, 0, 0, 0, 2), "shown")
VOICED: Session = replace(
    session(
        LineResult("pace", BOTH, Reveal(None, "close")),
        LineResult("tools", WHOLE, WHOLE),
    ),
    voices=("gardeners", "visitors"),
)


def rows() -> list[dict[str, str]]:
    """The CSV, row by row."""
    text = table(gardens(), VOICED).decode("utf-8-sig")
    return list(csv.DictReader(StringIO(text)))


def beside(what: Document) -> Table:
    """The table under the heading of the voices."""
    blocks = list(what.blocks)
    at = blocks.index(Heading("The voices beside each other"))
    found = blocks[at + 1]
    assert isinstance(found, Table)
    return found


def test_the_record_sets_the_voices_beside_each_other_where_they_were_shown() -> None:
    found = beside(document(gardens(), VOICED, paged=False))
    assert found.columns == ("Line", "Gardeners", "Visitors")
    assert [row[0] for row in found.rows] == ["Pace"]


def test_a_record_without_voices_says_nothing_of_them() -> None:
    plain = replace(VOICED, voices=())
    headings = [
        b.text for b in document(gardens(), plain, paged=False).blocks if isinstance(b, Heading)
    ]
    assert "The voices beside each other" not in headings


def test_a_record_says_where_no_voices_could_be_shown() -> None:
    none = replace(VOICED, lines=(LineResult("tools", WHOLE),))
    made = document(gardens(), none, paged=False)
    assert "On no line has each voice enough people" in str(made.blocks)


def test_the_csv_has_a_row_for_each_place_of_each_voice_that_was_shown() -> None:
    people = {
        voice: sum(
            int(r["People"])
            for r in rows()
            if r["Voice"] == voice and r["Line"] == "Pace" and r["People"]
        )
        for voice in ("All", "Gardeners", "Visitors")
    }
    assert people == {"All": 6, "Gardeners": 3, "Visitors": 3}


def test_the_csv_has_no_row_of_a_voice_where_only_the_whole_was_shown() -> None:
    assert {r["Voice"] for r in rows() if r["Line"] == "Tools"} == {"All"}


def test_the_small_file_of_numbers_holds_wholes_only() -> None:
    data = write(gardens(), VOICED)
    assert "visitors" not in str(json.loads(data))
    assert read(data).lines[0].first.counts == BOTH.counts
