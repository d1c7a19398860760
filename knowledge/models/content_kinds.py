"""What a folder of knowledge holds, read off the fields of `Knowledge`: no other list of it
exists.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from knowledge.models.declared import OneFileEach, SortedBy, WrittenIn
from knowledge.models.field_types import Model

VOCABULARY = "vocabulary"
# file-each: a file an entry. whole: the file is the one entry. list: the file is the list.
# named-list: the file holds several lists, each under its name.
Form = Literal["file-each", "whole", "list", "named-list"]


@dataclass(frozen=True)
class ContentKind:
    """One kind of content: what an entry is, where it is written and how the list is sorted.

    `file` is the name of a file of the vocabulary without ".yaml"; of the folder for "file-each".
    """

    name: str
    model: type[Model]
    form: Form
    file: str
    optional: bool
    key: Callable[[Any], Any] | None

    @property
    def word(self) -> str:
        """What a reference calls one entry, such as "line"."""
        return self.model.__name__.lower()

    def in_order(self, values: list[Any]) -> tuple[Any, ...]:
        """The values as the knowledge holds them."""
        if self.key is None:
            return tuple(values)
        in_order = sorted(values, key=self.key)
        return tuple(in_order)


@dataclass(frozen=True)
class Contents:
    """Every kind of content of a folder, in the order of the fields of its model."""

    kinds: tuple[ContentKind, ...]

    @cached_property
    def _by_name(self) -> dict[str, ContentKind]:
        return {kind.name: kind for kind in self.kinds}

    @cached_property
    def _by_word(self) -> dict[str, ContentKind]:
        return {kind.word: kind for kind in self.kinds}

    @cached_property
    def _in_files(self) -> dict[str, tuple[ContentKind, ...]]:
        """The kinds that each file of the vocabulary holds."""
        kinds: dict[str, tuple[ContentKind, ...]] = {}
        for kind in self.kinds:
            if kind.form != "file-each":
                before = kinds.get(kind.file, ())
                kinds[kind.file] = (*before, kind)
        return kinds

    @cached_property
    def _in_folders(self) -> dict[str, ContentKind]:
        """The kind whose entries each folder holds, one a file."""
        kinds = {}
        for kind in self.kinds:
            if kind.form == "file-each":
                kinds[kind.file] = kind
        return kinds

    def by_name(self, name: str) -> ContentKind:
        """The kind whose list has this name. Raises KeyError if there is none."""
        return self._by_name[name]

    def by_word(self, word: str) -> ContentKind:
        """The kind that references call by this word. Raises KeyError if there is none."""
        return self._by_word[word]

    @property
    def files(self) -> tuple[str, ...]:
        """The names of all files of the vocabulary, without ".yaml"."""
        return tuple(self._in_files)

    @property
    def optional_files(self) -> tuple[str, ...]:
        """Those files that a folder may do without."""
        needed = {kind.file for kind in self.kinds if not kind.optional}
        return tuple(file for file in self.files if file not in needed)

    def in_file(self, file: str) -> tuple[ContentKind, ...]:
        """The kinds that a file of the vocabulary holds; none if it is no file of it."""
        return self._in_files.get(file, ())

    def in_folder(self, folder: str) -> ContentKind | None:
        """The kind whose entries are the files of this folder; None if there is none."""
        return self._in_folders.get(folder)

    def inside(self, outer: ContentKind) -> dict[str, ContentKind]:
        """The lists of an entry whose own entries share their ids with a list of the vocabulary, by
        the field that holds them: sources and measures of one approach.
        """
        by_model = {kind.model: kind for kind in self.kinds}
        inner: dict[str, ContentKind] = {}
        for name, field in outer.model.model_fields.items():
            model = _model_of(field)
            if model in by_model:
                inner[name] = by_model[model]
        return inner

    @cached_property
    def shared(self) -> frozenset[str]:
        """The names of the lists whose entries may also stand in a file of another kind."""
        names: set[str] = set()
        for outer in self._in_folders.values():
            inside = self.inside(outer)
            for inner in inside.values():
                names.add(inner.name)
        return frozenset(names)


def contents_of(whole: type[Model]) -> Contents:
    """What a folder holds that is read as this model, which is `Knowledge`."""
    kinds = tuple(_kinds(whole))
    return Contents(kinds)


def _kinds(whole: type[Model]) -> Iterator[ContentKind]:
    for name, field in whole.model_fields.items():
        model = _model_of(field)
        if model is not None:
            yield _kind(name, field, model)


def _kind(name: str, field: FieldInfo, model: type[Model]) -> ContentKind:
    form: Form = "whole"
    if get_origin(field.annotation) is tuple:
        form = "list"
    file = name
    key = None
    for note in field.metadata:
        if isinstance(note, OneFileEach):
            form = "file-each"
        if isinstance(note, WrittenIn):
            form = "named-list"
            file = note.file
        if isinstance(note, SortedBy):
            key = note.key
    return ContentKind(
        name=name,
        model=model,
        form=form,
        file=file,
        optional=not field.is_required(),
        key=key,
    )


def _model_of(field: FieldInfo) -> type[Model] | None:
    """The model that a field holds, or holds a list of; None if it holds something else."""
    annotation = field.annotation
    if get_origin(annotation) is tuple:
        annotation = get_args(annotation)[0]
    if isinstance(annotation, type) and issubclass(annotation, Model):
        return annotation
    return None
