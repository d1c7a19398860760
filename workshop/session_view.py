"""A session as everybody may see it: from a room's memory, or from tallies that were counted on
paper.
"""

from collections.abc import Mapping
from datetime import date

from engine.team.lines import Commitment, Counts, Placed, Release, Session
from knowledge.models.knowledge import Knowledge
from workshop import safety
from workshop.rooms import RECENT, Room


def of_room(
    knowledge: Knowledge, room: Room, lines: tuple[Placed, ...], promised: tuple[Commitment, ...]
) -> Session:
    """What a room has shown. A line that the knowledge no longer has is left out."""
    known = {line.id for line in knowledge.lines}
    return Session(
        room.knowledge,
        room.made.date(),
        room.threshold,
        situation(knowledge, room.situation),
        tuple(placed for placed in lines if placed.line in known),
        promised,
    )


def of_paper(
    knowledge: Knowledge,
    day: date,
    threshold: int,
    about: str,
    tallies: Mapping[str, tuple[Counts, Counts | None]],
    promised: tuple[Commitment, ...] = (),
) -> Session:
    """The same from tallies counted by hand: for each line the first round, and the second if there
    was one.
    """
    lines = tuple(
        _placed(line, first, second, threshold) for line, (first, second) in tallies.items()
    )
    return Session(knowledge.version, day, threshold, situation(knowledge, about), lines, promised)


def _placed(line: str, first: Counts, second: Counts | None, threshold: int) -> Placed:
    """The tally sheet counts each sheet once in both rounds, so who stayed and who is new are
    already in the numbers.
    """
    before = safety.first(first, threshold)
    return Placed(
        line,
        before,
        Release.none() if second is None else safety.second(before, second, (0,) * 6, threshold),
    )


def situation(knowledge: Knowledge, chosen: str) -> str:
    """What people had in mind, in words."""
    kind, _, id_ = chosen.partition(":")
    case = next((c.title for c in knowledge.cases if kind == "case" and c.id == id_), "")
    approach = knowledge.approach_names.get(id_, "") if kind == "approach" else ""
    if case:
        return f"The published case “{case}”"
    return (
        f"How we use this approach: {approach}"
        if approach
        else "A real case from last month, kept in each one's head"
    )


def situations(knowledge: Knowledge) -> dict[str, str]:
    """Everything that a host can choose to have people think of, by its id. Own words are not among
    it.
    """
    ids = (
        RECENT,
        *(f"approach:{a.id}" for a in knowledge.approaches),
        *(f"case:{c.id}" for c in knowledge.cases),
    )
    return {id_: situation(knowledge, id_) for id_ in ids}
