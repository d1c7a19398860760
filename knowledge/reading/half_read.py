"""What could be read so far of a folder of knowledge, valid or not: the checks look at this."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from knowledge.models.content_kinds import VOCABULARY, ContentKind, Contents, contents_of
from knowledge.models.knowledge import Knowledge
from knowledge.problems import Problem
from knowledge.reading.documents import Document, Path_

CONTENTS = contents_of(Knowledge)


@dataclass(frozen=True)
class RawEntry:
    """One entry as it is written, valid or not, and its place in its file. `inner` is true for one
    that is also part of another entry, as a measure of an approach is.
    """

    kind: ContentKind
    path: Path_
    data: Any
    inner: bool = False

    @property
    def id(self) -> str | None:
        """Its id; None where it has none that could be one."""
        id_ = part_of(self.data, "id")
        if not isinstance(id_, str):
            return None
        return id_


@dataclass(frozen=True)
class Entry:
    """One validated object and the place where it was written."""

    value: Any
    document: Document
    path: Path_ = ()

    def problem(self, rule: str, sentence: str, remedy: str, *path: str | int) -> Problem:
        """A problem at this object, or at `path` inside it."""
        whole_path = (*self.path, *path)
        return self.document.problem(rule, sentence, remedy, *whole_path)

    def at(self, *path: str | int) -> str:
        """Where something inside this object stands, in words."""
        whole_path = (*self.path, *path)
        return self.document.at(whole_path)


@dataclass(frozen=True)
class Reference:
    """A place that refers to something by its id. `kind` is as in `Refers`, such as "source"."""

    document: Document
    path: Path_
    kind: str
    id: str


@dataclass(repr=False)  # which would hold every file twice over, wherever an error is told
class Draft:
    """Everything that could be read so far, valid or not; the checks look at this.

    `unread` names what is missing or not YAML, such as "vocabulary/terms". What it holds is not
    known, so no rule blames a reference to it. `references` are looked for once, when all files
    have been read.
    """

    contents: Contents = CONTENTS
    documents: list[Document] = field(default_factory=list)
    entries: dict[str, list[Entry]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    references: tuple[Reference, ...] | None = None

    def of(self, kind: str) -> list[Entry]:
        """The valid entries of one kind, such as "approaches" or "sources"."""
        return self.entries.get(kind, [])

    def document(self, name: str) -> Document | None:
        """The document with this name, such as "vocabulary/terms", if it could be read."""
        for document in self.documents:
            if document.home == name:
                return document
        return None

    def raw_entries(self, document: Document) -> Iterator[RawEntry]:
        """The entries of a file as they are written; those inside an approach come after it."""
        return raw_entries(document, self.contents)

    def is_unread(self, kind: ContentKind) -> bool:
        """Whether the file of this list is missing or not YAML."""
        home = f"{VOCABULARY}/{kind.file}"
        return home in self.unread


def raw_entries(document: Document, contents: Contents) -> Iterator[RawEntry]:
    """The entries of a file as they are written; those inside an approach come after it. What has
    another shape than the file should have is left out.
    """
    outer = contents.in_folder(document.folder)
    if outer:
        yield from _of_one_file(document, outer, contents)
        return
    for kind in contents.in_file(document.stem):
        if kind.form == "whole":
            yield RawEntry(kind, (), document.data)
        elif kind.form == "list":
            yield from _of_list(kind, document.data, ())
        else:
            named = part_of(document.data, kind.name)
            yield from _of_list(kind, named, (kind.name,))


def _of_one_file(document: Document, outer: ContentKind, contents: Contents) -> Iterator[RawEntry]:
    data = document.data
    if isinstance(data, dict):
        data = {**data, "id": document.stem}
    yield RawEntry(outer, (), data)
    for name, kind in contents.inside(outer).items():
        inside = part_of(data, name)
        yield from _of_list(kind, inside, (name,), inner=True)


def _of_list(kind: ContentKind, data: Any, path: Path_, inner: bool = False) -> Iterator[RawEntry]:
    if not isinstance(data, list):
        return
    for index, raw in enumerate(data):
        yield RawEntry(
            kind=kind,
            path=(*path, index),
            data=raw,
            inner=inner,
        )


def part_of(data: Any, name: str) -> Any:
    """What stands under a name; None where nothing does, or where there are no names."""
    if not isinstance(data, dict):
        return None
    return data.get(name)
