"""What the models say of a field in a file: its manual, and what may stand there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.content_kinds import ContentKind, Contents
from knowledge.models.declared import Refers
from knowledge.models.knowledge import Knowledge
from knowledge.reading.documents import Path_
from knowledge.reading.half_read import CONTENTS
from knowledge.reading.plain_errors import model_at
from knowledge.reserved import NOT_SURE

ANSWER = "answer"
Ids = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Manual:
    """The manual of one field. Without `choices` it holds words."""

    help: str = ""
    choices: tuple[str, ...] = ()


def manual_of(file: str, entry: Path_, name: str, ids: Ids) -> Manual:
    """What the models say of a field of an entry; nothing where they know no such field."""
    model = _model_of(file, entry, CONTENTS)
    if model is None:
        return Manual()
    field = _fields(model).get(name)
    if field is None:
        return Manual()
    return Manual(
        help=field.description or "",
        choices=_choices(field, ids),
    )


def ids_of(knowledge: Knowledge) -> Ids:
    """Every id that a field may name, by the word of its kind."""
    ids: dict[str, tuple[str, ...]] = {}
    for kind in CONTENTS.kinds:
        entries = getattr(knowledge, kind.name)
        if isinstance(entries, tuple):
            ids[kind.word] = tuple(entry.id for entry in entries if hasattr(entry, "id"))
    ids[ANSWER] = _answers(knowledge)
    return ids


def _answers(knowledge: Knowledge) -> tuple[str, ...]:
    answers = []
    for question in knowledge.questions:
        for option in question.options:
            answers.append(f"{question.id}.{option.id}")
        answers.append(f"{question.id}.{NOT_SURE}")
    return tuple(answers)


def _model_of(file: str, entry: Path_, contents: Contents) -> type[BaseModel] | None:
    """The model of an entry of a file; None where it has none, as a mapping of answers."""
    folder, _, rest = file.partition("/")
    outer = contents.in_folder(folder)
    if outer:
        return model_at(outer.model, entry)
    name, _, _ = rest.removesuffix(".yaml").partition("/")
    kinds = contents.in_file(name)
    if not kinds:
        return None
    kind = kinds[0]
    if kind.form == "whole":
        return model_at(kind.model, entry)
    if kind.form == "list":
        return model_at(kind.model, entry[1:])
    return _in_a_named_list(kinds, entry)


def _in_a_named_list(kinds: Iterable[ContentKind], entry: Path_) -> type[BaseModel] | None:
    if not entry:
        return None
    name = entry[0]
    inside = entry[2:]  # after its place in the list
    for kind in kinds:
        if kind.name == name:
            return model_at(kind.model, inside)
    return None


def _fields(model: type[BaseModel]) -> dict[str, FieldInfo]:
    """The fields of a model as files call them."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _choices(field: FieldInfo, ids: Ids) -> tuple[str, ...]:
    parts = [*field.metadata, *_parts(field.annotation)]
    for part in parts:
        if isinstance(part, Refers):
            return (*part.besides, *ids.get(part.kind, ()))
        if part is AnswerRef:
            return ids[ANSWER]
        if get_origin(part) is Literal:
            words = map(str, get_args(part))
            return tuple(words)
    return ()


def _parts(kind: Any) -> list[Any]:
    """What an annotation is made of, itself first; the words of a choice stay together."""
    parts = [kind]
    if get_origin(kind) is Literal:
        return parts
    for part in get_args(kind):
        parts += _parts(part)
    return parts
