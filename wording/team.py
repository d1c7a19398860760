"""What is said of a team on a line, computed from its counts. No sentence tells what the counts do
not show.
"""

from collections.abc import Mapping, Sequence

from engine.team.lines import (
    Commitment,
    Counts,
    LineResult,
    Reveal,
    median,
    shared_and_split,
    spread,
    standing,
)
from wording.dates import day
from wording.lists import listed, number_word
from wording.places import Ends, all_words, place_words, several_words, steps_words
from wording.say import say


def people(number: int) -> str:
    """Such as "1 person", "5 people"."""
    if number == 1:
        return say("team.one-person")
    return say("team.people", number=number)


def finding(counts: Counts, ends: Ends) -> str:
    """What the picture shows, as its title."""
    taken = counts.taken
    how = standing(counts)
    if how == "split":
        return _split(counts, ends)
    if how == "spread":
        return _spread(counts, ends)
    where = several_words(taken, ends)
    return say("team.together", people=counts.people, where=where)


def in_words(counts: Counts, ends: Ends) -> str:
    """The picture in words, every place included."""
    parts = []
    for place, number in zip(all_words(ends), counts, strict=True):
        words = say("team.nobody")
        if number:
            words = people(number)
        part = say("team.place-in-words", place=place, people=words)
        parts.append(part)
    joined = "; ".join(parts)
    return f"{joined}."


def moved(first: Counts, second: Counts, ends: Ends) -> str:
    """What the two pictures of a line say together. It tells nothing that the pictures do not
    show.
    """
    if first == second:
        return say("team.same-as-first")
    sentences = [_nearer(first, second), _middle_moved(first, second, ends)]
    joined = second.people - first.people
    if joined > 0:
        newcomers = people(joined)
        sentences.append(say("team.joined-in", people=newcomers))
    return " ".join(sentences)


def why_not(reveal: Reveal, threshold: int) -> str:
    """Why the counts of a round are not shown, in a sentence; empty if they are."""
    if reveal.why == "few":
        return say("team.why-few", threshold=threshold)
    if reveal.why == "close":
        return say("team.why-close", threshold=threshold)
    if reveal.why == "none":
        return say("team.why-none")
    return ""


def summary(names: Mapping[str, str], lines: Sequence[LineResult]) -> str:
    """What is shared and where the team splits, in two sentences."""
    together, split = shared_and_split(lines)
    sentences = []
    if together:
        shared = _quoted(names, together)
        sentences.append(say("team.stand-together", lines=shared))
    apart = _quoted(names, split)
    if len(split) == 1:
        sentences.append(say("team.stand-apart", lines=apart))
    if len(split) > 1:
        sentences.append(say("team.stand-apart-widest-first", lines=apart))
    if not sentences:
        return say("team.no-line-shown")
    return " ".join(sentences)


def promised(
    commitments: Sequence[Commitment], actions: Mapping[str, str]
) -> tuple[tuple[str, str, str], ...]:
    """What the team will try, who looks again and when, as rows of a table. `actions`: what it may
    belong to on the map, by its id.
    """
    not_said = say("team.not-said")
    rows = []
    for commitment in commitments:
        role = commitment.role or not_said
        when = not_said
        if commitment.when:
            when = day(commitment.when)
        text = commitment.text
        action = actions.get(commitment.action)
        if action:
            text = say("map.from-map", text=text, action=action)
        rows.append((text, role, when))
    return tuple(rows)


def _split(counts: Counts, ends: Ends) -> str:
    low = counts.one + counts.two
    between = counts.three + counts.four
    high = counts.five + counts.six
    stand = say("team.several-stand", number=low)
    if low == 1:
        stand = say("team.one-stands")
    if not between:
        return say("team.split", low=stand, high=high, one_end=ends.low, other_end=ends.high)
    return say(
        "team.split-with-some-between",
        low=stand,
        between=between,
        high=high,
        one_end=ends.low,
        other_end=ends.high,
    )


def _spread(counts: Counts, ends: Ends) -> str:
    taken = counts.taken
    highest = max(counts)
    most = []
    for place, number in counts.by_place():
        if number == highest:
            most.append(place)
    if len(most) == len(taken):
        return say("team.spread-evenly", places=several_words(most, ends))
    return say(
        "team.spread",
        number=number_word(taken[-1] - taken[0] + 1),
        most=several_words(most, ends),
    )


def _nearer(first: Counts, second: Counts) -> str:
    change = spread(second) - spread(first)
    if change < 0:
        return say("team.closer")
    if change > 0:
        return say("team.further")
    return say("team.as-widely")


def _middle_moved(first: Counts, second: Counts, ends: Ends) -> str:
    before = median(first)
    after = median(second)
    moved_by = after - before
    if not moved_by:
        where = place_words(after, ends)
        return say("team.middle-stayed", place=where)
    towards = ends.high
    if moved_by < 0:
        towards = ends.low
    steps = steps_words(abs(moved_by))
    return say("team.middle-moved", steps=steps, towards=towards)


def _quoted(names: Mapping[str, str], lines: Sequence[LineResult]) -> str:
    quoted = []
    for result in lines:
        name = names[result.line]
        quoted.append(f"“{name}”")
    return listed(quoted)
