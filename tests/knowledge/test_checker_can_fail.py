"""A checker that never fails checks nothing: every rule has a bad file, or a test where no file can
show the mistake.
"""

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from knowledge import load
from knowledge.checks import check, initiatives, lines, next_steps
from knowledge.checks.check import RULES, Rule
from knowledge.load import draft_of
from knowledge.reading import yaml_lines
from knowledge.reading.half_read import Draft

BAD = Path(__file__).parent / "bad"
EXPECTED: dict[str, dict[str, Any]] = yaml.safe_load(
    (BAD / "expected.yaml").read_text(encoding="utf-8")
)
# What is wrong with a folder, or with a file too large to keep here: each has a test in
# test_bad_files.py.
SHOWN_WITHOUT_A_FILE = {"no-approaches", "missing-file", "too-large", "unreadable"}


def rules_named_in(module: ModuleType) -> Iterator[str]:
    """The names of rules in the source: the third argument of Problem(), the first of .problem(),
    whatever `rule` is set to.
    """
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        named: list[ast.expr] = []
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "Problem"
        ):
            named = node.args[2:3]
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "problem"
        ):
            named = node.args[:1]
        elif (
            isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Name)
            and node.targets[0].id == "rule"
        ):
            named = (
                [node.value.body, node.value.orelse]
                if isinstance(node.value, ast.IfExp)
                else [node.value]
            )
        yield from (
            n.value for n in named if isinstance(n, ast.Constant) and isinstance(n.value, str)
        )


def test_every_rule_has_a_bad_file_and_every_bad_file_a_rule() -> None:
    modules = (next_steps, check, initiatives, lines, load, yaml_lines)
    named = {rule for module in modules for rule in rules_named_in(module)}
    assert named - SHOWN_WITHOUT_A_FILE == {expected["rule"] for expected in EXPECTED.values()}


def place_of(expected: dict[str, Any]) -> tuple[str, int, str]:
    return expected["as"], expected["line"], expected["rule"]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_without_this_rule_some_mistake_would_go_unseen(
    rule: Rule, spoilt_by: dict[str, Draft], tmp_path: Path
) -> None:
    shown = {
        (*place_of(EXPECTED[name]), problem)
        for name, draft in spoilt_by.items()
        for problem in rule(draft)
    }
    shown |= {("approaches", 0, "no-approaches", problem) for problem in rule(draft_of(tmp_path))}
    assert [
        p for file, line, rule_, p in shown if (p.file, p.line, p.rule) == (file, line, rule_)
    ], rule.__name__
