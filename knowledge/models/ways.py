"""Short ways in for a hard place: a few questions, then where to turn."""

from typing import Annotated

from pydantic import Field

from knowledge.models.declared import Refers
from knowledge.models.field_types import Id, Model, Text


class WayQuestion(Model):
    """A question that a way asks, with the answers that it offers."""

    question: Annotated[Id, Refers("question")]
    offers: tuple[Id, ...] = Field(
        default=(),
        description="The options that are offered, in the order of the question; all if left out. "
        "'Not sure' is offered always.",
    )
    text: Text | None = Field(
        default=None, description="The question in the words of whoever came this way."
    )
    help: Text | None = Field(default=None, description="Its help in the same words.")


class OwnWords(Model):
    """A caution as it is told to whoever came this way."""

    caution: Annotated[Id, Refers("caution")]
    text: Text = Field(description="What may be the matter.")
    first: Text = Field(description="What to do first. It says no more than the caution does.")
    steps: tuple[Text, ...] = Field(
        default=(), description="What next, in the same words; those of the caution if left out."
    )


class Way(Model):
    """A short way in: what it is called, what it asks, and where it leads."""

    id: Id
    title: Text = Field(description="As somebody in that place would say it aloud.")
    text: Text = Field(description="What holds for everybody who came this way, in 40 words.")
    words: tuple[Text, ...] = Field(
        default=(), description="Words by which people would search for it."
    )
    presets: Annotated[dict[Id, tuple[Id, ...]], Refers("answer")] = Field(
        default={}, description="Answers that are taken as given by choosing this way."
    )
    questions: tuple[WayQuestion, ...] = Field(
        description="What is asked, one question at a time: three at most.", min_length=1
    )
    cautions: tuple[Annotated[Id, Refers("caution")], ...] = Field(
        default=(), description="Cautions that it leads to whatever was answered."
    )
    doors: tuple[Annotated[Id, Refers("door")], ...] = Field(
        default=(), description="Doors that it leads to whatever was answered."
    )
    cannot_take_part: bool = Field(
        default=False,
        description="Whether each approach says what it can do for a person who cannot take part, "
        "whatever was answered.",
    )
    told: tuple[OwnWords, ...] = Field(
        default=(), description="Cautions in the words of whoever came this way, such as a carer."
    )
