"""Writes a folder of plain pages, and never over what somebody else put there."""

from collections.abc import Mapping
from pathlib import Path

from wording.say import say

# Names every file that was written, so that the next time only these are taken away.
WRITTEN = "bearings-pages.txt"


class FolderRefused(Exception):
    """Nothing can be written there; the message says what to do."""


def write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write all of these files, by their paths in the folder, in place of what was written there
    before. Raises FolderRefused.
    """
    try:
        _prepare(folder)
        _clear(folder)
        _note(folder, files)
        for path, content in files.items():
            _write(folder / path, content)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise FolderRefused(say("plain.not-written", folder=folder, reason=reason)) from None


def _prepare(folder: Path) -> None:
    """See that there is a folder, and that it is empty or ours."""
    if folder.exists() and not folder.is_dir():
        raise FolderRefused(say("plain.no-folder", folder=folder))
    folder.mkdir(parents=True, exist_ok=True)
    note = folder / WRITTEN
    inside = folder.iterdir()
    is_empty = not any(inside)
    if not is_empty and not note.is_file():
        raise FolderRefused(say("plain.not-empty", folder=folder))


def _clear(folder: Path) -> None:
    """Take away what was written before. What is named and lies elsewhere is left alone."""
    note = folder / WRITTEN
    if not note.exists():
        return
    home = folder.resolve()
    for line in note.read_text(encoding="utf-8").splitlines():
        path = (folder / line).resolve()
        if path.is_relative_to(home):
            path.unlink(missing_ok=True)


def _note(folder: Path, files: Mapping[str, bytes]) -> None:
    """Say first what will be written: what was begun and not ended is ours too."""
    names = sorted(files)
    lines = "\n".join(names)
    text = f"{lines}\n"
    note = folder / WRITTEN
    _write(note, text.encode())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
