"""The first page of a result on paper: the answer, what to do first, and what was agreed."""

from datetime import date

from documents.cautions import cautions
from documents.model import Block, Bullets, Heading, Paragraph, Table
from documents.result_paper import Paper
from knowledge.models.gates import Hold
from views.fits import ApproachView, ReasonView
from views.gates import DoorView
from views.situation import AnsweredView, question_of_an_approach
from wording.dates import day as in_words
from wording.gates import do_first, waits
from wording.lists import first_sentence, listed, sentence_case
from wording.say import say

ROOM = ("\u00a0\n\u00a0", "", "")  # two lines to write on
LITTLE_ROOM = ("\u00a0", "", "")
WIDTHS = (6, 2, 2)


def blocks(paper: Paper, day: date) -> tuple[Block, ...]:
    """Everything of the page. What is urgent comes before all."""
    opening = Paragraph(say("result-paper.opening", day=in_words(day)))
    to_do_first = cautions(paper.view.cautions, paper.cited.mark, paper.detail.brief)
    beginning: tuple[Block, ...] = (opening, *to_do_first)
    if any(view.caution.urgent for view in paper.view.cautions):
        beginning = (*to_do_first, opening)
    return (
        *beginning,
        Heading(say("result-paper.fits")),
        Paragraph(paper.view.summary),
        Paragraph(paper.view.still_open),
        *_first_things(paper),
        *_questions(paper),
        *_why(paper),
        *_situation(paper),
        *_agreed(paper),
    )


def _first_things(paper: Paper) -> tuple[Block, ...]:
    """What to do first, whatever approach is chosen; then a first step of each that fits."""
    items = [*_besides(paper), *_waiting(paper)]
    if paper.detail.steps:
        for approach in paper.view.front:
            step = approach.first_steps[0]
            item = say("result-paper.first-step", name=approach.name, step=step)
            items.append(item)
    if not items:
        return ()
    heading = Heading(say("result-paper.first-things"))
    return heading, Bullets(tuple(items))


def _besides(paper: Paper) -> list[str]:
    """The first thing of each other result, and where else to turn."""
    items = []
    for alternative in paper.view.alternatives:
        mark = paper.cited.mark(alternative.basis, alternative.sources)
        first = alternative.first
        if paper.detail.terse:
            first = alternative.in_short or first_sentence(first)
        item = say("result-paper.do", name=alternative.name, first=first, mark=mark)
        items.append(item)
    for view in paper.view.doors:
        items.append(_door(paper, view))
    return items


def _door(paper: Paper, view: DoorView) -> str:
    """Where else to turn, and whom to ring."""
    door = view.door
    mark = paper.cited.mark(door.basis, door.sources)
    first = door.first
    if paper.detail.terse:
        first = first_sentence(first)
    item = say("result-paper.do", name=door.name, first=first, mark=mark)
    if not view.contacts:
        return item
    lines = [contact.text for contact in view.contacts]
    contacts = say("result-paper.contacts", contacts="; ".join(lines))
    return f"{item} {contacts}"


def _waiting(paper: Paper) -> list[str]:
    """What has to be done so that an approach for which something speaks may be in front."""
    items = []
    for band in paper.view.bands:
        for approach in band.approaches:
            hold = approach.held_back
            if hold is not None and approach.waits:
                items.append(_not_yet(paper, approach.name, hold))
    return items


def _not_yet(paper: Paper, name: str, hold: Hold) -> str:
    why = waits(hold)
    if paper.detail.brief:
        why = do_first(hold.first)
    mark = paper.cited.mark(hold.basis, hold.sources)
    return say("result-paper.not-yet", name=name, why=why, mark=mark)


def _why(paper: Paper) -> tuple[Block, ...]:
    """Each approach that fits, with its reasons, and the answers that give none."""
    found: list[Block] = []
    for view in paper.view.silences:
        silence = view.silence
        mark = paper.cited.mark(silence.basis, silence.sources)
        found.append(Paragraph(f"{view.text} {silence.because} {mark}"))
    for band in paper.view.bands:
        if band.id == "fits":
            for approach in band.approaches:
                found += _approach(paper, approach)
    if not found:
        return ()
    return (Heading(say("result-paper.why")), *found)


def _approach(paper: Paper, approach: ApproachView) -> tuple[Block, ...]:
    """The reasons for it that weigh most, and every reason against it."""
    speaks_for = approach.speaks_for.reasons
    speaks_against = approach.speaks_against.reasons
    shown = speaks_for[: paper.detail.reasons]
    items = [_reason(paper, reason) for reason in (*shown, *speaks_against)]
    rest = []
    if not speaks_against:
        rest.append(say("result.nothing-against"))
    more = len(speaks_for) - len(shown)
    if more:
        rest.append(_more(more))
    if rest:
        last = " ".join(rest)
        items.append(last)
    heading = Heading(approach.name, 2)
    return heading, Bullets(tuple(items))


_REASONS = {
    (True, True): "result-paper.for-strongly",
    (True, False): "result-paper.for",
    (False, True): "result-paper.against-strongly",
    (False, False): "result-paper.against",
}


def _reason(paper: Paper, reason: ReasonView) -> str:
    letters = {answered.question.id: answered.letter for answered in paper.view.situation}
    return say(
        _REASONS[reason.speaks_for, reason.strong],
        letter=letters[reason.question],
        because=reason.because,
        mark=paper.cited.mark(reason.basis, reason.sources),
    )


def _more(number: int) -> str:
    if number == 1:
        return say("result-paper.one-more")
    return say("result-paper.more", number=number)


def _questions(paper: Paper) -> tuple[Block, ...]:
    """One question for supervision from each approach that fits."""
    questions = [question_of_an_approach(approach) for approach in paper.view.front]
    if not questions:
        return ()
    each_once = tuple(dict.fromkeys(questions))
    heading = Heading(say("result-paper.discuss"))
    return heading, Bullets(each_once)


def _situation(paper: Paper) -> tuple[Block, ...]:
    """What was answered, each with the letter by which reasons name it. Places on a difference
    stand beside the picture.
    """
    heading = Heading(say("result-paper.situation"))
    situation = paper.view.situation
    if not situation:
        nothing = say("result-paper.nothing-answered")
        return heading, Paragraph(nothing)
    items = []
    for answered in situation:
        if not answered.place or answered.question.weight:
            item = _answered(paper, answered)
            items.append(item)
    if len(items) < len(situation):
        items.append(say("result-paper.places-below"))
    if paper.detail.brief:
        in_a_row = "; ".join(items)
        return heading, Paragraph(in_a_row)
    return heading, Bullets(tuple(items))


def _answered(paper: Paper, answered: AnsweredView) -> str:
    question = answered.question.text
    answers = listed(list(answered.answers))
    if paper.detail.brief:
        question = answered.short_question
        answers = listed(list(answered.short_answers))
    if answered.place:
        where = sentence_case(answered.place)
        answers = say("result-paper.place", place=where, answers=answers)
    answer = f"{question} {answers}"
    return say("result-paper.answered", letter=answered.letter, answer=answer)


def _agreed(paper: Paper) -> tuple[Block, ...]:
    """Empty lines for what was agreed, by whom and when."""
    room = ROOM
    if paper.detail.terse:
        room = LITTLE_ROOM
    table = Table(
        caption=say("result-paper.agreed-caption"),
        columns=(
            say("result-paper.agreed-what"),
            say("result-paper.agreed-who"),
            say("result-paper.agreed-when"),
        ),
        rows=(room,) * paper.detail.agreed,
        shares=WIDTHS,
    )
    return (table,)
