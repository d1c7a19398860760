"""A new approach with everything still to be written: its folder, its files and their fields, each
with its manual in its place. The checker lists what is left.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from knowledge.models.approach import Approach
from knowledge.models.field_types import Model
from knowledge.models.knowledge import Knowledge
from knowledge.reading.to_do import TO_DO

# Which file holds which fields. Files may be renamed and fields moved; this is where we begin.
FILES = {
    "approach": (
        *("name", "review_name", "aliases", "summary", "definition", "is_not", "for_whom"),
        *("settings", "roles", "decisions", "checked", "review_by"),
    ),
    "history": ("timeline", "since_2018"),
    "differences": ("similarities", "differences"),
    "fits": ("fits",),
    "cases": ("cases",),
    "limits": ("strengths", "limits", "misunderstandings", "held_back", "instead"),
    "fairness": ("sides", "cannot_take_part", "fairness"),
    "steps": ("in_short", "first_steps", "opening_questions", "reflective_questions", "tools"),
    "measures": ("measures", "evidence"),
    "relations": ("relations",),
    "bibliography": ("bibliography",),
}
HEAD = (
    "# yaml-language-server: $schema=../../schema/approach.json\n"
    "# Still to be written: every text that begins with TO DO. See docs/adding-an-approach.md.\n"
)
# The basis of a claim is ours until a source says it.
OURS = "judgement"
# Fields that a folder may do without and that nearly every approach has.
USUAL = ("in_short", "relations", "cases")
UNIONS = (Union, UnionType)


def files(knowledge: Knowledge) -> dict[str, str]:
    """The files of a new approach by their names, where so much is known already."""
    keys = {
        "similarities": [similarity.id for similarity in knowledge.similarities],
        "differences": [difference.id for difference in knowledge.differences],
    }
    written = {}
    for file, names in FILES.items():
        fields = [(name, Approach.model_fields[name]) for name in names]
        lines = list(_fields(fields, keys))
        if lines:
            text = "\n".join(lines)
            written[f"{file}.yaml"] = f"{HEAD}{text}\n"
    return written


def write(knowledge: Knowledge, folder: Path) -> list[Path]:
    """Write them into a folder that is not there yet. Raises FileExistsError if it is."""
    folder.mkdir(parents=True)
    paths = []
    for name, text in files(knowledge).items():
        path = folder / name
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


Fields = Iterable[tuple[str, FieldInfo]]
Keys = dict[str, list[str]]


def _fields(fields: Fields, keys: Keys) -> Iterator[str]:
    for name, field in sorted(fields, key=_basis_is_last):
        if not field.is_required() and name not in USUAL:
            continue
        manual = field.description or ""
        if name == "basis":
            yield f"basis: {OURS}"
        else:
            one = _value(field.annotation, manual, keys.get(name, []))
            value = one * _at_least(field)
            if manual and len(value) > 1:
                yield f"# {manual}"
            yield from _under(f"{name}:", value)


def _at_least(field: FieldInfo) -> int:
    """How many entries a list has to have at least."""
    least = 1
    for note in field.metadata:
        least = getattr(note, "min_length", None) or least
    return least


def _basis_is_last(named: tuple[str, FieldInfo]) -> bool:
    name, _ = named
    return name == "basis"


def _under(name: str, value: list[str]) -> Iterator[str]:
    """A name with its value: in the same line where it is one text, else below and indented."""
    is_text = len(value) == 1 and value[0].startswith('"')
    if is_text:
        yield f"{name} {value[0]}"
        return
    yield name
    for line in value:
        yield f"  {line}"


def _value(kind: Any, manual: str, keys: list[str]) -> list[str]:
    """The lines of what should stand in a field of this kind."""
    kind = _plain(kind)
    inner = [_plain(one) for one in get_args(kind)]
    if get_origin(kind) is tuple:
        return _one_entry(_value(inner[0], manual, []))
    if get_origin(kind) is dict and keys:
        return _one_for_each(keys, inner[1])
    if isinstance(kind, type) and issubclass(kind, Model):
        return list(_fields(kind.model_fields.items(), {}))
    if get_origin(kind) is Literal and not manual:
        manual = ", ".join(inner)
    return [_to_do(manual)]


def _plain(kind: Any) -> Any:
    """A kind without what is noted of it, and without the choice to leave it out."""
    origin = get_origin(kind)
    if origin is Annotated or origin in UNIONS:
        first, *_ = get_args(kind)
        return _plain(first)
    return kind


def _one_entry(lines: list[str]) -> list[str]:
    first, *others = lines
    entry = [f"- {first}"]
    for line in others:
        entry.append(f"  {line}")
    return entry


def _one_for_each(keys: list[str], kind: Any) -> list[str]:
    lines: list[str] = []
    for key in keys:
        value = _value(kind, "", [])
        lines += _under(f"{key}:", value)
    return lines


def _to_do(manual: str) -> str:
    """A text in quotes. A manual has no quotes of its own that YAML would mind."""
    words = manual.replace('"', "'")
    if not words:
        return f'"{TO_DO}"'
    return f'"{TO_DO}: {words}"'
