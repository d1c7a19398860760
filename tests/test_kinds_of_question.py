"""docs/adding-a-kind-of-question.md is true: its tables hold every kind, and there are no
others.
"""

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from typing import get_args

import pytest

from knowledge.models.questions import Question
from tests.house.source import ROOT, Module, line_of, project, running

PAGE = ROOT / "docs" / "adding-a-kind-of-question.md"
TABLE = re.compile(r"`(?P<path>[a-z_/]+)\.py`: `(?P<name>[A-Z]+)`")
TABLES = [match.groups() for match in TABLE.finditer(PAGE.read_text(encoding="utf-8"))]
KINDS = set(get_args(Question.model_fields["kind"].annotation))


def asks_for_a_kind(module: Module) -> Iterator[str]:
    """Comparisons of a kind with the name of a kind of question."""
    for node in module.nodes:
        if isinstance(node, ast.Compare):
            parts = [node.left, *node.comparators]
            names = {part.value for part in parts if isinstance(part, ast.Constant)}
            of_a_kind = any(
                isinstance(part, ast.Attribute) and part.attr == "kind" for part in parts
            )
            if of_a_kind and names & KINDS:
                yield f"{module.path}:{line_of(node)}: ask the tables of {PAGE.name}"


def test_the_page_names_the_tables() -> None:
    assert len(TABLES) == 4


@pytest.mark.parametrize(("path", "name"), TABLES)
def test_each_table_has_every_kind(path: str, name: str) -> None:
    table = getattr(import_module(path.replace("/", ".")), name)
    assert set(table) == KINDS


def test_no_other_code_asks_for_a_kind_by_its_name() -> None:
    wrong: list[str] = []
    for module in running(project()):
        if module.folder != "knowledge":
            wrong.extend(asks_for_a_kind(module))
    assert wrong == []


@pytest.mark.parametrize("text", ['if q.kind == "one":\n    pass', 'x = "many" != question.kind'])
def test_code_that_asks_for_a_kind_is_found(text: str) -> None:
    assert list(asks_for_a_kind(Module("engine/a.py", text)))
