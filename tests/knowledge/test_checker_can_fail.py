"""A checker that never fails checks nothing: every rule has a bad file, or a test where no file can
show the mistake.
"""

import ast
import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType
from typing import Any, TypeGuard

import pytest
import yaml

from knowledge import checks, load, reading
from knowledge.checks.check import RULES, Rule
from knowledge.load import draft_of
from knowledge.reading.half_read import Draft

BAD = Path(__file__).parent / "bad"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load(
    (BAD / "expected.yaml").read_text(encoding="utf-8")
)
# What is wrong with a folder, or with a file too large to keep here: each has a test in
# test_bad_files.py.
SHOWN_WITHOUT_A_FILE = {
    "no-approaches",
    "missing-file",
    "too-large",
    "unreadable",
    "file-and-folder",
}


def modules_in(package: ModuleType) -> Iterator[ModuleType]:
    """Every module of a folder."""
    for module in iter_modules(package.__path__):
        yield import_module(f"{package.__name__}.{module.name}")


def rules_named_in(module: ModuleType) -> Iterator[str]:
    """The names of rules in the source: `rule` of Problem() and Flaw(), the first argument of
    .problem() and .problem_of_file(), whatever `rule` is set to.
    """
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        for name in names_of_a_rule(node):
            if isinstance(name, ast.Constant) and isinstance(name.value, str):
                yield name.value


def is_call_of(node: ast.AST, *names: str) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and ast.unparse(node.func) in names


def names_of_a_rule(node: ast.AST) -> list[ast.expr]:
    if is_call_of(node, "Problem", "Flaw"):
        by_keyword = [keyword.value for keyword in node.keywords if keyword.arg == "rule"]
        return [*node.args[2:3], *by_keyword]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr in ("problem", "problem_of_file"):
            return node.args[:1]
        return []
    if not isinstance(node, ast.Assign) or ast.unparse(node.targets[0]) != "rule":
        return []
    if isinstance(node.value, ast.IfExp):
        return [node.value.body, node.value.orelse]
    return [node.value]


def test_every_rule_has_a_bad_file_and_every_bad_file_a_rule() -> None:
    modules = [load, *modules_in(checks), *modules_in(reading)]
    named = {rule for module in modules for rule in rules_named_in(module)}
    assert named - SHOWN_WITHOUT_A_FILE == {expected["rule"] for expected in EXPECTED.values()}


def place_of(expected: dict[str, Any]) -> tuple[str, int, str]:
    shown_in = expected.get("shown_in", expected["as"])
    return shown_in, expected["line"], expected["rule"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_without_this_rule_some_mistake_would_go_unseen(
    rule: Rule, spoilt_by: Callable[[str], Draft], tmp_path: Path
) -> None:
    shown = {
        (*place_of(EXPECTED[name]), problem)
        for name in EXPECTED
        for problem in rule(spoilt_by(name))
    }
    shown |= {("approaches", 0, "no-approaches", problem) for problem in rule(draft_of(tmp_path))}
    assert [
        p for file, line, rule_, p in shown if (p.file, p.line, p.rule) == (file, line, rule_)
    ], rule.__name__


def test_the_rules_of_every_file_are_run() -> None:
    named = {rule for module in modules_in(checks) for rule in rules_of(module)}
    assert named - {"check"} == {rule.__name__ for rule in RULES}


def rules_of(module: ModuleType) -> Iterator[str]:
    """The names of the rules in a file: its functions that take a draft and others may call."""
    functions = [
        n for n in ast.parse(inspect.getsource(module)).body if isinstance(n, ast.FunctionDef)
    ]
    for function in functions:
        takes_a_draft = [argument.arg for argument in function.args.args] == ["draft"]
        if takes_a_draft and not function.name.startswith("_"):
            yield function.name
