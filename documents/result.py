"""A result to take away and to talk over: where it fits and why, how far that holds, where it
diverges, what to do next.

The PDF is written for two pages. Where there is more to say than they hold, the strongest reasons
stand and the others are counted; the result page has them all, and so have the other formats. A
few, with nearly everything answered and many approaches that fit, take three.
"""

from datetime import date

from documents import result_blocks as blocks
from documents.files import Files, json_file, markdown_file, pdf_file, word_file
from documents.model import Block, Citations, Document, Paragraph, provenance
from documents.result_cautions import cautions
from documents.result_differences import diverges
from documents.result_paper import Detail, Paper
from documents.writers.pdf import fullest
from engine.answers import Answers
from engine.exchange.answers_file import write
from knowledge.models.knowledge import Knowledge
from views.result import ResultView, result_view
from wording.dates import day as in_words
from wording.say import say

PAGES = 2
PDF = "PDF"  # the label of the paper that is made for two pages
EVERYTHING = 99
WHOLE = Detail(EVERYTHING, True, True, EVERYTHING)
# From the fullest: the first that two pages hold is written.
DETAILS = (
    Detail(6, True, True),
    Detail(6, True, False),
    Detail(4, True, False),
    Detail(3, True, False),
    Detail(3, False, False),
    Detail(2, False, False),
    Detail(1, False, False),
    Detail(2, False, False, 1),
    Detail(1, False, False, 1),
    Detail(2, False, False, 1, brief=True),
    Detail(1, False, False, 1, brief=True),
    Detail(1, False, False, 1, brief=True, steps=False),
    Detail(1, False, False, 1, brief=True, steps=False, misses_out=False),
    Detail(0, False, False, 1, brief=True, steps=False, misses_out=False),
)


def files(knowledge: Knowledge, answers: Answers, address: str, day: date) -> Files:
    """The files by label. Each is made when it is asked for."""

    def made(paged: bool) -> Document:
        return document(knowledge, answers, address, day, paged)

    name = say("result-paper.file", day=day.isoformat())
    answers_name = say("result-paper.file-of-answers", day=day.isoformat())
    return {
        "Word": word_file(name, lambda: made(paged=False)),
        PDF: pdf_file(name, lambda: made(paged=True)),
        "Markdown": markdown_file(name, lambda: made(paged=False)),
        "your answers": json_file(answers_name, lambda: write(knowledge, answers)),
    }


def document(
    knowledge: Knowledge, answers: Answers, address: str, day: date, paged: bool = True
) -> Document:
    """The result in as much detail as two pages hold; all of it where pages do not count."""
    view = result_view(knowledge, answers)
    if not paged:
        return _document(knowledge, view, WHOLE, address, day)
    documents = [_document(knowledge, view, detail, address, day) for detail in DETAILS]
    return fullest(documents, PAGES)


def _document(
    knowledge: Knowledge, view: ResultView, detail: Detail, address: str, day: date
) -> Document:
    paper = Paper(view, detail, Citations(knowledge))
    return Document(
        say("result-paper.title"),
        (
            *_beginning(paper, day),
            *blocks.fits(paper),
            *blocks.doors(paper),
            *blocks.alternatives(paper),
            *diverges(paper),
            *blocks.to_discuss(paper),
            *blocks.sources(paper),
            *provenance(knowledge, address),
        ),
    )


def _beginning(paper: Paper, day: date) -> tuple[Block, ...]:
    """What this is, what must come first, and the situation. What is urgent comes before all."""
    opening = Paragraph(say("result-paper.opening", day=in_words(day)))
    to_do_first = cautions(paper)
    heading, *situation = blocks.situation(paper)
    if any(view.caution.urgent for view in paper.view.cautions):
        return (*to_do_first, heading, opening, *situation)
    return (opening, *to_do_first, heading, *situation)
