"""A document as a Word file: real styles and headings, header rows that repeat, language and title
set.
"""

from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import Any

import typst
from docx import Document as new_file
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from documents.model import Block, Bullets, Document, Heading, PageBreak, Paragraph, Picture, Table
from documents.writers.glyphs import settable
from knowledge.reading.yaml_lines import UNSHOWABLE

LANGUAGE, LONGEST_TITLE = "en-GB", 255
SHARP = 200  # points an inch, so that a picture stays sharp when it is printed
# Word takes no SVG from python-docx, so typst draws it, with its own fonts.
DRAWN = b'#set page(width: auto, height: auto, margin: 0pt)\n#image(bytes(sys.inputs.svg), format: "svg")'


def word(document: Document) -> bytes:
    """The bytes of a .docx file."""
    file: Any = new_file()
    _set_up(file, document)
    file.add_heading(_shown(document.title), 0)
    for block in document.blocks:
        _add(file, block)
    out = BytesIO()
    file.save(out)
    return out.getvalue()


def _set_up(file: Any, document: Document) -> None:
    file.core_properties.title, file.core_properties.language = (
        _shown(document.title)[:LONGEST_TITLE],
        LANGUAGE,
    )
    file.core_properties.author, file.core_properties.comments = "Bearings", ""
    file.core_properties.created = file.core_properties.modified = datetime.now(UTC).replace(
        tzinfo=None
    )
    normal = file.styles["Normal"]
    normal.font.name, normal.font.size = "Calibri", Pt(11)
    spoken = OxmlElement("w:lang")
    for which in ("w:val", "w:eastAsia"):
        spoken.set(qn(which), LANGUAGE)
    normal.element.get_or_add_rPr().append(spoken)
    for section in file.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        if document.landscape:
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = section.page_height, section.page_width
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = (
            Cm(2)
        )


def _add(file: Any, block: Block) -> None:
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
        _add_table(file, block)


def _add_picture(file: Any, block: Picture) -> None:
    """The picture, as wide as it names itself or as the page, with its words for whoever cannot see
    it, and its caption below.
    """
    png, section, paragraph = _png(settable(block.svg)), file.sections[-1], file.add_paragraph()
    width = Pt(
        int.from_bytes(png[16:20], "big") * 72 / SHARP
    )  # there a PNG says how many dots wide it is
    room = section.page_width - section.left_margin - section.right_margin
    shape = paragraph.add_run().add_picture(BytesIO(png), width=min(width, room))
    shape._inline.docPr.set("descr", _shown(block.alt))
    if block.caption:
        paragraph.paragraph_format.keep_with_next = True
        file.add_paragraph(_shown(block.caption), style="Caption")


def _png(svg: str) -> bytes:
    made: bytes = typst.compile(
        DRAWN, font_paths=_fonts(), format="png", ppi=SHARP, sys_inputs={"svg": svg}
    )
    return made


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False)


def _add_table(file: Any, block: Table) -> None:
    file.add_paragraph(_shown(block.caption), style="Caption")
    table = file.add_table(rows=1, cols=len(block.columns), style="Table Grid")
    head = table.rows[0]
    repeated = OxmlElement(
        "w:tblHeader"
    )  # a reader hears it as the header, and it stands again on each page
    repeated.set(qn("w:val"), "true")
    head._tr.get_or_add_trPr().append(repeated)
    for cell, text in zip(head.cells, block.columns, strict=True):
        _fill(cell, text, bold=True)
    for row in block.rows:
        for number, (cell, text) in enumerate(zip(table.add_row().cells, row, strict=True)):
            _fill(cell, text, bold=number == 0)
    for row in table.rows:
        kept = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(kept)


def _fill(cell: Any, text: str, bold: bool) -> None:
    lines = _shown(text).split("\n")
    for number, line in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        run = paragraph.add_run(line)
        run.bold, run.font.size = bold, Pt(10)


def _shown(text: str) -> str:
    """A text without signs that a Word file cannot hold; a visitor may paste one."""
    return UNSHOWABLE.sub("", text)
