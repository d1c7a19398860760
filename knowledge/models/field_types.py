"""The small parts that every model of the knowledge is made of: kinds of text, ids, places, claims,
sources.
"""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1200)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
YearMonth = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")]
Basis = Literal["review", "source", "judgement"]
Certainty = Literal["high", "moderate", "low", "not-described"]
Force = Literal["managerialist", "relationship-based"]


def _not_described(value: Any) -> Any:
    return None if value == "not-described" else value


Place = Annotated[
    Annotated[int, Field(ge=1, le=6)] | None,
    BeforeValidator(
        _not_described,
        json_schema_input_type=Annotated[int, Field(ge=1, le=6)] | Literal["not-described"],
    ),
]


class Model(BaseModel):
    """Frozen, and strict about names: a field that is not in the manual is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Sourced(Model):
    """What every claim carries, so that a reader can see whose claim it is."""

    basis: Basis = Field(
        description="review: the 2018 review says it. source: another publication does. "
        "judgement: our own reading, shown as ours."
    )
    sources: tuple[Id, ...] = Field(
        default=(),
        description="Ids of sources. Needed for review and source; a "
        "judgement may name what it rests on.",
    )


class Claim(Sourced):
    """A sentence or two in our own words, with its basis."""

    text: Text = Field(description="One to three short sentences that stand alone.")


class Evidence(Claim):
    """What research shows, and how sure we can be."""

    certainty: Certainty = Field(
        description="high, moderate, low, or not-described where nobody has looked."
    )


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
        description="What we read of it: the whole, its opening, or nothing (known through other works)."
    )
    seen: YearMonth = Field(description="Month in which it was last seen, as YYYY-MM.")
    note: Text | None = Field(
        default=None, description="A doubt, a conflict, or what a reader should know."
    )
