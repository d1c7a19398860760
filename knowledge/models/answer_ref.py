"""A reference to one answer of one question, written "question.option"."""

from typing import Any, NamedTuple

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

PATTERN = r"^[a-z0-9-]+\.[a-z0-9-]+$"
MAX_LENGTH = 121  # two ids of sixty signs and the point between them


class AnswerRef(NamedTuple):
    """One answer of one question, such as task.treatment-choice; equal to the pair of its ids."""

    question: str
    option: str

    def __str__(self) -> str:
        return f"{self.question}.{self.option}"

    @classmethod
    def parse(cls, text: str) -> "AnswerRef":
        """The reference that a text of the form "question.option" holds. Raises ValueError if it
        has another form.
        """
        question, option = text.split(".")
        return cls(question, option)

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, __: GetCoreSchemaHandler) -> CoreSchema:
        written = core_schema.str_schema(pattern=PATTERN, max_length=MAX_LENGTH)
        parsed = core_schema.no_info_after_validator_function(cls.parse, written)
        return core_schema.no_info_before_validator_function(
            _as_written, parsed, serialization=core_schema.to_string_ser_schema()
        )


def _as_written(value: Any) -> Any:
    """A reference that is one already, as text again."""
    if isinstance(value, AnswerRef):
        return str(value)
    return value
