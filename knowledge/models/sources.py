"""The publications that claims rest on."""

from collections.abc import Collection
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from knowledge.models.field_types import Id, Model, Text, YearMonth

# What it is relied on for, and so how often somebody looks at it again: see ages.py.
Kind = Literal["law", "status", "evidence"]


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
    kind: Kind | None = Field(
        default=None,
        description="law: looked at every 12 months. status: every 6. evidence: every 36. Without "
        "it, law where the address is one of law_from in edition.yaml, and else evidence.",
    )
    note: Text | None = Field(
        default=None, description="A doubt, a conflict, or what a reader should know."
    )

    def kind_from(self, law_from: Collection[str]) -> Kind:
        """What it is relied on for, where these hosts publish law."""
        if self.kind is not None:
            return self.kind
        if self.address is None:
            return "evidence"
        host = self.address.split("/")[2]
        return "law" if host in law_from else "evidence"
