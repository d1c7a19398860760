"""What of the whole field somebody wants to look at, and what is left of it then."""

from dataclasses import dataclass

from engine.initiatives import Filters, chosen
from knowledge.models.approach import Approach
from knowledge.models.initiatives import Initiative
from knowledge.models.knowledge import Difference, Knowledge
from knowledge.models.measures import Measure

PICTURES = ("ranges", "shared", "initiatives", "measures")


@dataclass(frozen=True)
class Wish:
    """One of the pictures, and what to show of it: ids. An empty part leaves nothing out."""

    picture: str = PICTURES[0]
    approaches: tuple[str, ...] = ()
    difference: str = ""
    kind: str = ""
    status: str = ""


def approaches_of(knowledge: Knowledge, wish: Wish) -> tuple[Approach, ...]:
    """The approaches that are asked for, in the order of the knowledge."""
    if not wish.approaches:
        return knowledge.approaches
    return tuple(each for each in knowledge.approaches if each.id in wish.approaches)


def differences_of(knowledge: Knowledge, wish: Wish) -> tuple[Difference, ...]:
    """The difference that is asked for, or all of them."""
    if not wish.difference:
        return knowledge.differences
    return tuple(each for each in knowledge.differences if each.id == wish.difference)


def initiatives_of(knowledge: Knowledge, wish: Wish) -> tuple[Initiative, ...]:
    """The initiatives that pass. One that cuts across all carries each approach."""
    filters = Filters(kind=wish.kind, status=wish.status)
    passing = chosen(knowledge.initiatives, filters)
    if not wish.approaches:
        return passing
    return tuple(each for each in passing if _carries(each, wish))


def _carries(initiative: Initiative, wish: Wish) -> bool:
    if initiative.everywhere:
        return True
    carried = {carrying.approach for carrying in initiative.carries}
    return not carried.isdisjoint(wish.approaches)


def measures_of(knowledge: Knowledge, wish: Wish) -> tuple[Measure, ...]:
    """The measures that are used with the approaches asked for. One that names none is used with
    any.
    """
    if not wish.approaches:
        return knowledge.measures
    return tuple(each for each in knowledge.measures if _is_used(each, wish))


def _is_used(measure: Measure, wish: Wish) -> bool:
    if not measure.approaches:
        return True
    using = set(measure.approaches)
    return not using.isdisjoint(wish.approaches)
