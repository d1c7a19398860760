"""The record of a session: counts and commitments, no more; on two pages; every claim marked."""

import csv
import json
from dataclasses import replace
from datetime import date
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from icalendar import Calendar
from pypdf import PdfReader

from documents.files import Files
from documents.model import Block, Bullets, Document, Heading, Paragraph, Picture, Table
from documents.session_record import document, files, table
from documents.writers.markdown import markdown
from documents.writers.pdf import pdf
from engine.team.lines import Commitment, Counts, LineResult, Mapped, Session
from knowledge.models.knowledge import Knowledge
from tests.engine.groups import (
    CLOSE,
    DAY,
    FEW,
    SPLIT,
    SPREAD,
    TOGETHER,
    any_session,
    placed,
    session,
)
from tests.engine.makers import gardens
from views.session import IN_FULL
from views.session_counts import counts_columns
from wording.dates import day
from workshop.last_time import LastTime

TRY = Commitment("Dig the long bed by the weather.", "head gardener", date(2026, 6, 1))
PROMISED = (
    TRY,
    Commitment(
        "Ask two neighbours what they saw of it, and write it down where all of us can read it.",
        "warden",
    ),
    Commitment("=1+1, in the diary", "", date(2026, 4, 20)),
)
WHOLE = session(
    placed("pace", SPLIT, Counts(0, 3, 2, 2, 3, 2)),
    placed("tools", TOGETHER, TOGETHER),
    placed("water", SPREAD, CLOSE),
    promised=PROMISED,
)
SHAPES = (
    (SPLIT, Counts(0, 3, 2, 2, 3, 2)),
    (TOGETHER, TOGETHER),
    (SPREAD, CLOSE),
    (Counts(4, 0, 0, 0, 3, 5), Counts(4, 0, 0, 5, 0, 3)),
)


def whole(knowledge: Knowledge, what: Session) -> Document:
    """The record where pages do not count."""
    return document(knowledge, what, paged=False)


def record(*lines: LineResult, promised: tuple[Commitment, ...] = ()) -> Document:
    return whole(gardens(), session(*lines, promised=promised))


def under(made: Document, heading: str) -> tuple[Block, ...]:
    """What stands below a heading, up to the next of its level or above."""
    start = next(
        n for n, b in enumerate(made.blocks) if isinstance(b, Heading) and b.text == heading
    )
    level = made.blocks[start].level  # type: ignore[union-attr]
    end = next(
        (
            n
            for n, b in enumerate(made.blocks[start + 1 :], start + 1)
            if isinstance(b, Heading) and b.level <= level
        ),
        len(made.blocks),
    )
    return made.blocks[start + 1 : end]


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [
        text
        for b in blocks
        for text in (
            b.items if isinstance(b, Bullets) else [b.text] if isinstance(b, Paragraph) else []
        )
    ]


def rows(blocks: tuple[Block, ...]) -> list[tuple[str, ...]]:
    return [row for b in blocks if isinstance(b, Table) for row in b.rows]


def pages(made: Document) -> int:
    return len(PdfReader(BytesIO(pdf(made))).pages)


def cells(knowledge: Knowledge, what: Session) -> list[list[str]]:
    return list(csv.reader(StringIO(table(knowledge, what).decode("utf-8-sig"), newline="")))


# What it says first


def test_the_title_has_the_day() -> None:
    assert whole(gardens(), WHOLE).title == "Where we stand: our session on 3 March 2026"


def test_it_opens_with_the_situation() -> None:
    (said,) = texts(whole(gardens(), WHOLE).blocks[:1])
    assert said == "What everybody had in mind: A bed that was dug last month."


def test_what_was_decided_comes_first() -> None:
    made = whole(gardens(), WHOLE)
    sections = [b.text for b in made.blocks if isinstance(b, Heading) and b.level == 1]
    assert sections[:3] == ["What we will try", "What moved", "Where we split"]


def test_the_team_and_how_many_took_part_stand_at_the_top_if_the_host_says_so() -> None:
    made = whole(gardens(), replace(WHOLE, team="North gardens", present=12))
    assert made.title == "North gardens: our session on 3 March 2026"
    assert texts(made.blocks[:1])[0].startswith("12 people took part.")


