"""Initiatives that carry approaches into practice."""

from typing import Annotated, Literal

from pydantic import Field

from knowledge.models.declared import Refers
from knowledge.models.field_types import Id, OtherName, Sourced, Text, YearMonth
from knowledge.models.sources import Kind as Ages

Kind = Literal["law", "policy", "standard", "programme", "framework", "tool", "movement"]
Status = Literal[
    "in-force",
    "partly-in-force",
    "active",
    "local",
    "ended",
    "renamed",
    "replaced",
    "proposed",
    "not-law",
    "unknown",
]

# What is over stays as it is.
OVER: tuple[Status, ...] = ("ended", "renamed", "replaced")


class Carrying(Sourced):
    """An approach that an initiative carries into practice."""

    approach: Annotated[Id, Refers("approach")]
    how: Literal["mainly", "also"] = Field(
        description="mainly: it is chiefly about this approach. also: it brings some of it."
    )
    because: Text = Field(description="What in the initiative carries the approach.")


class Bearing(Sourced):
    """A difference on which an initiative pulls practice one way or the other."""

    difference: Annotated[Id, Refers("difference")]
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
        description="The year, for the picture, in which it began in Scotland, or in which it is "
        "first known: `years` says which."
    )
    years: Text = Field(description="When, as people say it: '2017, in use from April 2018'.")
    text: Text = Field(description="What it is, in one or two short sentences.")
    status: Status = Field(
        description="in-force (a law), partly-in-force (a law of which parts have not started), "
        "active, local (in use in some places), ended, renamed, replaced, "
        "proposed, not-law (a bill, or a promise of one), unknown."
    )
    status_text: Text = Field(description="The same in a sentence that says when it was last seen.")
    seen: YearMonth = Field(description="Month in which the status was last seen, as YYYY-MM.")
    followed_by: tuple[Annotated[Id, Refers("initiative")], ...] = Field(
        default=(), description="Initiatives that took its place or its name."
    )
    everywhere: bool = Field(default=False, description="true if it cuts across all approaches.")
    carries: tuple[Carrying, ...] = Field(
        default=(), description="Approaches it carries. Empty only if it is everywhere."
    )
    bears_on: tuple[Bearing, ...] = Field(
        default=(), description="Differences on which it pulls, where that can be said."
    )
    page: Annotated[Id, Refers("source")] | None = Field(
        default=None, description="The source that is the owner's own page, if we know it."
    )

    @property
    def ages_as(self) -> Ages:
        """How soon its status is looked at again: as a status, unless it is over."""
        if self.status in OVER:
            return "evidence"
        return "status"
