"""Words in a Word file: lines with addresses that can be followed, and boxes large enough for a
pen.
"""

from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from documents.model import BOX
from documents.writers.links import pieces
from knowledge.reading.yaml_lines import UNSHOWABLE

FOLLOWED = RGBColor(0x0B, 0x4A, 0x82)
BOX_LETTERS = Pt(20)  # a box of about 5 mm


def shown(text: str) -> str:
    """A text without signs that a Word file cannot hold; a visitor may paste one."""
    return UNSHOWABLE.sub("", text)


def write(paragraph: Any, text: str, letters: Any = None, bold: bool = False) -> None:
    """A text at the end of a paragraph."""
    for piece in pieces(shown(text)):
        if not piece.text:
            continue
        run = paragraph.add_run(piece.text)
        run.bold = bold or None
        run.font.size = letters
        if piece.to:
            _lead_to(paragraph, run, piece.to)


def write_cell(cell: Any, text: str, letters: Any, bold: bool) -> None:
    """A cell with a paragraph for each line."""
    if text == BOX:
        letters = BOX_LETTERS
        bold = False
    first, *others = text.split("\n")
    write(cell.paragraphs[0], first, letters, bold)
    for line in others:
        write(cell.add_paragraph(), line, letters, bold)
    for paragraph in cell.paragraphs:
        paragraph.paragraph_format.space_after = Pt(0)


def _lead_to(paragraph: Any, run: Any, address: str) -> None:
    """Make what a run says a link."""
    relation = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    run.font.color.rgb = FOLLOWED
    run.font.underline = True
    link.append(run._r)
    paragraph._p.append(link)
