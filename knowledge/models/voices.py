"""With which voices people speak in a room, and what they read of a line."""

from typing import Annotated, Literal

from pydantic import Field

from knowledge.models.declared import Refers
from knowledge.models.field_types import Id, Line, Model, Text

# The pictures that are drawn, one a file of this name.
Symbol = Literal[
    "book",
    "calendar",
    "chart",
    "clock",
    "door",
    "face",
    "form",
    "hand",
    "heart",
    "key",
    "letter",
    "list",
    "magnifier",
    "path",
    "pen",
    "people",
    "person",
    "question",
    "ruler",
    "scales",
    "star",
    "stop",
    "talk",
    "target",
]


class Voice(Model):
    """People who may speak in a room with a voice of their own."""

    id: Id
    name: Line = Field(description="What they are called beside their picture.")
    says: Line = Field(description="What somebody says of themselves who chooses it.")


class Statement(Model):
    """A statement of a line in the words of a voice. What is left out is as in the line."""

    text: Text
    fair_case: Text | None = None
    cost: Text | None = None


class InVoice(Model):
    """The six statements of a line in the words of a voice."""

    voice: Annotated[Id, Refers("voice")]
    statements: tuple[Statement, Statement, Statement, Statement, Statement, Statement]


class Easy(Model):
    """A statement of a line for people who read little."""

    picture: Symbol
    text: Line = Field(description="One or two very short sentences.")
