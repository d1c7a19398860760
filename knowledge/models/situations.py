"""Situations told in a few words, with the answers that they lead to."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from knowledge.models.declared import Refers
from knowledge.models.field_types import Id, Model, Text


class Example(Model):
    """A situation in which a gate closes; without it nobody could see that it ever does."""

    text: Text = Field(description="The situation in a sentence or two, without names.")
    from_: Annotated[Id, Refers("source", besides=("invented",))] = Field(
        alias="from", description="invented, or the source that tells it."
    )
    answers: Annotated[dict[Id, tuple[Id, ...]], Refers("answer")] = Field(
        description="The answers that it leads to, which must meet the condition."
    )


def _as_list(value: Any) -> Any:
    """One option is a list of one."""
    if isinstance(value, str):
        return (value,)
    return value


Chosen = Annotated[
    tuple[Id, ...],
    BeforeValidator(_as_list, json_schema_input_type=Id | tuple[Id, ...]),
]
Given = Annotated[dict[Id, Chosen], Refers("answer")]
Then = Literal["in-front", "in-part", "not-in-front", "elsewhere", "waits"]


class Trial(Model):
    """A situation that tries the reasons of an approach, and where the approach has to stand."""

    text: Text = Field(description="The situation in a sentence, without names.")
    answers: Given = Field(description="What is answered, as question: option or a list of them.")
    then: Then = Field(
        description="in-front: it fits. in-part: it fits in part. not-in-front: it does not fit, "
        "or not yet. elsewhere: what is answered points elsewhere. waits: it is held back."
    )


class Expected(Model):
    """What has to follow, and what must not, in a situation that is hard."""

    cautions: tuple[Id, ...] = Field(default=(), description="Cautions that have to be raised.")
    doors: tuple[Id, ...] = Field(default=(), description="Doors that have to open.")
    warnings: tuple[Id, ...] = Field(default=(), description="Misuses to be warned of.")
    held_back: tuple[Id, ...] = Field(default=(), description="Approaches that have to wait.")
    not_in_front: tuple[Id, ...] = Field(
        default=(), description="Approaches that would be wrong in front."
    )
    nothing_first: bool = Field(
        default=False, description="true where it only sounds dangerous: no caution is raised."
    )


class Situation(Model):
    """A hard situation, with what has to follow. It is no published case: it tries the gates."""

    id: Id
    text: Text
    answers: dict[Id, Id | tuple[Id, ...]]
    expected: Expected
