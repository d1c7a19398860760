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
from wording.lists import listed, number_word, sentence_case
from wording.say import say

BANDS = {
    "fits": "result.fits",
    "fits-in-part": "result.fits-in-part",
    "little-said": "result.little-said",
    "points-elsewhere": "result.points-elsewhere",
}
_BAND_TEXTS = {
    "fits": "result.fits-text",
    "fits-in-part": "result.fits-in-part-text",
    "little-said": "result.little-said-text",
    "points-elsewhere": "result.points-elsewhere-text",
}


def summary(result: Result) -> str:
    """What fits, in a sentence. Equals are named as equals; nothing is called first."""
    front = sorted(a.name for a in result.front)
    if not result.weighed:
        return say("result.places-alone" if result.places else "result.nothing-weighed")
    if not front:
        return say("result.none-fits")
    if len(front) == 1:
        return say("result.one-fits", name=front[0])
    if 2 * len(front) <= len(result.approaches):
        return say("result.some-fit", names=listed(front))
    return say("result.both-fit" if len(front) == 2 else "result.most-fit", names=listed(front))


def band_name(band: str) -> str:
    """What a band is called."""
    return say(BANDS[band])


def band_text(band: str) -> str:
    """What it means to stand in a band."""
    return say(_BAND_TEXTS[band])


def strength(reason: Reason) -> str:
    """How much a reason weighs."""
    return say("result.strong-reason" if is_strong(reason) else "result.lighter-reason")


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
    return say("result.more", number=sentence_case(number_word(number)))


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
    return say("result.weighs-doubled" if doubled else "result.weighs", weight=weight)


def what_mattering_changed(question: Question, usual: Result, weighed: Result) -> str:
    """What weighing one question more has changed among the approaches that fit."""
    before = {a.id: a.name for a in usual.front}
    now = {a.id: a.name for a in weighed.front}
    came = sorted(name for id_, name in now.items() if id_ not in before)
    went = sorted(name for id_, name in before.items() if id_ not in now)
    stayed = before.keys() & now.keys()
    parts = [part for part in (_came(came, bool(stayed)), _went(went)) if part]
    changes = ", and ".join(parts) or say("result.matters-same")
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


def _came(names: list[str], beside_others: bool) -> str:
    if not names:
        return ""
    key = "result.came-one" if len(names) == 1 else "result.came-several"
    if beside_others:
        key = "result.came-one-too" if len(names) == 1 else "result.came-several-too"
    return say(key, names=listed(names))


def _went(names: list[str]) -> str:
    if not names:
        return ""
    return say("result.went-one" if len(names) == 1 else "result.went-several", names=listed(names))
