"""A guide for the conversation on one page, and the same in large print. It is for the table and
not for the file.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from documents.cautions import cautions
from documents.files import Files, markdown_file, pdf_file, word_file
from documents.model import Block, Bullets, Document, Heading, Paragraph, Table
from documents.writers.pdf import fullest
from engine.answers import Answers
from knowledge.models.field_types import Claim
from knowledge.models.knowledge import Knowledge
from views.guide import GuideView, TalkView, guide_view, step_towards
from wording.citations import mark
from wording.dates import day as in_words
from wording.lists import first_sentence
from wording.say import say

PAGES = 1
PDF = "PDF"
LARGE_PDF = "PDF in large print"
FIRST = (PDF, LARGE_PDF)  # what most people take
ROOM = "\u00a0\n\u00a0"  # two empty lines, to write on
WIDTHS = (4, 5)
SHORT = 2  # the last lines take few words


@dataclass(frozen=True)
class Detail:
    """How much is said beside the questions: what each side hears (everything, a first sentence or
    nothing), what to do instead, a small step either way, what to ask oneself and what to try
    first; whether what comes before is said in full, and whether cautions are run in.
    """

    sides: Literal["all", "first", "none"] = "all"
    instead: bool = True
    steps: bool = True
    yourself: bool = True
    before: bool = True
    first_step: bool = True
    brief: bool = False


# From the fullest: the first that one page holds is written.
_LESS = Detail("first", steps=False, instead=False, yourself=False)
DETAILS = (
    Detail(),
    Detail(steps=False),
    Detail("first", steps=False),
    Detail("first", steps=False, instead=False),
    _LESS,
    replace(_LESS, before=False),
    replace(_LESS, before=False, first_step=False),
    replace(_LESS, before=False, first_step=False, sides="none"),
    replace(_LESS, before=False, first_step=False, sides="none", brief=True),
)


def files(knowledge: Knowledge, answers: Answers, day: date) -> Files:
    """The files by label. Each is made when it is asked for."""
    name = say("guide.file", day=day.isoformat())
    large_name = say("guide.file-large", day=day.isoformat())

    def made() -> Document:
        return document(knowledge, answers, day)

    def large() -> Document:
        return replace(made(), size="large")

    return {
        PDF: pdf_file(name, made),
        "Word": word_file(name, made),
        "Markdown": markdown_file(name, made),
        LARGE_PDF: pdf_file(large_name, large),
        "Word in large print": word_file(large_name, large),
    }


def document(knowledge: Knowledge, answers: Answers, day: date) -> Document:
    """The guide in as much detail as one page holds."""
    view = guide_view(knowledge, answers)
    documents = [_document(view, detail, day) for detail in DETAILS]
    return fullest(documents, PAGES)


def _document(view: GuideView, detail: Detail, day: date) -> Document:
    return Document(
        say("guide.title"),
        (
            *cautions(view.cautions, _unnumbered, detail.brief),
            Paragraph(say("guide.made", day=in_words(day), summary=view.summary)),
            *_before(view, detail),
            *_talk_with(view),
            *_open_with(view),
            *_who_hears_what(view, detail),
            *_settle_by(view, detail),
            *_yourself(view, detail),
            *_write_once(view),
            Paragraph(say("guide.sources")),
        ),
    )


def _talk_with(view: GuideView) -> tuple[Block, ...]:
    claims = [*view.talk_with, *view.still_do]
    items = [_claimed(claim) for claim in claims]
    return _with_heading("guide.talk-with", items)


def _before(view: GuideView, detail: Detail) -> tuple[Block, ...]:
    """What comes before any conversation about an approach; where there is little room, its
    beginning, for the paper has it whole.
    """
    items = []
    for name, first in view.before:
        said = first
        if not detail.before:
            said = first_sentence(first)
        items.append(say("guide.do", name=name, first=said))
    return _with_heading("guide.before", items)


def _open_with(view: GuideView) -> tuple[Block, ...]:
    """The questions, by approach where there is more than one."""
    blocks: list[Block] = [Heading(say("guide.open-with")), Paragraph(view.opening)]
    one_each = all(len(talk.questions) == 1 for talk in view.talks)
    if not view.talks:
        nothing = say("guide.nothing-to-ask")
        blocks.append(Bullets((nothing,)))
    elif one_each:
        items = [_one_question(talk) for talk in view.talks]
        blocks.append(Bullets(tuple(items)))
    else:
        for talk in view.talks:
            blocks.append(Heading(talk.name, 2))
            blocks.append(Bullets(talk.questions))
    return tuple(blocks)


def _one_question(talk: TalkView) -> str:
    return say("guide.one-question", name=talk.name, question=talk.questions[0])


def _who_hears_what(view: GuideView, detail: Detail) -> tuple[Block, ...]:
    """What the person and the family need to hear, where few approaches are in front."""
    if detail.sides == "none" or not view.few:
        return ()
    items = []
    for talk in view.talks:
        person = _side(talk.person, detail)
        carer = _side(talk.carer, detail)
        items.append(say("guide.hears-person", text=person))
        items.append(say("guide.hears-carer", text=carer))
    return _with_heading("guide.hears", items)


def _side(claim: Claim, detail: Detail) -> str:
    if detail.sides != "first":
        return _claimed(claim)
    first = first_sentence(claim.text)
    whose = _whose(claim)
    return f"{first} {whose}"


def _settle_by(view: GuideView, detail: Detail) -> tuple[Block, ...]:
    """What each approach settles, what to try first, and what to do where it does not fit."""
    items = []
    if view.in_front:
        for talk in view.talks:
            sentences = _settles(view, talk, detail)
            items.append(" ".join(sentences))
    blocks = _with_heading("guide.settle-by", items)
    if view.widest is None or not detail.steps:
        return blocks
    how = Paragraph(say("guide.how", name=view.widest.name))
    steps = Bullets(step_towards(view.widest))
    return (*blocks, how, steps)


def _settles(view: GuideView, talk: TalkView, detail: Detail) -> Iterable[str]:
    settles = talk.settles
    yield say("guide.settles", name=talk.name, text=settles.text, mark=_whose(settles))
    if view.few and detail.first_step:
        yield say("guide.first-step", step=talk.first_step)
    if view.few and detail.instead:
        yield say("guide.instead", text=talk.instead.text, mark=_whose(talk.instead))


def _yourself(view: GuideView, detail: Detail) -> tuple[Block, ...]:
    if not detail.yourself:
        return ()
    questions = [talk.ask_yourself for talk in view.talks]
    return _with_heading("guide.yourself", questions)


def _write_once(view: GuideView) -> tuple[Block, ...]:
    """Empty lines, each with what is to stand there."""
    roomy = view.write_down[:-SHORT]
    short = view.write_down[-SHORT:]
    lines = [(line, ROOM) for line in roomy]
    lines += [(line, "") for line in short]
    table = Table(
        caption=say("guide.write-caption"),
        columns=(say("guide.write-line"), say("guide.write-room")),
        rows=tuple(lines),
        shares=WIDTHS,
        kept=True,
    )
    return Heading(say("guide.write-once")), table


def _with_heading(key: str, items: list[str]) -> tuple[Block, ...]:
    """A list under its heading; nothing if it is empty."""
    if not items:
        return ()
    heading = Heading(say(key))
    return heading, Bullets(tuple(items))


def _claimed(claim: Claim) -> str:
    whose = _whose(claim)
    return f"{claim.text} {whose}"


def _whose(claim: Claim) -> str:
    return _unnumbered(claim.basis, claim.sources)


def _unnumbered(basis: str, _sources: Iterable[str]) -> str:
    """Whose claim it is. The sources are left to the page, for this is read at a table."""
    return mark(basis, ())
