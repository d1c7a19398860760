"""What is said of two teams beside each other, computed from the counts of both."""

from engine.team.compared import Compared, Larger, Missing, Row
from engine.team.lines import PLACES
from wording.lists import listed, sentence_case
from wording.places import Ends, distance, place_words
from wording.say import say
from wording.team import why_not

Names = tuple[str, str]
_VERDICTS: dict[Larger, str] = {
    "within": "team.inside-larger",
    "between": "team.between-larger",
    "equal": "team.both-equal",
}
# Where both figures read the same although one is larger.
_A_LITTLE: dict[Larger, str] = {
    "within": "team.inside-a-little-larger",
    "between": "team.between-a-little-larger",
    "equal": "team.both-equal",
}


def team_names(one: str, other: str) -> Names:
    """What two teams are called: as somebody named them, unless nobody did, or both alike."""
    first_team = say("team.first-team")
    second_team = say("team.second-team")
    first = one.strip() or first_team
    second = other.strip() or second_team
    if first == second:
        return first_team, second_team
    return first, second


def comparison(row: Row, names: Names, ends: Ends) -> str:
    """What one line says of two groups. `ends` are those of its scale."""
    middles = _middles(row, names, ends)
    figures = _figures(row)
    shares = _shares(row, names, ends)
    sentences = [middles, figures, shares]
    if row.after is not None:
        before = names[1 - row.after]
        after = names[row.after]
        sentences.append(say("team.one-before-talking", before=before, after=after))
    return " ".join(sentences)


def missing(line: str, missing: Missing, names: Names) -> str:
    """Why a line, by its name, cannot be compared."""
    own = names[missing.group]
    other = names[1 - missing.group]
    if missing.reveal is None:
        return say("team.only-other-placed", line=line, group=other)
    return say(
        "team.group-not-shown",
        line=line,
        group=sentence_case(own),
        why=why_not(missing.reveal, missing.threshold),
    )


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


def _middles(row: Row, names: Names, ends: Ends) -> str:
    first, second = names
    one, other = [place_words(middle, ends) for middle in row.medians]
    if one == other:
        return say("team.middle-of-both", place=one)
    return say(
        "team.middle-of-each",
        first=first,
        one=one,
        second=second,
        other=other,
    )


def _figures(row: Row) -> str:
    if not row.gap and not row.within:
        return say("team.all-at-one-place")
    gap = _gap(row)
    inside = say("team.inside-together")
    if row.within:
        apart = distance(float(row.within))
        inside = say("team.inside-apart", steps=apart)
    verdict = _verdict(row)
    return f"{gap}; {inside}. {verdict}"


def _verdict(row: Row) -> str:
    gap = distance(float(row.gap))
    inside = distance(float(row.within))
    verdict = _VERDICTS[row.larger]
    if row.within and gap == inside:
        verdict = _A_LITTLE[row.larger]
    return say(verdict)


def _gap(row: Row) -> str:
    gap = float(row.gap)
    if round(gap, 1):
        return say("team.groups-apart", steps=distance(gap))
    if gap:
        return say("team.groups-nearly-together")
    return say("team.groups-together")


def _shares(row: Row, names: Names, ends: Ends) -> str:
    """Where the shares differ most, in people and not in per cent: groups are small."""
    widest = max(map(abs, row.shares))
    if not widest:
        return say("team.shares-alike")
    places = []
    for place, share in zip(PLACES, row.shares, strict=True):
        if abs(share) == widest:
            words = _share(row, names, ends, place)
            places.append(words)
    together = listed(places)
    return say("team.shares-differ", places=together)


def _share(row: Row, names: Names, ends: Ends, place: int) -> str:
    """How many of each group stand at a place."""
    first, second = names
    one, other = row.counts
    return say(
        "team.share-at-place",
        place=place_words(place, ends),
        one=one.at(place),
        all_one=one.people,
        first=first,
        other=other.at(place),
        all_other=other.people,
        second=second,
    )
