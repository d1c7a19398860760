"""What comes before any approach, on paper."""

from collections.abc import Callable, Iterable

from documents.model import Block, Bullets, Heading, Paragraph
from views.cautions import CautionView
from wording.gates import do_first
from wording.say import say

# Whose claim something is, from its basis and its sources.
Marks = Callable[[str, Iterable[str]], str]


def cautions(views: Iterable[CautionView], marks: Marks, brief: bool) -> tuple[Block, ...]:
    """What to do first for each caution, then the steps and whom to ring; run in where there is
    little room.
    """
    blocks: list[Block] = []
    for view in views:
        blocks += _caution(view, marks, brief)
    if not blocks:
        return ()
    not_checked = Paragraph(say("cautions.not-checked"))
    return (Heading(say("result.do-first")), *blocks, not_checked)


def _caution(view: CautionView, marks: Marks, brief: bool) -> list[Block]:
    first = _first(view, marks)
    if brief:
        sentences = [first, *_run_in(view)]
        return [Paragraph(" ".join(sentences))]
    items = [*view.caution.steps, *_contacts(view, marks)]
    if not items:
        return [Paragraph(first)]
    return [Paragraph(first), Bullets(tuple(items))]


def _first(view: CautionView, marks: Marks) -> str:
    caution = view.caution
    mark = marks(caution.basis, caution.sources)
    first = say("result-paper.caution", text=caution.text, first=do_first(caution.first), mark=mark)
    return f"{first} {view.law_read}".rstrip()


def _contacts(view: CautionView, marks: Marks) -> list[str]:
    """Whom to ring, each with where the number was read."""
    lines = []
    for contact in view.contacts:
        mark = marks(contact.basis, contact.sources)
        lines.append(f"{contact.text} {mark}")
    return lines


def _run_in(view: CautionView) -> list[str]:
    """Whom to ring, and where the steps are said, in as few lines as can be."""
    sentences = []
    if view.contacts:
        lines = "; ".join(contact.text for contact in view.contacts)
        sentences.append(say("result-paper.contacts", contacts=lines))
    if view.caution.steps:
        sentences.append(say("result-paper.steps-on-page"))
    return sentences
