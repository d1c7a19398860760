"""A document as a Word file: real styles and headings, header rows that repeat, language and title
set.
"""

from datetime import date, datetime, time
from io import BytesIO
from typing import Any

import typst
from docx import Document as new_file
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from documents.model import (
    Block,
    Bullets,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Size,
    Table,
)
from documents.writers.fonts import fonts
from documents.writers.glyphs import settable
from documents.writers.widths import shares
from documents.writers.zipped import timeless
from knowledge.reading.yaml_lines import UNSHOWABLE

LANGUAGE = "en-GB"
AUTHOR = "Bearings"
LONGEST_TITLE = 255  # the file holds no longer one
FONT = "Calibri"
MARGIN = Cm(1.8)
# Points, by size: letters, those of a table, and those of headings from the title on.
LETTERS: dict[Size, tuple[int, int, tuple[int, ...]]] = {
    "tight": (10, 10, (16, 12, 11, 10)),
    "normal": (10, 10, (18, 13, 11, 10)),
    "large": (18, 18, (26, 22, 20, 18)),
    "poster": (32, 20, (40, 36, 34, 32)),
}
SPACE = Pt(3)  # below a paragraph, so that a page holds what a page of the PDF does
DARK = RGBColor(0x0B, 0x2E, 0x4F)  # headings and captions, readable on paper
SHARP = 200  # points an inch, so that a picture stays sharp when it is printed
# Word takes no SVG from python-docx, so typst draws it, with its own fonts.
DRAWN = (
    b"#set page(width: auto, height: auto, margin: 0pt)\n"
    b'#image(bytes(sys.inputs.svg), format: "svg")'
)
# Where a PNG says how many dots wide it is.
PNG_WIDTH = slice(16, 20)


def word(document: Document) -> bytes:
    """The bytes of a .docx file."""
    file: Any = new_file()
    _describe(file, document.title)
    _set_language_and_font(file)
    _set_sizes(file, document.size)
    for section in file.sections:
        _set_page(section, document.landscape)
    file.add_heading(_shown(document.title), 0)
    for block in document.blocks:
        _add(file, block, document.size)
    out = BytesIO()
    file.save(out)
    return timeless(out.getvalue())


def _describe(file: Any, title: str) -> None:
    """What the file says of itself."""
    today = datetime.combine(date.today(), time())  # no more: the same words give the same bytes
    properties = file.core_properties
    properties.title = _shown(title)[:LONGEST_TITLE]
    properties.language = LANGUAGE
    properties.author = AUTHOR
    properties.comments = ""
    properties.created = today
    properties.modified = today


def _set_language_and_font(file: Any) -> None:
    normal = file.styles["Normal"]
    normal.font.name = FONT
    spoken = _element("w:lang", "w:val", LANGUAGE)
    spoken.set(qn("w:eastAsia"), LANGUAGE)
    properties = normal.element.get_or_add_rPr()
    properties.append(spoken)


def _set_sizes(file: Any, size: Size) -> None:
    """Letters, headings and what stands between, for this size of document."""
    letters, _, headings = LETTERS[size]
    for name in ("Normal", "List Bullet"):
        style = file.styles[name]
        style.font.size = Pt(letters)
        paragraph = style.paragraph_format
        paragraph.space_after = SPACE
        paragraph.line_spacing = 1.0
    for level, points in enumerate(headings):
        name = f"Heading {level}"
        if level == 0:
            name = "Title"
        _set_heading(file.styles[name], points)
    _set_caption(file.styles["Caption"], letters)


