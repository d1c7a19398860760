"""A folder of YAML in, the whole knowledge or all of its problems out. Never half."""

import hashlib
import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from knowledge.models.approach import Approach
from knowledge.models.knowledge import Difference, Edition, Knowledge
from knowledge.models.lines import Line
from knowledge.models.measures import Measure
from knowledge.models.questions import Option, Question, Step
from knowledge.problems import KnowledgeError, Problem, nearest
from knowledge.reading.half_read import IN_APPROACH, LISTS, OPTIONAL, Draft, Entry
from knowledge.reading.yaml_lines import Document, Path_, read

SHIPPED = Path(__file__).resolve().parent
# What pydantic says in a programmer's words, in a steward's.
PLAIN = {
    "tuple_type": 'It should be a list: begin each entry with "- "',
    "dict_type": "It should hold named fields",
    "model_type": "It should hold named fields",
    "model_attributes_type": "It should hold named fields",
    "string_pattern_mismatch": "It should be written as the manual says: ids are lower-case words joined by hyphens",
    "string_type": "It should be a text",
    "string_too_short": "It should not be empty",
    "too_short": "It should not be empty",
}


def folder_of(choice: str | os.PathLike[str] | None = None) -> Path:
    """The knowledge folder: the one named, else BEARINGS_KNOWLEDGE, else the one shipped with
    Bearings.
    """
    return Path(choice or os.environ.get("BEARINGS_KNOWLEDGE") or SHIPPED)


def files_in(folder: Path) -> list[Path]:
    """The YAML files of a knowledge folder, in a settled order. Hidden files (an editor's, a Mac's)
    are not knowledge.
    """
    found = [*folder.glob("approaches/*.yaml"), *folder.glob("vocabulary/*.yaml")]
    return sorted(path for path in found if not path.name.startswith("."))


def fingerprint(folder: Path) -> str:
    """Changes whenever a file is added, removed or touched; cheap enough for every page view."""
    seen = [(str(path), *_touched(path)) for path in files_in(folder)]
    return hashlib.sha256(repr((str(folder.resolve()), seen)).encode()).hexdigest()


