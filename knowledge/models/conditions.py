"""Conditions on answers: what raises a caution, holds an approach back, or silences a reason."""

from collections.abc import Callable, Iterator
from typing import Annotated, Any, Self

import numpy as np
from numpy.typing import NDArray
from pydantic import Discriminator, Field, Tag, model_validator

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.declared import Refers
from knowledge.models.field_types import Model

# What is known of an answer: whether it was given, or the same for each row of a table.
Given = bool | np.bool_ | NDArray[np.bool_]
# "Not sure" is an answer here, so the reference is declared and not left to AnswerRef alone.
Answer = Annotated[AnswerRef, Refers("answer")]


class Condition(Model):
    """All of some answers, at least one of others, and none of others again.

    Each list may hold answers, such as safety.emergency, and conditions inside it. "Not sure" is an
    answer here: safety.not-sure.
    """

    all: tuple["When", ...] = Field(default=(), description="All of these must be true.")
    any: tuple["When", ...] = Field(default=(), description="At least one of these must be true.")
    none: tuple["When", ...] = Field(default=(), description="None of these may be true.")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not (self.all or self.any or self.none):
            raise ValueError("It should hold all, any or none, each with a list of answers")
        return self


def _form(value: Any) -> str:
    """Whether something is meant as an answer or as a condition, so that only that is held against
    it.
    """
    if isinstance(value, dict | Condition):
        return "condition"
    return "answer"


When = Annotated[
    Annotated[Answer, Tag("answer")] | Annotated[Condition, Tag("condition")],
    Discriminator(_form),
]
Condition.model_rebuild()


def is_met(when: When, chosen: Callable[[AnswerRef], Any]) -> Any:
    """Whether a condition is met, where `chosen` says whether an answer was given: once, or for
    each row of a table.
    """
    if isinstance(when, AnswerRef):
        return chosen(when)
    met: Given = np.True_
    for part in when.all:
        met = met & is_met(part, chosen)
    if when.any:
        met = met & _any_is_met(when.any, chosen)
    for part in when.none:
        met = met & np.logical_not(is_met(part, chosen))
    return met


def _any_is_met(parts: tuple[When, ...], chosen: Callable[[AnswerRef], Any]) -> Given:
    met: Given = np.False_
    for part in parts:
        met = met | is_met(part, chosen)
    return met


def answers_in(when: When) -> Iterator[AnswerRef]:
    """Every answer that a condition names, in its order."""
    if isinstance(when, AnswerRef):
        yield when
        return
    for part in (*when.all, *when.any, *when.none):
        yield from answers_in(part)
