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
    Block,
    Bullets,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Table,
    provenance,
)
from engine.team.lines import PLACES
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Line

BOX = "☐"
ROWS_A_PAGE = 20  # rows of slips that fit on one page with their captions
WHOSE = "The statements and their places are our judgement. Neither end is the target."


def files(knowledge: Knowledge, lines: Sequence[str], about: str, threshold: int) -> Files:
    """The files by label. `about` says in words what people think of."""
    return (
        _both("sheets", lambda: sheets(knowledge, lines, about, threshold))
        | _both("slips", lambda: slips(knowledge, lines))
        | _both("posters", lambda: posters(knowledge, lines))
        | _both("tally sheet", lambda: tally_sheet(knowledge, lines, threshold))
    )


def _both(name: str, make: Callable[[], Document]) -> Files:
    file = name.replace(" ", "-")
    return {
        f"{name} in Word": word_file(file, make),
        f"{name} in PDF": pdf_file(file, make),
    }


def sheets(knowledge: Knowledge, lines: Sequence[str], about: str, threshold: int) -> Document:
    """What one person keeps until the end: the statements of every line, with boxes for both
    rounds.
    """
    tables = (block for line in _chosen(knowledge, lines) for block in _to_tick(line))
    return Document(
        "Where do you stand?",
        (
            Paragraph(f"Think of this: {about.rstrip('.')}. {WHOSE}"),
            Bullets(_for_a_person(threshold)),
            *tables,
            *provenance(knowledge, ""),
        ),
    )


def slips(knowledge: Knowledge, lines: Sequence[str]) -> Document:
    """What each person hands in after the first round, as often as it fits on a page."""
    rows = tuple(
        (line.placed_on.name, *(BOX for _ in PLACES)) for line in _chosen(knowledge, lines)
    )
    often = max(1, ROWS_A_PAGE // (len(rows) + 1))
    return Document(
        "Slips for the first round",
        (
            Paragraph(
                "Cut between the tables: one slip for each person. Copy the ticks of your first round, write no name, fold it "
                "and hand it in."
            ),
            *(
                Table(
                    "First round: one tick on each line, or none", ("Line", *map(str, PLACES)), rows
                )
                for _ in range(often)
            ),
        ),
    )


def posters(knowledge: Knowledge, lines: Sequence[str]) -> Document:
    """One landscape page for each place of each line, behind a page on how to use them."""
    blocks: list[Block] = [
        Bullets(
            (
                "Hang the six posters of a line side by side, from 1 to 6, where all can reach them.",
                "Use them to read and to talk, once the first round has been shown. Do not ask people to stand at one: then all would see "
                "who stands where.",
                f"{WHOSE} A team may find that none fits, and say what would.",
            )
        )
    ]
    for line in _chosen(knowledge, lines):
        for place, anchor in zip(PLACES, line.placed_on.anchors, strict=True):
            blocks += [
                PageBreak(),
                Paragraph(f"{line.placed_on.name}: place {place} of {PLACES[-1]}"),
                Heading(f"{place}. {anchor.text}"),
                Paragraph(f"For it: {anchor.fair_case}"),
                Paragraph(f"The cost: {anchor.cost}"),
            ]
    return Document("Posters for the wall", tuple(blocks), landscape=True, size="poster")


def tally_sheet(knowledge: Knowledge, lines: Sequence[str], threshold: int) -> Document:
    """How to count, and an empty table for each line."""
    tables = (
        Table(line.placed_on.name, ("Place", "First round", "Second round"), _to_fill(line))
        for line in _chosen(knowledge, lines)
    )
    return Document(
        "Tally sheet for the host",
        (
            Heading("Before you count"),
            Bullets(_before(threshold)),
            Heading("The first round: count the slips"),
            Bullets(_first_round(threshold)),
            Heading("The second round: count the sheets"),
            Bullets(_second_round(threshold)),
            *provenance(knowledge, ""),
            PageBreak(),
            Heading("The numbers"),
            *tables,
        ),
    )


def _chosen(knowledge: Knowledge, lines: Sequence[str]) -> tuple[Line, ...]:
    known = {line.id: line for line in knowledge.lines}
    return tuple(known[id_] for id_ in lines if id_ in known)


def _for_a_person(threshold: int) -> tuple[str, ...]:
    return (
        "Write no name and no words. Tick alone, before anybody talks.",
        "First round: on each line, tick the statement that is nearest to how it is done where you work. One tick, under “1st”. "
        "You may leave a line out. Then copy your ticks to a slip, fold it and hand it in. Keep this sheet.",
        "Second round, after the talk: tick again, under “2nd”. Leave it empty where you stay. If you came late, tick under “2nd” "
        "only. Then fold this sheet and hand it in. Do so too if you leave early.",
        f"No number is read out for a line on which fewer than {threshold} people placed themselves. Those who count see slips and "
        "sheets; nobody else does.",
    )


def _to_tick(line: Line) -> tuple[Block, ...]:
    scale = line.placed_on
    rows = tuple(
        (str(place), anchor.text, f"For it: {anchor.fair_case}\nThe cost: {anchor.cost}", BOX, BOX)
        for place, anchor in zip(PLACES, scale.anchors, strict=True)
    )
    return (
        Heading(scale.name),
        Table(
            f"From 1, {scale.managerialist}, to 6, {scale.relationship}",
            ("Place", "Statement", "For it, and the cost", "1st", "2nd"),
            rows,
        ),
    )


def _to_fill(line: Line) -> tuple[tuple[str, ...], ...]:
    ends = {
        PLACES[0]: f": {line.placed_on.managerialist}",
        PLACES[-1]: f": {line.placed_on.relationship}",
    }
    return (
        *((f"{place}{ends.get(place, '')}", "", "") for place in PLACES),
        ("All on this line", "", ""),
    )


def _before(threshold: int) -> tuple[str, ...]:
    return (
        "Choose two people to count whom everybody trusts, if you can from outside the team. Say that they see slips and sheets. "
        "Give everybody the same kind of pen.",
        f"Say that no number is read out for a line on which fewer than {threshold} people placed themselves.",
        "Count each line for itself. Never add lines together, and take no average over them: each asks something else.",
        "Two ticks on one line in the same round count as none.",
        "Read nothing out while you count. Give the numbers of all lines at once. At the end, destroy slips and sheets.",
    )


def _first_round(threshold: int) -> tuple[str, ...]:
    return (
        "Shuffle the folded slips before you open one.",
        "On each line, count the ticks at each place.",
        f"Fewer than {threshold} in all on a line: do not read that line out.",
    )


def _second_round(threshold: int) -> tuple[str, ...]:
    return (
        "Shuffle the folded sheets before you open one. Then take one line after another.",
        "A sheet with a tick under “1st” counts once: at its tick under “2nd”, or, if that is empty, at its tick under “1st”, "
        "because that person stays.",
        f"Lay aside the sheets that have a tick under “2nd” only. If they are {threshold} or more, or if the first round of this "
        "line cannot be read out, count them too. If not, leave them out on this line: so few new people could be known.",
        f"Fewer than {threshold} in all on a line: do not read that line out.",
        "Are there fewer in all than in the first round? Then a sheet is missing. Find it, or leave the second round of this line "
        "empty.",
        "Compare both rounds of a line, place by place. Add up what places have lost; add up what places have gained. Each sum "
        f"must be 0, or {threshold} or more. If not, do not read out the second round of this line: it could point at somebody.",
        "You can type both rounds into Bearings. It shows no more than you may read out, and makes the pictures and the record.",
    )
