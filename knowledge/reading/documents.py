"""Nodes of YAML to plain data, with the file and the line of every path.

One document comes from one file, or from several that are put together: files of named fields by
their names, files of lists one after the other.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import yaml

from knowledge.problems import Problem

Path_ = tuple[str | int, ...]


@dataclass(frozen=True)
class Document:
    """One file or one folder of files as plain data. `lines` maps a path, such as ("fits", 2,
    "because"), to its line. Where files were put together, `files` says in which one a path stands;
    what lies deeper stands in the same.
    """

    name: str
    data: Any
    lines: dict[Path_, int] = field(default_factory=dict)
    files: dict[Path_, str] = field(default_factory=dict)

    @property
    def home(self) -> str:
        """What it is called whether it is a file or a folder, such as "approaches/birch"."""
        return self.name.removesuffix(".yaml")

    @property
    def folder(self) -> str:
        """The folder that it stands in, such as "approaches"."""
        folder, _, _ = self.name.rpartition("/")
        return folder

    @property
    def stem(self) -> str:
        """Its name without the folder and without ".yaml"."""
        _, _, stem = self.home.rpartition("/")
        return stem

    def line(self, path: Path_) -> int:
        """The line of a path, or of its nearest parent that exists."""
        written = self._written(path)
        return self.lines.get(written, 1)

    def file(self, path: Path_) -> str:
        """The file in which a path stands, or its nearest parent that exists."""
        written = self._written(path)
        for end in range(len(written), 0, -1):
            parent = written[:end]
            if parent in self.files:
                return self.files[parent]
        return self.name

    def at(self, path: Path_) -> str:
        """Where a path stands, in words."""
        return f"{self.file(path)}, line {self.line(path)}"

    def _written(self, path: Path_) -> Path_:
        """The path itself, or its nearest parent that exists."""
        for end in range(len(path), 0, -1):
            parent = path[:end]
            if parent in self.lines:
                return parent
        return ()

    def problem(self, rule: str, sentence: str, remedy: str, *path: str | int) -> Problem:
        """A problem at a path in this file."""
        return Problem(
            file=self.file(path),
            line=self.line(path),
            rule=rule,
            sentence=sentence,
            remedy=remedy,
        )

    def problem_of_file(self, rule: str, sentence: str, remedy: str) -> Problem:
        """A problem of this file as a whole."""
        return Problem(
            file=self.name,
            line=0,
            rule=rule,
            sentence=sentence,
            remedy=remedy,
        )


def document_of(
    name: str, parts: Iterable[tuple[str, yaml.Node]]
) -> tuple[Document, list[Problem]]:
    """The document that one or more files are, each with its name and its node; and what is wrong
    with its names, or with how the files go together.
    """
    builder = _Builder()
    for file, node in parts:
        builder.add(file, node)
    if builder.file == name:
        return Document(name, builder.data, builder.lines), builder.problems
    builder.lines[()] = 0  # of a whole folder no line can be named
    return Document(name, builder.data, builder.lines, builder.files), builder.problems


@dataclass
class _Builder:
    """Plain data from the nodes of files; notes the file and line of every path, and problems."""

    file: str = ""
    data: Any = None
    lines: dict[Path_, int] = field(default_factory=dict)
    files: dict[Path_, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def add(self, file: str, node: yaml.Node) -> None:
        """Add what a file holds."""
        self.file = file
        if not self.lines:
            self.lines[()] = _line(node)
            self.data = _empty(node)
        if type(self.data) is not type(_empty(node)):
            self._of_another_shape(_line(node))
        elif isinstance(node, yaml.SequenceNode):
            self._add_entries(node, self.data, ())
        elif isinstance(node, yaml.MappingNode):
            self._add_fields(node, self.data, ())

    def _build(self, node: yaml.Node, path: Path_) -> Any:
        self.lines.setdefault(path, _line(node))
        data = _empty(node)
        if isinstance(node, yaml.SequenceNode):
            self._add_entries(node, data, path)
        if isinstance(node, yaml.MappingNode):
            self._add_fields(node, data, path)
        return data

    def _add_entries(self, node: yaml.SequenceNode, entries: list[Any], path: Path_) -> None:
        """Add the entries of a list to those that are there."""
        for child in node.value:
            here = (*path, len(entries))
            self._note_file(here)
            entry = self._build(child, here)
            entries.append(entry)

    def _add_fields(self, node: yaml.MappingNode, fields: dict[str, Any], path: Path_) -> None:
        for key_node, child in node.value:
            key = str(key_node.value)
            line = _line(key_node)
            here = (*path, key)
            if not isinstance(key_node, yaml.ScalarNode):
                self._not_a_name(line)
            elif key not in fields:
                self.lines[here] = line
                self._note_file(here)
                fields[key] = self._build(child, here)
            elif self._may_go_on(here, fields[key], child):
                self._add_entries(child, fields[key], here)
            else:
                self._twice(key, line, here)

    def _note_file(self, path: Path_) -> None:
        """Note the file of what may stand in another file than its neighbour: a field, an entry."""
        if len(path) <= 2:
            self.files[path] = self.file

    def _may_go_on(self, path: Path_, held: Any, child: yaml.Node) -> bool:
        """Whether a list of one file goes on in another: both files are named after it."""
        first = self.files.get(path, self.file)
        if first == self.file:
            return False
        if not isinstance(held, list) or not isinstance(child, yaml.SequenceNode):
            return False
        named = f"/{path[0]}-"
        return named in first and named in self.file

    def _not_a_name(self, line: int) -> None:
        problem = Problem(
            file=self.file,
            line=line,
            rule="syntax",
            sentence="A list or a mapping stands here where a name should be.",
            remedy="Put the name in quotes if it begins with [, { or ?.",
        )
        self.problems.append(problem)

    def _twice(self, key: str, line: int, path: Path_) -> None:
        first = self.files.get(path, self.file)
        where = f"on line {self.lines[path]}"
        remedy = "Keep one of the two."
        if first != self.file:
            where = f"in {first}, line {self.lines[path]}"
            remedy = f'Keep one of the two. A list may go on in files named "{key}-...".'
        problem = Problem(
            file=self.file,
            line=line,
            rule="duplicate-key",
            sentence=f'"{key}" stands here and {where}.',
            remedy=remedy,
        )
        self.problems.append(problem)

    def _of_another_shape(self, line: int) -> None:
        problem = Problem(
            file=self.file,
            line=line,
            rule="value",
            sentence="This file does not go together with the others of its folder: "
            "a list and named fields stand side by side.",
            remedy="Write all files of the folder in the same shape.",
        )
        self.problems.append(problem)


def _line(node: yaml.Node) -> int:
    lines_before = int(node.start_mark.line)
    return lines_before + 1


def _empty(node: yaml.Node) -> Any:
    """What a node is before anything was put into it; a text is whole at once."""
    if isinstance(node, yaml.SequenceNode):
        return []
    if isinstance(node, yaml.MappingNode):
        return {}
    return str(node.value)
