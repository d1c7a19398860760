"""A folder of YAML in, the whole knowledge or all of its problems out. Never half."""

import hashlib
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from knowledge.assemble import assemble
from knowledge.checks.approaches import checked_again_in_time
from knowledge.checks.check import check
from knowledge.models.content_kinds import VOCABULARY, Contents
from knowledge.models.knowledge import Knowledge
from knowledge.problems import KnowledgeError, Problem
from knowledge.reading.folders import entries_in, files_of, read_whole, strange_in, wholes_in
from knowledge.reading.half_read import Draft
from knowledge.reading.validate import validate
from knowledge.untried import untried

SHIPPED = Path(__file__).resolve().parent


def folder_of(choice: str | os.PathLike[str] | None = None) -> Path:
    """The knowledge folder: the one named, else BEARINGS_KNOWLEDGE, else the one shipped with
    Bearings.
    """
    if choice:
        return Path(choice)
    from_environment = os.environ.get("BEARINGS_KNOWLEDGE")
    if from_environment:
        return Path(from_environment)
    return SHIPPED


def files_in(folder: Path) -> list[Path]:
    """The YAML files of a knowledge folder, in a settled order. Hidden files (an editor's, a Mac's)
    are not knowledge.
    """
    files = []
    for whole in wholes_in(folder):
        files += files_of(whole)
    return sorted(files)


def fingerprint(folder: Path) -> str:
    """Changes whenever a file is added, removed or touched; cheap enough for every page view."""
    touched = [(entry.path, *_touched(entry)) for entry in entries_in(folder)]
    touched.sort()
    place = str(folder.resolve())
    text = repr((place, touched))
    digest = hashlib.sha256(text.encode())
    return digest.hexdigest()


def _touched(file: os.DirEntry[str]) -> tuple[int, int]:
    try:
        status = file.stat()
    except OSError:  # gone, or a link to nothing: reading it will say so
        return 0, 0
    return status.st_mtime_ns, status.st_size


def content_version(folder: Path, edition: str) -> str:
    """The edition and a hash of what the files say, equal on every machine whatever its line
    endings.
    """
    digest = hashlib.sha256()
    for path in files_in(folder):
        name = path.relative_to(folder).as_posix()
        content = path.read_bytes()
        text = content.replace(b"\r\n", b"\n")
        digest.update(name.encode())
        digest.update(b"\0")
        digest.update(text)
        digest.update(b"\0")
    short = digest.hexdigest()[:8]
    return f"{edition}-{short}"


def load(folder: Path | None = None) -> Knowledge:
    """The knowledge in `folder`. Raises KnowledgeError with every problem if there is one. A review
    date that has passed is none: only broken knowledge stops the service.
    """
    folder = folder_of(folder)
    draft = draft_of(folder)
    return whole_of(draft, folder)


def whole_of(draft: Draft, folder: Path) -> Knowledge:
    """The knowledge of a draft that was read from `folder`. Raises as `load` does."""
    if draft.problems:
        raise KnowledgeError(draft.problems)
    edition = draft.of("edition")[0].value
    version = content_version(folder, edition.edition)
    return assemble(draft, version)


def problems_in(folder: Path) -> tuple[Problem, ...]:
    """Every problem in `folder`, sorted by file and line."""
    draft = draft_of(folder)
    return problems_of(draft)


def problems_of(draft: Draft) -> tuple[Problem, ...]:
    """Every problem of a draft, sorted by file and line."""
    each_once = set(draft.problems)
    in_order = sorted(each_once)
    return tuple(in_order)


def warnings_in(folder: Path, today: date) -> tuple[Problem, ...]:
    """What stewards should look at by now, although nothing is broken."""
    draft = draft_of(folder)
    return warnings_of(draft, today)


def warnings_of(draft: Draft, today: date) -> tuple[Problem, ...]:
    """The same of a draft."""
    late = sorted(checked_again_in_time(draft, today))
    without_case = untried(draft)
    return (*late, *without_case)


def draft_of(folder: Path) -> Draft:
    """Read, validate and check a folder, keeping all that is found."""
    draft = Draft()
    draft.problems += _misnamed_files(folder)
    draft.problems += _both_file_and_folder(folder)
    missing = list(_missing_files(folder, draft.contents))
    draft.unread = {problem.file.removesuffix(".yaml") for problem in missing}
    draft.problems += missing
    for whole in wholes_in(folder):
        _read_into(draft, whole, folder)
    draft.problems += check(draft)
    return draft


def _read_into(draft: Draft, whole: Path, folder: Path) -> None:
    document, problems = read_whole(whole, folder)
    draft.problems += problems
    if document is None:
        home = whole.relative_to(folder).with_suffix("")
        draft.unread.add(home.as_posix())
        return
    draft.documents.append(document)
    validate(document, draft)


def _missing_files(folder: Path, contents: Contents) -> Iterator[Problem]:
    needed = [name for name in contents.files if name not in contents.optional_files]
    for name in needed:
        home = folder / VOCABULARY / name
        file = home.with_suffix(".yaml")
        if not file.is_file() and not home.is_dir():
            yield _of_file(
                file,
                folder,
                "missing-file",
                "This file is not there.",
                "Copy it from a working knowledge folder and fill it in.",
            )


def _both_file_and_folder(folder: Path) -> Iterator[Problem]:
    for path in wholes_in(folder):
        file = path.with_name(f"{path.name}.yaml")
        if path.is_dir() and file.is_file():
            yield _of_file(
                file,
                folder,
                "file-and-folder",
                f'There is this file, and there is the folder "{path.name}".',
                "Move what it says into the folder, or delete one of them.",
            )


def _misnamed_files(folder: Path) -> Iterator[Problem]:
    for path in strange_in(folder):
        yield _of_file(
            path,
            folder,
            "unknown-file",
            "This is not read: its name does not end in .yaml.",
            "Rename it, or move it elsewhere.",
        )


def _of_file(path: Path, folder: Path, rule: str, sentence: str, remedy: str) -> Problem:
    """A problem of a whole file, so that no line can be named."""
    name = path.relative_to(folder).as_posix()
    return Problem(name, 0, rule, sentence, remedy)
