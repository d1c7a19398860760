"""A session as everybody may see it: from a room's memory, or from tallies that were counted on
paper.
"""

from collections.abc import Mapping
from datetime import date

from engine.days import day_of
from engine.team.lines import NOBODY, Commitment, Counts, LineResult, Mapped, Session
from knowledge.models.knowledge import Knowledge
from wording.say import say
from workshop import safety
from workshop.rooms import RECENT, Room


def of_room(
    knowledge: Knowledge,
    room: Room,
    lines: tuple[LineResult, ...],
    promised: tuple[Commitment, ...],
) -> Session:
    """What a room has shown. A line that the knowledge no longer has is left out."""
    known = {line.id for line in knowledge.lines}
    return Session(
        knowledge=room.knowledge,
        made=room.met or day_of(room.made),
        threshold=room.threshold,
        situation=situation(knowledge, room.situation),
        lines=tuple(result for result in lines if result.line in known),
        commitments=promised,
        voices=room.voices,
        room=f"{room.made.isoformat()} {room.id}",
        mapped=mapped(room),
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
    lines = []
    for line, (first, second) in tallies.items():
        lines.append(_counted(line, first, second, threshold))
    return Session(
        knowledge=knowledge.version,
        made=day,
        threshold=threshold,
        situation=situation(knowledge, about),
        lines=tuple(lines),
        commitments=promised,
    )


def situation(knowledge: Knowledge, chosen: str) -> str:
    """What people had in mind, in words."""
    kind, _, id_ = chosen.partition(":")
    case = knowledge.case(id_)
    if kind == "case" and case:
        return say("workshop.situation-case", case=case.title)
    approach = knowledge.approach(id_)
    if kind == "approach" and approach:
        return say("workshop.situation-approach", approach=approach.name)
    return say("workshop.situation-recent")


def situations(knowledge: Knowledge) -> dict[str, str]:
    """Everything that a host can choose to have people think of, by its id. Own words are not among
    it.
    """
    ids = [RECENT]
    ids += [f"approach:{approach.id}" for approach in knowledge.approaches]
    ids += [f"case:{case.id}" for case in knowledge.cases]
    in_words = {}
    for id_ in ids:
        in_words[id_] = situation(knowledge, id_)
    return in_words


def mapped(room: Room) -> Mapped | None:
    """The map of a room with its ticks, if one is open."""
    if not room.mapped:
        return None
    return Mapped(room.mapped, room.ticked)


def _counted(line: str, first: Counts, second: Counts | None, threshold: int) -> LineResult:
    """The tally sheet counts each sheet once in both rounds, so who stayed and who is new are
    already in the numbers.
    """
    before = safety.first(first, threshold)
    if second is None:
        return LineResult(line, before)
    after = safety.second(before, second, NOBODY, threshold)
    return LineResult(line, before, after)
