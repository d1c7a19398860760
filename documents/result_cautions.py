"""What comes before any approach, on the paper of a result."""

from documents.model import Block, Bullets, Heading, Paragraph
from documents.result_paper import Paper
from views.cautions import CautionView
from wording.gates import do_first
from wording.say import say


def cautions(paper: Paper) -> tuple[Block, ...]:
    """What to do first for each caution, then the steps and whom to ring."""
    if not paper.view.cautions:
        return ()
    blocks: list[Block] = [Heading(say("result.do-first"))]
    for view in paper.view.cautions:
        blocks += _caution(paper, view)
    blocks.append(Paragraph(say("cautions.not-checked")))
    return tuple(blocks)


def _caution(paper: Paper, view: CautionView) -> list[Block]:
    first = _first(paper, view)
    if paper.detail.brief:
        return [Paragraph(" ".join((first, *_run_in(view))))]
    items = [*view.caution.steps, *_contacts(paper, view)]
    if not items:
        return [Paragraph(first)]
    return [Paragraph(first), Bullets(tuple(items))]


def _first(paper: Paper, view: CautionView) -> str:
    caution = view.caution
    mark = paper.cited.mark(caution.basis, caution.sources)
    first = say("result-paper.caution", text=caution.text, first=do_first(caution.first), mark=mark)
    return f"{first} {view.law_read}".rstrip()


def _contacts(paper: Paper, view: CautionView) -> list[str]:
    """Whom to ring, each with where the number was read."""
    lines = []
    for contact in view.contacts:
        mark = paper.cited.mark(contact.basis, contact.sources)
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
