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
# How far from the nearer end a place or a middle place stands.
_FROM_END = {
    0.0: "places.at",
    0.5: "places.half-a-step",
    1.0: "places.one-step",
    1.5: "places.one-and-a-half",
    2.0: "places.two-steps",
}
# The same for several places near one end.
_SEVERAL = {
    (0.0,): "places.at",
    (1.0,): "places.one-step",
    (2.0,): "places.two-steps",
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
    return Ends(say("places.managerialist"), say("places.relationship"))


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
    return say(_FROM_END[_from_end(place)], end=end)


def as_label(place: float | None, ends: Ends) -> str:
    """The same at the beginning of a line."""
    return sentence_case(place_words(place, ends))


def several_words(places: Sequence[int], ends: Ends) -> str:
    """Where several places stand, such as "at “by the clock” or one step from it"."""
    if tuple(places) == (3, 4):
        return say("places.middle")
    low = [place for place in places if place < MIDDLE]
    high = [place for place in places if place > MIDDLE]
    parts = []
    for near, end in ((low, ends.low), (high, ends.high)):
        distances = sorted(map(_from_end, near))
        if distances:
            key = _SEVERAL[tuple(distances)]
            parts.append(say(key, end=end))
    return listed(parts)


def range_words(low: int, high: int, ends: Ends) -> str:
    """From where to where a range goes. An end that it reaches is named alone."""
    if low == high:
        return place_words(low, ends)
    if (low, high) == (STEPS[0], STEPS[-1]):
        return say("places.between-ends")
    return say("places.between", low=_spot(low, ends), high=_spot(high, ends))


def all_words(ends: Ends) -> tuple[str, ...]:
    """All six in order, for a list of them: an end that was just named is not named again."""
    words = []
    named = Ends("it", "it")
    for place in STEPS:
        is_named = place in (2, 3, 5)
        words.append(place_words(place, named if is_named else ends))
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
    halves = round(steps * 2)
    if not halves:
        return say("places.less-than-half")
    if halves == 1:
        return say("places.half")
    if halves == 2:
        return say("places.whole-one")
    if halves == 3:
        return say("places.one-and-half")
    number = number_word(halves // 2)
    if halves % 2:
        return say("places.and-half", number=number)
    return say("places.whole", number=number)


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
