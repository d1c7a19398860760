"""A frame for somebody's own record of learning: dated facts, questions, and empty room. Bearings
writes no reflection.
"""

from datetime import date

from documents.files import Files, markdown_file, word_file
from documents.model import Document, Heading, Paragraph, Table, provenance
from engine.answers import Answers
from engine.fit import Result, fit
from knowledge.models.knowledge import Knowledge
from wording.dates import day as in_words
from wording.lists import listed
from wording.say import say

WIDTHS = (2, 5)  # most of it is room to write
ROOM = "\n" * 7  # empty lines, for those who write by hand


def files(knowledge: Knowledge, answers: Answers, day: date) -> Files:
    """The files by label: name, kind and maker. Each is made when it is asked for."""

    def make() -> Document:
        return document(knowledge, answers, day)

    name = say("learning.file", day=day.isoformat())
    return {
        "Word": word_file(name, make),
        "Markdown": markdown_file(name, make),
    }


def document(knowledge: Knowledge, answers: Answers, day: date) -> Document:
    """The facts that Bearings knows, and each question with empty room beside it."""
    return Document(
        say("learning.title"),
        (
            Paragraph(say("learning.opening")),
            Heading(say("learning.looked-at")),
            _facts(knowledge, answers, day),
            Heading(say("learning.make-of-it")),
            _questions(knowledge),
            *provenance(knowledge, ""),
        ),
    )


def _facts(knowledge: Knowledge, answers: Answers, day: date) -> Table:
    fitting = _fitting(fit(knowledge, answers))
    columns = (say("learning.fact"), say("learning.fact-known"))
    rows = (
        (say("learning.date"), in_words(day)),
        (say("learning.used"), say("learning.used-for")),
        (say("learning.fitting"), fitting),
        (say("learning.edition"), knowledge.edition.edition),
        (say("learning.version"), knowledge.version),
        (say("learning.minutes"), ""),
    )
    return Table(say("learning.facts"), columns, rows)


def _fitting(result: Result) -> str:
    """The approaches that fit, in one line."""
    if not result.enough:
        return say("learning.too-little")
    names = sorted(approach.name for approach in result.front)
    if not names:
        return say("learning.none-fits")
    return listed(names)


def _questions(knowledge: Knowledge) -> Table:
    return Table(
        caption=say("learning.questions"),
        columns=(say("learning.question"), say("learning.own-words")),
        rows=tuple((prompt.text, ROOM) for prompt in knowledge.learning),
        shares=WIDTHS,
    )
