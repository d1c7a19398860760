"""What pydantic finds wrong, in the words of a steward and with the manual of the field."""

from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from knowledge.problems import Problem, nearest
from knowledge.reading.documents import Document, Path_
from knowledge.reading.half_read import RawEntry

SHOWN = 60  # characters of what was found
# The two forms of a condition, which pydantic puts into the place of a mistake.
FORMS = ("answer", "condition")
UNIONS = (Union, UnionType)
# What pydantic says in a programmer's words, in a steward's.
PLAIN = {
    "tuple_type": 'It should be a list: begin each entry with "- "',
    "dict_type": "It should hold named fields",
    "model_type": "It should hold named fields",
    "model_attributes_type": "It should hold named fields",
    "string_pattern_mismatch": "It should be written as the manual says: "
    "ids are lower-case words joined by hyphens",
    "string_type": "It should be a text",
    "string_too_short": "It should not be empty",
    "too_short": "It should not be empty",
}


def problem_of(mistake: ErrorDetails, raw: RawEntry, document: Document) -> Problem:
    """One mistake that pydantic found in an entry, as a problem."""
    mistake["loc"] = _as_written(mistake["loc"], raw.data)
    if mistake["type"] == "missing":
        return _missing(mistake, raw, document)
    if mistake["type"] == "extra_forbidden":
        return _unknown(mistake, raw, document)
    rule = "value"
    if mistake["loc"][-1:] == ("place",):
        rule = "place"
    return document.problem(
        rule,
        f'"{_where(mistake, raw)}" does not hold what it should.{_what_stands(mistake)}',
        f"{_in_plain_words(mistake)}. {_manual(raw, mistake['loc'])}".rstrip(),
        *raw.path,
        *mistake["loc"],
    )


def _as_written(path: Path_, data: Any) -> Path_:
    """The path of a mistake as it stands in the file."""
    written: list[str | int] = []
    for part in path:
        if part in FORMS and not (isinstance(data, dict) and part in data):
            continue
        written.append(part)
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            data = None
    return tuple(written)


def _missing(mistake: ErrorDetails, raw: RawEntry, document: Document) -> Problem:
    return document.problem(
        "missing-field",
        f'"{_where(mistake, raw)}" is missing.',
        f"Add it. {_manual(raw, mistake['loc'])}".rstrip(),
        *raw.path,
        *mistake["loc"],
    )


def _unknown(mistake: ErrorDetails, raw: RawEntry, document: Document) -> Problem:
    name = str(mistake["loc"][-1])
    known = _names_of_fields(raw, mistake["loc"][:-1])
    return document.problem(
        "unknown-field",
        f'"{name}" is no field here.',
        nearest(name, known, f"The fields are: {', '.join(known)}."),
        *raw.path,
        *mistake["loc"],
    )


def _where(mistake: ErrorDetails, raw: RawEntry) -> str:
    parts = [str(part) for part in mistake["loc"]]
    if not parts:
        return raw.kind.model.__name__
    return ".".join(parts)


def _what_stands(mistake: ErrorDetails) -> str:
    value = mistake.get("input")
    if not isinstance(value, str | int):
        return ""
    written = str(value)
    shown = written[:SHOWN]
    return f' Found: "{shown}".'


def _in_plain_words(mistake: ErrorDetails) -> str:
    kind = mistake["type"]
    if kind in PLAIN:
        return PLAIN[kind]
    words = mistake["msg"].removeprefix("Value error, ")
    return words.replace("Input should", "It should")


def _names_of_fields(raw: RawEntry, path: Path_) -> list[str]:
    model = model_at(raw.kind.model, path)
    if model is None:
        return []
    names = list(model.model_fields)
    if model is raw.kind.model and raw.kind.form == "file-each":
        names.remove("id")  # the file name is the id
    return names


def _manual(raw: RawEntry, path: Path_) -> str:
    """What the manual says of a field; empty where it says nothing."""
    if not path:
        return ""
    *above, name = path
    parent = model_at(raw.kind.model, tuple(above))
    if parent is None:
        return ""
    field = parent.model_fields.get(str(name))
    if field is None:
        return ""
    return field.description or ""


def model_at(model: type[BaseModel], path: Path_) -> type[BaseModel] | None:
    """The model that a path leads to, following lists and mappings; None where it is not a
    model.
    """
    current: Any = model
    for part in path:
        if _is_model(current):
            field = current.model_fields.get(str(part))
            current = _inside(getattr(field, "annotation", None))
        else:
            current = _first_model(getattr(current, "__args__", ()))
    return current if _is_model(current) else None


def _first_model(kinds: tuple[Any, ...]) -> Any:
    for kind in map(_inside, kinds):
        if _is_model(kind):
            return kind
    return None


def _inside(kind: Any) -> Any:
    """The model that a kind holds beside something else, as a condition stands beside an answer."""
    origin = get_origin(kind)
    inner = get_args(kind)
    if origin is Annotated:
        return _inside(inner[0])
    if origin in UNIONS:
        return _first_model(inner) or kind
    return kind


def _is_model(kind: Any) -> bool:
    if not isinstance(kind, type):
        return False
    return issubclass(kind, BaseModel)
