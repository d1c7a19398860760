"""Where it diverges, on paper: the differences that are drawn, and a small step towards either
end.
"""

from documents.model import Block, Bullets, Heading, Paragraph, Picture, Table
from documents.result_paper import Paper
from views.divergence import DifferenceView, EndView, OwnPlaceView
from wording.both_sides import for_and_cost
from wording.lists import first_sentence
from wording.places import dots
from wording.say import say


def diverges(paper: Paper) -> tuple[Block, ...]:
    """The differences that are drawn, and where there is room their pictures as a table."""
    blocks: list[Block] = [Heading(say("result.diverges")), Paragraph(_how_to_read(paper))]
    blocks += _conclusion(paper)
    if paper.view.misuses:
        blocks.append(Bullets(_to_watch_for(paper)))
    for view in paper.drawn:
        blocks += _difference(paper, view)
    blocks += _other_places(paper)
    if paper.detail.full:
        blocks.append(_table(paper))
    return tuple(blocks)


def _to_watch_for(paper: Paper) -> tuple[str, ...]:
    """What to watch for, and where there is room what was said that leads to it."""
    items = []
    for view in paper.view.misuses:
        misuse = view.misuse
        text = misuse.text
        if paper.detail.full:
            text = f"{view.because} {text}"
        if paper.detail.terse:
            text = first_sentence(text)
        mark = paper.cited.mark(misuse.basis, misuse.sources)
        item = say("gates.misuse", name=view.name, text=text, mark=mark)
        items.append(item)
    return tuple(items)


def _conclusion(paper: Paper) -> tuple[Block, ...]:
    """What the review concludes for measuring, where there is room."""
    conclusion = paper.view.divergence.conclusion
    if conclusion is None or not paper.detail.full:
        return ()
    mark = paper.cited.mark(conclusion.basis, conclusion.sources)
    return (Paragraph(f"{conclusion.text} {mark}"),)


def _how_to_read(paper: Paper) -> str:
    more = ""
    if len(paper.drawn) < len(paper.view.divergence.differences):
        more = say("result-paper.more-differences")
    own = ""
    if any(view.own for view in paper.drawn):
        own = f" {say('divergence.legend-own')}"
    step = ""
    if paper.detail.steps:
        step = say("result-paper.small-step")
    return say(
        "result-paper.diverges",
        vary=_vary(len(paper.view.front)),
        more=more,
        own=own,
        step=step,
    )


def _vary(approaches_that_fit: int) -> str:
    if not approaches_that_fit:
        return say("result-paper.varies-all")
    if approaches_that_fit == 1:
        return say("result-paper.varies-one")
    return say("result-paper.varies-several")


def _difference(paper: Paper, view: DifferenceView) -> list[Block]:
    """One difference: its picture, the reader's own place, and one small step towards either
    end.
    """
    picture = view.paper_picture
    blocks: list[Block] = [
        Heading(view.name, 2),
        Picture(picture.svg, picture.alt, view.headline),
    ]
    if view.own:
        blocks.append(Paragraph(_own(paper, view.own)))
    if paper.detail.steps:
        steps = tuple(_step(paper, end) for end in view.ends)
        blocks.append(Bullets(steps))
    return blocks


def _other_places(paper: Paper) -> tuple[Block, ...]:
    """The reader's place on each difference that is not drawn, in words."""
    drawn = {view.difference.id for view in paper.drawn}
    items = []
    for view in paper.view.divergence.differences:
        own = view.own
        if own is None or view.difference.id in drawn:
            continue
        item = say("result-paper.place-on", name=view.name, place=own.place)
        if not paper.detail.terse:
            statement = own.anchor.text
            item = f"{item} “{statement}”"
        items.append(item)
    if not items:
        return ()
    heading = Paragraph(say("result-paper.other-places"))
    return heading, Bullets(tuple(items))


def _own(paper: Paper, own: OwnPlaceView) -> str:
    anchor = own.anchor
    place = say("result-paper.own", place=own.place, statement=anchor.text)
    if paper.detail.brief:
        return place
    sides = for_and_cost(anchor.fair_case, anchor.cost)
    return f"{place} {sides}"


def _step(paper: Paper, end: EndView) -> str:
    sign = end.sign
    return say(
        "result-paper.step",
        end=end.end,
        step=sign.try_it,
        mark=paper.cited.mark(sign.basis, sign.sources),
    )


def _table(paper: Paper) -> Table:
    """What the pictures show, once more."""
    names = [span.name for span in paper.drawn[0].divergence.spans]
    columns = [say("result-paper.table-approach")]
    cells = [names]
    places = [say("divergence.your-place")]
    for view in paper.drawn:
        columns.append(view.name)
        cells.append(list(view.ranges))
        places.append(_place(view))
    rows = list(zip(*cells, strict=True))
    if any(view.own for view in paper.drawn):
        rows.append(tuple(places))
    return Table(
        caption=say("result-paper.table"),
        columns=tuple(columns),
        rows=tuple(rows),
    )


def _place(view: DifferenceView) -> str:
    if view.place is None:
        return say("result-paper.table-not-said")
    return dots(view.place)
