"""The numbers of a session as a small file, so that two rooms can be laid beside each other. Counts
only, no words of anybody.

A file that comes back may be anybody's. It is read by a strict model, and what it says of itself is
never repeated in a message.
"""

import json
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, StringConstraints, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from engine.exchange.envelope import Envelope, Model
from engine.team.lines import Counts, LineResult, Reveal, Session, Why, line_names
from knowledge.models.field_types import Id
from knowledge.models.knowledge import Knowledge

FORMAT = "bearings-session-numbers"
NUMBER = 1
LARGEST = 50_000  # bytes
MOST_PEOPLE = 1000
LONGEST_TEXT = 200
LEAST_THRESHOLD = 3
# What can be wrong in a file that was changed. The first three are of the whole file.
LINE_TWICE = "line-twice"
ROUND_MISSING = "round-missing"
TOO_FEW_PEOPLE = "too-few-people"
OF_THE_WHOLE = (LINE_TWICE, ROUND_MISSING, TOO_FEW_PEOPLE)


def _day(text: str) -> str:
    date.fromisoformat(text)
    return text


Text = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_TEXT)]
Day = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_day)
]
People = Annotated[int, Field(ge=0, le=MOST_PEOPLE)]


class Reason(Model):
    """Why a round is not shown."""

    why: Literal["few", "close", "none"]


class Line(Model):
    """A line, and both rounds on it. The name is for people who open the file."""

    id: Id
    name: Text
    rounds: dict[
        Literal["1", "2"], Annotated[list[People], Field(min_length=6, max_length=6)] | Reason
    ]


class Numbers(Model):
    """The numbers of a session, in whichever file they stand."""

    number: Annotated[int, Field(ge=NUMBER, le=NUMBER)]
    knowledge: Text
    date: Day
    threshold: Annotated[int, Field(ge=LEAST_THRESHOLD, le=MOST_PEOPLE)]
    lines: Annotated[list[Line], Field(min_length=1)]

    @model_validator(mode="after")
    def _holds_what_a_session_can_show(self) -> "Numbers":
        ids = {line.id for line in self.lines}
        if len(ids) < len(self.lines):
            raise PydanticCustomError(LINE_TWICE, LINE_TWICE)
        for line in self.lines:
            if line.rounds.keys() != {"1", "2"}:
                raise PydanticCustomError(ROUND_MISSING, ROUND_MISSING)
            for counts in line.rounds.values():
                if self._shows_too_few(counts):
                    raise PydanticCustomError(TOO_FEW_PEOPLE, TOO_FEW_PEOPLE)
        return self

    def _shows_too_few(self, counts: list[int] | Reason) -> bool:
        if isinstance(counts, Reason):
            return False
        return sum(counts) < self.threshold


class File(Numbers):
    """The whole file."""

    format: Literal["bearings-session-numbers"]


def write(knowledge: Knowledge, session: Session) -> bytes:
    """The bytes of a .json file."""
    data = {"format": FORMAT, **numbers(knowledge, session)}
    return json.dumps(data, ensure_ascii=False).encode(errors="replace")


def numbers(knowledge: Knowledge, session: Session) -> dict[str, Any]:
    """The numbers of a session as plain data."""
    names = line_names(knowledge)
    lines = []
    for placed in session.lines:
        if placed.line in names:
            lines.append(_line(placed, names[placed.line]))
    return {
        "number": NUMBER,
        "knowledge": session.knowledge,
        "date": session.made.isoformat(),
        "threshold": session.threshold,
        "lines": lines,
    }


def _line(placed: LineResult, name: str) -> dict[str, Any]:
    return {
        "id": placed.line,
        "name": name[:LONGEST_TEXT],
        "rounds": {
            "1": _written(placed.first),
            "2": _written(placed.second),
        },
    }


def read(data: bytes) -> Session:
    """What a file holds. A file that Bearings did not write raises BadFile."""
    return session_of(ENVELOPE.opened(data))


def session_of(file: Numbers) -> Session:
    """The session that these numbers are of."""
    lines = []
    for line in file.lines:
        first = _reveal(line.rounds["1"])
        second = _reveal(line.rounds["2"])
        lines.append(LineResult(line.id, first, second))
    return Session(
        knowledge=file.knowledge,
        made=date.fromisoformat(file.date),
        threshold=file.threshold,
        situation="",
        lines=tuple(lines),
    )


def what_is_wrong(problem: ValidationError) -> str:
    """The first thing that is wrong."""
    error = problem.errors(include_url=False, include_context=False, include_input=False)[0]
    kind = error["type"]
    if kind in OF_THE_WHOLE:
        return kind
    if kind == "extra_forbidden":
        return "field-too-many"
    if kind == "missing":
        return "field-missing"
    for part in ("rounds", "threshold", "date"):
        if part in error["loc"]:
            return part
    return "other-field"


ENVELOPE = Envelope(FORMAT, NUMBER, LARGEST, File, what_is_wrong)


def _written(reveal: Reveal) -> Sequence[int] | dict[str, Why]:
    if reveal.counts is None:
        return {"why": reveal.why}
    return reveal.counts


def _reveal(counts: list[int] | Reason) -> Reveal:
    if isinstance(counts, Reason):
        return Reveal(None, counts.why)
    return Reveal(Counts(*counts), "shown")
