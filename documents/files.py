"""Files to take away: by label, each with its name, its kind, and what makes it when it is asked
for.
"""

from collections.abc import Callable
from typing import NamedTuple

from documents.model import Document
from documents.writers.markdown import markdown
from documents.writers.pdf import pdf
from documents.writers.word import word

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class File(NamedTuple):
    """One file. `kind` is its type as browsers have it."""

    name: str
    kind: str
    make: Callable[[], bytes]


Files = dict[str, File]


def word_file(name: str, document: Callable[[], Document]) -> File:
    """A document as a Word file. `name` is the file's, without its ending."""
    return File(f"{name}.docx", WORD, lambda: word(document()))


def pdf_file(name: str, document: Callable[[], Document]) -> File:
    """A document as a PDF."""
    return File(f"{name}.pdf", "application/pdf", lambda: pdf(document()))


def markdown_file(name: str, document: Callable[[], Document]) -> File:
    """A document as Markdown."""
    return File(f"{name}.md", "text/markdown", lambda: markdown(document()))


def csv_file(name: str, make: Callable[[], bytes]) -> File:
    """Rows as CSV."""
    return File(f"{name}.csv", "text/csv", make)


def json_file(name: str, make: Callable[[], bytes]) -> File:
    """What Bearings reads again."""
    return File(f"{name}.json", "application/json", make)


def calendar_file(name: str, make: Callable[[], bytes]) -> File:
    """Days for a calendar."""
    return File(f"{name}.ics", "text/calendar", make)
