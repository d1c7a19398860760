"""The parts of a result on paper, in as much detail as there is room for."""

from documents.model import Block, Bullets, Heading, Paragraph
from documents.result_fairness import missing_out, still_do
from documents.result_paper import Paper
from engine.front import FLOOR
from views.fits import ApproachView, BandView, ReasonView
from views.situation import AnsweredView, question_of_a_difference, question_of_an_approach
from wording.citations import address_words, short_source_words, source_words
from wording.gates import do_first, waits
from wording.lists import listed, sentence_case
from wording.say import say


def situation(paper: Paper) -> tuple[Block, ...]:
    """What was answered, each with the letter by which reasons name it."""
    heading = Heading(say("result-paper.situation"))
    items = []
    for answered in paper.view.situation:
        answer = _answer(paper, answered)
        items.append(say("result-paper.answered", letter=answered.letter, answer=answer))
    if not items:
        return heading, Paragraph(say("result-paper.nothing-answered"))
    if paper.detail.brief:
        return heading, Paragraph(" ".join(items))
    return heading, Bullets(tuple(items))


def fits(paper: Paper) -> tuple[Block, ...]:
    """What fits with its reasons, and by their bands what does not."""
    blocks: list[Block] = [
        Heading(say("result-paper.fits")),
        Paragraph(paper.view.summary),
        *_left_out(paper),
    ]
    others = []
    for band in paper.view.bands:
        if band.id == "fits":
            for approach in band.approaches:
                blocks += _approach(paper, approach)
        elif band.id == "held-back":
            blocks += _waiting(paper, band)
        else:
            others.append(_names(band))
    blocks += missing_out(paper)
    blocks += _with_heading(say("result-paper.others"), others, level=2)
    return tuple(blocks)


def _left_out(paper: Paper) -> list[Block]:
    """The answers that give no reasons, and why."""
    blocks: list[Block] = []
    for view in paper.view.silences:
        silence = view.silence
        mark = paper.cited.mark(silence.basis, silence.sources)
        blocks.append(Paragraph(f"{view.text} {silence.because} {mark}"))
    return blocks


def _waiting(paper: Paper, band: BandView) -> tuple[Block, ...]:
    """What may not be in front yet, why, and what has to be done first. Where there is no room,
    those for which little speaks are left to the page.
    """
    items = []
    for approach in band.approaches:
        hold = approach.held_back
        matters = paper.detail.full or approach.score >= FLOOR
        if hold is not None and matters:
            mark = paper.cited.mark(hold.basis, hold.sources)
            item = f"{approach.name}. {waits(hold)} {mark}"
            items.append(" ".join((item, *still_do(paper, approach))))
    return _with_heading(band.name, items, level=2)


def doors(paper: Paper) -> tuple[Block, ...]:
    """Where else to turn."""
    items = []
    for view in paper.view.doors:
        door = view.door
        item = say(
            "gates.door",
            name=door.name,
            text=door.text,
            still_holds=door.still_holds,
            first=do_first(door.first),
            mark=paper.cited.mark(door.basis, door.sources),
        )
        if view.contacts:
            lines = "; ".join(contact.text for contact in view.contacts)
            item += " " + say("result-paper.contacts", contacts=lines)
        items.append(item)
    return _with_heading(say("gates.doors"), items)


def alternatives(paper: Paper) -> tuple[Block, ...]:
    """Results besides choosing an approach; by name alone where there is no room for more."""
    if not paper.detail.steps:
        names = [alternative.name for alternative in paper.view.alternatives]
        return _with_heading(say("result.besides"), names)
    items = []
    for alternative in paper.view.alternatives:
        parts = [f"{alternative.name}.", alternative.text]
        if paper.detail.because:
            parts.append(alternative.because)
        if not paper.detail.brief:
            parts.append(do_first(alternative.first))
            parts.append(paper.cited.mark(alternative.basis, alternative.sources))
        items.append(" ".join(parts))
    return _with_heading(say("result.besides"), items)


def to_discuss(paper: Paper) -> tuple[Block, ...]:
    """A question of each approach that fits, and one for each picture."""
    questions = []
    for approach in paper.view.front:
        questions.append(question_of_an_approach(approach))
    for view in paper.drawn:
        questions.append(question_of_a_difference(view.difference, view.place))
    each_once = tuple(dict.fromkeys(questions))
    return Heading(say("result-paper.discuss")), Bullets(each_once)


def sources(paper: Paper) -> tuple[Block, ...]:
    """The sources as lines with their addresses, or run in where there is no room for more."""
    items = []
    for number, source in paper.cited.numbered():
        if paper.detail.full:
            item = say(
                "result-paper.source",
                number=number,
                source=source_words(source),
                address=address_words(source),
            )
        else:
            item = say(
                "result-paper.source-run-in",
                number=number,
                source=short_source_words(source),
            )
        items.append(item)
    if not items:
        return ()
    heading = Heading(say("citations.heading"))
    if paper.detail.full:
        return heading, Bullets(tuple(items))
    return heading, Paragraph(f"{' '.join(items)} {say('result-paper.addresses')}")


def _with_heading(heading: str, items: list[str], level: int = 1) -> tuple[Block, ...]:
    """A list under its heading; nothing if it is empty."""
    if not items:
        return ()
    return Heading(heading, level), Bullets(tuple(items))


def _answer(paper: Paper, answered: AnsweredView) -> str:
    """A question with its answers. A statement that stands below beside its picture is not said
    twice.
    """
    question = answered.question
    where = sentence_case(answered.place)
    drawn = [view.difference.id for view in paper.drawn]
    if question.difference in drawn:
        return say("result-paper.place-below", question=question.text, place=where)
    answers = listed(list(answered.answers))
    if where:
        answers = say("result-paper.place", place=where, answers=answers)
    if paper.detail.brief:
        return answers
    return f"{question.text} {answers}"


def _approach(paper: Paper, approach: ApproachView) -> tuple[Block, ...]:
    """An approach that fits: the reasons that weigh most, how many more there are, how far it holds
    and what would change it.
    """
    speaks_for = approach.speaks_for.reasons
    speaks_against = approach.speaks_against.reasons
    most = paper.detail.reasons
    shown = (*speaks_for[:most], *speaks_against[:most])
    items = [_reason(paper, reason) for reason in shown]
    rest = []
    if not speaks_against:
        rest.append(say("result.nothing-against"))
    more = len(speaks_for) + len(speaks_against) - len(shown)
    if more:
        rest.append(_more(more))
    if rest:
        items.append(" ".join(rest))
    items.append(_outlook(paper, approach))
    if not paper.detail.brief:
        items += still_do(paper, approach)
    return Heading(approach.name, 2), Bullets(tuple(items))


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


def _outlook(paper: Paper, approach: ApproachView) -> str:
    outlook = approach.outlook
    if paper.detail.brief or not outlook.holds:
        return outlook.change
    sentences = (*outlook.holds, outlook.change)
    return say("result-paper.holds", sentences=" ".join(sentences))


def _names(band: BandView) -> str:
    names = [approach.name for approach in band.approaches]
    return say(
        "result-paper.band",
        band=band.name,
        names=listed(names),
    )
