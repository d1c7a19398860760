"""What a body that keeps a register asks of its registrants' own records of learning."""

from pydantic import Field

from knowledge.models.field_types import Id, Model, Sourced, Text


class RecordField(Model):
    """One thing that the record has to say. What is written there is the learner's own."""

    name: Text = Field(description="What has to be said, in at most a dozen words.")
    choices: tuple[Text, ...] = Field(
        default=(), description="Boxes to tick. None is ever ticked for anybody."
    )


class Register(Sourced):
    """A body, what it asks for, and the part of a record that is for its registrants."""

    id: Id
    name: Text = Field(description="The body, with its short name.")
    asks: Text = Field(description="What it asks for, in two or three short sentences.")
    elements: tuple[Text, ...] = Field(
        default=(),
        description="Elements of learning to choose from, as the body calls them. None is ever "
        "ticked for anybody.",
    )
    other_elements: Text | None = Field(
        default=None, description="Whose elements are others, and where these stand."
    )
    fields: tuple[RecordField, ...]
