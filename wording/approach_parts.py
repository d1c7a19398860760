"""The parts of the page of an approach: what links to them are called, and their titles."""

from wording.approach import NAMED
from wording.say import say

FIRST = ""  # the answer itself, which the address of an approach alone shows
PRACTICE = "try"  # what somebody can begin with
_NAMES = {
    FIRST: "approach.first",
    "what": "approach.what",
    "how": "approach.how",
    "when": "approach.when",
    "people": "approach.people",
    "others": "approach.others",
    "try": "approach.try",
    "evidence": "approach.evidence",
    "history": "approach.history",
}
_TITLES = {
    "what": "approach.what-title",
    "how": "approach.how-title",
    "when": "approach.when-title",
    "people": "approach.people-title",
    "others": "approach.others-title",
    "try": "approach.try-title",
    "evidence": "approach.evidence-title",
    "history": "approach.history-title",
}
# Headings that links from before the parts name, and the part on which each stands now.
HEADINGS = {
    "what": "what",
    "strengths": "evidence",
    "differences": "how",
    "fits": "when",
    "sides": "people",
    "fairness": "people",
    "shares": "others",
    "relations": "others",
    "practice": "try",
    "evidence": "evidence",
    "history": "history",
}
PARTS = tuple(_NAMES)


def known_part(named: str) -> str:
    """The part that a link names; the first screen if there is none of that name."""
    if named in _TITLES:
        return named
    return FIRST


def no_such_part(named: str) -> str:
    """That a link names a part that is not known."""
    shown = named[:NAMED]
    return say("approach.no-such-part", name=shown)


def part_names() -> dict[str, str]:
    """What a link to each part is called, in their order."""
    names = {}
    for part, key in _NAMES.items():
        names[part] = say(key)
    return names


def part_title(name: str, part: str) -> str:
    """The heading of a part of the approach with this name."""
    if part == FIRST:
        return name
    title = say(_TITLES[part])
    return say("approach.part-title", name=name, title=title)


def way_on(part: str) -> str:
    """What a link to the part is called where there is room for its title."""
    if part == FIRST:
        return say(_NAMES[part])
    return say(_TITLES[part])


def after(part: str) -> str:
    """The part that follows; the first if none does."""
    at = PARTS.index(part) + 1
    if at == len(PARTS):
        return FIRST
    return PARTS[at]
