"""What decides before any weighing: what holds an approach back, silences reasons, or leads to
another door. Cautions, which decide first of all, stand beside the questions.
"""

from typing import Annotated

from pydantic import Field

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.conditions import When
from knowledge.models.declared import Refers
from knowledge.models.field_types import Id, Line, Sourced, Text, YearMonth
from knowledge.models.questions import Contact
from knowledge.models.situations import Example, Given


class Gate(Sourced):
    """Something that its condition brings about, with an example in which it does."""

    id: Id
    when: When = Field(description="When it holds: an answer, or a condition on answers.")
    example: Example
    against: Given | None = Field(
        default=None, description="Answers close to it in which it must not happen."
    )


class Hold(Gate):
    """Why an approach may not be in front yet, and what to do so that it may."""

    because: Text = Field(description="Why it must wait, as a practitioner would say it aloud.")
    first: Text = Field(description="What has to be done before it.")
    in_short: Line | None = Field(
        default=None,
        description="“Not until …” in at most a dozen words, for the first screen of a result.",
    )


class Silence(Gate):
    """Answers that argue the wrong way while something else is the case."""

    answers: tuple[AnswerRef, ...] = Field(
        description="The answers whose reasons are left out, for and against.", min_length=1
    )
    because: Text = Field(description="Why they are left out, as a practitioner would say it.")


class Misuse(Gate):
    """What an approach may be bent to where something is pressed for; it weighs nothing."""

    difference: Annotated[Id, Refers("difference")] = Field(
        description="The difference on which it pulls: there it is shown."
    )
    text: Text = Field(description="What to watch for, in at most 40 words. Begin with the verb.")


class Door(Gate):
    """Somewhere else to turn: the situation belongs to none of the approaches alone."""

    name: Text
    words: tuple[Text, ...] = Field(
        default=(), description="Words by which people would search for it."
    )
    text: Text = Field(description="What it is, and that no approach here is made for it.")
    still_holds: Text = Field(description="What of the approaches still holds.")
    first: Text = Field(description="Where to turn, in Scotland.")
    contacts: tuple[Contact, ...] = Field(default=(), description="Whom to ring or write to.")
    seen: YearMonth = Field(description="Month in which it was last looked at, as YYYY-MM.")
