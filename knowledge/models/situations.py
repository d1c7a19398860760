"""Situations told in a few words, with the answers that they lead to."""

from typing import Annotated

from pydantic import Field

from knowledge.models.declared import Refers
from knowledge.models.field_types import Id, Model, Text


class Example(Model):
    """A situation in which a gate closes; without it nobody could see that it ever does."""

    text: Text = Field(description="The situation in a sentence or two, without names.")
    from_: Annotated[Id, Refers("source", besides=("invented",))] = Field(
        alias="from", description="invented, or the source that tells it."
    )
    answers: Annotated[dict[Id, tuple[Id, ...]], Refers("answer")] = Field(
        description="The answers that it leads to, which must meet the condition."
    )
