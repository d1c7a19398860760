"""Approaches that fit at once, and the second picture of the two forces."""

from dataclasses import dataclass

from engine.combination import Together, together
from knowledge.models.approach import Approach, Relation
from knowledge.models.field_types import Claim
from knowledge.models.knowledge import Knowledge
from knowledge.models.next_steps import Quadrant
from wording.labels import RELATIONS
from wording.lists import listed, sentence_case, steps
from wording.places import MIDDLE
from wording.say import say

LEAST_APART = 1  # step: less says little, since places are our judgement


@dataclass(frozen=True)
class PairView:
    """How two approaches stand to each other: in a few words, and why."""

    title: str
    relation: Relation


@dataclass(frozen=True)
class RoleView:
    """Who holds what in one approach."""

    name: str
    roles: Claim


@dataclass(frozen=True)
class CombinationView:
    """What one conversation could cover, where they pull apart, and how each two stand. The first
    two are empty where there is little to say.
    """

    covered: str
    apart: str
    pairs: tuple[PairView, ...]
    roles: tuple[RoleView, ...]


@dataclass(frozen=True)
class QuadrantView:
    """One field of structure beside relationship. `label` says how much there is of each."""

    label: str
    quadrant: Quadrant


@dataclass(frozen=True)
class QuadrantsView:
    """The four fields in reading order, and which way the reader's own places lean."""

    text: str
    fields: tuple[QuadrantView, ...]


def combination(knowledge: Knowledge, front: tuple[Approach, ...]) -> CombinationView | None:
    """What to know of the approaches that fit, if there are two or more."""
    if len(front) < 2:
        return None
    combined = together(knowledge, front)
    return CombinationView(
        covered=_covered(combined),
        apart=_apart(combined),
        pairs=_pairs(combined),
        roles=tuple(RoleView(a.name, a.roles) for a in front),
    )


def quadrants(knowledge: Knowledge, places: dict[str, int]) -> QuadrantsView | None:
    """Structure beside relationship: one line cannot show that both can be there, or neither."""
    if not knowledge.quadrants:
        return None
    text = say("result.quadrants")
    if places:
        text = f"{text} {_lean(places)}"
    fields = sorted(knowledge.quadrants, key=_reading_order)
    return QuadrantsView(
        text=text,
        fields=tuple(_quadrant(field) for field in fields),
    )


def _lean(places: dict[str, int]) -> str:
    """To which side the reader's own places lean."""
    nearer = [place for place in places.values() if place < MIDDLE]
    return say("result.lean", low=len(nearer), places=len(places))


def _covered(combined: Together) -> str:
    if not combined.covered:
        return ""
    names = [f"“{similarity.name}”" for similarity in combined.covered]
    return say("result.covered", names=listed(names))


def _apart(combined: Together) -> str:
    if not combined.apart:
        return ""
    names = [f"“{difference.name}”" for difference in combined.apart]
    widest = combined.apart[0].between or 0
    if widest < LEAST_APART:
        return ""
    return say(
        "result.apart",
        names=listed(names),
        steps=steps(widest),
    )


def _pairs(combined: Together) -> tuple[PairView, ...]:
    pairs = []
    for met in combined.meetings:
        if met.relation:
            title = say(
                "result.pair",
                first=met.first.name,
                second=met.second.name,
                relation=RELATIONS[met.relation.kind],
            )
            pairs.append(PairView(title, met.relation))
    return tuple(pairs)


def _reading_order(quadrant: Quadrant) -> tuple[bool, bool]:
    """Much structure above little; little relationship left of strong."""
    is_below = quadrant.structure != "much"
    is_right = quadrant.relationship != "little"
    return is_below, is_right


def _quadrant(quadrant: Quadrant) -> QuadrantView:
    label = say(
        "result.quadrant",
        structure=quadrant.structure,
        relationship=quadrant.relationship,
    )
    return QuadrantView(sentence_case(label), quadrant)
