"""A result to take away and to talk over, on two pages, as PDF and as Word.

The first page is the answer: what to do first, what fits with its reasons, a question for each,
the situation, and a box for what is agreed. The second is how it is done: the picture, the reader's
place, a small step, and where to read more. Where there is more to say than a page holds, less is
said of what weighs least; one reason for and every reason against always stand. Markdown leaves
nothing out.
"""

from dataclasses import dataclass
from datetime import date

from documents import result_first, result_second
from documents.files import Files, json_file, markdown_file, pdf_file, word_file
from documents.model import Block, Citations, Document, PageBreak, Size, provenance
from documents.result_paper import Detail, Paper
from documents.writers.pdf import fullest, page_count
from documents.writers.word import SPARE
from engine.answers import Answers
from engine.exchange.answers_file import write
from knowledge.models.knowledge import Knowledge
from views.result import ResultView, result_view
from wording.say import say

PAGES = 2
PDF = "PDF"  # the label of the paper that is made for two pages
EVERYTHING = 99
WHOLE = Detail(EVERYTHING, because=True, full=True, drawn=EVERYTHING)
# Of each page from the fullest: the first that fits is written.
FIRST = (
    Detail(4, agreed=8),
    Detail(4, agreed=5),
    Detail(4),
    Detail(3),
    Detail(2),
    Detail(1),
    Detail(2, brief=True, agreed=5),
    Detail(2, brief=True),
    Detail(1, brief=True),
    Detail(1, brief=True, steps=False),
    Detail(1, brief=True, steps=False, tight=True, terse=True),
)
SECOND = (
    Detail(1, because=True, full=True),
    Detail(1, because=True),
    Detail(1),
    Detail(1, tight=True),
    Detail(1, drawn=1),
    Detail(1, drawn=1, tight=True),
    Detail(1, drawn=1, tight=True, brief=True),
    Detail(1, drawn=1, tight=True, brief=True, misses_out=False),
    Detail(1, drawn=1, tight=True, brief=True, misses_out=False, steps=False),
    Detail(1, drawn=1, tight=True, brief=True, misses_out=False, steps=False, terse=True),
)


def files(knowledge: Knowledge, answers: Answers, address: str, day: date) -> Files:
    """The files by label. Each is made when it is asked for."""

    def made(paged: bool, spare: int = 0) -> Document:
        return document(knowledge, answers, address, day, paged, spare)

    of_day = day.isoformat()
    name = say("result-paper.file", day=of_day)
    answers_name = say("result-paper.file-of-answers", day=of_day)
    return {
        PDF: pdf_file(name, lambda: made(paged=True)),
        "Word": word_file(name, lambda: made(paged=True, spare=SPARE)),
        "Markdown": markdown_file(name, lambda: made(paged=False)),
        "your answers": json_file(answers_name, lambda: write(knowledge, answers)),
    }


def document(
    knowledge: Knowledge,
    answers: Answers,
    address: str,
    day: date,
    paged: bool = True,
    spare: int = 0,
) -> Document:
    """The result in as much detail as two pages hold, with some lines to spare; all of it where
    pages do not count.
    """
    view = result_view(knowledge, answers)
    writing = _Writing(knowledge, view, address, day)
    if not paged:
        return writing.document(WHOLE, WHOLE, parted=False)
    firsts = [writing.first_page(detail) for detail in FIRST]
    first = fullest(firsts, 1, spare)
    place = firsts.index(first)
    detail = FIRST[place]
    # What must be said can take more than a page; then the second page follows at once.
    parted = page_count(first) == 1
    seconds = [writing.document(detail, second, parted) for second in SECOND]
    return fullest(seconds, PAGES, spare)


@dataclass(frozen=True)
class _Writing:
    """What is written: a result, with where it can be seen again and the day."""

    knowledge: Knowledge
    view: ResultView
    address: str
    day: date

    def first_page(self, detail: Detail) -> Document:
        """The first page alone."""
        cited = Citations(self.knowledge, numbering=not detail.terse)
        blocks = self._first(detail, cited)
        return self._titled(blocks, detail.tight)

    def document(self, first: Detail, second: Detail, parted: bool) -> Document:
        """Both pages. Each source keeps one number through both."""
        cited = Citations(self.knowledge, numbering=not second.terse)
        beginning = self._first(first, cited)
        between: tuple[Block, ...] = ()
        if parted:
            between = (PageBreak(),)
        paper = Paper(self.view, second, cited)
        end = result_second.blocks(paper)
        made_from = provenance(self.knowledge, self.address)
        whole = (*beginning, *between, *end, *made_from)
        tight = first.tight or second.tight
        return self._titled(whole, tight)

    def _first(self, detail: Detail, cited: Citations) -> tuple[Block, ...]:
        paper = Paper(self.view, detail, cited)
        return result_first.blocks(paper, self.day)

    def _titled(self, blocks: tuple[Block, ...], tight: bool) -> Document:
        size: Size = "normal"
        if tight:
            size = "tight"
        return Document(say("result-paper.title"), blocks, size=size)
