"""Hard situations and what has to follow in each: a trial of what decides before any weighing."""

from collections.abc import Iterable
from dataclasses import dataclass

from pydantic import TypeAdapter, ValidationError

from engine.answers import read
from engine.fit import Result, fit
from knowledge.models.knowledge import Knowledge
from knowledge.models.situations import Situation
from knowledge.reading.yaml_lines import parse

_FILE = TypeAdapter(tuple[Situation, ...])


class BadSituations(Exception):
    """A file that holds no situations; its text says what is wrong."""


@dataclass(frozen=True)
class Faced:
    """A situation with its result. `faults` name what should have followed and did not, and what
    followed and must not; `unknown` are answers that are not known.
    """

    situation: Situation
    result: Result
    faults: tuple[str, ...]
    unknown: tuple[str, ...]


def situations_in(text: str) -> tuple[Situation, ...]:
    """The situations of a YAML file. Raises BadSituations if it holds something else."""
    document, problems = parse(text, "situations")
    if document is None:
        raise BadSituations(str(problems[0]))
    try:
        return _FILE.validate_python(document.data)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise BadSituations(f"{place} {first['msg']}".strip()) from None


def face(knowledge: Knowledge, situations: Iterable[Situation]) -> tuple[Faced, ...]:
    """What comes out in each."""
    faced = [_faced(knowledge, situation) for situation in situations]
    return tuple(faced)


def _faced(knowledge: Knowledge, situation: Situation) -> Faced:
    answers = read(knowledge, situation.answers)
    result = fit(knowledge, answers)
    return Faced(
        situation=situation,
        result=result,
        faults=tuple(_faults(situation, result)),
        unknown=answers.ignored,
    )


def _faults(situation: Situation, result: Result) -> Iterable[str]:
    expected = situation.expected
    raised = [caution.id for caution in result.cautions]
    front = [approach.id for approach in result.front]
    yield from _missing(expected.cautions, raised)
    yield from _missing(expected.doors, [door.id for door in result.doors])
    yield from _missing(expected.warnings, [misuse.id for misuse in result.misuses])
    yield from _missing(expected.held_back, [approach.id for approach in result.held_back])
    for id_ in expected.not_in_front:
        if id_ in front:
            yield f"{id_} in front"
    if expected.nothing_first:
        yield from raised


def _missing(expected: Iterable[str], found: Iterable[str]) -> Iterable[str]:
    there = set(found)
    return [f"no {id_}" for id_ in expected if id_ not in there]
