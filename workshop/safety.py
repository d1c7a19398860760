"""What may be shown of a group, so that no figure, and no two figures together, point at one
person.

The rule, for a threshold k of people (docs/decisions/0007-small-groups.md has the reasons and the
limits):

1. The places on a line are shown only if at least k people placed themselves on it, all at once,
   and never again: what is shown is frozen.
2. Two pictures of the same line are about the same people. Who does not place themselves again
   stays where they were. People who come new to the second round count only if there are at least
   k of them.
3. The second picture is shown only if it is the same as the first, or if what it takes away from
   the places and what it adds to them are each nothing or at least k people.

Nothing else is ever shown: no skips, no cross-tables, no times.
"""

from engine.team.lines import NOBODY, Counts, Reveal

LEAST = 3
USUAL = 5
# phones in a room: made for 4 to 60 people, with some to spare for those who lost their link
LARGEST = 80


def first(counts: Counts, threshold: int) -> Reveal:
    """The first picture of a line."""
    if counts.people < threshold:
        return Reveal(None, "few")
    return Reveal(counts, "shown")


def second(before: Reveal, stayed: Counts, newcomers: Counts, threshold: int) -> Reveal:
    """The second picture of a line. `stayed` counts those of the first round where they stand now,
    `newcomers` the others.
    """
    if newcomers.people < threshold and before.counts is not None:
        newcomers = NOBODY
    counts = stayed.plus(newcomers)
    if counts.people < threshold:
        return Reveal(None, "few")
    if before.counts is None:
        return Reveal(counts, "shown")
    if apart(before.counts, counts, threshold):
        return Reveal(counts, "shown")
    return Reveal(None, "close")


def apart(one: Counts, other: Counts, threshold: int) -> bool:
    """Whether two pictures of a line can stand side by side: what each has and the other has not is
    nobody, or at least k.
    """
    only_one = 0
    only_other = 0
    for of_one, of_other in zip(one, other, strict=True):
        only_one += max(0, of_one - of_other)
        only_other += max(0, of_other - of_one)
    if not _nobody_or_enough(only_one, threshold):
        return False
    return _nobody_or_enough(only_other, threshold)


def _nobody_or_enough(people: int, threshold: int) -> bool:
    if people == 0:
        return True
    return people >= threshold
