"""The small parts that models of the knowledge are made of: kinds of text, ids, places, claims."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from knowledge.models.declared import Refers

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1200)]
# What stands on a first screen: about a dozen words.
Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
YearMonth = Annotated[str, StringConstraints(pattern=r"^[0-9]{4}-(0[1-9]|1[0-2])$")]
Basis = Literal["review", "source", "judgement"]
Certainty = Literal["high", "moderate", "low", "not-described"]
Force = Literal["managerialist", "relationship-based"]


def _not_described(value: Any) -> Any:
    if value == "not-described":
        return None
    return value


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
    sources: tuple[Annotated[Id, Refers("source")], ...] = Field(
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


class OtherName(Model):
    """A name by which people also look for something: an old one, a short one, an abbreviation."""

    name: Text
    when: Text | None = Field(
        default=None, description="When or where it is used, such as 'until 2023'."
    )