def test_from_how_many_a_line_is_shown_is_said_where_it_tells_how_to_read() -> None:
    (said,) = texts(under(whole(gardens(), WHOLE), "How to read this"))
    assert "fewer than 5 people placed themselves" in said


def test_a_record_without_a_situation_does_not_speak_of_one() -> None:
    said = whole(gardens(), replace(WHOLE, situation="")).blocks[0]
    assert said == Heading("What we will try")


def test_where_no_picture_was_shown_none_is_spoken_of() -> None:
    made = record(placed("pace", FEW))
    sections = [b.text for b in made.blocks if isinstance(b, Heading)]
    assert sections[:3] == ["What we will try", "Every line", "How to read this"]


def test_a_line_of_one_picture_among_lines_of_two_says_so() -> None:
    made = record(placed("pace", SPLIT, SPLIT), placed("tools", TOGETHER))
    assert rows(under(made, "Every line"))[1][2] == "No second picture."


@pytest.mark.parametrize(("version", "said"), [(None, False), ("older", True)])
def test_a_knowledge_that_has_changed_since_is_said_so(version: str | None, said: bool) -> None:
    text = markdown(whole(gardens(), session(placed("pace", SPLIT), knowledge=version))).decode()
    assert ("used version older" in text, "has changed since the session" in text) == (said, said)


def test_every_line_stands_in_the_table_with_both_pictures() -> None:
    assert rows(under(whole(gardens(), WHOLE), "Every line")) == [
        (
            "Pace",
            "Split: 5 stand near “by the clock”, 1 in between, and 6 near “by the weather”.",
            "Split: 3 stand near “by the clock”, 4 in between, and 5 near “by the weather”.",
        ),
        (
            "Tools",
            "All 12 stand together: one or two steps from “one list of tools”.",
            "The same as the first.",
        ),
        (
            "Water",
            "Spread over five of six steps; most often one or two steps from “by the litre”.",
            "Not shown: what differs from the first picture could point at fewer than 5 people.",
        ),
    ]


def test_without_a_second_round_there_is_one_column_of_pictures() -> None:
    assert rows(under(record(placed("pace", FEW)), "Every line")) == [
        ("Pace", "Not shown: fewer than 5 people placed themselves on this line.")
    ]


def test_a_line_that_the_knowledge_no_longer_has_is_left_out() -> None:
    assert record(placed("pace", SPLIT), placed("gone", SPLIT)) == record(placed("pace", SPLIT))


# What is shared and where it splits


def test_what_is_shared_is_said_with_its_statements() -> None:
    assert texts(under(whole(gardens(), WHOLE), "What we share")) == [
        "Tools: “Tools, as it is done at place 2.” and “Tools, as it is done at place 3.”"
    ]


def test_where_nothing_is_shared_that_is_said() -> None:
    (said,) = texts(under(record(placed("pace", SPLIT)), "What we share"))
    assert said.startswith("On no line that is shown does everybody stand at one place")


def test_where_nothing_splits_that_is_said() -> None:
    assert texts(under(record(placed("pace", TOGETHER)), "Where we split")) == [
        "On no line that is shown do we stand apart."
    ]


def test_the_widest_lines_are_shown_in_full_and_the_others_named() -> None:
    wide = Counts(3, 3, 3, 3, 0, 0)
    wider = SPLIT
    widest = Counts(6, 0, 0, 0, 0, 6)
    found = under(
        record(placed("pace", wide), placed("tools", widest), placed("water", wider)),
        "Where we split",
    )
    assert [b.text for b in found if isinstance(b, Heading)] == ["Tools", "Water"] and IN_FULL == 2
    assert (
        texts(found)[-1]
        == "We also stand apart, less widely, on: Pace (from “by the clock” to “by the weather”)."
    )


def test_a_picture_has_its_finding_its_words_and_when_it_was_made() -> None:
    made = record(placed("pace", TOGETHER, SPLIT), placed("tools", SPLIT, CLOSE))
    captions = [b.caption for b in made.blocks if isinstance(b, Picture)]
    assert [c.rpartition(" (")[2] for c in captions] == ["after talking).", "before talking)."]
    assert next(b.alt for b in made.blocks if isinstance(b, Picture)).startswith(
        "At “by the clock”: 3 people; one step from it: 2 people;"
    )


