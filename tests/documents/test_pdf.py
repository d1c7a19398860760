"""A PDF, opened again: what a reader and a screen reader find in it, and that no text becomes
anything but text.
"""

from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pdfua
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader, PdfWriter

from documents.model import (
    Block,
    Bullets,
    CutLine,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Table,
)
from documents.writers.glyphs import SET, settable
from documents.writers.links import LONGEST_LINK
from documents.writers.pdf import FITS, fullest, page_count, pdf
from engine.divergence import divergence
from knowledge.load import load
from pictures.range_plot import range_plot

GARDENS = Path(__file__).parent.parent / "fixtures" / "knowledge"
TITLE = "Alder & Birch <side by side>"
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="40"><text x="50%" y="20" '
    'text-anchor="middle" class="b-own" '
    'fill="currentColor">Middle</text><line x1="0%" x2="100%" y1="30" y2="30" '
    'stroke="currentColor"/></svg>'
)
TABLE = Table(
    "What they share",
    ("", "Alder", "Birch"),
    (
        ("Company", "Alder people sit down.\nTogether.", "Birch people do not."),
        ("Pace", "“By the clock” & more", ""),
    ),
)
WHOLE = Document(
    TITLE,
    (
        Heading("The answer"),
        Paragraph("They meet at the fence: https://example.org/fence."),
        Heading("A part of it", 2),
        Bullets(("One thing.", "Another.")),
        TABLE,
        Picture(SVG, "A line with its middle", "The line"),
        Paragraph("The end."),
    ),
)
STRANGE = [
    "#strong[x]",
    "$a$",
    "*b*",
    "_c_",
    r"\u{1}",
    "<script>alert(1)</script>",
    '"quoted"',
    "'single'",
    "back\\slash",
    "\\",
    "#",
    "`raw`",
    "= no heading",
    "- no list",
    "+ no list",
    "/ no: term",
    "// no comment",
    "/* none */",
    "@reference",
    "<label>",
    "a--b...~c",
    '#import "@preview/a:0.1.0"',
    '#read("document.typ")',
    "#sys.inputs",
    "{x: 1}",
    '", "kind": "page-break',
    "https:// no",
    "%#;[]()",
]
Element = dict[str, Any]


@pytest.fixture(scope="module")
def file() -> PdfReader:
    """The whole document, read back."""
    return read(WHOLE)


def read(document: Document) -> PdfReader:
    return PdfReader(BytesIO(pdf(document)))


def opened(*blocks: Block, title: str = TITLE) -> PdfReader:
    """A PDF of these blocks, read back."""
    return read(Document(title, blocks))


def elements(file: PdfReader) -> list[Element]:
    """The structure, in the order in which it is read aloud."""

    def below(node: Element) -> Iterator[Element]:
        kids = node["/K"].get_object() if "/K" in node else []
        for kid in kids if isinstance(kids, list) else [kids]:
            if isinstance(held := kid.get_object(), dict) and "/S" in held:
                yield held
                yield from below(held)

    return [*below(file.root_object["/StructTreeRoot"].get_object())]  # type: ignore[arg-type]


def tags(file: PdfReader) -> Counter[str]:
    return Counter(e["/S"] for e in elements(file))


def attributes(element: Element) -> Element:
    """What is said of an element, by whomever."""
    return {
        name: value for given in element.get("/A", []) for name, value in given.get_object().items()
    }


def text(file: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in file.pages)


def lowest(file: PdfReader) -> float:
    """How far above the lower edge of its page the lowest word stands, in points."""
    found: list[float] = []
    for page in file.pages:
        page.extract_text(
            visitor_text=lambda said, cm, tm, font, high: (
                found.append(cm[5] + tm[5]) if said.strip() else None
            )
        )
    return min(found)


def links(file: PdfReader) -> list[str]:
    return [a.get_object()["/A"]["/URI"] for page in file.pages for a in page.get("/Annots", [])]


