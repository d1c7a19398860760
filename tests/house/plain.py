"""That code is plain: short functions, one step a line, no markup. Counted on formatted code.

Beside the rules stand pieces of bad code that each must find, and good ones that it lets pass.
"""

import ast
import re
from collections.abc import Iterator

from tests.house.source import Case, Module, Rule, line_of

LIMITS = {"app": 60, "pages": 80}
MODULE_LIMIT = 300
FUNCTION_LIMIT = 40
TAG = re.compile(r"(?<!/)</?[a-z][a-z0-9]*[ >/]")  # after a slash stands a part of a path
PLACEHOLDER = "<id>"  # in a path that a sentence names
WITH_TAGS = {
    "components/html/render.py",  # finds the pictures in what templates made
    "documents/writers/markdown.py",  # a cell of Markdown has no other line break
}
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)


def files_are_short(module: Module) -> Iterator[str]:
    lines = len(module.text.splitlines())
    limit = LIMITS.get(module.folder, MODULE_LIMIT)
    if lines > limit:
        yield f"{module.path}: {lines} lines; the limit is {limit}"


def functions_are_short(module: Module) -> Iterator[str]:
    for node in module.nodes:
        if not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        if lines > FUNCTION_LIMIT:
            where = f"{module.path}:{node.lineno}: {node.name}"
            yield f"{where} has {lines} lines; the limit is {FUNCTION_LIMIT}"


def no_choice_stands_inside_another(module: Module) -> Iterator[str]:
    for node in module.nodes:
        if isinstance(node, ast.IfExp) and any(isinstance(n, ast.IfExp) for n in inside(node)):
            yield f"{module.path}:{node.lineno}: one `if … else` an expression; use if and return"


def inside(node: ast.AST) -> Iterator[ast.AST]:
    """Every part of this code but the whole."""
    for child in ast.iter_child_nodes(node):
        yield from ast.walk(child)


def no_expression_is_a_branch(module: Module) -> Iterator[str]:
    for node in module.nodes:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.IfExp | ast.BoolOp):
            yield f"{module.path}:{node.lineno}: write an if statement"


def one_value_is_assigned_at_a_time(module: Module) -> Iterator[str]:
    for node in module.nodes:
        if isinstance(node, ast.Assign) and any(parallel(t, node.value) for t in node.targets):
            yield f"{module.path}:{node.lineno}: a line for each value"


def parallel(target: ast.expr, value: ast.expr) -> bool:
    """Whether values that stand side by side get names side by side, and not to change places."""
    if not isinstance(target, ast.Tuple) or not isinstance(value, ast.Tuple):
        return False
    if len(target.elts) < 2 or len(target.elts) != len(value.elts):
        return False
    targets = sorted(map(ast.unparse, target.elts))
    return targets != sorted(map(ast.unparse, value.elts))


def comprehensions_have_one_for(module: Module) -> Iterator[str]:
    for node in module.nodes:
        if isinstance(node, COMPREHENSIONS) and len(node.generators) > 1:
            yield f"{module.path}:{line_of(node)}: one `for` a comprehension; write a loop"


def no_name_is_given_inside_an_expression(module: Module) -> Iterator[str]:
    """`:=` may stand in the test of an if or a while, where everybody looks for it."""
    tests = [n.test for n in module.nodes if isinstance(n, ast.If | ast.While)]
    plain: set[int] = set()
    for test in tests:
        plain.update(id(node) for node in ast.walk(test))
    for node in module.nodes:
        if isinstance(node, ast.NamedExpr) and id(node) not in plain:
            yield f"{module.path}:{node.lineno}: give the name on a line of its own"


def no_markup_stands_in_code(module: Module) -> Iterator[str]:
    if module.path in WITH_TAGS:
        return
    for node in literals(module):
        if TAG.search(node.value.replace(PLACEHOLDER, "")):
            yield f"{module.path}:{node.lineno}: markup belongs to a template"


class Literal(ast.Constant):
    """A text in code."""

    value: str