def test_both_ends_are_said_alike_and_whose_claim_each_is() -> None:
    assert texts(under(record(placed("pace", SPLIT)), "Pace")) == [
        "Further towards “by the clock”. Some gardens need the clock. (published source [1])",
        "Further towards “by the weather”. Some gardens need the weather. (our judgement [1])",
    ]


def test_each_source_that_is_cited_is_listed() -> None:
    assert texts(under(record(placed("pace", SPLIT)), "Sources")) == [
        "[1] Invented Parliament (no date). Garden law."
    ]


def test_it_ends_with_where_it_comes_from_and_no_address() -> None:
    said = " ".join(texts(under(record(placed("pace", SPLIT)), "About this document")))
    assert gardens().version in said and "http" not in said


# What moved, and what will be tried


def test_what_moved_is_said_of_lines_with_two_pictures() -> None:
    assert texts(under(whole(gardens(), WHOLE), "What moved")) == [
        "Pace. Closer together than before. The middle place moved half a step towards “by the "
        "clock”.",
        "Both pictures are the same: Tools.",
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (placed("pace", SPLIT), "There was no second round."),
        (placed("pace", SPLIT, CLOSE), "Of no line can two pictures be shown."),
    ],
)
def test_where_nothing_can_be_said_of_moving_the_reason_stands(line: LineResult, said: str) -> None:
    assert texts(under(record(line), "What moved")) == [said]


def test_commitments_have_who_looks_again_and_when() -> None:
    assert rows(under(whole(gardens(), WHOLE), "What we will try")) == [
        (TRY.text, "head gardener", "1 June 2026"),
        (PROMISED[1].text, "warden", "not said"),
        (PROMISED[2].text, "not said", "20 April 2026"),
    ]


def test_a_session_without_commitments_says_so() -> None:
    assert texts(under(record(placed("pace", SPLIT)), "What we will try")) == [
        "Nothing has been written down."
    ]


@given(any_session())
def test_any_session_can_be_written_down(what: Session) -> None:
    assert markdown(whole(gardens(), what)) and cells(gardens(), what)


# Two pages


def typical(knowledge: Knowledge, *lines: str) -> Session:
    """A session on these lines in which one is shared, one hides its second picture and the others
    split.
    """
    made = tuple(
        placed(id_, first, second) for id_, (first, second) in zip(lines, SHAPES, strict=False)
    )
    return replace(session(*made, promised=PROMISED), knowledge=knowledge.version)


def test_the_record_of_the_gardens_has_two_pages_at_most() -> None:
    assert (
        pages(document(gardens(), typical(gardens(), *(line.id for line in gardens().lines)))) <= 2
    )


@pytest.mark.parametrize("turned", [False, True], ids=["the first lines", "the longest lines"])
def test_the_record_of_a_typical_session_has_two_pages_at_most(
    shipped: Knowledge, turned: bool
) -> None:
    lines = (
        sorted(
            shipped.lines, key=lambda line: -len(line.managerialist.text + line.relationship.text)
        )
        if turned
        else shipped.lines
    )
    assert pages(document(shipped, typical(shipped, *(line.id for line in lines[:4])))) <= 2


@pytest.mark.parametrize("longest", [False, True], ids=["usual", "as long as can be"])
def test_the_fullest_record_has_two_pages(shipped: Knowledge, longest: bool) -> None:
    shapes = (*SHAPES, (SPLIT, Counts(3, 2, 0, 1, 3, 3)), (SPREAD, SPREAD), (SPLIT, FEW))
    made = tuple(placed(line.id, *both) for line, both in zip(shipped.lines, shapes, strict=False))
    text = "Ask who has not been asked, and write down what they say. " * (5 if longest else 1)
    promised = (Commitment(text.strip(), "team lead", date(2026, 6, 1)),) * 12
    full = replace(session(*made, promised=promised), knowledge=shipped.version)
    assert pages(document(shipped, full)) == 2


# The map

ALL_ON_MAP = Mapped("pace", ("late-lunch", "one-bell", "dark-paths", "look-up"))
MAPPED = replace(
    WHOLE,
    mapped=ALL_ON_MAP,
    commitments=(Commitment("Ring at ten", "warden", action="one-bell"), TRY),
)


