"""The second page of a result on paper: how it is done, who might miss out, how far it holds, and
where to read more.
"""

from documents.model import Block, Bullets, Heading, Paragraph
from documents.result_differences import diverges
from documents.result_fairness import missing_out, still_do
from documents.result_paper import Paper
from views.fits import ApproachView, BandView
from views.situation import question_of_a_difference
from wording.gates import do_first, waits
from wording.lists import listed
from wording.say import say


def blocks(paper: Paper) -> tuple[Block, ...]:
    """Everything of the page but what stands at the end of each document."""
    return (
        *diverges(paper),
        *_to_discuss(paper),
        *_fits_further(paper),
        *_doors(paper),
        *_alternatives(paper),
        *_sources(paper),
    )


def _to_discuss(paper: Paper) -> tuple[Block, ...]:
    """Where each would place the team, for each picture."""
    if paper.detail.brief:
        return ()
    questions = []
    for view in paper.drawn:
        question = question_of_a_difference(view.difference, view.place)
        questions.append(question)
    heading = Heading(say("result-paper.discuss-how"))
    return heading, Bullets(tuple(questions))


def _fits_further(paper: Paper) -> tuple[Block, ...]:
    """How far each place holds, who might miss out, what waits, and what does not fit."""
    outlooks: list[str] = []
    waiting: list[str] = []
    others = []
    for band in paper.view.bands:
        if band.id == "fits":
            outlooks = _outlooks(paper, band)
        elif band.id == "held-back":
            waiting = _all_that_wait(paper, band)
        else:
            others.append(_names(band))
    return (
        *missing_out(paper),
        *_with_heading(say("result-paper.holds"), outlooks),
        *_with_heading(say("result-paper.others"), [*waiting, *others]),
    )


def _outlooks(paper: Paper, band: BandView) -> list[str]:
    if paper.detail.brief:
        return []
    return [_outlook(paper, approach) for approach in band.approaches]


def _outlook(paper: Paper, approach: ApproachView) -> str:
    """How far it holds and what would change it; and what it can still do."""
    outlook = approach.outlook
    sentences = (*outlook.holds, outlook.change, *still_do(paper, approach))
    return say("result-paper.outlook", name=approach.name, sentences=" ".join(sentences))


def _all_that_wait(paper: Paper, band: BandView) -> list[str]:
    """Why each waits where there is room; else their names, for the first page says what to do."""
    if not paper.detail.full:
        return [_names(band)]
    return [_waits(paper, band, approach) for approach in band.approaches]


def _waits(paper: Paper, band: BandView, approach: ApproachView) -> str:
    hold = approach.held_back
    if hold is None:
        return approach.name
    mark = paper.cited.mark(hold.basis, hold.sources)
    named = say("result-paper.band", band=band.name, names=approach.name)
    item = f"{named} {waits(hold)} {mark}"
    return " ".join((item, *still_do(paper, approach)))


def _doors(paper: Paper) -> tuple[Block, ...]:
    """Where else to turn, in full where there is room; the first page says what to do first."""
    if paper.detail.brief:
        return ()
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
        items.append(item)
    return _with_heading(say("gates.doors"), items)


def _alternatives(paper: Paper) -> tuple[Block, ...]:
    """Why another result is raised, where there is room; the first page says what to do first."""
    if not paper.detail.because:
        return ()
    items = []
    for alternative in paper.view.alternatives:
        why = f"{alternative.text} {alternative.because}"
        mark = paper.cited.mark(alternative.basis, alternative.sources)
        items.append(f"{alternative.name}. {why} {mark}")
    return _with_heading(say("result.besides"), items)


def _sources(paper: Paper) -> tuple[Block, ...]:
    """The sources with their addresses, or run in where there is no room for more."""
    if paper.detail.full:
        return paper.cited.blocks()
    addresses = Paragraph(say("result-paper.addresses"))
    if paper.detail.terse:
        return (addresses,)
    listed_here = paper.cited.run_in()
    if not listed_here:
        return ()
    return *listed_here, addresses


def _with_heading(heading: str, items: list[str]) -> tuple[Block, ...]:
    """A list under its heading; nothing if it is empty."""
    if not items:
        return ()
    return Heading(heading), Bullets(tuple(items))


def _names(band: BandView) -> str:
    names = [approach.name for approach in band.approaches]
    return say(
        "result-paper.band",
        band=band.name,
        names=listed(names),
    )
