"""A small file that Bearings wrote and that comes back: read strictly, since it may be anybody's.

Python's own reader is used, told to refuse what it would let pass: NaN for a number, and the later
of two fields of one name. Pydantic's reader would take the latter as well.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, Never, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError


class Flaw(Enum):
    """Why a file cannot be used."""

    TOO_LARGE = "too-large"
    NO_JSON = "no-json"
    OTHER_KIND = "other-kind"
    NEWER = "newer"
    CHANGED = "changed"


class BadFile(Exception):
    """A file that cannot be used. `detail` says what was changed in it, for formats that tell; what
    the file says of itself is never repeated.
    """

    def __init__(self, flaw: Flaw, detail: str = "") -> None:
        super().__init__()
        self.flaw = flaw
        self.detail = detail


class Model(BaseModel):
    """Strict about kinds and names: 5.0 is no 5, and a field too many is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


M = TypeVar("M", bound=Model)


def _no_detail(_: ValidationError) -> str:
    return ""


@dataclass(frozen=True)
class Envelope(Generic[M]):
    """A format: its name, the newest number of it that is known, how many bytes a file of it may
    have, and what must stand in it. `detail` says what is wrong in a file that was changed.
    """

    format: str
    number: int
    largest: int
    model: type[M]
    detail: Callable[[ValidationError], str] = _no_detail

    def opened(self, data: bytes) -> M:
        """What a file holds. Raises BadFile for one that Bearings did not write."""
        if len(data) > self.largest:
            raise BadFile(Flaw.TOO_LARGE)
        content = _parsed(data)
        if not isinstance(content, dict):
            raise BadFile(Flaw.OTHER_KIND)
        if content.get("format") != self.format:
            raise BadFile(Flaw.OTHER_KIND)
        number = content.get("number")
        if type(number) is int and number > self.number:
            raise BadFile(Flaw.NEWER)
        try:
            return self.model.model_validate(content)
        except ValidationError as problem:
            detail = self.detail(problem)
            raise BadFile(Flaw.CHANGED, detail) from None


def _parsed(data: bytes) -> Any:
    """Plain data. BadFile for whatever is not JSON, however deep it is nested."""
    try:
        text = data.decode("utf-8-sig")
        return json.loads(text, parse_constant=_refuse, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise BadFile(Flaw.NO_JSON) from None


def _refuse(_: str) -> Never:
    raise ValueError


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise ValueError
    return fields