def _touched(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:  # gone, or a link to nothing: reading it will say so
        return 0, 0
    return status.st_mtime_ns, status.st_size


def content_version(folder: Path, edition: str) -> str:
    """The edition and a hash of what the files say, equal on every machine whatever its line
    endings.
    """
    digest = hashlib.sha256()
    for path in files_in(folder):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0")
        digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return f"{edition}-{digest.hexdigest()[:8]}"


def load(folder: Path | None = None, today: date | None = None) -> Knowledge:
    """The knowledge in `folder`. Raises KnowledgeError with every problem if there is one."""
    folder = folder_of(folder)
    draft = draft_of(folder, today)
    if draft.problems:
        raise KnowledgeError(draft.problems)
    return _assemble(draft, folder)


def problems_in(folder: Path, today: date | None = None) -> tuple[Problem, ...]:
    """Every problem in `folder`, sorted by file and line."""
    return tuple(sorted(set(draft_of(folder, today).problems)))


def draft_of(folder: Path, today: date | None = None) -> Draft:
    """Read, validate and check a folder, keeping all that is found."""
    from knowledge.checks.check import check  # the rules need the types of this module

    draft = Draft(today or date.today())
    draft.problems += _misnamed_files(folder)
    missing = _missing_files(folder)
    draft.unread = {problem.file for problem in missing}
    draft.problems += missing
    for path in files_in(folder):
        name = path.relative_to(folder).as_posix()
        document, problems = read(path, name)
        draft.problems += problems
        if document:
            draft.documents.append(document)
            _validate(document, draft)
        else:
            draft.unread.add(name)
    draft.problems += check(draft)
    return draft


def _missing_files(folder: Path) -> list[Problem]:
    names = [*LISTS, "questions", "edition"]
    return [
        Problem(
            f"vocabulary/{name}.yaml",
            0,
            "missing-file",
            "This file is not there.",
            "Copy it from a working knowledge folder and fill it in.",
        )
        for name in names
        if name not in OPTIONAL and not (folder / f"vocabulary/{name}.yaml").is_file()
    ]


def _misnamed_files(folder: Path) -> list[Problem]:
    found = [
        path for part in ("approaches", "vocabulary") for path in sorted((folder / part).glob("*"))
    ]
    return [
        Problem(
            path.relative_to(folder).as_posix(),
            0,
            "unknown-file",
            "This is not read: its name does not end in .yaml.",
            "Rename it, or move it elsewhere.",
        )
        for path in found
        if path.suffix != ".yaml" and not path.name.startswith((".", "__"))
    ]


def _validate(document: Document, draft: Draft) -> None:
    folder, name = document.name.removesuffix(".yaml").split("/", 1)
    if folder == "approaches":
        if isinstance(document.data, dict) and "id" in document.data:
            draft.problems.append(
                Problem(
                    document.name,
                    document.line(("id",)),
                    "unknown-field",
                    '"id" is no field here: the file name is the id.',
                    "Delete this line.",
                )
            )
        data = {**document.data, "id": name} if isinstance(document.data, dict) else document.data
        _add(draft, "approaches", Approach, data, document, ())
        for key, (kind, model) in IN_APPROACH.items():
            for index, raw in enumerate(_list(data, key)):
                _add(draft, kind, model, raw, document, (key, index), quiet=True)
    elif name == "questions":
        _check_question_lists(document, draft)
        for key, model in (("steps", Step), ("questions", Question)):
            for index, raw in enumerate(_list(document.data, key)):
                _add(draft, key, model, raw, document, (key, index))
    elif name == "edition":
        _add(draft, "edition", Edition, document.data, document, ())
    elif name in LISTS:
        if not isinstance(document.data, list):
            draft.problems.append(
                Problem(
                    document.name,
                    1,
                    "value",
                    "This file should be a list.",
                    'Begin each entry with "- ".',
                )
            )
        for index, raw in enumerate(document.data if isinstance(document.data, list) else []):
            _add(draft, name, LISTS[name], raw, document, (index,))
    else:
        draft.problems.append(
            Problem(
                document.name,
                0,
                "unknown-file",
                f'"{name}" is no file of the vocabulary.',
                nearest(name, [*LISTS, "questions", "edition"], "Rename or delete it."),
            )
        )


def _check_question_lists(document: Document, draft: Draft) -> None:
    """The questions file holds two lists and nothing else; whatever stood elsewhere would be passed
    over in silence.
    """
    data = document.data if isinstance(document.data, dict) else {}
    names = ("steps", "questions")
    for name in names:
        if not isinstance(data.get(name), list):
            draft.problems.append(
                Problem(
                    document.name,
                    document.line((name,)),
                    "missing-field",
                    f'"{name}" is missing, or is not a list.',
                    'Write "steps:" and "questions:", each with its list below.',
                )
            )
    for extra in data.keys() - set(names):
        draft.problems.append(
            Problem(
                document.name,
                document.line((extra,)),
                "unknown-field",
                f'"{extra}" is no field here.',
                nearest(extra, names, f"The fields are: {', '.join(names)}."),
            )
        )


def _list(data: Any, key: str) -> list[Any]:
    found = data.get(key) if isinstance(data, dict) else None
    return found if isinstance(found, list) else []


def _add(
    draft: Draft,
    kind: str,
    model: type[BaseModel],
    data: Any,
    document: Document,
    path: Path_,
    quiet: bool = False,
) -> None:
    try:
        draft.entries.setdefault(kind, []).append(Entry(model.model_validate(data), document, path))
    except ValidationError as error:
        if not quiet:  # part of its approach, which reports the same problem
            draft.problems += [
                _problem(e, model, document, path) for e in error.errors(include_url=False)
            ]


def _problem(error: Any, model: type[BaseModel], document: Document, path: Path_) -> Problem:
    loc: Path_ = tuple(error["loc"])
    line = document.line((*path, *loc))
    where = ".".join(map(str, loc)) or model.__name__
    if error["type"] == "missing":
        return Problem(
            document.name,
            line,
            "missing-field",
            f'"{where}" is missing.',
            f"Add it. {_manual(model, loc)}".rstrip(),
        )
    if error["type"] == "extra_forbidden":
        known = _fields(model, loc[:-1])
        return Problem(
            document.name,
            line,
            "unknown-field",
            f'"{loc[-1]}" is no field here.',
            nearest(str(loc[-1]), known, f"The fields are: {', '.join(known)}."),
        )
    said = PLAIN.get(error["type"]) or error["msg"].removeprefix("Value error, ").replace(
        "Input should", "It should"
    )
    given = error.get("input")
    found = f' Found: "{str(given)[:60]}".' if isinstance(given, str | int) else ""
    rule = "place" if loc and loc[-1] == "place" else "value"
    return Problem(
        document.name,
        line,
        rule,
        f'"{where}" does not hold what it should.{found}',
        f"{said}. {_manual(model, loc)}".rstrip(),
    )


def _model_at(model: type[BaseModel], loc: Path_) -> type[BaseModel] | None:
    """The model that a path leads to, following lists and mappings; None where it is not a model."""
    current: Any = model
    for part in loc:
        if _is_model(current):
            known = current.model_fields.get(str(part))
            current = known.annotation if known else None
        else:
            current = next(
                (inner for inner in getattr(current, "__args__", ()) if _is_model(inner)), None
            )
    return current if _is_model(current) else None


def _is_model(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def _fields(model: type[BaseModel], loc: Path_) -> list[str]:
    found = _model_at(model, loc)
    return [f for f in found.model_fields if not (found is Approach and f == "id")] if found else []


def _manual(model: type[BaseModel], loc: Path_) -> str:
    names = [part for part in loc if isinstance(part, str)]
    parent = _model_at(model, loc[:-1]) if names else None
    known = parent.model_fields.get(names[-1]) if parent and loc[-1] == names[-1] else None
    return known.description or "" if known else ""


def _assemble(draft: Draft, folder: Path) -> Knowledge:
    def values(kind: str) -> tuple[Any, ...]:
        return tuple(entry.value for entry in draft.of(kind))

    differences = {d.id: d for d in values("differences")}
    edition: Edition = values("edition")[0]
    return Knowledge(
        version=content_version(folder, edition.edition),
        edition=edition,
        approaches=tuple(sorted(values("approaches"), key=lambda a: (a.name, a.id))),
        similarities=values("similarities"),
        differences=values("differences"),
        forces=values("forces"),
        steps=values("steps"),
        questions=tuple(_with_anchors(q, differences) for q in values("questions")),
        cautions=values("cautions"),
        sources=tuple(sorted({s.id: s for s in values("sources")}.values(), key=lambda s: s.id)),
        cases=values("cases"),
        initiatives=tuple(sorted(values("initiatives"), key=lambda i: (i.began, i.name))),
        measures=tuple(sorted(_measures(draft), key=lambda m: m.name.casefold())),
        terms=tuple(sorted(values("terms"), key=lambda t: t.name.casefold())),
        pairs=values("pairs"),
        lines=tuple(_with_scale(line, differences) for line in values("lines")),
        scripts=values("scripts"),
        quadrants=values("quadrants"),
        alternatives=values("alternatives"),
        learning=values("learning"),
    )


def _measures(draft: Draft) -> Iterable[Measure]:
    """All measures, once each. One that stands in approach files is used with those approaches."""
    owners = {entry.document.name: entry.value.id for entry in draft.of("approaches")}
    found: dict[str, Measure] = {}
    for entry in draft.of("measures"):
        held = found.get(entry.value.id, entry.value)
        used = [
            *held.approaches,
            *([owners[entry.document.name]] if entry.document.name in owners else []),
        ]
        found[held.id] = held.model_copy(update={"approaches": tuple(used)})
    return found.values()


def _with_scale(line: Line, differences: dict[str, Difference]) -> Line:
    return (
        line.model_copy(update={"scale": differences[line.difference]}) if line.difference else line
    )


def _with_anchors(question: Question, differences: dict[str, Difference]) -> Question:
    if question.difference is None:
        return question
    anchors = differences[question.difference].anchors
    options = tuple(
        Option(id=str(place), text=anchor.text) for place, anchor in enumerate(anchors, 1)
    )
    return question.model_copy(update={"options": options})
