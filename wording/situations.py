"""Hard situations and what comes out of them, as a table to read or to keep in a document."""

from collections.abc import Iterable

from engine.fit import ApproachFit
from engine.situations import Faced
from knowledge.models.gates import Gate
from knowledge.models.questions import Caution
from wording.say import say


def table(faced: Iterable[Faced]) -> list[str]:
    """The lines of a table in Markdown."""
    lines = [say("situations.head"), say("situations.rule")]
    for each in faced:
        lines.append(_row(each))
    return lines


def _row(faced: Faced) -> str:
    result = faced.result
    return say(
        "situations.row",
        id=faced.situation.id,
        text=faced.situation.text,
        first=_ids([*result.cautions, *result.doors]),
        waits=_names(result.waiting),
        front=_names(result.front),
        watch=_ids(result.misuses),
        faults=_listed(faced.faults),
    )


def _names(approaches: Iterable[ApproachFit]) -> str:
    names = [approach.name for approach in approaches]
    return _listed(names)


def _ids(gates: Iterable[Caution | Gate]) -> str:
    ids = [gate.id for gate in gates]
    return _listed(ids)


def _listed(parts: Iterable[str]) -> str:
    together = ", ".join(parts)
    if not together:
        return say("situations.none")
    return together
