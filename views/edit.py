"""A file of knowledge as a form: what can be chosen, and what one entry holds."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from knowledge.editing.form import WHOLE, EntryOf, entries_of
from knowledge.editing.manual import ids_of
from knowledge.editing.patch import text_of
from knowledge.load import files_in
from knowledge.models.knowledge import Knowledge
from wording.say import say

STEP = " › "


@dataclass(frozen=True)
class EditView:
    """What can be chosen, and what is. `entries` has the label of each by its address. `unknown`
    is said where the address names what is not there.
    """

    folder: Path
    files: tuple[str, ...]
    file: str = ""
    entries: dict[str, str] | None = None
    entry: EntryOf | None = None
    unknown: str = ""


def edit_view(knowledge: Knowledge, folder: Path, file: str, entry: str) -> EditView:
    """The form for an entry of a file; as much of it as the two names lead to."""
    files = tuple(path.relative_to(folder).as_posix() for path in files_in(folder))
    if not file:
        return EditView(folder, files)
    if file not in files:
        return EditView(folder, files, unknown=say("edit.no-such-file", name=file))
    text = text_of(folder, file)
    found = {each.address: each for each in entries_of(text, file, ids_of(knowledge))}
    unknown = ""
    if entry and entry not in found:
        unknown = say("edit.no-such-entry", name=entry)
    return EditView(
        folder=folder,
        files=files,
        file=file,
        entries=_labels(found.values()),
        entry=found.get(entry),
        unknown=unknown,
    )


def _labels(entries: Iterable[EntryOf]) -> dict[str, str]:
    labels = {entry.address: STEP.join(entry.label) for entry in entries}
    if WHOLE in labels:
        labels[WHOLE] = say("edit.whole-file")
    return labels
