"""Answers as a small file that somebody keeps, and opens again here or on the command line.

A file that comes back may be anybody's. It is read by a strict model: ids and the version are of
the shape that ours have, or the file is refused.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from engine.answers import Answers
from engine.exchange.envelope import Envelope, Model
from knowledge.models.field_types import Id
from knowledge.models.knowledge import Knowledge
from knowledge.versions import VERSION

FORMAT = "bearings-answers"
NUMBER = 1
LARGEST = 50_000  # bytes


@dataclass(frozen=True)
class Kept:
    """What a file holds: the knowledge version it was made with, and options by question, not yet
    held against the knowledge.
    """

    version: str
    raw: Mapping[str, list[str]]


class File(Model):
    """The whole file."""

    format: Literal["bearings-answers"]
    number: Annotated[int, Field(ge=NUMBER, le=NUMBER)]
    knowledge: Annotated[str, StringConstraints(pattern=f"^{VERSION.pattern}$")]
    answers: dict[Id, list[Id]]


ENVELOPE = Envelope(FORMAT, NUMBER, LARGEST, File)


def write(knowledge: Knowledge, answers: Answers) -> bytes:
    """The bytes of a .json file."""
    data = {
        "format": FORMAT,
        "number": NUMBER,
        "knowledge": knowledge.version,
        "answers": {question: list(options) for question, options in answers.by_question},
    }
    text = json.dumps(data, indent=1)
    return f"{text}\n".encode(errors="replace")


def read(data: bytes) -> Kept:
    """What a file holds. A file that Bearings did not write raises BadFile."""
    file = ENVELOPE.opened(data)
    return Kept(file.knowledge, file.answers)
