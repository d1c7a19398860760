"""A session on paper: a sheet and a slip for each person, posters for the wall, and a tally sheet
for the host.

A slip carries the first round to those who count, so that the sheet can stay with its owner: nobody
writes a name, and nobody could give a sheet back. The tally sheet tells how to count so that the
numbers are those which a room would show for the same people
(tests/workshop/test_paper_round_trip.py).
"""

from collections.abc import Callable, Sequence

from documents.files import Files, pdf_file, word_file
from documents.model import (
    BOX,
    Block,
    Bullets,
    CutLine,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Table,
    made_with,
)
from documents.writers.pdf import fullest
from engine.team.lines import PLACES
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Line
from knowledge.models.paper import THRESHOLD, Part
from wording.both_sides import for_it, the_cost
from wording.places import all_words, dots, ends_of
from wording.say import say

MOST_SLIPS = 10  # on one page
WIDTHS_OF_A_SLIP = (9, *[2 for _ in PLACES])  # the boxes stand beside the name of the line


def files(knowledge: Knowledge, lines: Sequence[str], about: str, threshold: int) -> Files:
    """The files by label. `about` says in words what people think of."""
    parts: dict[str, Callable[[], Document]] = {
        say("paper.file-sheets"): lambda: sheets(knowledge, lines, about, threshold),
        say("paper.file-slips"): lambda: slips(knowledge, lines),
        say("paper.file-posters"): lambda: posters(knowledge, lines),
        say("paper.file-tally-sheet"): lambda: tally_sheet(knowledge, lines, threshold),
    }
    offered: Files = {}
    for part, make in parts.items():
        file = part.replace(" ", "-")
        offered[say("paper.in-word", part=part)] = word_file(file, make)
        offered[say("paper.in-pdf", part=part)] = pdf_file(file, make)
    return offered


def sheets(knowledge: Knowledge, lines: Sequence[str], about: str, threshold: int) -> Document:
    """What one person keeps until the end: the statements of every line, with boxes for both
    rounds.
    """
    opening = say("paper.think-of-this", situation=about.rstrip("."))
    judgement = say("paper.judgement")
    blocks: list[Block] = [
        Paragraph(f"{opening} {judgement}"),
        *_steps(knowledge, "sheet", threshold),
    ]
    for line in _chosen(knowledge, lines):
        blocks += _to_tick(line)
    return Document(say("paper.where-do-you-stand"), tuple(blocks), size="tight")


def slips(knowledge: Knowledge, lines: Sequence[str]) -> Document:
    """What each person hands in after the first round, as often as it fits on a page."""
    how = " ".join(_texts(knowledge, "slip"))
    slip = _slip(_chosen(knowledge, lines))
    often = range(MOST_SLIPS, 0, -1)
    return fullest([_page_of_slips(how, slip, number) for number in often], pages=1)


def _page_of_slips(how: str, slip: Table, number: int) -> Document:
    """So many slips, with a line to cut along between two."""
    blocks: list[Block] = []
    if how:
        blocks.append(Paragraph(how))
    blocks.append(slip)
    for _ in range(number - 1):
        blocks += [CutLine(), slip]
    return Document(say("paper.slips"), tuple(blocks))


def _slip(lines: list[Line]) -> Table:
    boxes = [BOX for _ in PLACES]
    rows = []
    for line in lines:
        rows.append((line.placed_on.name, *boxes))
    return Table(
        caption=say("paper.one-tick"),
        columns=(say("team.line"), *map(dots, PLACES)),
        rows=tuple(rows),
        shares=WIDTHS_OF_A_SLIP,
        kept=True,
    )


def posters(knowledge: Knowledge, lines: Sequence[str]) -> Document:
    """One landscape page for each place of each line, behind a page on how to use them."""
    whose = f"{say('paper.judgement')} {say('paper.none-fits')}"
    blocks: list[Block] = [Bullets((*_texts(knowledge, "poster"), whose))]
    for line in _chosen(knowledge, lines):
        for place in PLACES:
            blocks += _poster(line, place)
    return Document(
        title=say("paper.posters"),
        blocks=tuple(blocks),
        landscape=True,
        size="poster",
    )


def tally_sheet(knowledge: Knowledge, lines: Sequence[str], threshold: int) -> Document:
    """How to count, and an empty table for each line."""
    columns = (say("team.place"), say("paper.first-round"), say("paper.second-round"))
    blocks: list[Block] = [
        Heading(say("paper.before-you-count")),
        *_steps(knowledge, "before-counting", threshold),
        Heading(say("paper.count-the-slips")),
        *_steps(knowledge, "first-round", threshold),
        Heading(say("paper.count-the-sheets")),
        *_steps(knowledge, "second-round", threshold),
        made_with(knowledge),
        PageBreak(),
        Heading(say("paper.numbers")),
    ]
    for line in _chosen(knowledge, lines):
        name = line.placed_on.name
        rows = _to_fill(line)
        blocks.append(Table(name, columns, rows, kept=True))
    return Document(say("paper.tally-sheet"), tuple(blocks))


def _chosen(knowledge: Knowledge, lines: Sequence[str]) -> list[Line]:
    known = []
    for id_ in lines:
        line = knowledge.line(id_)
        if line:
            known.append(line)
    return known


def _texts(knowledge: Knowledge, part: Part, threshold: int | None = None) -> tuple[str, ...]:
    """What people are told to do with a part; nothing if the knowledge does not say. A slip and a
    poster name no threshold.
    """
    guidance = knowledge.guidance(part)
    if guidance is None:
        return ()
    if threshold is None:
        return guidance.steps
    number = str(threshold)
    steps = [step.replace(THRESHOLD, number) for step in guidance.steps]
    return tuple(steps)


def _steps(knowledge: Knowledge, part: Part, threshold: int) -> tuple[Bullets, ...]:
    texts = _texts(knowledge, part, threshold)
    if not texts:
        return ()
    return (Bullets(texts),)


def _to_tick(line: Line) -> tuple[Block, ...]:
    scale = line.placed_on
    ends = ends_of(scale)
    rows = []
    for place, anchor in zip(PLACES, scale.anchors, strict=True):
        sides = f"{for_it(anchor.fair_case)}\n{the_cost(anchor.cost)}"
        rows.append((dots(place), BOX, BOX, anchor.text, sides))
    table = Table(
        caption=say("paper.poles", low=ends.low, high=ends.high),
        columns=(
            say("team.place"),
            say("paper.first"),
            say("paper.second"),
            say("team.statement"),
            say("paper.for-and-cost"),
        ),
        rows=tuple(rows),
        kept=True,
    )
    return Heading(scale.name), table


def _poster(line: Line, place: int) -> tuple[Block, ...]:
    anchor = line.placed_on.anchors[place - 1]
    scale = line.placed_on
    return (
        PageBreak(),
        Paragraph(say("paper.place-of", line=scale.name, dots=dots(place))),
        Heading(anchor.text),
        Paragraph(for_it(anchor.fair_case)),
        Paragraph(the_cost(anchor.cost)),
    )


def _to_fill(line: Line) -> tuple[tuple[str, ...], ...]:
    """An empty row for each place, and one for the sum. Both ends are named."""
    words = all_words(ends_of(line.placed_on))
    titles = []
    for place, where in zip(PLACES, words, strict=True):
        title = say("paper.place-and-pole", dots=dots(place), place=where)
        titles.append(title)
    titles.append(say("paper.all-on-line"))
    rows = [(title, "", "") for title in titles]
    return tuple(rows)
