"""A result to take away and to talk over: where it fits and why, how far that holds, where it
diverges, what to do next.

The PDF is written for two pages. Where there is more to say than they hold, the strongest reasons
stand and the others are counted; the result page has them all, and so have the other formats. A
few, with nearly everything answered and many approaches that fit, take three.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from string import ascii_uppercase

from documents.files import WORD, Files
from documents.model import (
    Block,
    Bullets,
    Citations,
    Document,
    Heading,
    Paragraph,
    Picture,
    Table,
    provenance,
)
from documents.writers.markdown import markdown
from documents.writers.pdf import pdf
from documents.writers.word import word
from engine.alternatives import raised
from engine.answers import Answers
from engine.divergence import Divergence, divergence
from engine.exchange.answers_file import write
from engine.fit import ApproachFit, Reason, Result, fit
from engine.robustness.acceptability import Stability, stability
from engine.robustness.counterfactuals import flips
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Difference, Knowledge
from knowledge.models.questions import Question
from pictures.range_plot import description, range_picture, span_words
from wording.answers import answer_text
from wording.dates import day as in_words
from wording.divergence import title
from wording.lists import listed, sentence_case
from wording.robustness import how_far_it_holds, what_would_change

TITLE = "Where the answers point"
DRAWN = 2  # differences in full: more would not fit on two pages
BANDS = {
    "fits-in-part": "Fits in part",
    "little-said": "Little to go on",
    "points-elsewhere": "Your answers point elsewhere",
}


@dataclass(frozen=True)
class _Detail:
    """How much is said: reasons for and reasons against each approach; why another result is
    raised; where each source is found, and the pictures as a table; how many differences are
    drawn; whether questions, first steps and the case for the own place are left to the result
    page; whether a step towards either end is said.
    """

    reasons: int
    because: bool
    full: bool
    drawn: int = DRAWN
    brief: bool = False
    steps: bool = True


WHOLE = _Detail(99, True, True, 99)
# From the fullest: the first that two pages hold is written.
DETAILS = (
    _Detail(6, True, True),
    _Detail(6, True, False),
    _Detail(4, True, False),
    _Detail(3, True, False),
    _Detail(3, False, False),
    _Detail(2, False, False),
    _Detail(1, False, False),
    _Detail(2, False, False, 1),
    _Detail(1, False, False, 1),
    _Detail(2, False, False, 1, brief=True),
    _Detail(1, False, False, 1, brief=True),
    _Detail(1, False, False, 1, brief=True, steps=False),
    _Detail(0, False, False, 1, brief=True, steps=False),
)


@dataclass(frozen=True)
class _Given:
    """What the answers lead to. `front` are the approaches that fit, `drawn` the differences that
    are drawn.
    """

    knowledge: Knowledge
    answers: Answers
    result: Result
    front: tuple[Approach, ...]
    drawn: tuple[tuple[Divergence, Difference], ...]
    held: Stability
    changes: dict[str, str]


def files(knowledge: Knowledge, answers: Answers, address: str, day: date) -> Files:
    """The files by label: name, kind and maker. Each is made when it is asked for."""
    name = f"where-the-answers-point-{day.isoformat()}"
    return {
        "Word": (
            f"{name}.docx",
            WORD,
            lambda: word(document(knowledge, answers, address, day, paged=False)),
        ),
        "PDF": (
            f"{name}.pdf",
            "application/pdf",
            lambda: pdf(document(knowledge, answers, address, day)),
        ),
        "Markdown": (
            f"{name}.md",
            "text/markdown",
            lambda: markdown(document(knowledge, answers, address, day, paged=False)),
        ),
        "your answers": (
            f"answers-{day.isoformat()}.json",
            "application/json",
            lambda: write(knowledge, answers),
        ),
    }


def document(
    knowledge: Knowledge, answers: Answers, address: str, day: date, paged: bool = True
) -> Document:
    """The result in as much detail as two pages hold; all of it where pages do not count."""
    given = _given(knowledge, answers)
    if not paged:
        return _document(given, address, day, WHOLE)
    for detail in DETAILS:
        made = _document(given, address, day, detail)
        if _pages(made.blocks) <= PAGES:
            break
    return made


def _given(knowledge: Knowledge, answers: Answers) -> _Given:
    result = fit(knowledge, answers)
    fitting = {a.id for a in result.front}
    front = tuple(a for a in knowledge.approaches if a.id in fitting)
    found = zip(
        divergence(knowledge, front or knowledge.approaches), knowledge.differences, strict=True
    )
    widest = sorted(
        found, key=lambda pair: -1 if pair[0].within is None else pair[0].within, reverse=True
    )
    return _Given(
        knowledge,
        answers,
        result,
        front,
        tuple(widest),
        stability(knowledge, answers),
        {flip.approach: what_would_change(knowledge, flip) for flip in flips(knowledge, answers)},
    )


def _document(given: _Given, address: str, day: date, detail: _Detail) -> Document:
    given, cited = replace(given, drawn=given.drawn[: detail.drawn]), Citations(given.knowledge)
    return Document(
        TITLE,
        (
            Paragraph(
                f"{in_words(day)}. This is to talk over, in supervision or with colleagues. It is no verdict: it knows the "
                "answers below and nothing else. “You” is whoever gave them."
            ),
            *_cautions(given, cited),
            *_situation(given, detail),
            *_fits(given, cited, detail),
            *_besides(given, cited, detail),
            *_diverges(given, cited, detail),
            *_to_discuss(given),
            *_sources(cited, detail),
            *provenance(given.knowledge, address),
        ),
    )


def _cautions(given: _Given, cited: Citations) -> tuple[Block, ...]:
    said = tuple(
        f"{c.text} First: {c.first} {cited.mark(c.basis, c.sources)}" for c in given.result.cautions
    )
    return (Heading("Do this first"), Bullets(said)) if said else ()


def _situation(given: _Given, detail: _Detail) -> tuple[Block, ...]:
    said = tuple(
        f"{letter}: {_answered(given, q, given.answers.counted(q.id), detail)}"
        for q, letter in _letters(given)
    )
    return Heading("The situation, as answered"), Bullets(said) if said else Paragraph(
        "Nothing has been answered yet about the situation."
    )


def _letters(given: _Given) -> list[tuple[Question, str]]:
    """The questions that were answered and count, each with the letter by which reasons name it."""
    asked = [
        q
        for q in given.knowledge.questions
        if (q.weight or q.difference) and given.answers.counted(q.id)
    ]
    return [(q, f"{ascii_uppercase[n % 26]}{n // 26 or ''}") for n, q in enumerate(asked)]


def _answered(given: _Given, question: Question, options: Sequence[str], detail: _Detail) -> str:
    """A question with its answers. A statement that stands below beside its picture is not said
    twice.
    """
    if question.difference in {difference.id for _, difference in given.drawn}:
        return f"{question.text} Place {options[0]} of 6: see below."
    place = f"Place {options[0]} of 6: " if question.difference else ""
    words = f"{place}{listed([_quoted(given.knowledge, question.id, o) for o in options])}"
    return words if detail.brief else f"{question.text} {words}"


def _quoted(knowledge: Knowledge, question: str, option: str) -> str:
    return f"“{answer_text(knowledge, question, option).strip('“”')}”"


def _fits(given: _Given, cited: Citations, detail: _Detail) -> tuple[Block, ...]:
    head = (Heading("Where it fits, and why"), Paragraph(_summary(given.result)))
    if not given.result.weighed:
        return head
    front = (
        block
        for a in sorted(given.result.front, key=lambda a: a.name)
        for block in _approach(given, a, cited, detail)
    )
    others = tuple(
        f"{name}: {listed(names)}."
        for band, name in BANDS.items()
        if (names := sorted(a.name for a in given.result.approaches if a.band == band))
    )
    return *head, *front, *((Heading("The other approaches", 2), Bullets(others)) if others else ())


def _approach(
    given: _Given, approach: ApproachFit, cited: Citations, detail: _Detail
) -> tuple[Block, ...]:
    """An approach that fits: the reasons that weigh most, how many more there are, how far it holds
    and what would change it.
    """
    letters = {question.id: letter for question, letter in _letters(given)}
    shown = (*approach.reasons_for[: detail.reasons], *approach.reasons_against[: detail.reasons])
    said = [
        f"{_lead(r)} (answer {letters[r.question]}): {r.because} {cited.mark(r.basis, r.sources)}"
        for r in shown
    ]
    more = len(approach.reasons) - len(shown)
    rest = [
        "" if approach.reasons_against else "Nothing you answered speaks against it.",
        f"{more} more {'reason is' if more == 1 else 'reasons are'} on the result page."
        if more
        else "",
    ]
    share = next(share for share in given.held.shares if share.approach == approach.id)
    holds = () if detail.brief else how_far_it_holds(given.held, share)
    outlook = " ".join(
        (
            *(f"How far this holds: {text}" if n == 0 else text for n, text in enumerate(holds)),
            given.changes[approach.id],
        )
    )
    return Heading(approach.name, 2), Bullets(
        tuple(item for item in (*said, " ".join(rest).strip(), outlook) if item)
    )


def _summary(result: Result) -> str:
    """What fits, in a sentence. Equals are named as equals; nothing is called first."""
    front = sorted(a.name for a in result.front)
    if not result.weighed:
        return "The answers do not say yet what the situation is about, so no approach is weighed."
    if not front:
        return (
            "No approach stands out from the answers. That can mean that the situation is still open: answer more, or begin by "
            "talking with the person."
        )
    if len(front) == 1:
        return f"{front[0]} fits what is described. How it is done matters as much as that it fits."
    if 2 * len(front) > len(result.approaches):
        return f"{listed(front)} {'both' if len(front) == 2 else 'all'} fit: the answers do not tell them apart yet."
    return f"{listed(front)} fit what is described. How each is done matters as much as which."


def _lead(reason: Reason) -> str:
    return f"{'For' if reason.degree > 0 else 'Against'} it{', strongly' if abs(reason.degree) == 1 else ''}"


def _besides(given: _Given, cited: Citations, detail: _Detail) -> tuple[Block, ...]:
    found = raised(given.knowledge, given.answers, given.result)
    said = tuple(
        " ".join(
            (
                f"{a.name}.",
                a.text,
                *((a.because,) if detail.because else ()),
                *(() if detail.brief else (f"First: {a.first}", cited.mark(a.basis, a.sources))),
            )
        )
        for a in found
    )
    return (Heading("Besides choosing an approach"), Bullets(said)) if said else ()


def _diverges(given: _Given, cited: Citations, detail: _Detail) -> tuple[Block, ...]:
    vary = (
        "the approach that fits varies most with how it is"
        if len(given.front) == 1
        else f"the approaches{' that fit' if given.front else ''} vary most with how they are"
    )
    own = (
        " The dashed line is your place."
        if any(d.id in given.result.places for _, d in given.drawn)
        else ""
    )
    more = (
        "; more differences are on the result page"
        if len(given.drawn) < len(given.knowledge.differences)
        else ""
    )
    step = ": take a small step where something is missing" if detail.steps else ""
    return (
        Heading("Where it diverges"),
        Paragraph(
            f"Here {vary} done{more}. A range runs from done in a managerialist way (bar) to done in a relationship-based way (dot)."
            f"{own} Places are our judgement. Neither end is the target{step}."
        ),
        *(
            block
            for found, difference in given.drawn
            for block in _one(given, found, difference, cited, detail)
        ),
        *((_table(given),) if detail.full else ()),
    )


def _one(
    given: _Given, found: Divergence, difference: Difference, cited: Citations, detail: _Detail
) -> tuple[Block, ...]:
    """One difference: its picture, the user's own place, and one small step towards either end."""
    place = given.result.places.get(difference.id)
    svg = range_picture(found, difference, place, difference.id, title(found), fixed=True)
    own = (Paragraph(_own(difference, place, detail)),) if place else ()
    ends = (
        (f"1, {difference.managerialist}", difference.signs.managerialist),
        (f"6, {difference.relationship}", difference.signs.relationship),
    )
    steps = tuple(
        f"A small step towards {end}. {sign.try_it} {cited.mark(sign.basis, sign.sources)}"
        for end, sign in ends
    )
    return (
        Heading(difference.name, 2),
        Picture(svg, description(found, difference, place), _finding(found)),
        *own,
        *((Bullets(steps),) if detail.steps else ()),
    )


