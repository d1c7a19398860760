"""One value of a YAML file in other words: everything else of its text stays as it is, byte by
byte.

A value keeps its style (plain, quoted, folded) where it can. Where it would then be read as
something else than was typed, as with a colon, a "#" or `no`, it is put in quotes. Every result is
read back before it counts.
"""

import re
import textwrap
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import yaml

from knowledge.editing.marks import Span, gaps_of, list_at, root_of, scalar_at, span_of
from knowledge.reading.documents import Path_
from knowledge.reading.yaml_lines import NOT_YAML, parse

WIDTH = 120  # of a folded text, its indentation included
ENDLESS = 10**9
PLAIN_TEXT = "tag:yaml.org,2002:str"
HEADER = re.compile(r"([>|][-+0-9]*)(.*)")  # of a folded text, with a comment behind it

SAFE = re.compile(r"[^\W_]+([ .-][^\W_]+)*")  # letters and digits, joined by single signs


class CannotBeWrittenError(Exception):
    """The value cannot stand there without changing something else."""


def replaced(text: str, path: Path_, value: str) -> str:
    """The file with another text at this path. Raises CannotBeWrittenError."""
    node = scalar_at(text, path)
    span = span_of(text, node)
    for written in _ways_to_write(node, span.of(text), value):
        changed = span.put(text, written)
        if _reads_back(text, changed, path, value):
            return changed
    raise CannotBeWrittenError


def replaced_list(text: str, path: Path_, values: tuple[str, ...]) -> str:
    """The file with other texts in the list at this path. Raises CannotBeWrittenError."""
    node = list_at(text, path)
    if len(values) != len(node.value):
        return _rewritten(text, path, values)
    for index, (old, value) in enumerate(zip(node.value, values, strict=True)):
        if old.value != value:
            here = (*path, index)
            text = replaced(text, here, value)
    return text


def _rewritten(text: str, path: Path_, values: tuple[str, ...]) -> str:
    """The whole list anew; entries that stay are written as they were."""
    node = list_at(text, path)
    if any("#" in gap for gap in gaps_of(text, node)):
        raise CannotBeWrittenError  # a comment between two entries belongs to one of them
    old = {entry.value: span_of(text, entry).of(text) for entry in node.value}
    entries = [old.get(value) or _in_a_list(value) for value in values]
    span = span_of(text, node)
    written = _list_of(node, entries, span, text)
    changed = span.put(text, written)
    if not _reads_back(text, changed, path, list(values)):
        raise CannotBeWrittenError
    return changed


def _list_of(node: yaml.SequenceNode, entries: list[str], span: Span, text: str) -> str:
    if node.flow_style or not entries:
        listed = ", ".join(entries)
        return f"[{listed}]"
    indent = " " * node.start_mark.column
    break_ = _line_break(text)
    written = f"{break_}{indent}- ".join(entries)
    return f"- {written}"


def _in_a_list(value: str) -> str:
    """A new entry, in quotes unless it is safe without them in every kind of list."""
    if SAFE.fullmatch(value) and _tag(value) == PLAIN_TEXT:
        return value
    return _double_quoted(value)


def _ways_to_write(node: yaml.ScalarNode, old: str, value: str) -> list[str]:
    """The value in the style of what stood there, then in quotes."""
    in_style = STYLES.get(node.style or "")
    written = []
    if in_style is not None:
        written.append(in_style(old, value))
    elif not node.style and _tag(value) in (PLAIN_TEXT, _tag(node.value)):
        written.append(value)
    header = HEADER.match(old)
    quoted = _double_quoted(value)
    if node.style in (">", "|") and header:
        quoted += header[2].rstrip()
    written.append(quoted)
    return written


def _single_quoted(_: str, value: str) -> str:
    doubled = value.replace("'", "''")
    return f"'{doubled}'"


def _double_quoted(value: str) -> str:
    written = yaml.safe_dump(value, default_style='"', allow_unicode=True, width=ENDLESS)
    return written.removesuffix("\n")


def _folded(old: str, value: str) -> str:
    """The value below the old header, as far in as the old text was."""
    header, _, body = old.partition("\n")
    first = body.lstrip("\r\n")
    indent = " " * (len(first) - len(first.lstrip(" ")))
    lines = textwrap.wrap(
        value,
        width=WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return _line_break(old).join([header.rstrip("\r"), *lines])


STYLES: dict[str, Callable[[str, str], str]] = {
    ">": _folded,
    "'": _single_quoted,
}


def _line_break(text: str) -> str:
    if "\r\n" in text:
        return "\r\n"
    return "\n"


def _tag(value: str) -> str:
    """What YAML would take these letters for, without quotes: a text, a number, a date, a yes."""
    resolver = yaml.SafeLoader("")
    tag = resolver.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return str(tag)


def _reads_back(text: str, changed: str, path: Path_, value: Any) -> bool:
    """Whether the changed file says the same as before, but for the value at this path."""
    before, _ = parse(text, "")
    after, _ = parse(changed, "")
    if before is None or after is None:
        return False
    if after.data != _with(before.data, path, value):
        return False
    try:
        root_of(changed)  # one reader takes what another refuses
    except NOT_YAML:
        return False
    return True


def _with(data: Any, path: Path_, value: Any) -> Any:
    """A copy of the data with another value at this path."""
    if not path:
        return value
    copied = deepcopy(data)
    inner = copied
    *above, last = path
    for part in above:
        inner = inner[part]
    inner[last] = value
    return copied
