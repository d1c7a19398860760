"""What to do with a result: signs and steps at both ends of a difference, structure beside
relationship, and other results.
"""

from typing import Literal

from pydantic import Field

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.conditions import When
from knowledge.models.field_types import Id, Line, Model, Sourced, Text


class Sign(Sourced):
    """How it looks nearer to one end of a difference, and a small step towards it."""

    well: Text = Field(description="What one sees and hears when it goes well.")
    overdone: Text = Field(description="The same when it is overdone.")
    try_it: Text = Field(
        description="One small thing to do this week, to move a little towards this end."
    )
    in_short: Line | None = Field(
        default=None,
        description="The step in at most a dozen words, for the first screen of a result.",
    )


class Signs(Model):
    """Both ends of a difference, at equal length."""

    managerialist: Sign
    relationship: Sign


class Quadrant(Sourced):
    """One field of structure beside relationship: the forces are often found together, and not only
    against each other.
    """

    id: Id
    structure: Literal["much", "little"]
    relationship: Literal["strong", "little"]
    name: Text
    text: Text = Field(description="What it is like for the person.")
    worth: Text = Field(description="What it has going for it.")
    cost: Text
    notice: Text = Field(description="A question by which a team notices that it is here.")


class AlternativeWords(Model):
    """How a result is told to somebody else, such as a carer."""

    when: When = Field(description="Who is told it like this: an answer given before, or several.")
    text: Text
    first: Text = Field(description="What to do first, this week.")
    in_short: Line = Field(description="The same in at most a dozen words.")


class Alternative(Sourced):
    """A result besides choosing an approach. It needs at least one condition: answers, or how many
    approaches fit.
    """

    id: Id
    name: Text
    text: Text
    because: Text
    first: Text = Field(description="What to do first, this week.")
    in_short: Line | None = Field(
        default=None,
        description="The same in at most a dozen words, for the first screen of a result.",
    )
    answers: tuple[AnswerRef, ...] = Field(
        default=(), description="Answers of which each raises it."
    )
    front: Literal["none", "many"] | None = Field(
        default=None,
        description="none: raised when no approach fits. many: when at least half of them do.",
    )
    other_words: tuple[AlternativeWords, ...] = Field(
        default=(),
        description="Words for somebody else, such as a carer; the first that holds.",
    )


class Prompt(Model):
    """A question for somebody's own record of learning. Bearings never answers it."""

    id: Id
    text: Text