def _own(difference: Difference, place: int, detail: _Detail) -> str:
    anchor = difference.anchors[place - 1]
    if detail.brief:
        return f"Your place is {place}: “{anchor.text}”"
    return (
        f"Your place is {place}: “{anchor.text}” For it: {anchor.fair_case} The cost: {anchor.cost}"
    )


def _finding(found: Divergence) -> str:
    return f"{sentence_case(title(found).removeprefix(f'{found.name}: '))}."


def _table(given: _Given) -> Table:
    """What the pictures show, once more."""
    spans = zip(*(found.spans for found, _ in given.drawn), strict=True)
    rows = [(each[0].name, *(span_words(span) for span in each)) for each in spans]
    places = [given.result.places.get(difference.id) for _, difference in given.drawn]
    if any(places):
        rows.append(("Your place", *(str(place or "not said") for place in places)))
    return Table(
        "The pictures as a table: from the managerialist to the relationship-based way, on a scale from 1 to 6",
        ("Approach", *(difference.name for _, difference in given.drawn)),
        tuple(rows),
    )


def _to_discuss(given: _Given) -> tuple[Block, ...]:
    asked = (a.reflective_questions[0] for a in given.front)
    places = (
        _where(difference, given.result.places.get(difference.id)) for _, difference in given.drawn
    )
    return Heading("Questions to discuss"), Bullets(tuple(dict.fromkeys((*asked, *places))))