def _set_heading(style: Any, points: int) -> None:
    font = style.font
    font.size = Pt(points)
    font.color.rgb = DARK
    paragraph = style.paragraph_format
    paragraph.space_before = Pt(points // 2)
    paragraph.space_after = SPACE


def _set_caption(style: Any, points: int) -> None:
    """A caption keeps to the table below it, and away from the one above."""
    font = style.font
    font.size = Pt(points)
    font.color.rgb = DARK
    paragraph = style.paragraph_format
    paragraph.space_before = Pt(points)
    paragraph.space_after = SPACE


def _set_page(section: Any, landscape: bool) -> None:
    """A4, upright or across."""
    section.page_width = Cm(21)
    section.page_height = Cm(29.7)
    if landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width = Cm(29.7)
        section.page_height = Cm(21)
    section.left_margin = MARGIN
    section.right_margin = MARGIN
    section.top_margin = MARGIN
    section.bottom_margin = MARGIN


def _add(file: Any, block: Block, size: Size) -> None:
    if isinstance(block, Heading):
        file.add_heading(_shown(block.text), block.level)
    elif isinstance(block, Paragraph):
        file.add_paragraph(_shown(block.text))
    elif isinstance(block, Bullets):
        for item in block.items:
            file.add_paragraph(_shown(item), style="List Bullet")
    elif isinstance(block, Picture):
        _add_picture(file, block)
    elif isinstance(block, PageBreak):
        file.add_page_break()
    else:
        _add_table(file, block, size)


def _add_picture(file: Any, block: Picture) -> None:
    """The picture, with its words for whoever cannot see it, and its caption below."""
    png = _png(settable(block.svg))
    width = _width(png, file.sections[-1])
    paragraph = file.add_paragraph()
    run = paragraph.add_run()
    shape = run.add_picture(BytesIO(png), width)
    shape._inline.docPr.set("descr", _shown(block.alt))
    if block.caption:
        paragraph.paragraph_format.keep_with_next = True
        file.add_paragraph(_shown(block.caption), style="Caption")


def _width(png: bytes, section: Any) -> Any:
    """As wide as the picture names itself, or as the page."""
    dots = int.from_bytes(png[PNG_WIDTH], "big")
    width = Pt(dots * 72 / SHARP)
    margins = section.left_margin + section.right_margin
    return min(width, section.page_width - margins)


def _png(svg: str) -> bytes:
    content: bytes = typst.compile(
        DRAWN,
        font_paths=fonts(),
        format="png",
        ppi=SHARP,
        sys_inputs={"svg": svg},
    )
    return content


def _add_table(file: Any, block: Table, size: Size) -> None:
    caption = file.add_paragraph(_shown(block.caption), style="Caption")
    caption.paragraph_format.keep_with_next = True
    table = file.add_table(rows=1, cols=len(block.columns), style="Table Grid")
    head = table.rows[0]
    # A reader hears it as the header, and it stands again on each page.
    is_header = _element("w:tblHeader", "w:val", "true")
    head._tr.get_or_add_trPr().append(is_header)
    letters = Pt(LETTERS[size][1])
    for cell, text in zip(head.cells, block.columns, strict=True):
        _fill(cell, text, letters, bold=True)
    for texts in block.rows:
        _fill_row(table.add_row(), texts, letters)
    for row in table.rows:
        whole = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(whole)
    _set_widths(table, shares(block), file.sections[-1])


def _set_widths(table: Any, parts: list[float], section: Any) -> None:
    """The widths by their words. Programs heed the cells, so each cell is told."""
    table.autofit = False
    room = section.page_width - section.left_margin - section.right_margin
    for column, part in zip(table.columns, parts, strict=True):
        column.width = int(room * part)
    for row in table.rows:
        for cell, part in zip(row.cells, parts, strict=True):
            cell.width = int(room * part)


def _fill_row(row: Any, texts: tuple[str, ...], letters: Any) -> None:
    """The first cell heads its row."""
    bold = True
    for cell, text in zip(row.cells, texts, strict=True):
        _fill(cell, text, letters, bold)
        bold = False


def _fill(cell: Any, text: str, letters: Any, bold: bool) -> None:
    """A cell with a paragraph for each line."""
    first, *others = _shown(text).split("\n")
    paragraph = cell.paragraphs[0]
    _write(paragraph, first, letters, bold)
    for line in others:
        paragraph = cell.add_paragraph()
        _write(paragraph, line, letters, bold)


def _write(paragraph: Any, line: str, letters: Any, bold: bool) -> None:
    run = paragraph.add_run(line)
    run.bold = bold
    run.font.size = letters


def _element(name: str, attribute: str, value: str) -> Any:
    element = OxmlElement(name)
    element.set(qn(attribute), value)
    return element


def _shown(text: str) -> str:
    """A text without signs that a Word file cannot hold; a visitor may paste one."""
    return UNSHOWABLE.sub("", text)
