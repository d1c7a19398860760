"""The map of a line as a team looks at it: which line's it is, and what can be ticked on it."""

from collections.abc import Sequence

from engine.team.lines import LineResult, Mapped, shared_and_split
from knowledge.models.knowledge import Knowledge
from knowledge.models.polarity import PolarityMap


def line_to_map(knowledge: Knowledge, lines: Sequence[LineResult]) -> str:
    """The line on which a team stands furthest apart, of those that have a map; empty if there is
    none.
    """
    _, apart = shared_and_split(lines)
    for result in apart:
        if map_of(knowledge, result.line):
            return result.line
    return ""


def map_of(knowledge: Knowledge, id_: str) -> PolarityMap | None:
    """The map of a line; None where the knowledge has none."""
    line = knowledge.line(id_)
    if line is None:
        return None
    return line.map


def actions_on(knowledge: Knowledge, mapped: Mapped | None) -> dict[str, str]:
    """What a team can do, by its id: a commitment may belong to it, ticked or not any more."""
    if mapped is None:
        return {}
    drawn = map_of(knowledge, mapped.line)
    if drawn is None:
        return {}
    actions = drawn.managerialist.actions + drawn.relationship.actions
    return {action.id: action.text for action in actions}


def kept_on(knowledge: Knowledge, mapped: Mapped | None) -> dict[str, str]:
    """What a team ticked of that, in the same way."""
    if mapped is None:
        return {}
    actions = actions_on(knowledge, mapped)
    return {id_: text for id_, text in actions.items() if id_ in mapped.ticked}