def everywhere(words: str) -> Document:
    """A document with these words in each of its places."""
    return Document(
        words,
        (
            Heading(words),
            Paragraph(words),
            Bullets((words,)),
            Table(words, (words, words), ((words, words),)),
            Picture(SVG, words, words),
        ),
    )


# The file.


def test_the_title_is_that_of_the_file_and_is_what_a_window_shows(file: PdfReader) -> None:
    assert file.metadata is not None and file.metadata.title == TITLE and TITLE in text(file)
    assert file.root_object["/ViewerPreferences"]["/DisplayDocTitle"]


def test_the_language_is_british_english(file: PdfReader) -> None:
    assert file.root_object["/Lang"] == "en-GB"


def test_it_is_tagged_and_says_that_it_is_pdf_ua(file: PdfReader) -> None:
    assert file.root_object["/MarkInfo"]["/Marked"]
    assert (
        "<pdfuaid:part>1</pdfuaid:part>"
        in file.root_object["/Metadata"].get_object().get_data().decode()
    )


@pytest.mark.parametrize(
    "document",
    [
        WHOLE,
        Document(TITLE, ()),
        everywhere("#strong[x] 😀 日本"),
        Document(TITLE, WHOLE.blocks, landscape=True, size="poster"),
    ],
)
def test_a_checker_finds_nothing(document: Document, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(document))
    assert not pdfua.validate(str(tmp_path / "a.pdf")).findings


