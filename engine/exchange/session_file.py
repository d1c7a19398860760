"""The numbers of a session as a small file, so that two rooms can be laid beside each other. Counts
only, no words of anybody.

A file that comes back may be anybody's. It is read by a strict model, and what it says of itself is
never repeated in a message.
"""

import json
from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    model_validator,
)

from engine.exchange.strict import parsed
from engine.team.lines import Counts, LineResult, Reveal, Session, Why, line_names
from knowledge.models.field_types import Id
from knowledge.models.knowledge import Knowledge

FORMAT, NUMBER = "bearings-session-numbers", 1
LARGEST, MOST_PEOPLE, LEAST_THRESHOLD = 50_000, 1000, 3
CHOOSE = "Choose a file that Bearings wrote under “numbers for comparing rooms”."


class BadFile(Exception):
    """A file that cannot be read. Its text is one sentence, or two, for whoever chose it."""


def _day(text: str) -> str:
    date.fromisoformat(text)
    return text


Text = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Day = Annotated[
    str, StringConstraints(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), AfterValidator(_day)
]
People = Annotated[int, Field(ge=0, le=MOST_PEOPLE)]


class Model(BaseModel):
    """Strict about kinds and names: 5.0 is no 5, and a field too many is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


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


class File(Model):
    """The whole file."""

    format: Literal["bearings-session-numbers"]
    number: Annotated[int, Field(ge=NUMBER, le=NUMBER)]
    knowledge: Text
    date: Day
    threshold: Annotated[int, Field(ge=LEAST_THRESHOLD, le=MOST_PEOPLE)]
    lines: Annotated[list[Line], Field(min_length=1)]

    @model_validator(mode="after")
    def _holds_what_a_session_can_show(self) -> "File":
        if len({line.id for line in self.lines}) < len(self.lines):
            raise ValueError("It has the same line twice.")
        for line in self.lines:
            if line.rounds.keys() != {"1", "2"}:
                raise ValueError("It does not have two rounds for each line.")
            if any(
                isinstance(found, list) and sum(found) < self.threshold
                for found in line.rounds.values()
            ):
                raise ValueError("It shows a line with fewer people than its own threshold allows.")
        return self


def write(knowledge: Knowledge, session: Session) -> bytes:
    """The bytes of a .json file."""
    names = line_names(knowledge)
    lines = [
        {
            "id": placed.line,
            "name": names[placed.line][:200],
            "rounds": {"1": _written(placed.first), "2": _written(placed.second)},
        }
        for placed in session.lines
        if placed.line in names
    ]
    return json.dumps(
        {
            "format": FORMAT,
            "number": NUMBER,
            "knowledge": session.knowledge,
            "date": session.made.isoformat(),
            "threshold": session.threshold,
            "lines": lines,
        },
        ensure_ascii=False,
    ).encode()


def read(data: bytes) -> Session:
    """What a file holds. A file that Bearings did not write raises BadFile."""
    if len(data) > LARGEST:
        raise BadFile(
            f"This file is too large: the numbers of a session take less than {LARGEST // 1000} KB. {CHOOSE}"
        )
    found = _parsed(data)
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise BadFile(f"This is another kind of file. {CHOOSE}")
    number = found.get("number")
    if type(number) is int and number > NUMBER:
        raise BadFile("This file was written by a newer Bearings, which this one cannot read.")
    try:
        file = File.model_validate(found)
    except ValidationError as problem:
        raise BadFile(
            f"This file has been changed since Bearings wrote it. {_first(problem)}"
        ) from None
    return Session(
        file.knowledge,
        date.fromisoformat(file.date),
        file.threshold,
        "",
        tuple(
            LineResult(line.id, _release(line.rounds["1"]), _release(line.rounds["2"]))
            for line in file.lines
        ),
    )


def _parsed(data: bytes) -> Any:
    try:
        return parsed(data)
    except ValueError:
        raise BadFile(
            f"This file cannot be read: it is not JSON as Bearings writes it. {CHOOSE}"
        ) from None


def _first(problem: ValidationError) -> str:
    """The first thing that is wrong, in a sentence."""
    error = problem.errors(include_url=False, include_context=True, include_input=False)[0]
    kind, where = error["type"], {part for part in error["loc"] if isinstance(part, str)}
    if kind == "value_error" and not where:
        return str(error["ctx"]["error"])
    if kind == "extra_forbidden":
        return "It has a field that does not belong there."
    if kind == "missing":
        return "A field is missing."
    if "rounds" in where:
        return f"The numbers of a round must be six whole numbers from 0 to {MOST_PEOPLE}, or a reason why they are not shown."
    if "threshold" in where:
        return f"Its threshold must be a whole number, at least {LEAST_THRESHOLD}."
    return (
        "Its date is no date."
        if "date" in where
        else "A field holds something that cannot stand there."
    )


def _written(release: Reveal) -> Sequence[int] | dict[str, Why]:
    return release.counts or {"why": release.why}


def _release(found: list[int] | Reason) -> Reveal:
    if isinstance(found, Reason):
        return Reveal(None, found.why)
    return Reveal(Counts(*found), "shown")