def _where(difference: Difference, place: int | None) -> str:
    if place:
        return (
            f"The answers place this team at {place} on “{difference.name}”. Where would each of us place it, and what makes "
            "us say so?"
        )
    return (
        f"Where would each of us place this team on “{difference.name}”, and what makes us say so?"
    )


def _sources(cited: Citations, detail: _Detail) -> tuple[Block, ...]:
    """The list of sources: as lines with their addresses, or run in where there is no room for
    more.
    """
    return tuple(
        _listed(block, detail.full) if isinstance(block, Table) else block
        for block in cited.blocks()
    )


def _listed(sources: Table, full: bool) -> Block:
    if full:
        return Bullets(
            tuple(f"{number}: {source} {address}" for number, source, address in sources.rows)
        )
    said = " ".join(
        f"[{number}] {source.rpartition(' Last seen ')[0]}" for number, source, _ in sources.rows
    )
    return Paragraph(f"{said.replace('?.', '?')} Their addresses are on the result page.")


# What a page of a PDF holds, in points and letters, measured; tests/documents/test_result.py asks
# the PDF itself.
PAGES, PAGE, LINE, LETTERS = 2, 740, 12.6, 115


def _pages(blocks: Sequence[Block]) -> int:
    """How many pages blocks take. A heading stays with what follows it, and a picture stays whole."""
    pages, used, heading = 1, 22.0, 0.0
    for block in blocks:
        if isinstance(block, Heading):
            heading += 25 if block.level == 1 else 21
            continue
        room = heading + _room(block)
        together = room if isinstance(block, Picture) else heading + 2 * LINE
        if used + together > PAGE:
            pages, used = pages + 1, 0
        pages, used, heading = pages + int((used + room) // PAGE), (used + room) % PAGE, 0
    return pages


def _room(block: Block) -> float:
    if isinstance(block, Paragraph):
        return _lines(block.text) + 3
    if isinstance(block, Bullets):
        return sum(_lines(item) + 1 for item in block.items)
    if isinstance(block, Picture):
        return 0.75 * int(block.svg.split('height="')[1].split('"')[0]) + _lines(block.caption) + 17
    return 45 + 16 * len(block.rows) if isinstance(block, Table) else 0


def _lines(text: str) -> float:
    return LINE * -(-len(text) // LETTERS)
