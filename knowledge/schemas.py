"""What editors read to complete, to underline and to show the manual of a field: JSON Schema, one
file for approaches and one for each file of the vocabulary.

Nothing is asked for at the top of a file, since it may be one of several that are put together:
what is missing from the whole is for the checker to say.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from knowledge.models.content_kinds import ContentKind, Contents

FOLDER = "schema"
Schema = dict[str, Any]


def schemas(contents: Contents) -> dict[str, str]:
    """The text of each schema by the name of its file."""
    texts = {}
    for kind in contents.kinds:
        if kind.form == "file-each":
            schema = _of_one_entry(kind)
            texts[f"{kind.word}.json"] = _text(schema)
    for file in contents.files:
        kinds = contents.in_file(file)
        schema = _of_file(kinds)
        texts[f"{file}.json"] = _text(schema)
    return texts


def write(folder: Path, contents: Contents) -> None:
    """Write all schemas anew."""
    place = folder / FOLDER
    place.mkdir(exist_ok=True)
    for name, text in schemas(contents).items():
        file = place / name
        file.write_text(text, encoding="utf-8")


def _text(schema: Schema) -> str:
    text = json.dumps(schema, indent=1, ensure_ascii=False)
    return f"{text}\n"


def _of_one_entry(kind: ContentKind) -> Schema:
    """A file that is an entry, or a part of one. Its id comes from the name and is left out."""
    schema = kind.model.model_json_schema()
    schema["properties"].pop("id", None)
    schema.pop("required")
    return schema


def _of_file(kinds: Iterable[ContentKind]) -> Schema:
    first, *_ = kinds
    if first.form == "whole":
        return _of_one_entry(first)
    if first.form == "list":
        return _list_of(first)
    return _of_named_lists(kinds)


def _list_of(kind: ContentKind) -> Schema:
    entry = kind.model.model_json_schema()
    shared = entry.pop("$defs", {})
    return {"$defs": shared, "type": "array", "items": entry}


def _of_named_lists(kinds: Iterable[ContentKind]) -> Schema:
    shared: Schema = {}
    lists: Schema = {}
    for kind in kinds:
        schema = _list_of(kind)
        shared.update(schema.pop("$defs"))
        lists[kind.name] = schema
    return {
        "$defs": shared,
        "type": "object",
        "properties": lists,
        "additionalProperties": False,
    }
