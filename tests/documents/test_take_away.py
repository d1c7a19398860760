"""What people take away: the rows of the page in each kind of file, every claim marked, and every
source that is cited listed.
"""

import csv
import re
from collections.abc import Callable
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from docx import Document as open_file

from documents import comparison, coverage
from documents.model import Bullets, Citations, Document, Heading, Paragraph, Table, provenance
from engine.comparison import Comparison, compare
from engine.coverage import Own
from knowledge.load import load
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from views.comparison import ComparisonView, comparison_view
from views.coverage import CoverageView, coverage_view
from wording.comparison import row_title
from wording.coverage import columns

GARDENS = Path(__file__).parent.parent / "fixtures" / "knowledge"
ADDRESS = "https://example.org/compare?with=alder,birch"
AXES = ("Company", "Pace", "Tools")
MARK = re.compile(r"\((?:the 2018 review|published source|our judgement)(?: \[([\d, ]*)\])?\)")
each_choice = pytest.mark.parametrize(
    "only", [False, True], ids=["every row", "only rows that differ"]
)


@cache
def gardens() -> Knowledge:
    """The invented knowledge, on a day that is fixed."""
    return load(GARDENS)


def approaches(*ids: str) -> tuple[Approach, ...]:
    return tuple(next(a for a in gardens().approaches if a.id == id_) for id_ in ids)


def beside(*ids: str) -> Comparison:
    return compare(gardens(), approaches(*(ids or ("alder", "cedar"))))


def viewed(*ids: str, only: bool = False) -> ComparisonView:
    return comparison_view(gardens(), approaches(*(ids or ("alder", "cedar"))), only)


def compared(*ids: str, only: bool = False, address: str = "") -> Document:
    return comparison.document(gardens(), viewed(*ids, only=only), address)


def counted(*ticked: str) -> Document:
    return coverage.document(gardens(), covered(*ticked))


def covered(*ticked: str) -> CoverageView:
    return coverage_view(gardens(), ticked)


each_document = pytest.mark.parametrize("make", [compared, counted])
Make = Callable[..., Document]


def under(document: Document, heading: str, level: int = 1) -> list[str]:
    """The texts of what follows a heading, tables aside."""
    start = document.blocks.index(Heading(heading, level)) + 1
    texts: list[str] = []
    for block in document.blocks[start:]:
        if isinstance(block, Heading):
            break
        texts += (
            [block.text]
            if isinstance(block, Paragraph)
            else block.items
            if isinstance(block, Bullets)
            else []
        )
    return texts


def tables(document: Document) -> list[Table]:
    """The tables of what was compared or counted."""
    return [b for b in document.blocks if isinstance(b, Table)]


def listed(document: Document) -> list[str]:
    """The list of sources."""
    return under(document, "Sources")


def said(document: Document) -> str:
    """Everything that a document says, but for its list of sources and what follows."""
    before = document.blocks[: document.blocks.index(Heading("Sources"))]
    return "\n".join(repr(block) for block in before)


# What is cited, and whose claim it is.


def test_a_source_keeps_the_number_it_was_given_first() -> None:
    cited = Citations(gardens())
    marks = [
        cited.mark("source", ids)
        for ids in (["garden-law"], ["the-review"], ["the-review", "garden-law"])
    ]
    assert marks == [
        "(published source [1])",
        "(published source [2])",
        "(published source [2, 1])",
    ]


@pytest.mark.parametrize(
    ("basis", "mark"),
    [
        ("review", "(the 2018 review)"),
        ("source", "(published source)"),
        ("judgement", "(our judgement)"),
    ],
)
def test_a_claim_says_whose_it_is_even_without_a_source(basis: str, mark: str) -> None:
    assert Citations(gardens()).mark(basis, ()) == mark


def test_a_source_that_is_not_known_takes_no_number() -> None:
    assert (
        Citations(gardens()).mark("source", ["no-such", "garden-law"]) == "(published source [1])"
    )


def test_where_nothing_is_cited_there_is_no_list() -> None:
    assert Citations(gardens()).blocks() == ()


def test_a_source_is_listed_with_what_a_reader_needs_to_find_it() -> None:
    cited = Citations(gardens())
    cited.mark("review", ["the-review", "garden-law"])
    assert listed(Document("", cited.blocks())) == [
        "[1] Invented Press (2018). A review of gardens. https://example.org/review",
        "[2] Invented Parliament (no date). Garden law.",
    ]


@each_document
def test_each_number_in_a_document_is_in_its_list_and_each_of_the_list_is_cited(make: Make) -> None:
    document = make("alder", "cedar")
    marks = MARK.findall(said(document))
    assert (
        {n for mark in marks for n in mark.split(", ") if n}
        == {re.match(r"\[(\d+)\]", line)[1] for line in listed(document)}  # type: ignore[index]
        != set()
    )


# Where it comes from.


@each_document
def test_a_document_ends_with_where_it_comes_from_and_what_it_does_not_replace(make: Make) -> None:
    version, does_not_replace = under(make("alder", "cedar"), "About this document")
    assert (
        gardens().version in version
        and gardens().edition.edition in version
        and gardens().edition.title in version
    )
    assert "does not replace" in does_not_replace


