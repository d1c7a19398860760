"""A document as a Word file: real styles and headings, header rows that repeat, links, numbers of
pages, language and title set.
"""

from io import BytesIO
from typing import Any

import typst
from docx import Document as new_file
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.oxml.text.paragraph import CT_P
from docx.shared import Pt
from docx.text.paragraph import Paragraph as WordParagraph

from documents.model import (
    BOX,
    Block,
    Bullets,
    CutLine,
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
from documents.writers.word_file import LETTERS, element, set_up
from documents.writers.word_lines import shown, write, write_cell
from documents.writers.zipped import timeless

SPARE = 6  # lines that a page of the PDF has left where Word is to have no more pages than it
SHARP = 200  # points an inch, so that a picture stays sharp when it is printed
APART = Pt(6)  # above words that follow a table
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
    title = shown(document.title)
    set_up(file, document, title)
    file.add_heading(title, 0)
    before: Block | None = None
    for block in document.blocks:
        place = len(file.element.body) - 1  # behind everything but the section's own element
        if not isinstance(block, PageBreak):
            _add(file, block, document.size)
        _part(file, before, block, place)
        before = block
    out = BytesIO()
    file.save(out)
    return timeless(out.getvalue())


def _add(file: Any, block: Block, size: Size) -> None:
    if isinstance(block, Heading):
        file.add_heading(shown(block.text), block.level)
    elif isinstance(block, Paragraph):
        write(file.add_paragraph(), block.text)
    elif isinstance(block, Bullets):
        for item in block.items:
            write(file.add_paragraph(style="List Bullet"), item)
    elif isinstance(block, Picture):
        _add_picture(file, block)
    elif isinstance(block, CutLine):
        _add_cut_line(file)
    elif isinstance(block, Table):
        _add_table(file, block, size)


def _part(file: Any, before: Block | None, block: Block, place: int) -> None:
    """Begin a page with what stands at this place, or move it away from the table above. A
    paragraph that breaks the page would leave an empty line there.
    """
    first = file.element.body[place]
    if not isinstance(first, CT_P):
        return
    layout = WordParagraph(first, file).paragraph_format
    if isinstance(before, PageBreak):
        layout.page_break_before = True
    elif isinstance(before, Table) and isinstance(block, Paragraph | Bullets):
        layout.space_before = APART


def _add_cut_line(file: Any) -> None:
    """A dashed line across the page."""
    line = element("w:bottom", val="dashed", sz="8", space="1", color="555555")
    borders = element("w:pBdr")
    borders.append(line)
    line_of_its_own = file.add_paragraph()
    line_of_its_own._p.get_or_add_pPr().append(borders)


def _add_picture(file: Any, block: Picture) -> None:
    """The picture, with its words for whoever cannot see it, and its caption below."""
    png = _png(settable(block.svg))
    width = _width(png, file.sections[-1])
    paragraph = file.add_paragraph()
    run = paragraph.add_run()
    shape = run.add_picture(BytesIO(png), width)
    shape._inline.docPr.set("descr", shown(block.alt))
    if block.caption:
        paragraph.paragraph_format.keep_with_next = True
        file.add_paragraph(shown(block.caption), style="Caption")


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
    if block.caption:
        caption = file.add_paragraph(shown(block.caption), style="Caption")
        caption.paragraph_format.keep_with_next = True
    table = file.add_table(rows=1, cols=len(block.columns), style="Table Grid")
    head = table.rows[0]
    # A reader hears it as the header, and it stands again on each page.
    head._tr.get_or_add_trPr().append(element("w:tblHeader"))
    letters = Pt(LETTERS[size][1])
    for cell, text in zip(head.cells, block.columns, strict=True):
        write_cell(cell, text, letters, bold=True)
    for texts in block.rows:
        _fill_row(table.add_row(), texts, letters)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(element("w:cantSplit"))
    _keep(table, block)
    _set_widths(table, shares(block, size), file.sections[-1])


def _keep(table: Any, block: Table) -> None:
    """The head keeps to the first row; a table that is not to be torn keeps together."""
    kept = table.rows[:1]
    if block.kept:
        kept = table.rows[:-1]
    for row in kept:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


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
        write_cell(cell, text, letters, bold)
        bold = False
        if BOX in texts:
            cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
