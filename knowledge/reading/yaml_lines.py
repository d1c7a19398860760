"""YAML text to plain data, with the line of every path.

Stricter than YAML on purpose. Every scalar is read as text, so that `no` stays a word and `2018-12`
a string; the models convert. Duplicate keys, tabs and aliases are problems, because each has hidden
a mistake in somebody's file: a later key silently wins, tabs break nesting, and nested aliases can
grow a few lines into gigabytes.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from knowledge.problems import Problem
from knowledge.reading.documents import Document, document_of

MAX_BYTES = 200_000  # five times the longest; a broken one is read slowly, to say where
MAX_DEPTH = 20
FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# The latter two: a code too large, as in "\UFFFFFFFF".
NOT_YAML = (yaml.YAMLError, ValueError, OverflowError)
# Written as a code such as "\ud800"; neither a terminal, a page nor a Word file can hold these.
UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


class Flaw(NamedTuple):
    """What is wrong with a line, whatever else stands there, and what to do."""

    rule: str
    sentence: str
    remedy: str

    def at(self, name: str, line: int) -> Problem:
        """It at this line of a file."""
        return Problem(name, line, self.rule, self.sentence, self.remedy)


TAB = Flaw(
    rule="tab",
    sentence="This line holds a tab.",
    remedy="Use spaces: two for each level.",
)
ALIAS = Flaw(
    rule="alias",
    sentence="This line uses a YAML anchor or alias (& or *).",
    remedy="Write the text out where it is needed; put it in quotes if it begins with & or *.",
)
UNSHOWN = Flaw(
    rule="syntax",
    sentence="This text holds a character that cannot be shown.",
    remedy="Look for a code that begins with a backslash, and write the character itself.",
)
SECOND_DOCUMENT = Flaw(
    rule="syntax",
    sentence="A second document begins here (---).",
    remedy="Keep one document in a file.",
)
TOO_DEEP = Flaw(
    rule="too-deep",
    sentence=f"This line is nested more than {MAX_DEPTH} levels deep.",
    remedy="Flatten it; no field of the manual needs that.",
)


def read(path: Path, name: str) -> tuple[Document | None, list[Problem]]:
    """Read one file. Gives the document, or None, and every problem of the file's form."""
    node, problems = node_of(path, name)
    if node is None:
        return None, problems
    whole = [(name, node)]
    return document_of(name, whole)


def node_of(path: Path, name: str) -> tuple[yaml.Node | None, list[Problem]]:
    """Read one file as a node of YAML. Gives the node, or None and why there is none."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        sentence = f"This file cannot be read: {error.strerror}."
        remedy = "Check that it is there and that you may open it."
        return None, [Problem(name, 0, "unreadable", sentence, remedy)]
    if len(raw) > MAX_BYTES:
        sentence = f"This file has {len(raw):,} bytes; the limit is {MAX_BYTES:,}."
        return None, [Problem(name, 0, "too-large", sentence, "Split it, or shorten its texts.")]
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        remedy = "Save it again with the encoding UTF-8."
        return None, [Problem(name, line, "not-utf8", "This file is not UTF-8 text.", remedy)]
    return _node(text, name)


def parse(text: str, name: str) -> tuple[Document | None, list[Problem]]:
    """Turn YAML text into a document, or say why not."""
    node, problems = _node(text, name)
    if node is None:
        return None, problems
    whole = [(name, node)]
    return document_of(name, whole)


def _node(text: str, name: str) -> tuple[yaml.Node | None, list[Problem]]:
    problems = _tabs(text, name) or _shape(text, name)
    if problems:
        return None, problems
    node = yaml.compose(text, Loader=FAST)
    if node is None:
        remedy = "Fill it in or delete it."
        empty = Problem(name, 0, "empty-file", "This file holds nothing.", remedy)
        return None, [empty]
    return node, []


def _tabs(text: str, name: str) -> list[Problem]:
    problems = []
    for number, line in enumerate(text.splitlines(), 1):
        if "\t" in line:
            problems.append(TAB.at(name, number))
    return problems


def _shape(text: str, name: str) -> list[Problem]:
    """Walk the parser's events, which do not nest, before anything recursive sees the text.

    The fast reader says yes or no; where it says no, the slow one is asked again, because its words
    and lines are better.
    """
    try:
        return _first_problem(yaml.parse(text, Loader=FAST), name)
    except NOT_YAML:
        pass
    try:
        problems = _first_problem(yaml.parse(text, Loader=yaml.SafeLoader), name)
    except NOT_YAML as error:
        return [_not_yaml(error, text, name)]
    return problems or [Problem(name, 0, "syntax", "This is not YAML.", "Look for odd signs.")]


def _first_problem(events: Iterable[Any], name: str) -> list[Problem]:
    depth = 0
    documents = 0
    for event in events:
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        if isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
        flaw = _flaw(event, depth, documents)
        if flaw is not None:
            line = event.start_mark.line + 1
            return [flaw.at(name, line)]
    return []


def _flaw(event: Any, depth: int, documents: int) -> Flaw | None:
    """What is wrong with an event, so deep in so many documents."""
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        return ALIAS
    if UNSHOWABLE.search(getattr(event, "value", None) or ""):
        return UNSHOWN
    if documents > 1:
        return SECOND_DOCUMENT
    if depth > MAX_DEPTH:
        return TOO_DEEP
    return None


def _not_yaml(error: Exception, text: str, name: str) -> Problem:
    what = getattr(error, "problem", None) or "unreadable"
    return Problem(
        file=name,
        line=_line_of(error, text),
        rule="syntax",
        sentence=f"This is not YAML: {what}.",
        remedy="Look for a missing space after a colon, a missing quote or uneven indentation.",
    )


def _line_of(error: Any, text: str) -> int:
    """Where the mistake is; for what was opened and never closed, where it was opened and not the
    end of the file.
    """
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        place = getattr(error, "position", 0)
        return text.count("\n", 0, place) + 1
    at_the_end = mark.index >= len(text.rstrip())
    if at_the_end and error.context_mark:
        mark = error.context_mark
    return int(mark.line) + 1
