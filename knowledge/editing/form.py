"""A file of knowledge as a form: its entries, and the fields of one with what may stand there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from knowledge.editing.manual import Ids, Manual, manual_of
from knowledge.editing.replace import replaced, replaced_list
from knowledge.reading.documents import Path_
from knowledge.reading.references import walk
from knowledge.reading.yaml_lines import parse

WHOLE = "file"  # the fields that stand at the top of a file, as an address names them
SHORT = 60
Value = str | tuple[str, ...]


@dataclass(frozen=True)
class Field:
    """One field that can be edited. A list of texts is a tuple."""

    path: Path_
    value: Value
    manual: Manual

    @property
    def name(self) -> str:
        """What the file calls it."""
        return str(self.path[-1])


@dataclass(frozen=True)
class EntryOf:
    """A mapping somewhere in a file, and what it holds. `deeper` names fields with a structure of
    their own: their parts are entries themselves.
    """

    path: Path_
    label: tuple[str, ...]
    fields: tuple[Field, ...]
    deeper: tuple[str, ...]

    @property
    def address(self) -> str:
        """What a link calls it."""
        return ".".join(map(str, self.path)) or WHOLE


def entries_of(text: str, file: str, ids: Ids) -> tuple[EntryOf, ...]:
    """Every entry of a file that has something to edit, in its order."""
    document, _ = parse(text, file)
    if document is None:
        return ()
    entries = []
    for path, data in walk(document.data):
        if not isinstance(data, dict):
            continue
        if any(map(_is_simple, data.values())):
            entry = _entry(document.data, file, path, ids)
            entries.append(entry)
    return tuple(entries)


def edited(text: str, field: Field, value: Value) -> str:
    """The file with another value in this field. Raises CannotBeWrittenError."""
    if value == field.value:
        return text
    if isinstance(value, str):
        return replaced(text, field.path, value)
    return replaced_list(text, field.path, value)


def _entry(whole: Any, file: str, path: Path_, ids: Ids) -> EntryOf:
    data = _at(whole, path)
    fields = []
    deeper = []
    for name, value in data.items():
        if _is_simple(value):
            manual = manual_of(file, path, name, ids)
            fields.append(Field((*path, name), _value(value), manual))
        else:
            deeper.append(name)
    return EntryOf(
        path=path,
        label=tuple(_label(whole, path)),
        fields=tuple(fields),
        deeper=tuple(deeper),
    )


def _value(value: Any) -> Value:
    if isinstance(value, list):
        return tuple(value)
    return str(value)


def _is_simple(value: Any) -> bool:
    """Whether it is a text or a list of texts."""
    if isinstance(value, list):
        return all(isinstance(one, str) for one in value)
    return isinstance(value, str)


def _at(data: Any, path: Path_) -> Any:
    for part in path:
        data = data[part]
    return data


def _label(whole: Any, path: Path_) -> Iterator[str]:
    """The way to an entry in words: names, and of an entry of a list its place and how it
    begins.
    """
    for end, part in enumerate(path, 1):
        if isinstance(part, str):
            yield part.replace("_", " ")
            continue
        entry = _at(whole, path[:end])
        number = part + 1
        begins = _beginning(entry)
        yield f"{number}. {begins}"


def _beginning(data: Any) -> str:
    """The first text of an entry, cut short."""
    texts = [value for _, value in walk(data) if isinstance(value, str)]
    if not texts:
        return ""
    first = texts[0]
    if len(first) <= SHORT:
        return first
    beginning = first[:SHORT].rstrip()
    return f"{beginning}…"
