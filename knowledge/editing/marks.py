"""Where the values of a YAML file stand in its text."""

from dataclasses import dataclass

import yaml

from knowledge.reading.documents import Path_


@dataclass(frozen=True)
class Span:
    """From one place in a text to another."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """What stands there."""
        return text[self.start : self.end]

    def put(self, text: str, written: str) -> str:
        """The text with something else there."""
        before = text[: self.start]
        after = text[self.end :]
        return f"{before}{written}{after}"


def root_of(text: str) -> yaml.Node | None:
    """What a file holds, as nodes that know their places. The slow reader, which counts them
    right.
    """
    return yaml.compose(text, Loader=yaml.SafeLoader)


def node_at(text: str, path: Path_) -> yaml.Node:
    """The node at a path. Raises KeyError if there is none."""
    node = root_of(text)
    for part in path:
        node = children(node)[part]
    if node is None:
        raise KeyError(path)
    return node


def scalar_at(text: str, path: Path_) -> yaml.ScalarNode:
    """The text at a path. Raises KeyError if there is none."""
    node = node_at(text, path)
    if not isinstance(node, yaml.ScalarNode):
        raise KeyError(path)
    return node


def list_at(text: str, path: Path_) -> yaml.SequenceNode:
    """The list at a path. Raises KeyError if there is none."""
    node = node_at(text, path)
    if not isinstance(node, yaml.SequenceNode):
        raise KeyError(path)
    return node


def children(node: yaml.Node | None) -> dict[str | int, yaml.Node]:
    """What stands directly inside a node, by name or by place."""
    if isinstance(node, yaml.SequenceNode):
        return dict(enumerate(node.value))
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): child for key, child in node.value}
    return {}


def span_of(text: str, node: yaml.Node) -> Span:
    """Where a node stands. Empty lines after it are no part of it."""
    start = node.start_mark.index
    end = node.end_mark.index
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        end = span_of(text, node.value[-1]).end
    written = text[start:end].rstrip(" \r\n")
    return Span(start, start + len(written))


def gaps_of(text: str, node: yaml.SequenceNode) -> list[str]:
    """What stands between the entries of a list, and before and after them."""
    whole = span_of(text, node)
    at = whole.start
    gaps = []
    for entry in node.value:
        span = span_of(text, entry)
        gaps.append(text[at : span.start])
        at = span.end
    gaps.append(text[at : whole.end])
    return gaps


def lines_of(text: str, path: Path_) -> range:
    """The lines on which a named value stands, counted from 1, with the line of its name."""
    node = node_at(text, path)
    span = span_of(text, node)
    first = node.start_mark.line + 1
    if path and isinstance(path[-1], str):
        parent = node_at(text, path[:-1])
        first = _line_of_key(parent, path[-1])
    last = text.count("\n", 0, span.end) + 1
    return range(first, last + 1)


def _line_of_key(parent: yaml.Node, name: str) -> int:
    for key, _ in parent.value:
        if key.value == name:
            line = int(key.start_mark.line)
            return line + 1
    raise KeyError(name)