@pytest.mark.parametrize("address", ["", ADDRESS])
def test_the_address_of_the_page_is_there_if_there_is_one(address: str) -> None:
    text = " ".join(
        block.text for block in provenance(gardens(), address) if isinstance(block, Paragraph)
    )
    assert ("The same page" in text) == bool(address) and address in text


# A comparison.


def test_a_comparison_is_named_after_what_is_compared() -> None:
    assert compared("alder", "birch", "cedar").title == "Alder, Birch and Cedar side by side"
    assert {name for name, _, _ in comparison.files(gardens(), viewed()).values()} == {
        "comparison-alder-cedar.pdf",
        "comparison-alder-cedar.docx",
        "comparison-alder-cedar.md",
        "comparison-alder-cedar.csv",
    }


@pytest.mark.parametrize(("ids", "across"), [("ab", False), ("abc", True)])
def test_more_columns_than_an_upright_page_has_room_for_lie_across(ids: str, across: bool) -> None:
    names = {"a": "alder", "b": "birch", "c": "cedar"}
    assert compared(*(names[id_] for id_ in ids)).landscape == across


def test_the_rows_of_a_comparison_are_followed_by_their_sources() -> None:
    made = comparison.table(gardens(), viewed("alder", "cedar")).decode("utf-8-sig")
    rows = list(csv.reader(StringIO(made, newline="")))
    cited = {n for row in rows for mark in MARK.findall(" ".join(row)) for n in mark.split(", ")}
    sources = [row for row in rows if row[0] == "Sources"]
    assert {f"[{number}]" for number in cited if number} == {row[1] for row in sources} != set()
    assert {len(row) for row in rows} == {len(rows[0])}


def test_two_with_a_direct_answer_have_it_and_two_without_have_both_summaries() -> None:
    (pair,) = gardens().pairs
    assert under(compared("alder", "birch"), "Alder and Birch")[0] == f"{pair.text} (our judgement)"
    assert under(compared("alder", "cedar"), "Alder and Cedar")[:2] == [
        f"{a.name}. {a.summary}" for a in approaches("alder", "cedar")
    ]


def test_how_two_stand_to_each_other_is_said_with_its_reason() -> None:
    assert under(compared("alder", "cedar"), "Alder and Cedar")[-1] == (
        "They go well together. They share a fence. (our judgement)"
    )


def test_each_two_of_three_are_answered() -> None:
    headings = [
        b.text for b in compared("alder", "birch", "cedar").blocks if isinstance(b, Heading)
    ]
    assert headings[:3] == ["Alder and Birch", "Alder and Cedar", "Birch and Cedar"]


def test_the_finding_stands_with_the_figures_of_each_difference() -> None:
    document = compared("alder", "birch")
    (finding,) = under(document, "Which matters more: which approach, or how it is done?")
    assert "differs by 3.8 steps" in finding
    assert tables(document)[0].rows == (("Pace", "3.5", "0.5"), ("Tools", "4.0", "1.0"))


@each_choice
def test_a_document_holds_the_rows_that_the_page_shows(only: bool) -> None:
    wanted = beside().telling if only else beside().rows
    held = [row for table in tables(compared(only=only))[1:] for row in table.rows]
    assert [row[0] for row in held] == [row_title(row) for row in wanted]
    for written, row in zip(held, wanted, strict=True):
        assert all(
            piece.text in text
            for text, cell in zip(written[1:], row.cells, strict=True)
            for piece in cell
        )


def test_each_cell_says_whose_claim_it_begins_with() -> None:
    firsts = [
        cell.split("\n")[0]
        for table in tables(compared())[1:]
        for row in table.rows
        for cell in row[1:]
    ]
    assert [first for first in firsts if not MARK.search(first) and first != "None."] == []


def test_each_table_has_a_column_for_each_approach() -> None:
    assert {t.columns for t in tables(compared("alder", "cedar"))[1:]} == {("", "Alder", "Cedar")}


def test_where_nothing_is_said_a_cell_says_none() -> None:
    (row,) = tables(compared("alder", "birch"))[-1].rows
    assert row[1] == "None."


def test_what_leads_a_piece_stands_before_it() -> None:
    (row,) = tables(compared("alder", "cedar"))[-1].rows
    assert row[1] == "What needs to be done? “Dig”. It was made for digging. (published source [1])"


@each_choice
def test_word_and_csv_say_what_the_document_says(only: bool) -> None:
    made = {
        label: make()
        for label, (_, _, make) in comparison.files(gardens(), viewed(only=only), ADDRESS).items()
    }
    document = compared(only=only, address=ADDRESS)
    rows = [[*row] for table in tables(document)[1:] for row in table.rows]
    csv_rows = list(csv.reader(StringIO(made["CSV"].decode("utf-8-sig"), newline="")))
    csv_rows = [row for row in csv_rows if row[0] != "Sources"]
    assert csv_rows[0] == ["Part", "Row", "Alder", "Cedar"] and [
        row[1] for row in csv_rows[1:]
    ] == [row[0] for row in rows]
    file = open_file(BytesIO(made["Word"]))
    assert file.core_properties.title == document.title == file.paragraphs[0].text
    held = [[cell.text for cell in row.cells] for table in file.tables for row in table.rows]
    assert all(row in held for row in rows) and made["Markdown"].decode().startswith(
        f"# {document.title}\n"
    )


