"""What stands in one file, or in a folder of the same name whose files are put together.

`approaches/birch.yaml` and `approaches/birch/` mean the same, and so do `vocabulary/terms.yaml` and
`vocabulary/terms/`. Files are put together in the order of their names.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from knowledge.problems import Problem
from knowledge.reading.documents import Document, document_of
from knowledge.reading.yaml_lines import node_of, read

PLACES = ("approaches", "vocabulary")
SUFFIX = ".yaml"


def wholes_in(folder: Path) -> list[Path]:
    """The files and folders of which each is one whole, in a settled order."""
    found = []
    for path in _top(folder):
        if _is_file(path) or _is_folder(path):
            found.append(path)
    return sorted(found)


def files_of(whole: Path) -> list[Path]:
    """The files in which one whole is written."""
    if _is_file(whole):
        return [whole]
    files = [path for path in _visible(whole) if _is_file(path)]
    return sorted(files)


def entries_in(folder: Path) -> Iterator[os.DirEntry[str]]:
    """The files of every whole as the system lists them, which is quick: each page view asks."""
    for place in PLACES:
        for entry in _listed(folder / place):
            if entry.name.endswith(SUFFIX):
                yield entry
            elif entry.is_dir():
                yield from _files_listed(entry.path)


def _files_listed(folder: str) -> list[os.DirEntry[str]]:
    return [entry for entry in _listed(folder) if entry.name.endswith(SUFFIX)]


def _listed(folder: str | Path) -> list[os.DirEntry[str]]:
    if not os.path.isdir(folder):
        return []
    with os.scandir(folder) as entries:
        return [entry for entry in entries if _is_visible(entry.name)]


def strange_in(folder: Path) -> list[Path]:
    """What stands in a knowledge folder and is not read."""
    strange = []
    for path in _top(folder):
        if _is_folder(path):
            strange += [inner for inner in _visible(path) if not _is_file(inner)]
        elif not _is_file(path):
            strange.append(path)
    return sorted(strange)


def _top(folder: Path) -> list[Path]:
    found = []
    for place in PLACES:
        if (folder / place).is_dir():
            found += _visible(folder / place)
    return found


def _visible(folder: Path) -> list[Path]:
    """What stands in a folder and is not hidden."""
    return [path for path in folder.iterdir() if _is_visible(path.name)]


def _is_visible(name: str) -> bool:
    """Hidden files (an editor's, a Mac's, Python's) are not knowledge."""
    return not name.startswith((".", "__"))


def _is_file(path: Path) -> bool:
    """Whether it has the name of a file of knowledge; what it is will be seen on reading it."""
    return path.suffix == SUFFIX


def _is_folder(path: Path) -> bool:
    if path.suffix:
        return False
    return path.is_dir()


def read_whole(whole: Path, folder: Path) -> tuple[Document | None, list[Problem]]:
    """Read a file, or a folder of files as one. Gives the document, or None if some part of it
    could not be read; and every problem of its form.
    """
    name = whole.relative_to(folder).as_posix()
    if _is_file(whole):
        return read(whole, name)
    nodes = []
    problems: list[Problem] = []
    files = files_of(whole)
    for path in files:
        file = path.relative_to(folder).as_posix()
        node, of_file = node_of(path, file)
        problems += of_file
        if node is not None:
            nodes.append((file, node))
    if not files:
        return None, [_nothing_in(name)]
    if problems:
        return None, problems
    return document_of(name, nodes)


def _nothing_in(name: str) -> Problem:
    return Problem(
        file=name,
        line=0,
        rule="empty-file",
        sentence="This folder holds no file.",
        remedy="Put files into it that end in .yaml, or delete it.",
    )
