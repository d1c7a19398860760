"""What lies behind the two forces: where they come from, who pushed back, who can change them."""

from typing import Annotated

from pydantic import Field

from knowledge.models.declared import Refers
from knowledge.models.field_types import Claim, Id, Line, Text


class Point(Claim):
    """One thing to know of it."""

    label: Line | None = Field(
        default=None,
        description="What it is about, such as 'In a contract', where that helps. Points with the "
        "same label stand together.",
    )


class Background(Claim):
    """A part of the background. Its text is the answer in short; the points stand behind it."""

    id: Id
    name: Text = Field(description="Its heading.")
    points: tuple[Point, ...] = Field(
        min_length=1, description="What stands behind the answer, each a claim of its own."
    )
    links: tuple[Annotated[Id, Refers("source")], ...] = Field(
        default=(), description="Sources to go on to: their own pages are linked."
    )
    beside_counts: bool = Field(
        default=False, description="true if the page on what a service counts leads here."
    )
