"""How plainly code is written, as five figures. They are means of the whole tree: no single line is
judged by them.

Well-kept applications that we measured the same way have 4 to 5 parts a line, lines of 67 to 75
columns, 0.3 to 0.7 choices inside expressions, at most two texts with tags, and 75 to 500 words.
"""

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from tests.house.plain import TAG, docstring, literals
from tests.house.source import Module

SENTENCE = 4  # a text of so many words or more counts as prose


@dataclass(frozen=True)
class Plainness:
    """What is measured; small figures are plain code."""

    parts_a_line: float  # parts of the syntax tree on a line of a function, in the middle function
    width: int  # of nine lines in ten, in columns
    choices: float  # `x if … else y`, for 100 lines
    words: float  # of prose in texts, for 1,000 lines
    tags: float  # texts that hold markup, for 1,000 lines


def plainness(modules: Sequence[Module]) -> Plainness:
    """The figures of these modules. Blank lines and comments do not count."""
    lines: list[str] = []
    for module in modules:
        lines.extend(code_lines(module))
    return Plainness(
        parts_a_line=round(median(density(modules)), 1),
        width=sorted(map(len, lines))[len(lines) * 9 // 10],
        choices=round(100 * sum(map(choices_in, modules)) / len(lines), 1),
        words=round(1000 * sum(map(words_in, modules)) / len(lines)),
        tags=round(1000 * sum(map(tags_in, modules)) / len(lines), 1),
    )


def code_lines(module: Module) -> list[str]:
    """The lines that hold code or a docstring."""
    stripped = [(line, line.strip()) for line in module.text.splitlines()]
    return [line for line, text in stripped if text and not text.startswith("#")]


def density(modules: Sequence[Module]) -> list[float]:
    """For each function, how many parts of its tree stand on a line of its body, in the mean."""
    found: list[float] = []
    for module in modules:
        for node in module.nodes:
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                found.extend(parts_a_line(node))
    return found


def parts_a_line(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[float]:
    """One figure, or none for a function that is only a docstring."""
    body = function.body
    if docstring(function) is not None:
        body = body[1:]
    if not body:
        return []
    length = (body[-1].end_lineno or 0) - body[0].lineno + 1
    return [sum(map(parts, body)) / length]


def parts(node: ast.AST) -> int:
    """How many parts a piece of code has. Whether a name is read or written is none."""
    return sum(not isinstance(part, ast.Load | ast.Store) for part in ast.walk(node))


def choices_in(module: Module) -> int:
    """How many expressions choose between two values."""
    return sum(isinstance(node, ast.IfExp) for node in module.nodes)


def words_in(module: Module) -> int:
    """The words of all texts that are longer than a label."""
    counts = [len(literal.value.split()) for literal in literals(module)]
    return sum(count for count in counts if count >= SENTENCE)


def tags_in(module: Module) -> int:
    """How many texts hold markup."""
    return sum(bool(TAG.search(literal.value)) for literal in literals(module))
