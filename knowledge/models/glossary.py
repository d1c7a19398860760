"""Words that need explaining, and pairs of approaches that people confuse."""

from typing import Annotated

from pydantic import Field

from knowledge.models.declared import Refers
from knowledge.models.field_types import Id, Sourced, Text


class Term(Sourced):
    """A word that needs explaining, in plain English."""

    id: Id
    name: Text
    aliases: tuple[Text, ...] = Field(
        default=(), description="Other names and forms of the word by which texts use it."
    )
    text: Text = Field(description="One or two short sentences that a twelve-year-old understands.")
    see: tuple[Annotated[Id, Refers("term")], ...] = Field(
        default=(), description="Terms that are near it."
    )


class Pair(Sourced):
    """How two approaches differ, for somebody who confuses them."""

    approaches: tuple[Annotated[Id, Refers("approach")], Annotated[Id, Refers("approach")]]
    asked: Text = Field(
        description="The question as people ask it, with the names that they confuse."
    )
    text: Annotated[Text, Field(max_length=420)] = Field(description="The answer in two sentences.")
