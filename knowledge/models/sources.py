"""The publications that claims rest on."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from knowledge.models.field_types import Id, Model, Text, YearMonth


class Source(Model):
    """A publication. Link the publisher's own page, never a copy; leave the address out if there is
    none.
    """

    id: Id
    title: Text
    publisher: Text
    year: Annotated[str, StringConstraints(pattern=r"^(\d{4}(-\d{4})?|no date)$")] = Field(
        description="Year, span of years, or 'no date'."
    )
    address: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")] | None = Field(
        default=None, description="The publisher's own page. Leave out rather than link a copy."
    )
    read: Literal["whole", "opening", "not read"] = Field(
        description="What we read of it: the whole, its opening, "
        "or nothing (known through other works)."
    )
    seen: YearMonth = Field(description="Month in which it was last seen, as YYYY-MM.")
    note: Text | None = Field(
        default=None, description="A doubt, a conflict, or what a reader should know."
    )
