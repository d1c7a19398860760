"""Answers as a small file that somebody keeps, and opens again here or on the command line.

A file that comes back may be anybody's. It is read by a strict model: ids and the version are of
the shape that ours have, or the file is refused.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from engine.answers import Answers
from engine.exchange.strict import parsed
from knowledge.models.field_types import Id
from knowledge.models.knowledge import Knowledge
from knowledge.versions import VERSION

FORMAT, NUMBER = "bearings-answers", 1
LARGEST = 50_000


class BadFile(Exception):
    """A file that cannot be read. Its text is one sentence for whoever chose it."""


@dataclass(frozen=True)
class Kept:
    """What a file holds: the knowledge version it was made with, and options by question, not yet
    held against the knowledge.
    """

    version: str
    raw: Mapping[str, list[str]]


class File(BaseModel):
    """The whole file. Strict about kinds and names: a field too many is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    format: Literal["bearings-answers"]
    number: Annotated[int, Field(ge=NUMBER, le=NUMBER)]
    knowledge: Annotated[str, StringConstraints(pattern=f"^{VERSION.pattern}$")]
    answers: dict[Id, list[Id]]


def write(knowledge: Knowledge, answers: Answers) -> bytes:
    """The bytes of a .json file."""
    return (
        json.dumps(
            {
                "format": FORMAT,
                "number": NUMBER,
                "knowledge": knowledge.version,
                "answers": {question: list(options) for question, options in answers.given},
            },
            indent=1,
        )
        + "\n"
    ).encode()


def read(data: bytes) -> Kept:
    """What a file holds. A file that Bearings did not write raises BadFile."""
    if len(data) > LARGEST:
        raise BadFile(f"This file is too large: answers take less than {LARGEST // 1000} KB.")
    found = _parsed(data)
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise BadFile(
            "This is another kind of file: choose one that Bearings wrote to keep answers."
        )
    number = found.get("number")
    if type(number) is int and number > NUMBER:
        raise BadFile("This file was written by a newer Bearings, which this one cannot read.")
    try:
        file = File.model_validate(found)
    except ValidationError:
        raise BadFile(
            "This file was changed after Bearings wrote it: a part is missing, or holds what cannot stand "
            "there."
        ) from None
    return Kept(file.knowledge, file.answers)


def _parsed(data: bytes) -> Any:
    try:
        return parsed(data)
    except ValueError:
        raise BadFile("This file cannot be read: it is not JSON as Bearings writes it.") from None
