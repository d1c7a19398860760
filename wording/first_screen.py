"""The answer as it opens, in words: a heading that names it, and one sentence."""

from engine.fit import Result
from wording.lists import listed, number_word, sentence_case
from wording.say import say

FEW = 3  # so many names a heading can hold

_TOO_LITTLE = {True: "first-screen.places-alone", False: "first-screen.too-little"}
_TOO_LITTLE_WHY = {True: "first-screen.places-alone-why", False: "first-screen.too-little-why"}
_LABELS = {
    "caution": "gates.first",
    "how": "first-screen.how",
    "write": "first-screen.write",
    "ask": "first-screen.ask",
    "against": "first-screen.against",
}


def headline(result: Result) -> str:
    """What the answers lead to, as a heading. Equals are named as equals."""
    names = sorted(approach.name for approach in result.front)
    if len(names) > FEW:
        number = number_word(len(names))
        return say("first-screen.many", number=sentence_case(number))
    if names:
        return listed(names)
    if not result.enough:
        key = _TOO_LITTLE[_places_alone(result)]
        return say(key)
    waiting = sorted(approach.name for approach in result.waiting)
    if waiting:
        return say("first-screen.waits", names=listed(waiting))
    return say("first-screen.none")


def why(result: Result) -> str:
    """The sentence beneath it, where no reason of one approach decides."""
    if not result.enough:
        return say(_TOO_LITTLE_WHY[_places_alone(result)])
    return say("first-screen.none-why")


def label(kind: str) -> str:
    """What stands before a line of this kind; empty if nothing does."""
    if kind in _LABELS:
        return say(_LABELS[kind])
    return ""


def where_does_each_stand() -> str:
    """What to put to each other where no approach fits."""
    return say("first-screen.where-each-stands")


def caption(own_place: bool) -> str:
    """How to read the picture of all differences."""
    ranges = say("first-screen.caption")
    if not own_place:
        return ranges
    return f"{ranges} {say('first-screen.caption-own')}"


def _places_alone(result: Result) -> bool:
    """Whether nothing was said but how it is done."""
    return bool(result.places) and not result.weighed
