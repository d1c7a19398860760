"""A sheet for a record of learning: dated facts, questions, and empty room. Bearings writes no
reflection, ticks no element and counts no hours.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from documents.files import File, Files, markdown_file, word_file
from documents.learning_registers import registers
from documents.model import BOX, Document, Heading, Paragraph, Table, provenance
from engine.answers import Answers
from engine.fit import Result, fit
from engine.practising import Attempts
from engine.team.lines import Session
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from wording.dates import day as in_words
from wording.lists import listed
from wording.say import say
from wording.team import people

ROOM = "\n" * 5  # empty lines, for those who write by hand: all questions stand on one page
SHARES = (2, 5)  # how wide: what is asked or known, and what stands beside it
Fact = tuple[str, str]


@dataclass(frozen=True)
class Learnt:
    """What somebody did with Bearings, as facts and no more; `minutes` is 0 where nobody said."""

    title: str
    heading: str
    facts: tuple[Fact, ...]
    minutes: int = 0


def files(knowledge: Knowledge, learnt: Learnt, day: date) -> Files:
    """The files by label: name, kind and maker. Each is made when it is asked for."""
    make = _maker(knowledge, learnt, day)
    name = _name(day)
    return {
        "Word": word_file(name, make),
        "Markdown": markdown_file(name, make),
    }


def word(knowledge: Knowledge, learnt: Learnt, day: date) -> File:
    """The one file to hand on, to be filled in."""
    make = _maker(knowledge, learnt, day)
    return word_file(_name(day), make)


def _name(day: date) -> str:
    return say("learning.file", day=day.isoformat())


def _maker(knowledge: Knowledge, learnt: Learnt, day: date) -> Callable[[], Document]:
    def make() -> Document:
        return document(knowledge, learnt, day)

    return make


def document(knowledge: Knowledge, learnt: Learnt, day: date) -> Document:
    """The facts that Bearings knows, each question with empty room beside it, and a part for each
    register.
    """
    return Document(
        learnt.title,
        (
            Paragraph(say("learning.opening")),
            Heading(learnt.heading),
            _facts(knowledge, learnt, day),
            Heading(say("learning.make-of-it")),
            _questions(knowledge),
            *registers(knowledge),
            *provenance(knowledge, ""),
        ),
    )


# What was done.


def from_result(knowledge: Knowledge, answers: Answers) -> Learnt:
    """Questions about one situation were answered."""
    named = fitting(fit(knowledge, answers))
    return _by_one(
        (say("learning.used"), say("learning.used-for")),
        (say("learning.fitting"), named),
    )


def from_practice(knowledge: Knowledge, practised: Attempts) -> Learnt:
    """Published cases were practised. How it went is nobody's business."""
    cases = [knowledge.case(each.case) for each in practised]
    titles = [case.title for case in cases if case]
    return _by_one(
        (say("learning.used"), say("learning.used-practice")),
        (say("learning.cases"), "; ".join(titles)),
    )


def from_reading(approach: Approach) -> Learnt:
    """Somebody read about an approach."""
    return _by_one(
        (say("learning.used"), say("learning.used-reading")),
        (say("learning.approach"), approach.name),
    )


def _by_one(*facts: Fact) -> Learnt:
    alone_or_not = say("learning.alone-or-not", box=BOX)
    with_others = (say("learning.with-others"), alone_or_not)
    return Learnt(
        title=say("learning.title"),
        heading=say("learning.looked-at"),
        facts=(*facts, with_others),
    )


def from_session(knowledge: Knowledge, session: Session) -> Learnt:
    """A group met. It names nobody, and not the team."""
    lines = [knowledge.line(each.line) for each in session.lines]
    names = [line.placed_on.name for line in lines if line]
    return Learnt(
        title=say("learning.title-of-session"),
        heading=say("learning.of-session"),
        facts=(
            (say("learning.used"), say("learning.used-session")),
            (say("learning.with-others"), _participatory(session)),
            (say("learning.lines"), "; ".join(names)),
        ),
        minutes=session.minutes,
    )


def _participatory(session: Session) -> str:
    if not session.present:
        return say("learning.participatory")
    return say("learning.participatory-with", people=people(session.present))


# What the sheet says.


def _facts(knowledge: Knowledge, learnt: Learnt, day: date) -> Table:
    minutes = str(learnt.minutes or "")
    columns = (say("learning.fact"), say("learning.fact-known"))
    rows = (
        (say("learning.date"), in_words(day)),
        *learnt.facts,
        (say("learning.edition"), knowledge.edition.edition),
        (say("learning.version"), knowledge.version),
        (say("learning.minutes"), minutes),
    )
    return Table(say("learning.facts"), columns, rows, shares=SHARES)


def fitting(result: Result) -> str:
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
        shares=SHARES,
    )
