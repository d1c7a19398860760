"""YAML text to plain data, with the line of every path.

Stricter than YAML on purpose. Every scalar is read as text, so that `no` stays a word and `2018-12`
a string; the models convert. Duplicate keys, tabs and aliases are problems, because each has hidden
a mistake in somebody's file: a later key silently wins, tabs break nesting, and nested aliases can
grow a few lines into gigabytes.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from knowledge.problems import Problem

Path_ = tuple[str | int, ...]
MAX_BYTES = 1_000_000
MAX_DEPTH = 20
FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Written as a code such as "\ud800"; neither a terminal, a page nor a Word file can hold these.
UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Document:
    """One file as plain data. `lines` maps a path, such as ("fits", 2, "because"), to its line."""

    name: str
    data: Any
    lines: dict[Path_, int] = field(default_factory=dict)

    def line(self, path: Path_) -> int:
        """The line of a path, or of its nearest parent that exists."""
        for end in range(len(path), -1, -1):
            if path[:end] in self.lines:
                return self.lines[path[:end]]
        return 1


def read(path: Path, name: str) -> tuple[Document | None, list[Problem]]:
    """Read one file. Gives the document, or None, and every problem of the file's form."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        return None, [
            Problem(
                name,
                0,
                "unreadable",
                f"This file cannot be read: {error.strerror}.",
                "Check that it is there and that you may open it.",
            )
        ]
    if len(raw) > MAX_BYTES:
        return None, [
            Problem(
                name,
                0,
                "too-large",
                f"This file has {len(raw):,} bytes; the limit is {MAX_BYTES:,}.",
                "Split it, or shorten its texts.",
            )
        ]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        return None, [
            Problem(
                name,
                line,
                "not-utf8",
                "This file is not UTF-8 text.",
                "Save it again with the encoding UTF-8.",
            )
        ]
    return parse(text, name)


def parse(text: str, name: str) -> tuple[Document | None, list[Problem]]:
    """Turn YAML text into a document, or say why not."""
    problems = _tabs(text, name) or _shape(text, name)
    if problems:
        return None, problems
    node = yaml.compose(text, Loader=FAST)
    if node is None:
        return None, [
            Problem(name, 0, "empty-file", "This file holds nothing.", "Fill it in or delete it.")
        ]
    lines: dict[Path_, int] = {}
    found: list[Problem] = []
    data = _build(node, (), lines, found, name)
    return Document(name, data, lines), found


def _tabs(text: str, name: str) -> list[Problem]:
    return [
        Problem(name, number, "tab", "This line holds a tab.", "Use spaces: two for each level.")
        for number, line in enumerate(text.splitlines(), 1)
        if "\t" in line
    ]


def _shape(text: str, name: str, loader: Any = FAST) -> list[Problem]:
    """Walk the parser's events, which do not nest, before anything recursive sees the text.

    The fast reader says yes or no; where it says no, the slow one is asked again, because its words
    and lines are better.
    """
    depth = documents = 0
    event: Any
    try:
        for event in yaml.parse(text, Loader=loader):
            line = event.start_mark.line + 1
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                return [
                    Problem(
                        name,
                        line,
                        "alias",
                        "This line uses a YAML anchor or alias (& or *).",
                        "Write the text out where it is needed; put it in quotes if it begins with & or *.",
                    )
                ]
            if UNSHOWABLE.search(getattr(event, "value", None) or ""):
                return [
                    Problem(
                        name,
                        line,
                        "syntax",
                        "This text holds a character that cannot be shown.",
                        "Look for a code that begins with a backslash, and write the character itself.",
                    )
                ]
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                return [
                    Problem(
                        name,
                        line,
                        "syntax",
                        "A second document begins here (---).",
                        "Keep one document in a file.",
                    )
                ]
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(
                event, yaml.CollectionEndEvent
            )
            if depth > MAX_DEPTH:
                return [
                    Problem(
                        name,
                        line,
                        "too-deep",
                        f"This line is nested more than {MAX_DEPTH} levels deep.",
                        "Flatten it; no field of the manual needs that.",
                    )
                ]
    except (
        yaml.YAMLError,
        ValueError,
        OverflowError,
    ) as error:  # the latter two: a code too large, as in "\UFFFFFFFF"
        if loader is not yaml.SafeLoader:
            return _shape(text, name, yaml.SafeLoader) or [
                Problem(name, 0, "syntax", "This is not YAML.", "Look for odd signs.")
            ]
        what = getattr(error, "problem", None) or "unreadable"
        return [
            Problem(
                name,
                _line_of(error, text),
                "syntax",
                f"This is not YAML: {what}.",
                "Look for a missing space after a colon, a missing quote or uneven indentation.",
            )
        ]
    return []


def _line_of(error: Any, text: str) -> int:
    """Where the mistake is; for what was opened and never closed, where it was opened and not the
    end of the file.
    """
    mark = getattr(error, "problem_mark", None)
    if mark and mark.index >= len(text.rstrip()) and error.context_mark:
        mark = error.context_mark
    return int(mark.line) + 1 if mark else text.count("\n", 0, getattr(error, "position", 0)) + 1


def _build(
    node: yaml.Node, path: Path_, lines: dict[Path_, int], found: list[Problem], name: str
) -> Any:
    lines.setdefault(path, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        return [
            _build(child, (*path, index), lines, found, name)
            for index, child in enumerate(node.value)
        ]
    if not isinstance(node, yaml.MappingNode):
        return str(node.value)
    data: dict[str, Any] = {}
    for key_node, child in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            found.append(
                Problem(
                    name,
                    line,
                    "syntax",
                    "A list or a mapping stands here where a name should be.",
                    "Put the name in quotes if it begins with [, { or ?.",
                )
            )
            continue
        key = str(key_node.value)
        if key in data:
            first = lines[(*path, key)]
            found.append(
                Problem(
                    name,
                    line,
                    "duplicate-key",
                    f'"{key}" stands here and on line {first}.',
                    "Keep one of the two.",
                )
            )
            continue
        lines[(*path, key)] = line
        data[key] = _build(child, (*path, key), lines, found, name)
    return data
