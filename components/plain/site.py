"""The whole folder of plain pages, as values: each file by its path. The same knowledge, on the
same day, gives the same bytes.
"""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from components.plain import learner, lookup, practitioner
from components.plain.kinds import Of, Plain
from components.plain.menu import behind, entries
from components.plain.sheet import TEMPLATE, Sheet
from knowledge.models.knowledge import Knowledge
from pictures import svg
from wording.dates import day
from wording.say import say

HERE = Path(__file__).parent
STYLE = "style.css"
SCRIPT = "search.js"
# How the app looks, and what a page needs around that where no Streamlit is.
SHEETS = (HERE.parent / "app" / STYLE, svg.STYLE, HERE / "plain.css")


def pages(knowledge: Knowledge, today: date) -> dict[str, Plain]:
    """Every page by its path, to be written."""
    of = Of(knowledge, today)
    return {page.path: page for page in _pages(of)}


def _pages(of: Of) -> Iterator[Plain]:
    yield from learner.pages(of)
    yield from practitioner.pages(of)
    yield from lookup.pages(of)


def written(knowledge: Knowledge, page: Plain, today: date) -> bytes:
    """A page as it stands in the folder."""
    sheet = Sheet(knowledge, page.path, page.explaining)
    page.draw(sheet)
    notes = sheet.markup(
        "app/page.html",
        "notes",
        numbered=sheet.notes.numbered(),
        bases=sheet.notes.bases(),
    )
    foot = sheet.markup(
        "app/page.html",
        "foot",
        privacy=say("plain.privacy"),
        edition=knowledge.edition,
        version=knowledge.version,
        printed="",
    )
    whole = sheet.markup(
        TEMPLATE,
        "page",
        page=page,
        entries=entries(),
        entry_behind=behind(page.entry),
        body=sheet.body(),
        notes=notes,
        foot=foot,
        made=say("plain.made", day=day(today)),
    )
    return whole.encode("utf-8")


def beside(knowledge: Knowledge) -> dict[str, bytes]:
    """The files that pages load: how they look, the search, and what it looks in."""
    script = (HERE / SCRIPT).read_bytes()
    index = lookup.index(knowledge)
    return {
        STYLE: style(),
        SCRIPT: script,
        lookup.INDEX: index.encode("utf-8"),
    }


def style() -> bytes:
    """How plain pages look."""
    sheets = [path.read_bytes() for path in SHEETS]
    return b"\n".join(sheets)


def file(knowledge: Knowledge, path: str, today: date) -> bytes:
    """One file of the folder. Raises KeyError if there is none of that name."""
    page = pages(knowledge, today).get(path)
    if page:
        return written(knowledge, page, today)
    return beside(knowledge)[path]


def files(knowledge: Knowledge, today: date) -> dict[str, bytes]:
    """Every file of the folder."""
    made = beside(knowledge)
    for path, page in pages(knowledge, today).items():
        made[path] = written(knowledge, page, today)
    return made
