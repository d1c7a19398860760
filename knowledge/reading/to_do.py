"""What a skeleton leaves to be written: texts that begin with "TO DO". Nothing else is said of them
until they are written.
"""

from collections.abc import Iterator
from typing import Any

from knowledge.problems import Problem
from knowledge.reading.documents import Document, Path_

TO_DO = "TO DO"


def is_to_do(value: Any) -> bool:
    """Whether a text is still to be written."""
    if not isinstance(value, str):
        return False
    return value.startswith(TO_DO)


def to_dos(document: Document) -> list[Problem]:
    """What of a document is still to be written, with its manual, which stands in its place."""
    problems = []
    for path, text in _texts(document.data, ()):
        if is_to_do(text):
            remedy = text.removeprefix(TO_DO).lstrip(": ") or "Write it, or delete it."
            problem = document.problem(
                "to-do",
                f'"{_name(path)}" is still to be written.',
                remedy,
                *path,
            )
            problems.append(problem)
    return problems


def _name(path: Path_) -> str:
    return ".".join(str(part) for part in path)


def _texts(data: Any, path: Path_) -> Iterator[tuple[Path_, str]]:
    if isinstance(data, str):
        yield path, data
    if isinstance(data, dict):
        for key, value in data.items():
            here = (*path, key)
            yield from _texts(value, here)
    if isinstance(data, list):
        for index, value in enumerate(data):
            here = (*path, index)
            yield from _texts(value, here)
