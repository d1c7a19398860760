"""What may stand beside this session of the last one of the same team.

What a room opens as last time was public then, and each picture of now is public when it is shown.
Two public pictures of nearly the same people can still be subtracted, so a room sets them beside
each other only under the rule by which it shows two rounds (workshop/safety.py):

1. Then and every picture of now (both rounds, each voice, any voices put together) are the same, or
   apart by at least k people either way. k is the larger of the two thresholds.
2. Nothing of last time stands on a page before all pictures of now are frozen.

Both look at what is public alone, so neither what stands there nor what is left out tells more.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from engine.exchange.envelope import BadFile
from engine.exchange.last_time import read
from engine.team.lines import Counts, LineResult, Reveal, Session, together
from workshop import safety
from workshop.rooms import Room

# What came of something promised; empty while nobody has said.
Became = Literal["", "done", "not-yet", "dropped"]
BECAME: tuple[Became, ...] = ("", "done", "not-yet", "dropped")
# A file, and what was said to have come of each thing promised in it: as a room keeps them.
Kept = tuple[str, tuple[str, ...]]


def as_became(said: object) -> Became:
    """What came of something, as it was said; nothing if it is none of these."""
    for became in BECAME:
        if became == said:
            return became
    return ""


@dataclass(frozen=True)
class LastTime:
    """The last session, and what became of each thing that was promised in it."""

    session: Session
    became: tuple[Became, ...]


def opened(kept: Kept | None) -> LastTime | None:
    """Last time, as a room keeps it; None where it keeps none. What a newer server wrote may not be
    read by this one.
    """
    if kept is None:
        return None
    content, noted = kept
    try:
        session = read(content.encode())
    except BadFile:
        return None
    became = tuple(as_became(each) for each in noted)
    return LastTime(session, became)


def to_show(room: Room, kept: Kept | None) -> LastTime | None:
    """The same, as soon as a page or a file may hold it: all pictures of now are frozen."""
    if not room.rules.closing:
        return None
    return opened(kept)


def may_stand_beside(then: Counts, now: LineResult, threshold: int) -> bool:
    """Whether a picture of last time may stand beside what a room shows of the line now."""
    if then.people < threshold:
        return False
    return all(safety.apart(then, picture, threshold) for picture in pictures(now))


def pictures(now: LineResult) -> Iterator[Counts]:
    """Every picture that is shown of a line, and all that voices can be put together to."""
    yield from _pictures(now.first)
    yield from _pictures(now.second)


def _pictures(reveal: Reveal) -> Iterator[Counts]:
    if reveal.counts is None:
        return
    yield reveal.counts
    voices = [counts for _, counts in reveal.voices]
    for number in range(1, len(voices)):
        for some in combinations(voices, number):
            yield together(some)
