"""Where something stands on the six steps of a scale, in words or as dots, and never as a number:
in Scotland an inspector's grade runs from 1 to 6, so 6 would read as the better end.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.models.lines import Scale
from wording.lists import listed, number_word, sentence_case
from wording.say import say

STEPS = range(1, 7)
MIDDLE = 3.5
FULL = "●"
EMPTY = "○"
# Several places near one end, by how far from it they stand.
_SEVERAL = {
    (0.0, 1.0): "places.at-or-one",
    (0.0, 2.0): "places.at-or-two",
    (1.0, 2.0): "places.one-or-two",
    (0.0, 1.0, 2.0): "places.up-to-two",
}


@dataclass(frozen=True)
class Ends:
    """What both ends of a scale are called inside a sentence."""

    low: str
    high: str


def forces() -> Ends:
    """The ends as the two forces, where no scale of its own is in sight."""
    low = say("places.managerialist")
    high = say("places.relationship")
    return Ends(low, high)


def sides() -> Ends:
    """The ends as a picture has them, for words that stand right beside it."""
    low = say("places.left")
    high = say("places.right")
    return Ends(low, high)


def ends_of(scale: Scale) -> Ends:
    """The ends in the words of a scale."""
    low = say("places.end", words=scale.managerialist)
    high = say("places.end", words=scale.relationship)
    return Ends(low, high)


def place_words(place: float | None, ends: Ends) -> str:
    """Where one place stands, such as "one step from the managerialist end"."""
    if place is None:
        return say("places.not-described")
    if place == MIDDLE:
        return say("places.halfway")
    end = _nearer(place, ends)
    steps = _from_end(place)
    if not steps:
        return say("places.at", end=end)
    return say("places.from-end", steps=steps_words(steps), end=end)


def as_label(place: float | None, ends: Ends) -> str:
    """The same at the beginning of a line."""
    words = place_words(place, ends)
    return sentence_case(words)


def several_words(places: Sequence[int], ends: Ends) -> str:
    """Where several places stand, such as "at “by the clock” or one step from it"."""
    if tuple(places) == (3, 4):
        return say("places.middle")
    low = [place for place in places if place < MIDDLE]
    high = [place for place in places if place > MIDDLE]
    parts = []
    if low:
        parts.append(_near_one_end(low, ends.low, ends))
    if high:
        parts.append(_near_one_end(high, ends.high, ends))
    return listed(parts)


def _near_one_end(places: Sequence[int], end: str, ends: Ends) -> str:
    if len(places) == 1:
        return place_words(places[0], ends)
    distances = sorted(map(_from_end, places))
    key = _SEVERAL[tuple(distances)]
    return say(key, end=end)


def range_words(low: int, high: int, ends: Ends) -> str:
    """From where to where a range goes. An end that it reaches is named alone."""
    if low == high:
        return place_words(low, ends)
    if low == STEPS[0] and high == STEPS[-1]:
        return say("places.between-ends")
    first = _spot(low, ends)
    last = _spot(high, ends)
    return say("places.between", low=first, high=last)


def all_words(ends: Ends) -> tuple[str, ...]:
    """All six in order, for a list of them: an end that was just named is not named again."""
    words = []
    named = Ends("it", "it")
    for place in STEPS:
        if place in (2, 3, 5):
            words.append(place_words(place, named))
        else:
            words.append(place_words(place, ends))
    return tuple(words)


def scale_words(ends: Ends) -> str:
    """What both ends of a scale are, as a sentence."""
    return say("places.scale", low=ends.low, high=ends.high)


def dots(low: int, high: int | None = None) -> str:
    """Six steps as dots: the one that is meant is full, or all from the first to the last."""
    last = high or low
    signs = [FULL if low <= step <= last else EMPTY for step in STEPS]
    return "".join(signs)


def distance(steps: float) -> str:
    """How far apart, to the nearest half step."""
    half_steps = round(steps * 2)
    if not half_steps:
        return say("places.less-than-half")
    about = steps_words(steps)
    return say("places.about", steps=about)


def steps_words(steps: float) -> str:
    """So many steps, or half steps."""
    whole, half = divmod(round(steps * 2), 2)
    number = number_word(whole)
    if half and not whole:
        return say("places.half")
    if half:
        return say("places.and-half", number=number)
    if whole == 1:
        return say("places.one")
    return say("places.several", number=number)


def _from_end(place: float) -> float:
    return min(place - STEPS[0], STEPS[-1] - place)


def _nearer(place: float, ends: Ends) -> str:
    if place < MIDDLE:
        return ends.low
    return ends.high


def _spot(place: int, ends: Ends) -> str:
    if place in (STEPS[0], STEPS[-1]):
        return _nearer(place, ends)
    return place_words(place, ends)
