"""What is said of a team on a line, computed from its counts. No sentence tells what the counts do
not show.
"""

from collections.abc import Mapping, Sequence

from engine.team.compared import Compared, Larger, Missing, Row
from engine.team.lines import (
    PLACES,
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
from wording.lists import listed, sentence_case, steps
from wording.say import say

Names = tuple[str, str]
_VERDICTS: dict[Larger, str] = {
    "within": "team.inside-larger",
    "between": "team.between-larger",
    "equal": "team.both-equal",
}


def people(number: int) -> str:
    """Such as "1 person", "5 people"."""
    if number == 1:
        return say("team.one-person")
    return say("team.people", number=number)


def place_words(place: float) -> str:
    """A middle place, such as "3" or "3½"."""
    whole = int(place)
    return str(whole) if place == whole else f"{whole}½"


def finding(counts: Counts) -> str:
    """What the picture shows, as its title."""
    taken = counts.taken
    how = standing(counts)
    if how == "split":
        return _split(counts)
    if how == "spread":
        return _spread(counts)
    if len(taken) == 1:
        return say("team.at-one-place", people=counts.people, place=taken[0])
    return say("team.at-two-places", people=counts.people, low=taken[0], high=taken[-1])


def in_words(counts: Counts) -> str:
    """The picture in words, every place included."""
    parts = []
    for place, number in counts.by_place():
        words = people(number) if number else say("team.nobody")
        parts.append(say("team.place-in-words", place=place, people=words))
    return f"{'; '.join(parts)}."


def moved(first: Counts, second: Counts) -> str:
    """What the two pictures of a line say together. It tells nothing that the pictures do not
    show.
    """
    if first == second:
        return say("team.same-as-first")
    sentences = [_nearer(first, second), _middle_moved(first, second)]
    joined = second.people - first.people
    if joined > 0:
        sentences.append(say("team.joined-in", people=people(joined)))
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
        sentences.append(say("team.stand-together", lines=_quoted(names, together)))
    if len(split) == 1:
        sentences.append(say("team.stand-apart", lines=_quoted(names, split)))
    if len(split) > 1:
        sentences.append(say("team.stand-apart-widest-first", lines=_quoted(names, split)))
    return " ".join(sentences) or say("team.no-line-shown")


def promised(commitments: Sequence[Commitment]) -> tuple[tuple[str, str, str], ...]:
    """What the team will try, who looks again and when, as rows of a table."""
    not_said = say("team.not-said")
    rows = []
    for commitment in commitments:
        when = day(commitment.when) if commitment.when else not_said
        rows.append((commitment.text, commitment.role or not_said, when))
    return tuple(rows)


def team_names(one: str, other: str) -> Names:
    """What two teams are called: as somebody named them, unless nobody did, or both alike."""
    otherwise = say("team.first-team"), say("team.second-team")
    names = one.strip() or otherwise[0], other.strip() or otherwise[1]
    return otherwise if names[0] == names[1] else names


def comparison(row: Row, names: Names) -> str:
    """What one line says of two groups."""
    sentences = [_middles(row, names), _figures(row), _shares(row, names)]
    if row.mixed:
        sentences.append(say("team.one-before-talking"))
    return " ".join(sentences)


def missing(line: str, missing: Missing, names: Names) -> str:
    """Why a line, by its name, cannot be compared."""
    own = names[missing.group]
    if missing.reveal is None:
        other = names[1 - missing.group]
        return say("team.only-other-placed", line=line, group=other)
    why = why_not(missing.reveal, missing.threshold)
    return say("team.group-not-shown", line=line, group=sentence_case(own), why=why)


def notices(compared: Compared) -> tuple[str, ...]:
    """What to know before reading about two groups."""
    sentences = []
    if compared.same:
        sentences.append(say("team.same-files"))
    if compared.versions == "different":
        sentences.append(say("team.versions-differ"))
    if compared.versions == "before":
        sentences.append(say("team.version-before"))
    if compared.unknown == 1:
        sentences.append(say("team.one-line-unknown"))
    if compared.unknown > 1:
        sentences.append(say("team.lines-unknown", number=compared.unknown))
    return tuple(sentences)


def _split(counts: Counts) -> str:
    low = counts.one + counts.two
    between = counts.three + counts.four
    high = counts.five + counts.six
    stand = say("team.one-stands") if low == 1 else say("team.several-stand", number=low)
    if between:
        return say("team.split-with-some-between", low=stand, between=between, high=high)
    return say("team.split", low=stand, high=high)


def _spread(counts: Counts) -> str:
    taken = counts.taken
    most = [str(place) for place, number in counts.by_place() if number == max(counts)]
    if len(most) == len(taken):
        return say("team.spread-evenly", places=listed(most))
    return say("team.spread", low=taken[0], high=taken[-1], most=listed(most))


def _nearer(first: Counts, second: Counts) -> str:
    change = spread(second) - spread(first)
    if change < 0:
        return say("team.closer")
    if change > 0:
        return say("team.further")
    return say("team.as-widely")


def _middle_moved(first: Counts, second: Counts) -> str:
    before = place_words(median(first))
    after = place_words(median(second))
    if before == after:
        return say("team.middle-stayed", place=after)
    return say("team.middle-moved", before=before, after=after)


def _quoted(names: Mapping[str, str], lines: Sequence[LineResult]) -> str:
    return listed([f"“{names[result.line]}”" for result in lines])


def _middles(row: Row, names: Names) -> str:
    one, other = map(place_words, row.medians)
    if one == other:
        return say("team.middle-of-both", place=one)
    return say("team.middle-of-each", first=names[0], one=one, second=names[1], other=other)


def _figures(row: Row) -> str:
    if not row.gap and not row.within:
        return say("team.all-at-one-place")
    inside = say("team.inside-together")
    if row.within:
        inside = say("team.inside-apart", steps=steps(float(row.within)))
    return f"{_gap(row)}; {inside}. {say(_VERDICTS[row.larger])}"


def _gap(row: Row) -> str:
    if round(float(row.gap), 1):
        return say("team.groups-apart", steps=steps(float(row.gap)))
    if row.gap:
        return say("team.groups-nearly-together")
    return say("team.groups-together")


def _shares(row: Row, names: Names) -> str:
    """Where the shares differ most, in people and not in per cent: groups are small."""
    widest = max(map(abs, row.shares))
    if not widest:
        return say("team.shares-alike")
    one, other = row.counts
    places = [
        say(
            "team.share-at-place",
            place=place,
            one=one.at(place),
            all_one=one.people,
            first=names[0],
            other=other.at(place),
            all_other=other.people,
            second=names[1],
        )
        for place, share in zip(PLACES, row.shares, strict=True)
        if abs(share) == widest
    ]
    return say("team.shares-differ", places=listed(places))