def literals(module: Module) -> Iterator[Literal]:
    """Every text in code that is no docstring."""
    docstrings = {id(docstring(node)) for node in module.nodes}
    for node in module.nodes:
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and id(node) not in docstrings:
            yield node  # type: ignore[misc]


def docstring(node: ast.AST) -> ast.expr | None:
    """The text that says what a module, a class or a function is."""
    if not isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        return None
    if not node.body or not isinstance(node.body[0], ast.Expr):
        return None
    return node.body[0].value


RULES: tuple[Rule, ...] = (
    files_are_short,
    functions_are_short,
    no_choice_stands_inside_another,
    no_expression_is_a_branch,
    one_value_is_assigned_at_a_time,
    comprehensions_have_one_for,
    no_name_is_given_inside_an_expression,
    no_markup_stands_in_code,
)
BAD: tuple[Case, ...] = (
    (files_are_short, "app.py", "\n" * 61),
    (files_are_short, "pages/learner/a.py", "\n" * 81),
    (files_are_short, "engine/a.py", "\n" * 301),
    (functions_are_short, "engine/a.py", "class A:\n    def f(self):\n" + "        x = 1\n" * 40),
    (functions_are_short, "engine/a.py", "async def f():\n" + "    x = 1\n" * 40),
    (no_choice_stands_inside_another, "engine/a.py", "x = 1 if a else 2 if b else 3"),
    (
        no_choice_stands_inside_another,
        "engine/a.py",
        "x = [1 if a else f'{2 if b else 3}'][0] if c else 4",
    ),
    (no_expression_is_a_branch, "engine/a.py", "f() if a else g()"),
    (no_expression_is_a_branch, "engine/a.py", "a and f()"),
    (one_value_is_assigned_at_a_time, "engine/a.py", "a, b = f(x), g(y)"),
    (one_value_is_assigned_at_a_time, "engine/a.py", "ONE, TWO, THREE = (1, 2, 3)"),
    (comprehensions_have_one_for, "engine/a.py", "x = [a for b in c for a in b]"),
    (comprehensions_have_one_for, "engine/a.py", "x = {a: b for b in c for a in b}"),
    (no_name_is_given_inside_an_expression, "engine/a.py", "x = [b for a in c if (b := f(a))]"),
    (no_name_is_given_inside_an_expression, "engine/a.py", "x = b if (b := f(a)) else ''"),
    (no_markup_stands_in_code, "components/a.py", "x = f'<p>{y}</p>'"),
    (no_markup_stands_in_code, "pictures/a.py", "x = '<svg></svg>'"),
    (no_markup_stands_in_code, "documents/a.py", "x = y + '</li>'"),
    (no_markup_stands_in_code, "wording/a.py", "x = '<a href=\"/\">home'"),
)
GOOD: tuple[Case, ...] = (
    (files_are_short, "app.py", "\n" * 60),
    (functions_are_short, "engine/a.py", "def f():\n" + "    x = 1\n" * 39),
    (no_choice_stands_inside_another, "engine/a.py", "x = [1 if a else 2, 3 if b else 4]"),
    (no_expression_is_a_branch, "engine/a.py", "f(a and b)"),
    (one_value_is_assigned_at_a_time, "engine/a.py", "a, b = b, a"),
    (one_value_is_assigned_at_a_time, "engine/a.py", "a, b = point\nc = d = 0"),
    (comprehensions_have_one_for, "engine/a.py", "x = [f(a for a in b) for b in c if b]"),
    (no_name_is_given_inside_an_expression, "engine/a.py", "if a := f():\n    pass"),
    (no_markup_stands_in_code, "documents/writers/markdown.py", "x = '<br>'"),
    (no_markup_stands_in_code, "knowledge/a.py", "x = 'approaches/<id>.yaml'"),
    (no_markup_stands_in_code, "engine/a.py", "'''A <p> of words.'''\nx = 'a < b > c'"),
    (no_markup_stands_in_code, "knowledge/a.py", "x = 'approaches/<id>.yaml'"),
)
