"""A Word file, opened again: what a reader and a screen reader find in it."""

from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document as open_file
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.model import (
    BOX,
    Block,
    Bullets,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Table,
)
from documents.writers.word import word
from documents.writers.word_file import LONGEST_TITLE

TITLE = "Alder & Birch <side by side>"
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
        Paragraph("They meet at the fence."),
        Heading("A part of it", 2),
        Bullets(("One thing.", "Another.")),
        TABLE,
        Paragraph("The end."),
    ),
)
SHOWABLE = st.text(
    st.characters(
        codec="utf-8",
        exclude_categories=["Cc", "Cs", "Zl", "Zp"],
        exclude_characters="\ufffe\uffff",
    )
)


@pytest.fixture(scope="module")
def file() -> Any:
    """The whole document, read back."""
    return opened(*WHOLE.blocks)


def opened(*blocks: Block) -> Any:
    """A Word file of these blocks, read back."""
    return open_file(BytesIO(word(Document(TITLE, blocks))))


def styled(file: Any, style: str) -> list[str]:
    """The texts of the paragraphs in a style."""
    return [p.text for p in file.paragraphs if p.style.name == style]


def rows(table: Any) -> list[tuple[str, ...]]:
    return [tuple(cell.text for cell in row.cells) for row in table.rows]


def is_bold(cell: Any) -> bool:
    return all(run.bold for p in cell.paragraphs for run in p.runs)


def test_the_title_is_that_of_the_file_and_stands_at_its_top(file: Any) -> None:
    assert (file.core_properties.title, styled(file, "Title"), file.paragraphs[0].text) == (
        TITLE,
        [TITLE],
        TITLE,
    )


def test_the_file_names_its_maker_and_no_template(file: Any) -> None:
    assert (file.core_properties.author, file.core_properties.comments) == ("Bearings", "")


def test_the_language_is_british_english_for_the_file_and_for_whoever_reads_it_aloud(
    file: Any,
) -> None:
    spoken = file.styles["Normal"].element.rPr.find(qn("w:lang"))
    assert (file.core_properties.language, spoken.get(qn("w:val"))) == ("en-GB", "en-GB")


def test_no_style_and_no_text_speaks_another_language(file: Any) -> None:
    named = [
        lang
        for part in (file.element, *(style.element for style in file.styles))
        for lang in part.iter(qn("w:lang"))
    ]
    assert {lang.get(qn("w:val")) for lang in named} == {"en-GB"}


def test_headings_are_headings_of_their_level(file: Any) -> None:
    assert (styled(file, "Heading 1"), styled(file, "Heading 2")) == (
        ["The answer"],
        ["A part of it"],
    )


def test_paragraphs_and_lists_are_what_they_are(file: Any) -> None:
    assert styled(file, "Normal") == ["They meet at the fence.", "The end."]
    assert styled(file, "List Bullet") == ["One thing.", "Another."]


def test_everything_stands_in_its_order(file: Any) -> None:
    order = [child.tag.split("}")[1] for child in file.element.body]
    assert order == [*["p"] * 7, "tbl", "p", "sectPr"]


def test_a_table_holds_its_columns_and_every_row(file: Any) -> None:
    (table,) = file.tables
    assert rows(table) == [TABLE.columns, *TABLE.rows]


def test_the_caption_stands_just_before_its_table(file: Any) -> None:
    (table,) = file.tables
    before = table._tbl.getprevious()
    assert (
        styled(file, "Caption")
        == [TABLE.caption]
        == ["".join(t.text for t in before.iter(qn("w:t")))]
    )


def test_the_first_row_alone_is_the_header_and_stands_again_on_each_page(file: Any) -> None:
    (table,) = file.tables
    repeated = [row._tr.trPr.find(qn("w:tblHeader")) for row in table.rows]
    assert [mark is not None for mark in repeated] == [True, False, False]


def test_no_row_is_torn_by_a_page(file: Any) -> None:
    (table,) = file.tables
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_headers_are_bold_and_what_they_head_is_not(file: Any) -> None:
    (table,) = file.tables
    assert [[is_bold(cell) for cell in row.cells if cell.text] for row in table.rows] == [
        [True, True],
        [True, False, False],
        [True, False],
    ]


