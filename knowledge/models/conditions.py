"""Conditions on answers: what raises a caution, holds an approach back, or silences a reason."""

from collections.abc import Iterator
from typing import Self, Union

from pydantic import Field, model_validator

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.field_types import Model

When = Union[AnswerRef, "Condition"]


class Condition(Model):
    """All of some answers, at least one of others, and none of others again.

    Each list may hold answers, such as safety.emergency, and conditions inside it. "Not sure" is an
    answer here: safety.not-sure.
    """

    all: tuple[When, ...] = Field(default=(), description="All of these must be true.")
    any: tuple[When, ...] = Field(default=(), description="At least one of these must be true.")
    none: tuple[When, ...] = Field(default=(), description="None of these may be true.")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.all or self.any or self.none):
            raise ValueError("It should hold all, any or none, each with a list of answers")
        return self


def answers_in(when: When) -> Iterator[AnswerRef]:
    """Every answer that a condition names, in its order."""
    if isinstance(when, AnswerRef):
        yield when
        return
    for part in (*when.all, *when.any, *when.none):
        yield from answers_in(part)
