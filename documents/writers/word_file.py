"""What a Word file is apart from its words: what it says of itself, its styles, its pages and their
foot.
"""

from typing import Any

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from documents.model import Document, Size
from wording.say import say

LANGUAGE = "en-GB"
AUTHOR = "Bearings"
LONGEST_TITLE = 255  # the file holds no longer one
FONT = "Calibri"
# Somewhat narrower than those of the PDF, whose letters take less room.
MARGINS = {"tight": Cm(1.2)}  # of the others it is this
MARGIN = Cm(1.5)
# Points, by size: letters, those of a table, and those of headings from the title on.
LETTERS: dict[Size, tuple[int, int, tuple[int, ...]]] = {
    "tight": (10, 10, (16, 12, 11, 10)),
    "normal": (10, 10, (18, 13, 11, 10)),
    "large": (18, 18, (26, 22, 20, 18)),
    "poster": (32, 20, (40, 36, 34, 32)),
}
SPACES = {"tight": Pt(2)}  # below a paragraph, so that a page holds what a page of the PDF does
SPACE = Pt(3)
FOOT = Pt(9)
DARK = RGBColor(0x0B, 0x2E, 0x4F)  # headings and captions, readable on paper
MODE = "15"  # of Word 2013 and later; with less, its window says Compatibility Mode
# What the template brings along and nobody needs: another program's name and its picture.
LEFTOVERS = ("/docProps/thumbnail.jpeg", "/docProps/app.xml", "/word/stylesWithEffects.xml")


def set_up(file: Any, document: Document, title: str) -> None:
    """Everything but the words of an empty file."""
    _describe(file, title)
    _set_mode(file)
    _leave_out(file.part.package)
    _leave_out(file.part)
    _set_language_and_font(file)
    _set_sizes(file, document.size)
    for section in file.sections:
        _set_page(section, document)
        _number_pages(section)


def element(name: str, **attributes: str) -> Any:
    """An element with attributes; their names are those of Word."""
    made = OxmlElement(name)
    for attribute, value in attributes.items():
        made.set(qn(f"w:{attribute}"), value)
    return made


def _describe(file: Any, title: str) -> None:
    """What the file says of itself. It says no time: the same words give the same bytes."""
    properties = file.core_properties
    properties.title = title[:LONGEST_TITLE]
    properties.language = LANGUAGE
    properties.author = AUTHOR
    properties.comments = ""
    described = properties._element
    for name in ("dcterms:created", "dcterms:modified"):
        for moment in described.findall(qn(name)):
            described.remove(moment)


def _set_mode(file: Any) -> None:
    """The mode of today's Word, and one language."""
    settings = file.settings.element
    for setting in settings.iter(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), MODE)
    for languages in settings.findall(qn("w:themeFontLang")):
        languages.attrib.clear()
        languages.set(qn("w:val"), LANGUAGE)


def _leave_out(holder: Any) -> None:
    for name, relation in list(holder.rels.items()):
        if not relation.is_external and str(relation.target_part.partname) in LEFTOVERS:
            del holder.rels[name]


def _set_language_and_font(file: Any) -> None:
    normal = file.styles["Normal"]
    normal.font.name = FONT
    spoken = element("w:lang", val=LANGUAGE, eastAsia=LANGUAGE)
    normal.element.get_or_add_rPr().append(spoken)


def _set_sizes(file: Any, size: Size) -> None:
    """Letters, headings and what stands between, for this size of document."""
    letters, _, headings = LETTERS[size]
    space = SPACES.get(size, SPACE)
    for name in ("Normal", "List Bullet"):
        style = file.styles[name]
        style.font.size = Pt(letters)
        style.paragraph_format.space_after = space
        style.paragraph_format.line_spacing = 1.0
    for level, points in enumerate(headings):
        name = "Title" if level == 0 else f"Heading {level}"
        _set_heading(file.styles[name], points, space)
    _set_caption(file.styles["Caption"], letters)


def _set_heading(style: Any, points: int, space: Any) -> None:
    style.font.size = Pt(points)
    style.font.color.rgb = DARK
    style.paragraph_format.space_before = Pt(points // 2)
    style.paragraph_format.space_after = space


def _set_caption(style: Any, points: int) -> None:
    """A caption keeps to the table below it, and away from the one above."""
    style.font.size = Pt(points)
    style.font.color.rgb = DARK
    style.paragraph_format.space_before = Pt(points)
    style.paragraph_format.space_after = SPACE


def _set_page(section: Any, document: Document) -> None:
    """A4, upright or across."""
    section.page_width = Cm(21)
    section.page_height = Cm(29.7)
    if document.landscape:
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width = Cm(29.7)
        section.page_height = Cm(21)
    margin = MARGINS.get(document.size, MARGIN)
    section.left_margin = margin
    section.right_margin = margin
    section.top_margin = margin
    section.bottom_margin = margin
    section.footer_distance = margin // 2


def _number_pages(section: Any) -> None:
    """The number of each page, and of all, counted by Word."""
    foot = section.footer.paragraphs[0]
    foot.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _field(foot, say("provenance.page"), "PAGE")
    _field(foot, say("provenance.of-pages"), "NUMPAGES")


def _field(foot: Any, before: str, counted: str) -> None:
    run = foot.add_run(f"{before} ")
    run.font.size = FOOT
    field = element("w:fldSimple", instr=counted)
    number = foot.add_run("1")
    number.font.size = FOOT
    field.append(number._r)
    foot._p.append(field)
    foot.add_run(" ").font.size = FOOT
