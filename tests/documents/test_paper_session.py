"""A session on paper: every statement with its case and cost, boxes to tick, and how to count."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from documents.model import BOX, Bullets, CutLine, Document, Heading, PageBreak, Paragraph, Table
from documents.paper_session import files, posters, sheets, slips, tally_sheet
from documents.writers.glyphs import settable
from documents.writers.markdown import markdown
from documents.writers.pdf import pdf
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Line
from tests.engine.makers import gardens
from wording.places import dots

ABOUT = "A bed that was dug last month"
IDS = ("water", "pace")
PLACES = range(1, 7)


def chosen() -> list[Line]:
    known = {line.id: line for line in gardens().lines}
    return [known[id_] for id_ in IDS]


def sheet(threshold: int = 5) -> Document:
    return sheets(gardens(), IDS, ABOUT, threshold)


def tables(made: Document) -> list[Table]:
    return [b for b in made.blocks if isinstance(b, Table)]


def headings(made: Document) -> list[str]:
    return [b.text for b in made.blocks if isinstance(b, Heading)]


def said(made: Document) -> str:
    """All sentences of a document outside its tables."""
    return " ".join(
        text
        for b in made.blocks
        for text in (
            b.items if isinstance(b, Bullets) else [b.text] if isinstance(b, Paragraph) else []
        )
    )


def pages(made: Document) -> list[str]:
    """The text of each page as PDF."""
    return [page.extract_text() for page in PdfReader(BytesIO(pdf(made))).pages]


# The sheet


def test_a_sheet_says_what_to_think_of() -> None:
    assert sheet().blocks[0] == Paragraph(
        f"Think of “{ABOUT}”. The ends, statements and places are our judgement. Neither end "
        "is the target."
    )


@pytest.mark.parametrize(
    "rule",
    [
        "Write no name",
        "Tick alone",
        "You may leave a line out",
        "Leave it empty where you stay",
        "under “1st”",
        "under “2nd”",
        "if you leave early",
        "If you came late",
    ],
)
def test_a_sheet_tells_each_rule(shipped: Knowledge, rule: str) -> None:
    assert rule in said(sheets(shipped, IDS, ABOUT, 5))


def test_a_sheet_has_each_line_in_the_order_chosen() -> None:
    assert headings(sheet())[:2] == ["Water", "Pace"]
    assert [t.caption for t in tables(sheet())] == [
        "From “by the litre” to “by the look of the leaves”",
        "From “by the clock” to “by the weather”",
    ]


def test_each_statement_has_its_case_its_cost_and_a_box_for_each_round() -> None:
    for line, table in zip(chosen(), tables(sheet()), strict=True):
        assert table.columns[1:3] == ("1st", "2nd")
        assert list(table.rows) == [
            (dots(n), BOX, BOX, a.text, f"For it: {a.fair_case}\nThe cost: {a.cost}")
            for n, a in enumerate(line.placed_on.anchors, 1)
        ]


def test_a_line_that_is_not_known_is_left_out() -> None:
    assert sheets(gardens(), ("gone", *IDS), ABOUT, 5) == sheet()


def test_the_box_can_be_printed() -> None:
    assert settable(BOX) == BOX and pages(sheet())[0].count(BOX) == 2 * 6 * len(IDS)


# The slips


def test_a_slip_has_a_row_for_each_line_and_a_box_for_each_place() -> None:
    for table in tables(slips(gardens(), IDS)):
        assert table.columns == ("Line", *map(dots, PLACES)) and table.rows == (
            ("Water", *[BOX] * 6),
            ("Pace", *[BOX] * 6),
        )


def test_slips_say_how_to_use_them(shipped: Knowledge) -> None:
    assert "Copy the ticks of your first round, write no name, fold it" in said(slips(shipped, IDS))


@pytest.mark.parametrize("many", [1, 2, 4, 7, 12])
def test_slips_fill_one_page_whatever_the_number_of_lines(many: int) -> None:
    line = gardens().lines[0]
    lines = tuple(line.model_copy(update={"id": f"line-{n}"}) for n in range(many))
    made = slips(gardens().model_copy(update={"lines": lines}), [line.id for line in lines])
    assert len(pages(made)) == 1 and len(tables(made)) >= 1


# The posters


def test_each_place_of_each_line_is_a_poster_on_a_page_of_its_own() -> None:
    made = posters(gardens(), IDS)
    assert [b for b in made.blocks if isinstance(b, Heading)] == [
        Heading(anchor.text) for line in chosen() for anchor in line.placed_on.anchors
    ]
    assert (
        sum(isinstance(b, PageBreak) for b in made.blocks) == 6 * len(IDS) == len(pages(made)) - 1
    )


def test_a_poster_has_the_line_the_place_the_case_and_the_cost() -> None:
    made = posters(gardens(), ("pace",))
    start = made.blocks.index(Heading("Pace, as it is done at place 2."))
    assert made.blocks[start - 1 : start + 3] == (
        Paragraph("Pace ○●○○○○"),
        made.blocks[start],
        Paragraph("For it: A fair reason for place 2."),
        Paragraph("The cost: What place 2 costs."),
    )


def test_posters_are_large_and_lie_across() -> None:
    made = posters(gardens(), IDS)
    box = PdfReader(BytesIO(pdf(made))).pages[0].mediabox
    assert (made.landscape, made.size) == (True, "poster") and box.width > box.height


def test_whoever_hangs_the_posters_is_told_not_to_have_people_stand_at_them(
    shipped: Knowledge,
) -> None:
    assert "Do not ask people to stand at one" in said(posters(shipped, IDS))


# The tally sheet


def test_the_tally_sheet_has_an_empty_cell_for_each_place_and_round() -> None:
    for table in tables(tally_sheet(gardens(), IDS, 5)):
        assert [row[0][:6] for row in table.rows] == [*map(dots, PLACES), "All on"] and {
            cell for row in table.rows for cell in row[1:]
        } == {""}


def test_the_tally_sheet_names_each_line_and_both_its_ends() -> None:
    (water, pace) = tables(tally_sheet(gardens(), IDS, 5))
    assert (water.caption, pace.caption) == ("Water", "Pace")
    assert (pace.rows[0][0], pace.rows[5][0]) == (
        "●○○○○○ at “by the clock”",
        "○○○○○● at “by the weather”",
    )


@pytest.mark.parametrize(
    "rule",
    [
        "Shuffle the folded slips",
        "Shuffle the folded sheets",
        "Never add lines together",
        "Two ticks on one line in the same round count as none",
        "Lay aside the sheets",
        "destroy slips and sheets",
        "Add up what places have lost",
    ],
)
def test_the_tally_sheet_tells_each_rule(shipped: Knowledge, rule: str) -> None:
    assert rule in said(tally_sheet(shipped, IDS, 5))


@pytest.mark.parametrize("threshold", [3, 4])
def test_the_threshold_of_the_session_stands_wherever_one_is_named(
    shipped: Knowledge, threshold: int
) -> None:
    tallies = tally_sheet(shipped, IDS, threshold)
    for made in (sheets(shipped, IDS, ABOUT, threshold), tallies):
        said_here = said(made).replace(shipped.version, "")
        assert f"ewer than {threshold}" in said_here and "5" not in said_here
    assert said(tallies).count(f"{threshold} or more") == 2


def test_what_people_are_told_comes_from_the_knowledge() -> None:
    guidance = gardens().guidance("sheet")
    assert guidance is not None
    steps = tuple(step.replace("{threshold}", "4") for step in guidance.steps)
    assert Bullets(steps) in sheet(4).blocks
    silent = gardens().model_copy(update={"paper": ()})
    assert not [b for b in sheets(silent, IDS, ABOUT, 5).blocks if isinstance(b, Bullets)]
    assert "threshold" not in "".join(
        markdown(made).decode()
        for made in (sheet(), slips(gardens(), IDS), posters(gardens(), IDS))
    )


def test_no_sheet_speaks_of_a_room_or_a_code() -> None:
    for made in (
        sheet(),
        slips(gardens(), IDS),
        posters(gardens(), IDS),
        tally_sheet(gardens(), IDS, 5),
    ):
        assert not {"code", "http", "%"} & set(markdown(made).decode().lower().split())


# The files, and the shipped knowledge


def test_each_part_comes_in_word_and_pdf() -> None:
    found = files(gardens(), IDS, ABOUT, 5)
    assert [name for name, _, _ in found.values()] == [
        f"{part}.{kind}"
        for part in ("sheets", "slips", "posters", "tally-sheet")
        for kind in ("docx", "pdf")
    ]
    starts = {"docx": b"PK", "pdf": b"%PDF"}
    assert all(
        make().startswith(starts[name.rpartition(".")[2]]) for name, _, make in found.values()
    )


def test_each_label_leads_to_its_own_part() -> None:
    found = files(gardens(), IDS, ABOUT, 5)
    firsts = {
        label: PdfReader(BytesIO(make())).metadata.title  # type: ignore[union-attr]
        for label, (name, _, make) in found.items()
        if name.endswith("pdf")
    }
    assert firsts == {
        "sheets in PDF": "Where do you stand?",
        "slips in PDF": "Slips for the first round",
        "posters in PDF": "Posters for the wall",
        "tally sheet in PDF": "Tally sheet for the host",
    }


@pytest.mark.parametrize("many", [4, 7])
def test_no_shipped_line_is_torn_over_two_papers(shipped: Knowledge, many: int) -> None:
    lines = shipped.lines[:many]
    found = pages(sheets(shipped, [line.id for line in lines], ABOUT, 5))
    boxes = [page.count(BOX) % (2 * len(PLACES)) for page in found]
    assert not any(boxes)


def test_the_pages_of_a_sheet_are_to_be_stapled(shipped: Knowledge) -> None:
    assert "stapled" in said(sheets(shipped, IDS, ABOUT, 5))


def test_slips_are_cut_along_lines_between_them() -> None:
    blocks = slips(gardens(), IDS).blocks
    cut = [n for n, block in enumerate(blocks) if isinstance(block, CutLine)]
    assert len(cut) == len(tables(slips(gardens(), IDS))) - 1
    assert all(isinstance(blocks[n - 1], Table) and isinstance(blocks[n + 1], Table) for n in cut)


def test_each_shipped_statement_fits_on_one_poster(shipped: Knowledge) -> None:
    ids = [line.id for line in shipped.lines]
    assert len(pages(posters(shipped, ids))) == 6 * len(ids) + 1


def test_no_number_table_of_the_shipped_lines_is_torn_by_a_page(shipped: Knowledge) -> None:
    names = [line.placed_on.name for line in shipped.lines[:4]]
    found = pages(tally_sheet(shipped, [line.id for line in shipped.lines[:4]], 5))
    assert (
        all(sum(" ".join(page.split()).count(name) for page in found) == 1 for name in names)
        and len(found) == 2
    )
