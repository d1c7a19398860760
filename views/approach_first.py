"""The page of an approach as it opens: what it is, for whom and for whom not, a first step, and the
difference on which people who do it differ most. All else is on the parts.
"""

from dataclasses import dataclass
from datetime import date

from engine.divergence import divergence
from engine.initiatives import Filters, chosen
from knowledge.models.approach import Approach
from knowledge.models.initiatives import Initiative
from knowledge.models.knowledge import Difference, Knowledge
from pictures.overview import overview
from pictures.svg import Picture
from views.first_screen import widest
from wording.approach import checked
from wording.first_screen import caption
from wording.lists import first_sentence


@dataclass(frozen=True)
class ApproachFirst:
    """What the first screen says. `widest` is the difference on which it ranges furthest."""

    id: str
    summary: str
    for_whom: str
    not_for: str
    step: str
    widest: Difference
    picture: Picture
    caption: str
    checked: str


def approach_first(
    knowledge: Knowledge, approach: Approach, places: dict[str, int], today: date
) -> ApproachFirst:
    """The answer about one approach, for somebody whose own places are these, by difference,
    on this day.
    """
    figures = divergence(knowledge, (approach,))
    return ApproachFirst(
        id=approach.id,
        summary=approach.summary,
        for_whom=_for_whom(approach),
        not_for=_not_for(approach),
        step=_step(approach),
        widest=widest(knowledge, figures),
        picture=overview(figures, knowledge.differences, places),
        caption=caption(bool(places)),
        checked=checked(approach, _carried_by(knowledge, approach), today),
    )


def _carried_by(knowledge: Knowledge, approach: Approach) -> tuple[Initiative, ...]:
    """What carries an approach, by name or because it cuts across all."""
    return chosen(knowledge.initiatives, Filters(approach=approach.id))


def _for_whom(approach: Approach) -> str:
    if approach.in_short:
        return approach.in_short.for_whom
    return first_sentence(approach.for_whom.text)


def _not_for(approach: Approach) -> str:
    if approach.in_short:
        return approach.in_short.not_for
    return first_sentence(approach.instead[0].text)


def _step(approach: Approach) -> str:
    if approach.in_short:
        return approach.in_short.do
    return first_sentence(approach.first_steps[0])