def test_the_checker_finds_a_file_that_is_not_tagged(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(tmp_path / "a.pdf")
    assert pdfua.validate(str(tmp_path / "a.pdf")).findings


def test_the_same_document_is_the_same_file(file: PdfReader) -> None:
    assert (
        pdf(WHOLE) == pdf(WHOLE)
        and file.metadata is not None
        and file.metadata.creation_date is None
    )


def test_its_fonts_are_in_it_and_none_is_of_the_machine() -> None:
    elsewhere = Picture(SVG.replace("<text", '<text font-family="Arial"'), "alt", "caption")
    file = opened(Paragraph("Plain ● ✓ ☐ سلام ≥"), Heading("Bold"), elsewhere)
    fonts = [f.get_object() for page in file.pages for f in page["/Resources"]["/Font"].values()]
    names = {f["/BaseFont"].split("+")[1].split("-")[0] for f in fonts}
    assert (
        "LibertinusSerif" in names <= {"LibertinusSerif", "NewCM10", "NewCMMath", "DejaVuSansMono"}
    )
    held = [f["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for f in fonts]
    assert all("/FontFile2" in h or "/FontFile3" in h for h in held)


# Its structure.


def test_everything_is_what_it_is(file: PdfReader) -> None:
    found = tags(file)
    assert {
        tag: found[tag]
        for tag in (
            "/H1",
            "/H2",
            "/H3",
            "/L",
            "/LI",
            "/LBody",
            "/Table",
            "/TR",
            "/TH",
            "/TD",
            "/Caption",
            "/Figure",
            "/Link",
        )
    } == {
        "/H1": 1,
        "/H2": 1,
        "/H3": 1,
        "/L": 1,
        "/LI": 2,
        "/LBody": 2,
        "/Table": 1,
        "/TR": 3,
        "/TH": 5,
        "/TD": 4,
        "/Caption": 2,
        "/Figure": 1,
        "/Link": 1,
    }


def test_everything_stands_in_its_order(file: PdfReader) -> None:
    order = [
        e["/S"]
        for e in elements(file)
        if e["/S"] in ("/H1", "/H2", "/H3", "/P", "/L", "/Table", "/Figure")
    ]
    assert order == ["/H1", "/H2", "/P", "/H3", "/L", "/Table", "/Figure", "/P"]


def test_no_level_of_headings_is_skipped() -> None:
    file = opened(Heading("Deep", 3), Heading("Deeper", 5), Heading("Up"), Heading("Down", 2))
    assert [e["/S"] for e in elements(file) if e["/S"].startswith("/H")] == [
        "/H1",
        "/H2",
        "/H3",
        "/H2",
        "/H3",
    ]


def test_a_heading_that_is_left_out_leaves_no_gap_between_levels() -> None:
    file = opened(Heading(""), Heading("Deep", 2), Heading("", 2), Heading("Deeper", 3))
    assert (tags(file)["/H2"], tags(file)["/H3"]) == (1, 1)


@pytest.mark.parametrize("nothing", ["", " \n", "\x00", "\u200b", "\u0301"])
def test_a_heading_of_nothing_is_left_out_and_a_title_of_nothing_gets_a_name(nothing: str) -> None:
    file = opened(Heading(nothing), Paragraph("Words."), title=nothing)
    assert (
        tags(file)["/H2"] == 0 and file.metadata is not None and file.metadata.title == "Untitled"
    )


def test_each_column_and_each_row_has_its_header(file: PdfReader) -> None:
    scopes = [attributes(e)["/Scope"] for e in elements(file) if e["/S"] == "/TH"]
    assert Counter(scopes) == {"/Column": len(TABLE.columns), "/Row": len(TABLE.rows)}


def test_no_cell_hides_the_header_of_its_row_behind_that_of_its_column(file: PdfReader) -> None:
    cells = [attributes(e) for e in elements(file) if e["/S"] == "/TD"]
    assert len(cells) == 4 and not any("/Headers" in cell for cell in cells)


def test_words_that_look_like_a_cell_of_the_file_stay_as_they_are() -> None:
    words = "/Type/StructElem/S/TD/P 1 0 R/A[<</O/Table/Headers[(U1x0y0)]>>]"
    assert words in opened(Paragraph(words)).pages[0].extract_text().replace("\n", "")


def test_a_picture_is_vectors_and_says_what_it_shows(file: PdfReader) -> None:
    assert [e["/Alt"] for e in elements(file) if e["/S"] == "/Figure"] == ["A line with its middle"]
    assert (
        "Middle" in text(file)
        and "The line" in text(file)
        and [image for page in file.pages for image in page.images] == []
    )


def test_the_picture_of_a_page_can_be_shown_once_it_names_its_width() -> None:
    gardens = load(GARDENS)
    spread = divergence(gardens, gardens.approaches)[0]
    difference = next(d for d in gardens.differences if d.name == spread.name)
    svg = str(range_plot(spread, difference, 3, "key", "Title").svg)
    file = opened(Picture(svg.replace('width="100%"', 'width="600"', 1), "The ranges", ""))
    assert "Your place" in text(file) and difference.managerialist in text(file)


@pytest.mark.parametrize(
    "size",
    ['width="300" height="40"', 'width="8cm" height="1cm"', 'width="100%" viewBox="0 0 300 40"'],
)
def test_a_picture_with_a_size_is_fine(size: str) -> None:
    assert "Middle" in text(
        opened(Picture(SVG.replace('width="300" height="40"', size), "alt", "caption"))
    )


# Its pages.


def test_a_table_over_several_pages_repeats_its_header_and_is_one_table() -> None:
    file = opened(
        Table("Many", ("Number", "Words"), tuple((str(n), "Some words.") for n in range(150)))
    )
    assert len(file.pages) > 2 and all("Number Words" in page.extract_text() for page in file.pages)
    assert (tags(file)["/Table"], tags(file)["/TH"], tags(file)["/TR"]) == (1, 152, 151)


@pytest.mark.parametrize("before", range(30, 45))
def test_a_caption_a_header_and_a_short_row_stay_together(before: int) -> None:
    file = opened(
        *[Paragraph("x")] * before,
        Table("Caption", ("Header", ""), (("First", "a\nb\nc\nd\ne\nLast"), ("", ""))),
    )
    (page,) = [said for page in file.pages if "Caption" in (said := page.extract_text())]
    assert "Header" in page and "First" in page and "Last" in page


def test_each_page_has_its_number() -> None:
    file = opened(Paragraph("One."), PageBreak(), Paragraph("Two."))
    assert [page.extract_text().splitlines()[-1] for page in file.pages] == [
        "Page 1 of 2",
        "Page 2 of 2",
    ]


def test_a_page_break_begins_a_page_and_never_leaves_one_empty() -> None:
    file = opened(Paragraph("One."), PageBreak(), PageBreak(), Paragraph("Two."), PageBreak())
    assert ["One." in page.extract_text() for page in file.pages] == [True, False]


def of_pages(pages: int) -> Document:
    """A document that takes so many pages."""
    blocks: tuple[Block, ...] = (Paragraph("First."),)
    for number in range(1, pages):
        blocks = (*blocks, PageBreak(), Paragraph(f"Then {number}."))
    return Document(TITLE, blocks)


@pytest.mark.parametrize("pages", [1, 2, 30])
def test_the_pages_of_a_document_are_those_of_its_file(pages: int) -> None:
    assert page_count(of_pages(pages)) == len(read(of_pages(pages)).pages) == pages


def test_a_text_that_looks_like_what_is_counted_counts_for_no_page() -> None:
    assert page_count(Document("#metadata(none)", (Paragraph("#metadata(none)"),))) == 1


@pytest.mark.parametrize(("room", "taken"), [(5, 4), (3, 3), (2, 1), (1, 1)])
def test_the_fullest_that_so_many_pages_hold_is_found(room: int, taken: int) -> None:
    documents = [of_pages(pages) for pages in (4, 3, 1)]
    assert page_count(fullest(documents, room)) == taken


def test_where_nothing_is_short_enough_the_shortest_is_taken() -> None:
    documents = [of_pages(4), of_pages(3)]
    assert fullest(documents, 2) is documents[1]


@pytest.mark.parametrize("landscape", [False, True])
def test_a_page_is_a4_upright_or_across(landscape: bool) -> None:
    (page,) = read(Document(TITLE, (), landscape=landscape)).pages
    sides = (round(page.mediabox.width), round(page.mediabox.height))
    assert sides == ((842, 595) if landscape else (595, 842))


@pytest.mark.parametrize(("size", "points"), [("normal", 10), ("poster", 32)])
def test_a_poster_is_set_large(size: Any, points: int) -> None:
    found: list[float] = []
    page = read(Document(TITLE, (Paragraph("Words."),), size=size)).pages[0]
    page.extract_text(
        visitor_text=lambda said, cm, tm, font, high: (
            found.append(high * tm[0]) if "Words" in said else None
        )
    )
    assert [*map(round, found)] == [points]


@pytest.mark.parametrize("size", ["normal", "poster"])
def test_a_cell_longer_than_a_page_is_whole(size: Any) -> None:
    long = "word " * 1000
    file = read(
        Document(
            TITLE,
            (Table("Long", (long[: FITS - 1], "Header"), ((long, long), ("a", "b\n" * 100))),),
            size=size,
        )
    )
    assert (
        text(file).replace("-\n", "").count("word") >= 2000
        and text(file).count("b") >= 100
        and lowest(file) > 20
    )


def test_a_header_as_long_as_a_page_leaves_room_for_rows() -> None:
    file = opened(
        Table("Long", ("word " * 900, "Header"), tuple((str(n), "Words.") for n in range(100)))
    )
    assert lowest(file) > 20 and len(file.pages) < 6


@pytest.mark.parametrize(
    "word",
    [
        "x" * 1000,
        *(part * 300 for part in ("x_", "((", "!!", "''", "1,", "\N{NO-BREAK SPACE}x")),
        "https://example.org/" + "a/b_c?d=e&" * 50,
    ],
)
def test_a_word_too_long_for_its_line_is_broken_and_copied_as_it_is(word: str) -> None:
    shown = text(opened(Paragraph(word), Table("Long", ("One", "Other"), ((word, word),))))
    assert shown.replace("\n", "").count(word) == 3
    assert max(map(len, shown.splitlines())) < 300


# Its text.


@pytest.mark.parametrize("strange", STRANGE)
def test_what_looks_like_markup_or_code_is_shown_as_it_is(strange: str) -> None:
    document = everywhere(strange)
    file = read(document)
    assert file.metadata is not None and file.metadata.title == strange
    assert text(file).count(strange) == text(read(everywhere("Words."))).count("Words.")
    assert tags(file) == tags(read(everywhere("Words.")))


@pytest.mark.parametrize("strange", ["good 😀", "日本", "a\x00b\ud800"])
def test_what_no_font_can_show_is_replaced_everywhere(strange: str) -> None:
    file = read(everywhere(strange))
    assert text(file).count(settable(strange)) == text(read(everywhere("Words."))).count("Words.")


def test_every_sign_that_is_let_through_can_be_set() -> None:
    signs = [
        sign for sign in map(chr, range(0x10000)) if SET.match(sign) and settable(sign) == sign
    ]
    lines = tuple(" ".join(signs[n : n + 50]) for n in range(0, len(signs), 50))
    assert len(opened(*map(Paragraph, lines), *map(Heading, lines)).pages) > 1 and len(signs) > 3000


@settings(max_examples=15, deadline=None)  # each example is a file
# Marks without a sign of their own with their letter are set right, but pypdf reads every such
# letter after them as marked too.
@given(st.lists(st.text(st.characters(exclude_categories=("Cs", "Mn"))), min_size=7, max_size=7))
def test_any_text_can_be_written(texts: list[str]) -> None:
    title, heading, paragraph, item, caption, column, cell = texts
    file = opened(
        Heading(heading),
        Paragraph(paragraph),
        Bullets((item,)),
        Table(caption, (column, ""), ((cell, ""),)),
        Paragraph("The end."),
        title=title,
    )
    assert "The end." in text(file)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("https://example.org/a?b=c&d=e#f", ["https://example.org/a?b=c&d=e#f"]),
        ("See http://example.org.", ["http://example.org"]),
        ("https://a.org, then\nhttps://b.org/;", ["https://a.org", "https://b.org/"]),
        ("javascript:alert(1) ftp://a.org", []),
        ("<https://example.org>", []),
        ("https://example.org/" + "a" * LONGEST_LINK, []),
    ],
)
def test_addresses_can_be_followed_wherever_they_stand(words: str, found: list[str]) -> None:
    file = opened(Paragraph(words), Bullets((words,)), Table("", (words,), ((words,),)))
    assert Counter(links(file)) == Counter(found * 4)


def test_lines_stay_lines() -> None:
    assert "One.\nTwo.\nThree." in text(opened(Paragraph("One.\nTwo.\r\nThree.")))


def test_a_row_with_a_cell_too_many_is_a_mistake_and_not_left_out() -> None:
    with pytest.raises(ValueError):
        pdf(Document(TITLE, (Table("Odd", ("One",), (("a", "b"),)),)))


def test_a_table_that_is_kept_is_not_torn() -> None:
    rows = tuple((str(n), "Some words.") for n in range(30))
    before = Paragraph("\n".join(["Line."] * 30))
    kept = opened(before, Table("Kept", ("Number", "Words"), rows, kept=True))
    assert ["Kept" in page.extract_text() for page in kept.pages] == [False, True]


def test_lines_are_left_free_for_a_program_that_needs_more_room() -> None:
    line = Paragraph("Line.")
    long, short = (Document(TITLE, (line,) * number) for number in (30, 20))
    assert fullest([long, short], 1) is long
    assert fullest([long, short], 1, spare=30) is short


def test_a_line_to_cut_along_is_nothing_to_read() -> None:
    assert tags(opened(Paragraph("One."), CutLine())) == tags(opened(Paragraph("One.")))
