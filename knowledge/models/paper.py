"""What a session on paper tells people to do."""

from typing import Literal, get_args

from pydantic import Field

from knowledge.models.field_types import Model, Text

Part = Literal["sheet", "slip", "poster", "before-counting", "first-round", "second-round"]
PARTS: tuple[Part, ...] = get_args(Part)
THRESHOLD = "{threshold}"
WITHOUT_THRESHOLD: tuple[Part, ...] = ("slip", "poster")


class Guidance(Model):
    """The instructions of one part of a session on paper."""

    id: Part = Field(
        description="sheet (what a person keeps), slip (what is handed in after the first round), "
        "poster, and what the tally sheet says: before-counting, first-round, second-round."
    )
    steps: tuple[Text, ...] = Field(
        min_length=1,
        description="What to do, in order. {threshold} stands for the least number of people of "
        "whom anything is read out; a slip and a poster name none.",
    )
