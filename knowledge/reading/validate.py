"""One file against the models: its entries go into the draft, and so does what is wrong with
them.
"""

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from knowledge.problems import Problem, nearest
from knowledge.reading.documents import Document
from knowledge.reading.half_read import Draft, Entry, RawEntry, part_of
from knowledge.reading.plain_errors import problem_of
from knowledge.reading.to_do import is_to_do, to_dos

MOST_PROBLEMS = 200  # of one file; nobody reads on


def validate(document: Document, draft: Draft) -> None:
    """Add the entries of a file to the draft, with every problem of its shape and its fields."""
    _check_shape(document, draft)
    draft.problems += to_dos(document)
    enough = len(draft.problems) + MOST_PROBLEMS
    for raw in draft.raw_entries(document):
        if len(draft.problems) >= enough:
            more = _and_more(raw, document)
            draft.problems.append(more)
            return
        _add(raw, document, draft)


def _and_more(raw: RawEntry, document: Document) -> Problem:
    return document.problem(
        "many-problems",
        f"So far there are {MOST_PROBLEMS} mistakes in this file; the rest was not looked at.",
        "Mend what stands above, and check again.",
        *raw.path,
    )


def _add(raw: RawEntry, document: Document, draft: Draft) -> None:
    try:
        value = raw.kind.model.model_validate(raw.data)
    except ValidationError as error:
        if not raw.inner:  # the entry that it is part of reports the same problem
            for mistake in _worth_saying(error):
                draft.problems.append(problem_of(mistake, raw, document))
        return
    entry = Entry(value, document, raw.path)
    draft.entries.setdefault(raw.kind.name, []).append(entry)


def _worth_saying(error: ValidationError) -> Iterator[ErrorDetails]:
    """The mistakes but for what is still to be written, and for lists that are only too short
    because of mistakes in them.
    """
    mistakes = error.errors(include_url=False)
    for mistake in mistakes:
        place = mistake["loc"]
        inside = [other for other in mistakes if other["loc"][: len(place)] == place]
        too_short_by_them = mistake["type"] == "too_short" and len(inside) > 1
        if not is_to_do(mistake["input"]) and not too_short_by_them:
            yield mistake


def _check_shape(document: Document, draft: Draft) -> None:
    if draft.contents.in_folder(document.folder):
        _check_no_id(document, draft)
        return
    kinds = draft.contents.in_file(document.stem)
    if not kinds:
        _no_file_of_the_vocabulary(document, draft)
    elif kinds[0].form == "list":
        _check_list(document, draft)
    elif kinds[0].form == "named-list":
        names = [kind.name for kind in kinds]
        _check_named_lists(document, draft, names)


def _check_no_id(document: Document, draft: Draft) -> None:
    if part_of(document.data, "id") is not None:
        problem = document.problem(
            "unknown-field",
            '"id" is no field here: the file name is the id.',
            "Delete this line.",
            "id",
        )
        draft.problems.append(problem)


def _no_file_of_the_vocabulary(document: Document, draft: Draft) -> None:
    problem = document.problem_of_file(
        "unknown-file",
        f'"{document.stem}" is no file of the vocabulary.',
        nearest(document.stem, draft.contents.files, "Rename or delete it."),
    )
    draft.problems.append(problem)


def _check_list(document: Document, draft: Draft) -> None:
    if not isinstance(document.data, list):
        problem = Problem(
            file=document.name,
            line=1,
            rule="value",
            sentence="This file should be a list.",
            remedy='Begin each entry with "- ".',
        )
        draft.problems.append(problem)


def _check_named_lists(document: Document, draft: Draft, names: list[str]) -> None:
    """A file of several lists holds nothing else; whatever stood elsewhere would be passed over in
    silence.
    """
    data: dict[str, Any] = document.data if isinstance(document.data, dict) else {}
    for name in names:
        if not isinstance(data.get(name), list):
            problem = document.problem(
                "missing-field",
                f'"{name}" is missing, or is not a list.',
                f"Write {_each(names)}, each with its list below.",
                name,
            )
            draft.problems.append(problem)
    for extra in data.keys() - set(names):
        problem = document.problem(
            "unknown-field",
            f'"{extra}" is no field here.',
            nearest(extra, names, f"The fields are: {', '.join(names)}."),
            extra,
        )
        draft.problems.append(problem)


def _each(names: list[str]) -> str:
    return " and ".join(f'"{name}:"' for name in names)
