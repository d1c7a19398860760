"""What may be shown of a group whose people speak with two or three voices, such as staff and
carers.

The rule, over the counts of each voice on a line (workshop/safety.py has the rule for a whole):

1. The voices stand beside each other only if every voice that somebody in the room chose has at
   least k people on the line. Else only the whole is shown: a part of it beside it would tell what
   the rest is.
2. A line keeps its form. Shown by voices first, it is shown by voices again or not at all: each
   voice has to be the same, or apart enough, by itself. Shown as a whole first, it stays whole.
3. People who come new to the second round of a line with voices count only if there are at least k
   of them in their own voice.

A room without voices is one in which all people have the same.
"""

from collections.abc import Mapping

from engine.team.lines import NOBODY, Counts, Reveal, together
from workshop import safety

# Where people stand, for each voice that anybody in the room chose, with or without a place here.
ByVoice = Mapping[str, Counts]
LEAST = 2  # voices that can stand beside each other
MOST = 3  # voices that a room may have


def first(placed: ByVoice, threshold: int) -> Reveal:
    """The first picture of a line."""
    counts = together(placed.values())
    whole = safety.first(counts, threshold)
    return _beside(whole, placed, threshold)


def second(before: Reveal, stayed: ByVoice, newcomers: ByVoice, threshold: int) -> Reveal:
    """The second picture of a line. `stayed` counts those of the first round where they stand now,
    `newcomers` the others.
    """
    if before.voices:
        return _second_of_voices(before, stayed, newcomers, threshold)
    all_stayed = together(stayed.values())
    all_new = together(newcomers.values())
    whole = safety.second(before, all_stayed, all_new, threshold)
    if before.counts is not None:
        return whole
    return _beside(whole, _added(stayed, newcomers), threshold)


def _beside(whole: Reveal, placed: ByVoice, threshold: int) -> Reveal:
    """The whole, and the voices where they may stand beside each other."""
    if whole.counts is None or len(placed) < LEAST:
        return whole
    fewest = min(counts.people for counts in placed.values())
    if fewest < threshold:
        return whole
    return Reveal(whole.counts, "shown", tuple(placed.items()))


def _second_of_voices(
    before: Reveal, stayed: ByVoice, newcomers: ByVoice, threshold: int
) -> Reveal:
    enough = {}
    for voice, counts in newcomers.items():
        if counts.people >= threshold:
            enough[voice] = counts
    now = {}
    for voice, counts in _added(stayed, enough).items():
        if counts.people:
            now[voice] = counts
    for voice, counts in before.voices:
        if not safety.apart(counts, now[voice], threshold):
            return Reveal(None, "close")
    return Reveal(together(now.values()), "shown", tuple(now.items()))


def _added(one: ByVoice, other: ByVoice) -> dict[str, Counts]:
    """Two groups together, voice by voice."""
    added = dict(one)
    for voice, counts in other.items():
        own = added.get(voice, NOBODY)
        added[voice] = own.plus(counts)
    return added