def test_a_record_without_a_map_says_nothing_of_one() -> None:
    assert "map" not in markdown(whole(gardens(), WHOLE)).decode()


def test_the_map_stands_after_what_was_decided_with_what_was_ticked() -> None:
    made = whole(gardens(), MAPPED)
    sections = [b.text for b in made.blocks if isinstance(b, Heading) and b.level == 1]
    assert sections[:2] == ["What we will try", "Our map: Pace"]
    assert rows(under(made, "Our map: Pace")) == [
        (
            "What it gives",
            "Some gardens need the clock. (published source [1])",
            "Some gardens need the weather. (our judgement [1])",
        ),
        ("What it costs", "What place 1 costs.", "What place 6 costs."),
        (
            "Early warnings of too much",
            "Lunch is late when the clock says so. (our judgement)",
            "People walk home in the dark. (our judgement)",
        ),
        (
            "What keeps its good",
            "Keep one bell a day. (our judgement)",
            "Look up before you water. (our judgement [1])",
        ),
    ]


def test_an_end_on_which_nothing_is_ticked_says_so() -> None:
    made = whole(gardens(), replace(WHOLE, mapped=Mapped("pace", ("one-bell",))))
    assert rows(under(made, "Our map: Pace"))[-1][2] == "none ticked"


def test_what_stands_on_the_map_is_not_said_again_of_the_line() -> None:
    assert texts(under(whole(gardens(), MAPPED), "Pace")) == []


def test_a_commitment_says_what_it_belongs_to_on_the_map() -> None:
    assert [row[0] for row in rows(under(whole(gardens(), MAPPED), "What we will try"))] == [
        "Ring at ten (On our map: Keep one bell a day.)",
        TRY.text,
    ]


@pytest.mark.parametrize("gone", ["tools", "gone"])
def test_a_map_that_the_knowledge_no_longer_has_is_left_out(gone: str) -> None:
    made = whole(gardens(), replace(MAPPED, mapped=Mapped(gone, ("one-bell",))))
    assert "Our map" not in markdown(made).decode()


@pytest.mark.parametrize("longest", [False, True], ids=["usual", "as long as can be"])
def test_the_fullest_record_with_a_map_has_two_pages(shipped: Knowledge, longest: bool) -> None:
    made = tuple(placed(line.id, SPLIT, SPREAD) for line in shipped.lines)
    line = max(shipped.lines, key=lambda line: len(str(line.map)))
    assert line.map
    everything = tuple(item.id for item in line.map.items)
    text = "Ask who has not been asked, and write down what they say. " * (5 if longest else 1)
    action = line.map.relationship.actions[0].id
    promised = (Commitment(text.strip(), "team lead", date(2026, 6, 1), action=action),) * 12
    full = replace(
        session(*made, promised=promised),
        knowledge=shipped.version,
        mapped=Mapped(line.id, everything),
    )
    assert pages(document(shipped, full)) == 2


# Last time

THEN = replace(
    session(placed("pace", TOGETHER), placed("water", FEW), promised=PROMISED),
    mapped=Mapped("pace", ("one-bell",)),
)
LAST = LastTime(THEN, ("done", "not-yet"))


def with_last(what: Session, last: LastTime | None) -> Document:
    return document(gardens(), what, paged=False, last=last)


def test_a_record_without_last_time_says_nothing_of_one() -> None:
    assert "last time" not in markdown(with_last(WHOLE, None)).decode().lower()


def test_last_time_stands_after_what_was_decided_with_what_came_of_it() -> None:
    made = with_last(MAPPED, LAST)
    sections = [b.text for b in made.blocks if isinstance(b, Heading) and b.level == 1]
    assert sections[:3] == ["What we will try", "Our map: Pace", "Last time, on 3 March 2026"]
    came = [row[-1] for row in rows(under(made, "Last time, on 3 March 2026"))]
    assert came == ["done", "not yet", "not said yet"]


def test_last_time_says_what_was_ticked_then_and_now_and_what_is_left_out() -> None:
    said = texts(under(with_last(WHOLE, LAST), "Last time, on 3 March 2026"))
    assert said[0] == "On the map of “Pace” you ticked: Keep one bell a day."
    assert said[1].startswith("Pace. Last time: All ") and " Now: " in said[1]
    assert said[2] == "Water: there is no picture from both times."


