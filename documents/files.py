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
PDF = "application/pdf"


class File(NamedTuple):
    """One file. `kind` is its type as browsers have it."""

    name: str
    kind: str
    make: Callable[[], bytes]


Files = dict[str, File]


def of_kind(files: Files, kind: str) -> tuple[str, ...]:
    """The labels of the files of this kind."""
    return tuple(label for label, file in files.items() if file.kind == kind)


def word_file(name: str, document: Callable[[], Document]) -> File:
    """A document as a Word file. `name` is the file's, without its ending."""
    return File(
        name=f"{name}.docx",
        kind=WORD,
        make=lambda: word(document()),
    )


def pdf_file(name: str, document: Callable[[], Document]) -> File:
    """A document as a PDF."""
    return File(
        name=f"{name}.pdf",
        kind=PDF,
        make=lambda: pdf(document()),
    )


def markdown_file(name: str, document: Callable[[], Document]) -> File:
    """A document as Markdown."""
    return File(
        name=f"{name}.md",
        kind="text/markdown",
        make=lambda: markdown(document()),
    )


def csv_file(name: str, make: Callable[[], bytes]) -> File:
    """Rows as CSV."""
    return File(
        name=f"{name}.csv",
        kind="text/csv",
        make=make,
    )


def json_file(name: str, make: Callable[[], bytes]) -> File:
    """What Bearings reads again."""
    return File(
        name=f"{name}.json",
        kind="application/json",
        make=make,
    )


def calendar_file(name: str, make: Callable[[], bytes]) -> File:
    """Days for a calendar."""
    return File(
        name=f"{name}.ics",
        kind="text/calendar",
        make=make,
    )
