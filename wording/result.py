"""Where the answers point, in words: one sentence for page and paper alike."""

from collections.abc import Iterable

from engine.fit import (
    DEGREES,
    PART_FLOOR,
    ApproachFit,
    Reason,
    Result,
)
from engine.front import FLOOR, HALF, MARGIN
from knowledge.models.questions import Question
from wording.gates import waiting
from wording.lists import listed, number_word, sentence_case
from wording.say import say

BANDS = {
    "fits": "result.fits",
    "held-back": "gates.band",
    "fits-in-part": "result.fits-in-part",
    "little-said": "result.little-said",
    "points-elsewhere": "result.points-elsewhere",
}
_BAND_TEXTS = {
    "fits": "result.fits-text",
    "held-back": "gates.band-text",
    "fits-in-part": "result.fits-in-part-text",
    "little-said": "result.little-said-text",
    "points-elsewhere": "result.points-elsewhere-text",
}
_BAND_TEXTS_OF_ONE = {
    "fits": "result.fits-text-one",
    "held-back": "gates.band-text-one",
    "fits-in-part": "result.fits-in-part-text-one",
    "little-said": "result.little-said-text-one",
    "points-elsewhere": "result.points-elsewhere-text-one",
}


def summary(result: Result) -> str:
    """What fits, in a sentence, and what has to wait. Equals are named as equals; nothing is called
    first.
    """
    if not result.weighed:
        return _nothing_weighed(result)
    wait = waiting(result)
    if wait and not result.front:
        return wait
    return f"{_what_fits(result)} {wait}".rstrip()


def _what_fits(result: Result) -> str:
    front = _names(result.front)
    if not front:
        return say("result.none-fits")
    if len(front) == 1:
        return say("result.one-fits", name=front[0])
    key = _several(front, result)
    return say(key, names=listed(front))


def _nothing_weighed(result: Result) -> str:
    if result.places:
        return say("result.places-alone")
    return say("result.nothing-weighed")


def _several(front: list[str], result: Result) -> str:
    """The key of the sentence for several that fit: some of all there are, or most."""
    are_few = 2 * len(front) <= len(result.approaches)
    if are_few:
        return "result.some-fit"
    if len(front) == 2:
        return "result.both-fit"
    return "result.most-fit"


def band_name(band: str) -> str:
    """What a band is called."""
    key = BANDS[band]
    return say(key)


def band_text(band: str, number: int) -> str:
    """What it means for so many approaches to stand in a band."""
    if number == 1:
        return say(_BAND_TEXTS_OF_ONE[band])
    return say(_BAND_TEXTS[band])


def hangs_on_you(result: Result, without: Result) -> str:
    """That what fits hangs on what readers said of themselves; empty if it does not. `without` is
    the result without that.
    """
    names = _names(without.front)
    if names == _names(result.front):
        return ""
    if not names:
        return say("result.hangs-on-you-none")
    return say("result.hangs-on-you", names=listed(names))


def strength(reason: Reason) -> str:
    """How much a reason weighs."""
    if is_strong(reason):
        return say("result.strong-reason")
    return say("result.lighter-reason")


def is_strong(reason: Reason) -> bool:
    """Whether a reason speaks as clearly as one can, for or against."""
    return abs(reason.degree) == 1


def counts(approach: ApproachFit) -> str:
    """An approach, with how many reasons speak for and against it."""
    return say(
        "result.counts",
        name=approach.name,
        strengths_for=_strengths(approach.reasons_for),
        strengths_against=_strengths(approach.reasons_against),
    )


def more(number: int) -> str:
    """So many more, as the name of what opens them."""
    word = number_word(number)
    beginning = sentence_case(word)
    return say("result.more", number=beginning)


def rule() -> tuple[str, str]:
    """How a score comes about, and when an approach is said to fit."""
    score = say("result.rule-score", strong=DEGREES["strong"], some=DEGREES["some"])
    bands = say(
        "result.rule-bands",
        half=float(HALF),
        floor=float(FLOOR),
        margin=float(MARGIN),
        part=float(PART_FLOOR),
    )
    return score, bands


def weighs(weight: int, doubled: bool) -> str:
    """What a question weighs; `doubled` if the visitor made it so."""
    if doubled:
        return say("result.weighs-doubled", weight=weight)
    return say("result.weighs", weight=weight)


def what_mattering_changed(question: Question, usual: Result, weighed: Result) -> str:
    """What weighing one question more has changed among the approaches that fit."""
    came = _only_in_front_of(weighed, usual)
    went = _only_in_front_of(usual, weighed)
    parts = []
    if came:
        beside_others = len(came) < len(weighed.front)
        parts.append(_came(came, beside_others))
    if went:
        parts.append(_went(went))
    if not parts:
        parts.append(say("result.matters-same"))
    changes = ", and ".join(parts)
    return say("result.matters-changed", question=question.text, changes=changes)


def _strengths(reasons: Iterable[Reason]) -> str:
    """How many reasons are strong and how many lighter."""
    strengths = [is_strong(reason) for reason in reasons]
    strong = strengths.count(True)
    lighter = strengths.count(False)
    parts = []
    if strong:
        parts.append(say("result.strong", number=number_word(strong)))
    if lighter:
        parts.append(say("result.lighter", number=number_word(lighter)))
    return listed(parts) or say("result.no-reasons")


def _names(approaches: Iterable[ApproachFit]) -> list[str]:
    return sorted(approach.name for approach in approaches)


def _only_in_front_of(result: Result, other: Result) -> list[str]:
    """The names of the approaches that fit in one result and not in the other."""
    others = {approach.id for approach in other.front}
    names = []
    for approach in result.front:
        if approach.id not in others:
            names.append(approach.name)
    return sorted(names)


_CAME = {
    # whether it is one approach, and whether it fits beside others that did so before
    (True, True): "result.came-one-too",
    (True, False): "result.came-one",
    (False, True): "result.came-several-too",
    (False, False): "result.came-several",
}


def _came(names: list[str], beside_others: bool) -> str:
    is_one = len(names) == 1
    key = _CAME[is_one, beside_others]
    return say(key, names=listed(names))


def _went(names: list[str]) -> str:
    if len(names) == 1:
        return say("result.went-one", names=names[0])
    return say("result.went-several", names=listed(names))