@pytest.mark.parametrize("longest", [False, True], ids=["usual", "as long as can be"])
def test_the_fullest_record_with_last_time_has_two_pages(shipped: Knowledge, longest: bool) -> None:
    made = tuple(placed(line.id, SPLIT, SPREAD) for line in shipped.lines)
    line = max(shipped.lines, key=lambda line: len(str(line.map)))
    assert line.map
    text = "Ask who has not been asked, and write down what they say. " * (5 if longest else 1)
    promised = (Commitment(text.strip(), "team lead", date(2026, 6, 1)),) * 12
    full = replace(
        session(*made, promised=promised),
        knowledge=shipped.version,
        mapped=Mapped(line.id, tuple(item.id for item in line.map.items)),
    )
    last = LastTime(full, ("done",) * 6)
    fullest = document(shipped, full, last=last)
    assert pages(fullest) == 2
    assert "Of what was promised: 6 done and 6 not said yet." in markdown(fullest).decode()


# The files


def test_the_files_are_named_after_the_day_alone() -> None:
    assert [name for name, _, _ in files(gardens(), WHOLE).values()] == [
        *(f"session-2026-03-03.{kind}" for kind in ("docx", "pdf", "md", "csv", "ics", "json")),
        "session-2026-03-03-last-time.json",
        "learning-2026-03-03.docx",
    ]


def test_the_files_are_offered_under_plain_names() -> None:
    assert list(files(gardens(), WHOLE)) == [
        "Word",
        "PDF",
        "Markdown",
        "CSV",
        "a calendar file",
        "numbers for comparing rooms",
        "this session, to open as last time",
        "a sheet for records of learning",
    ]


def test_without_a_day_there_is_no_calendar_file() -> None:
    assert "a calendar file" not in files(gardens(), replace(WHOLE, commitments=PROMISED[1:2]))


def made(found: Files, label: str) -> bytes:
    return found[label][2]()


def test_each_file_is_what_it_says() -> None:
    found = files(gardens(), WHOLE)
    assert made(found, "Word").startswith(b"PK") and made(found, "PDF").startswith(b"%PDF")
    assert made(found, "Markdown").startswith(b"# Where we stand") and made(
        found, "CSV"
    ).startswith(b"\xef\xbb\xbfLine,")
    assert len(Calendar.from_ical(made(found, "a calendar file")).events) == 2
    assert json.loads(made(found, "numbers for comparing rooms"))["date"] == DAY.isoformat()


def test_a_day_is_written_as_people_write_it() -> None:
    assert day(date(2026, 12, 9)) == "9 December 2026"


# The rows

PACE_PLACES = (
    "at “by the clock”",
    "one step from “by the clock”",
    "two steps from “by the clock”",
    "two steps from “by the weather”",
    "one step from “by the weather”",
    "at “by the weather”",
)


def test_each_place_of_each_round_is_a_row() -> None:
    found = cells(gardens(), session(placed("pace", SPLIT, TOGETHER)))
    assert found[0] == list(counts_columns(WHOLE))
    assert found[1:] == [
        ["Pace", round_, str(n), where, f"Pace, as it is done at place {n}.", str(people), ""]
        for round_, counts in (("1", SPLIT), ("2", TOGETHER))
        for n, (people, where) in enumerate(zip(counts, PACE_PLACES, strict=True), 1)
    ]


def test_a_round_that_is_not_shown_is_one_row_that_says_why() -> None:
    assert cells(gardens(), session(placed("pace", FEW)))[1:] == [
        [
            "Pace",
            "1",
            "",
            "",
            "",
            "",
            "Not shown: fewer than 5 people placed themselves on this line.",
        ],
        ["Pace", "2", "", "", "", "", "There was no second round."],
    ]


def test_no_row_can_become_a_formula() -> None:
    line = gardens().lines[0]
    scale = line.placed_on.model_copy(update={"name": "=1+1"})
    knowledge = gardens().model_copy(update={"lines": (line.model_copy(update={"scale": scale}),)})
    assert cells(knowledge, session(placed("pace", SPLIT)))[1][0] == "'=1+1"
