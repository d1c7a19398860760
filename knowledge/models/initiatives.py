"""What stands around the approaches: initiatives that carry them, measures, terms, and answers
about pairs of them.
"""

from typing import Annotated, Literal

from pydantic import Field

from knowledge.models.field_types import Id, Model, Sourced, Text, YearMonth

Kind = Literal["law", "policy", "standard", "programme", "framework", "tool", "movement"]
Status = Literal[
    "in-force", "active", "local", "ended", "renamed", "replaced", "proposed", "not-law", "unknown"
]


class OtherName(Model):
    """A name by which people also look for something: an old one, a short one, an abbreviation."""

    name: Text
    when: Text | None = Field(
        default=None, description="When or where it is used, such as 'until 2023'."
    )


class Carrying(Sourced):
    """An approach that an initiative carries into practice."""

    approach: Id
    how: Literal["mainly", "also"] = Field(
        description="mainly: it is chiefly about this approach. also: it brings some of it."
    )
    because: Text = Field(description="What in the initiative carries the approach.")


class Bearing(Sourced):
    """A difference on which an initiative pulls practice one way or the other."""

    difference: Id
    because: Text = Field(description="Which way it pulls, and what makes it so.")


class Initiative(Sourced):
    """A law, policy, standard, programme, framework, tool or movement that carries approaches."""

    id: Id
    name: Text = Field(description="The name people meet it by today.")
    aliases: tuple[OtherName, ...] = Field(
        default=(), description="Old names, short names, abbreviations."
    )
    kind: Kind
    owner: Text = Field(description="Who is or was responsible for it.")
    began: Annotated[int, Field(ge=1900, le=2100)] = Field(
        description="The year in which it began in Scotland, for the picture."
    )
    years: Text = Field(description="When, as people say it: '2017, in use from April 2018'.")
    text: Text = Field(description="What it is, in one or two short sentences.")
    status: Status = Field(
        description="in-force (a law), active, local (in use in some places), ended, renamed, replaced, "
        "proposed, not-law (a bill, or a promise of one), unknown."
    )
    status_text: Text = Field(description="The same in a sentence that says when it was last seen.")
    seen: YearMonth = Field(description="Month in which the status was last seen, as YYYY-MM.")
    followed_by: tuple[Id, ...] = Field(
        default=(), description="Initiatives that took its place or its name."
    )
    everywhere: bool = Field(default=False, description="true if it cuts across all approaches.")
    carries: tuple[Carrying, ...] = Field(
        default=(), description="Approaches it carries. Empty only if it is everywhere."
    )
    bears_on: tuple[Bearing, ...] = Field(
        default=(), description="Differences on which it pulls, where that can be said."
    )
    page: Id | None = Field(
        default=None, description="The source that is the owner's own page, if we know it."
    )


class Measure(Sourced):
    """Something that is counted or asked, with what it sees and misses.

    One that a single approach uses stands in its file; all others in vocabulary/measures.yaml.
    """

    id: Id
    name: Text
    aliases: tuple[OtherName, ...] = ()
    kind: Literal["output", "outcome", "relational"] = Field(
        description="output: what was done. outcome: what changed or stayed good. relational: how the contact and the life "
        "around it are."
    )
    level: Literal["personal", "programme", "population"] | None = Field(
        default=None, description="Whose outcome. For outcomes, and only for them."
    )
    captures: Text
    misses: Text
    for_whom: Text = Field(description="Who is asked or counted, and who uses the answer.")
    owner: Text = Field(
        description="Who made it or asks for it; 'Local' if each service makes its own."
    )
    similarities: tuple[Id, ...] = Field(
        default=(), description="Similarities of which it shows something. Our judgement."
    )
    differences: tuple[Id, ...] = Field(
        default=(), description="Differences of which it shows something. Our judgement."
    )
    adds: Text = Field(description="What a service would see if it began to use this.")
    duty: Text | None = Field(
        default=None,
        description="Who requires it, if anybody does: then a service may not just drop it.",
    )
    status: Text | None = Field(
        default=None,
        description="Only where it needs saying, such as that it is no longer supported.",
    )
    approaches: tuple[Id, ...] = Field(
        default=(),
        description="Approaches it is used with; empty if it cuts across. In an "
        "approach file leave it out.",
    )
    page: Id | None = Field(
        default=None, description="The source that is the owner's own page, if we know it."
    )


class Term(Sourced):
    """A word that needs explaining, in plain English."""

    id: Id
    name: Text
    aliases: tuple[Text, ...] = Field(
        default=(), description="Other names and forms of the word by which texts use it."
    )
    text: Text = Field(description="One or two short sentences that a twelve-year-old understands.")
    see: tuple[Id, ...] = Field(default=(), description="Terms that are near it.")


class Pair(Sourced):
    """How two approaches differ, for somebody who confuses them."""

    approaches: tuple[Id, Id]
    asked: Text = Field(
        description="The question as people ask it, with the names that they confuse."
    )
    text: Annotated[Text, Field(max_length=420)] = Field(description="The answer in two sentences.")