def test_a_line_of_a_cell_is_a_paragraph(file: Any) -> None:
    (table,) = file.tables
    assert [p.text for p in table.cell(1, 1).paragraphs] == ["Alder people sit down.", "Together."]


def drawn(width: int = 300, alt: str = "alt", caption: str = "caption") -> Picture:
    """A picture so many units wide and a quarter as high."""
    return Picture(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {width // 4}" '
        f'width="{width}" '
        f'height="{width // 4}"><text x="3" y="20">Alder \x00 😀</text></svg>',
        alt,
        caption,
    )


def test_a_picture_has_its_words_for_whoever_cannot_see_it_and_its_caption_below() -> None:
    file = opened(
        Paragraph("Before."),
        drawn(alt="Alder, from 2\x00 to 5 <all>", caption="The ranges"),
        Paragraph("After."),
    )
    (shape,) = file.inline_shapes
    assert shape._inline.docPr.get("descr") == "Alder, from 2 to 5 <all>"
    assert [p.text for p in file.paragraphs] == [TITLE, "Before.", "", "The ranges", "After."]
    assert (
        styled(file, "Caption") == ["The ranges"]
        and file.paragraphs[2].paragraph_format.keep_with_next
    )


def test_a_picture_without_a_caption_has_none() -> None:
    assert [p.text for p in opened(drawn(caption=""), Paragraph("After.")).paragraphs] == [
        TITLE,
        "",
        "After.",
    ]


@pytest.mark.parametrize(("width", "centimetres"), [(300, 7.94), (640, 16.93), (2000, 18.0)])
def test_a_picture_is_as_wide_as_it_names_itself_or_as_the_page(
    width: int, centimetres: float
) -> None:
    (shape,) = opened(drawn(width)).inline_shapes
    assert shape.width.cm == pytest.approx(
        centimetres, abs=0.02
    ) and shape.height.cm == pytest.approx(centimetres / 4, abs=0.02)


def test_each_picture_is_sharp_and_none_takes_the_number_of_another() -> None:
    file = opened(drawn(300), drawn(300), drawn(400))
    held = [s._inline.graphic.graphicData.pic.blipFill.blip.embed for s in file.inline_shapes]
    dots = [file.part.related_parts[id_].image.px_width for id_ in held]
    assert dots == pytest.approx([625, 625, 833], abs=2)  # 200 an inch
    assert len({s._inline.docPr.get("id") for s in file.inline_shapes}) == 3


def test_a_page_begins_where_it_is_said_with_no_empty_line() -> None:
    file = opened(Paragraph("One."), PageBreak(), Paragraph("Other."))
    begins = [
        p._p.pPr is not None and p.paragraph_format.page_break_before for p in file.paragraphs
    ]
    assert [p.text for p in file.paragraphs] == [TITLE, "One.", "Other."]
    assert list(map(bool, begins)) == [False, False, True]


@pytest.mark.parametrize("landscape", [False, True])
def test_a_page_is_upright_or_across(landscape: bool) -> None:
    (section,) = open_file(BytesIO(word(Document(TITLE, (), landscape=landscape)))).sections
    assert (
        (section.page_width > section.page_height)
        == landscape
        == (section.orientation == WD_ORIENT.LANDSCAPE)
    )


@pytest.mark.parametrize("sign", ["\x00", "\x01", "\x0b", "\x1f", "\x7f", "\ud800", "\ufffe"])
def test_a_sign_that_the_file_cannot_hold_is_left_out_wherever_it_stands(sign: str) -> None:
    text = f"a{sign}b"
    made = word(
        Document(
            text,
            (Heading(text), Paragraph(text), Bullets((text,)), Table(text, (text,), ((text,),))),
        )
    )
    file = open_file(BytesIO(made))
    assert {p.text for p in file.paragraphs} == {"ab"} and rows(file.tables[0]) == [
        ("ab",),
        ("ab",),
    ]
    assert file.core_properties.title == "ab"


def test_a_title_too_long_for_the_file_is_cut_there_and_whole_on_the_page() -> None:
    file = open_file(BytesIO(word(Document("x" * (LONGEST_TITLE + 1), ()))))
    assert (file.core_properties.title, file.paragraphs[0].text) == (
        "x" * LONGEST_TITLE,
        "x" * (LONGEST_TITLE + 1),
    )


def test_a_table_without_rows_keeps_its_header() -> None:
    assert rows(opened(Table("Nothing", ("One", "Other"), ())).tables[0]) == [("One", "Other")]


def test_a_row_with_a_cell_too_many_is_a_mistake_and_not_left_out() -> None:
    with pytest.raises(ValueError):
        word(Document(TITLE, (Table("Odd", ("One",), (("a", "b"),)),)))


@settings(max_examples=10)  # each example is a file
@given(st.lists(st.tuples(SHOWABLE, SHOWABLE), min_size=1, max_size=20))
def test_any_text_comes_back_as_it_was(texts: list[tuple[str, str]]) -> None:
    file = opened(*(Paragraph(a) for a, _ in texts), Table("All", ("One", "Other"), tuple(texts)))
    assert [p.text for p in file.paragraphs[1:-1]] == [a for a, _ in texts] and rows(
        file.tables[0]
    )[1:] == texts


def test_the_same_document_is_the_same_bytes() -> None:
    made = Document("T", (Paragraph("x"),))
    times = {entry.date_time for entry in ZipFile(BytesIO(word(made))).infolist()}
    assert len(times) == 1
    assert word(made) == word(made)


def test_the_file_says_no_time_that_would_change_from_day_to_day() -> None:
    described = ZipFile(BytesIO(word(WHOLE))).read("docProps/core.xml")
    assert b"dcterms:" not in described.replace(b"xmlns:dcterms", b"")


def test_word_opens_it_as_a_file_of_its_own_time(file: Any) -> None:
    modes = {
        setting.get(qn("w:name")): setting.get(qn("w:val"))
        for setting in file.settings.element.iter(qn("w:compatSetting"))
    }
    assert modes["compatibilityMode"] == "15"


def test_nothing_of_the_template_is_left_behind() -> None:
    names = ZipFile(BytesIO(word(WHOLE))).namelist()
    assert not {"docProps/thumbnail.jpeg", "docProps/app.xml"} & set(names)


def test_each_page_has_its_number(file: Any) -> None:
    foot = file.sections[0].footer.paragraphs[0]._p
    fields = [field.get(qn("w:instr")) for field in foot.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]
    assert "".join(t.text for t in foot.iter(qn("w:t"))) == "Page 1 of 1 "


@pytest.mark.parametrize("where", [Paragraph, lambda text: Bullets((text,))], ids=["text", "list"])
def test_an_address_can_be_followed_and_its_full_stop_is_not_part_of_it(where: Any) -> None:
    file = opened(where("They meet: https://example.org/fence."))
    (link,) = file.paragraphs[1].hyperlinks
    assert (link.address, file.paragraphs[1].text) == (
        "https://example.org/fence",
        "They meet: https://example.org/fence.",
    )


def test_columns_are_as_wide_as_what_is_in_them() -> None:
    long = "A statement that takes all the room that a page can give to a column of words."
    (table,) = opened(Table("One", ("Place", "Statement", "1st"), (("●○", long, BOX),))).tables
    place, statement, box = [cell.width for cell in table.rows[1].cells]
    assert statement > 4 * place and statement > 4 * box


def test_words_do_not_touch_the_table_above_them() -> None:
    file = opened(TABLE, Paragraph("After."), Paragraph("Later."))
    above = [p.paragraph_format.space_before for p in file.paragraphs[-2:]]
    assert above[0] and not above[1]


def test_a_table_that_is_kept_holds_its_rows_together() -> None:
    rows = (("a",), ("b",))
    (table,) = opened(Table("Kept", ("One",), rows, kept=True)).tables
    held = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
    assert list(map(bool, held)) == [True, True, False]


def test_a_box_is_large_enough_for_a_pen() -> None:
    (table,) = opened(Table("Boxes", ("Line", "1st"), (("Pace", BOX),))).tables
    (run,) = table.rows[1].cells[1].paragraphs[0].runs
    assert run.font.size.pt == 20


def test_what_is_kept_of_a_poster_can_be_read_from_afar() -> None:
    file = open_file(BytesIO(word(Document(TITLE, WHOLE.blocks, size="poster"))))
    assert file.styles["Normal"].font.size.pt >= 30