def test_a_comparison_of_which_nothing_differs_can_still_be_taken_away() -> None:
    (alder,) = approaches("alder")
    elm = alder.model_copy(update={"id": "elm"})
    double = comparison_view(gardens(), (alder, elm), only=True)
    assert tables(comparison.document(gardens(), double))[1:] == []
    assert len(comparison.table(gardens(), double).decode().splitlines()) == 1


# What counts here.


def test_what_is_seen_is_the_table_of_the_page() -> None:
    assert [(t.columns, t.rows) for t in tables(counted("alder-beds"))] == [
        (columns(), covered("alder-beds").rows)
    ]


@pytest.mark.parametrize(
    ("ticked", "sentence", "unseen"),
    [
        (["alder-beds"], "You count one thing. Nothing among them shows:", AXES),
        (["harvest"], "You count one thing. Nothing among them shows:", AXES[2:]),
        (["harvest", "own-wish"], "You count two things. Nothing among them shows:", ()),
    ],
)
def test_what_is_not_seen_is_said_first(
    ticked: list[str], sentence: str, unseen: tuple[str, ...]
) -> None:
    said_first, list_ = counted(*ticked).blocks[:2]
    assert said_first == Paragraph(sentence)
    assert isinstance(list_, Bullets)
    assert tuple(item for item in list_.items if item in AXES) == unseen


def test_where_everything_is_seen_that_is_said_first() -> None:
    own = Own("Population", "outcome-population")
    ticked = ("alder-beds", "harvest", "own-wish", "shared-tea")
    document = coverage.document(gardens(), coverage_view(gardens(), ticked, (own,)))
    sentence = "Something among them shows each kind, each similarity and each difference."
    assert document.blocks[0] == Paragraph(f"You count five things. {sentence}")
    assert isinstance(document.blocks[1], Table)


def test_each_addition_says_what_it_shows_and_what_it_misses() -> None:
    view = covered("alder-beds")
    texts = under(counted("alder-beds"), "What you could add")
    items = [text for text in texts if "It misses" in text]
    assert len(items) == len(view.together)
    assert (
        "A wish come true. You would see one wish. It misses: Everybody else. (our judgement)"
        in items
    )


def test_what_else_could_be_added_is_counted_and_left_to_the_page() -> None:
    others = [addition.measure.name for addition in covered("harvest").others]
    texts = " ".join(under(counted("harvest"), "What you could add"))
    assert others and not any(name in texts for name in others)
    assert "on the page" in texts


def test_what_is_counted_is_named() -> None:
    own = Own("Wet feet", "output")
    view = coverage_view(gardens(), ("harvest", "alder-beds"), (own,))
    made = coverage.document(gardens(), view)
    assert sorted(under(made, "What you count")) == [
        "Alder bed count",
        "Weight of the harvest",
        "Wet feet",
    ]


def test_what_could_be_dropped_is_named_with_what_would_be_lost() -> None:
    texts = under(counted("alder-beds", "birch-beds"), "What you could drop")
    assert texts[1:] == [
        "Alder bed count. You would lose: How many beds.",
        "Birch bed count. You would lose: How many beds.",
    ]
    assert len(under(counted("alder-beds"), "What you could drop")) == 1


def test_a_duty_behind_what_is_counted_is_named_with_whose_claim_it_is() -> None:
    (duty,) = under(counted("harvest", "alder-beds"), "Duties behind what you count", 2)
    assert duty.startswith("Weight of the harvest. Garden law asks for it. (")


def test_both_forces_have_their_case_and_their_cost() -> None:
    texts = under(counted(), "The honest case for counting, and for the rest")
    assert all(
        f.fair_case in text and f.cost in text
        for f, text in zip(gardens().forces, texts, strict=False)
    )


def test_beside_the_forces_stand_other_pulls_and_what_the_review_concludes() -> None:
    texts = under(counted(), "The honest case for counting, and for the rest")
    assert gardens().edition.conclusion is not None
    said = [*(pull.text for pull in gardens().pulls), gardens().edition.conclusion.text]
    assert all(one in text for one, text in zip(said, texts[-len(said) :], strict=True))


def test_what_is_counted_can_be_taken_away_as_word_and_as_csv() -> None:
    view = covered("harvest")
    made = {label: make() for label, (_, _, make) in coverage.files(gardens(), view).items()}
    assert list(csv.reader(StringIO(made["CSV"].decode("utf-8-sig"), newline=""))) == [
        [*row] for row in (columns(), *view.rows)
    ]
    rows = [
        tuple(cell.text for cell in row.cells)
        for row in open_file(BytesIO(made["Word"])).tables[0].rows
    ]
    assert rows == [columns(), *view.rows]
