"""What is counted or asked, with what it sees and misses."""

from typing import Annotated, Literal

from pydantic import Field

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.declared import Refers
from knowledge.models.field_types import Claim, Id, OtherName, Sourced, Text


class Measure(Sourced):
    """Something that is counted or asked, with what it sees and misses.

    One that a single approach uses stands with it; all others in the vocabulary.
    """

    id: Id = Field(description="Lower-case words joined by hyphens.")
    name: Text = Field(description="What it is called.")
    aliases: tuple[OtherName, ...] = ()
    kind: Literal["output", "outcome", "relational"] = Field(
        description="output: what was done. outcome: what changed or stayed good. relational: "
        "how the contact and the life "
        "around it are."
    )
    level: Literal["personal", "programme", "population"] | None = Field(
        default=None, description="Whose outcome. For outcomes, and only for them."
    )
    captures: Text = Field(description="What it shows.")
    misses: Text = Field(description="What it does not show.")
    for_whom: Text = Field(description="Who is asked or counted, and who uses the answer.")
    owner: Text = Field(
        description="Who made it or asks for it; 'Local' if each service makes its own."
    )
    similarities: tuple[Annotated[Id, Refers("similarity")], ...] = Field(
        default=(), description="Similarities of which it shows something. Our judgement."
    )
    differences: tuple[Annotated[Id, Refers("difference")], ...] = Field(
        default=(), description="Differences of which it shows something. Our judgement."
    )
    shows_who_misses_out: Claim | None = Field(
        default=None,
        description="How it can show who misses out, and with what limits. Only where it honestly "
        "can.",
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
    approaches: tuple[Annotated[Id, Refers("approach")], ...] = Field(
        default=(),
        description="Approaches it is used with; empty if it cuts across. In an "
        "approach file leave it out.",
    )
    used_in: tuple[AnswerRef, ...] = Field(
        default=(),
        description="Answers that say where it is counted or asked, such as setting.care-home. "
        "Only where its own words name the place, and all of one question.",
    )
    page: Annotated[Id, Refers("source")] | None = Field(
        default=None, description="The source that is the owner's own page, if we know it."
    )
