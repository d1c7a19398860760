"""The rules of the code that a reader of docs/architecture.md relies on, held against every file by
its syntax tree.

Each rule takes one module and yields what is wrong in it. Beside each stands a piece of bad code
that it must find.
"""

import ast
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from knowledge.load import SHIPPED, load

ROOT = Path(__file__).resolve().parent.parent
# A folder imports only from folders of a lower number, or itself. Some need not exist yet.
ORDER = {
    "knowledge": 0,
    "engine": 1,
    "wording": 2,
    "pictures": 3,
    "workshop": 3,
    "views": 4,
    "documents": 5,
    "components": 6,
    "pages": 7,
    "app": 8,
    "serve": 8,
}
# A command line is an entrance, as app.py is: it may use whatever says its results in words.
ENTRANCES = {"engine/__main__.py": 6}
BESIDE = {"tests", "bench", "docs", "deploy"}  # not part of what runs
DRAWING = {"components", "pages", "app", "serve"}
PURE = {"knowledge", "engine", "wording", "pictures", "views"}
NETWORK = {
    "socket",
    "ssl",
    "http",
    "urllib.request",
    "requests",
    "urllib3",
    "httpx",
    "aiohttp",
    "websockets",
    "ftplib",
    "smtplib",
}
LINK_CHECKER = "knowledge/link_check.py"
STATE = {"session_state", "query_params"}
STATE_HOMES = {
    "components/app/visit.py",
    "components/app/address.py",
    "components/app/widgets.py",
}
LIMITS = {"app": 60, "serve": 60, "pages": 80}
MODULE_LIMIT, FUNCTION_LIMIT = 300, 50


@dataclass(frozen=True)
class Module:
    """One Python file: its path inside the project, and its text."""

    path: str
    text: str

    @property
    def folder(self) -> str:
        """The top-level folder, or the name of a file at the top."""
        return self.path.split("/")[0].removesuffix(".py")

    @cached_property
    def tree(self) -> ast.Module:
        """What the text means."""
        return ast.parse(self.text)


Rule = Callable[[Module], Iterator[str]]


def modules(root: Path) -> list[Module]:
    """Every Python file of the project, hidden folders aside."""
    paths = (
        p
        for p in sorted(root.rglob("*.py"))
        if not any(part.startswith(".") for part in p.relative_to(root).parts)
    )
    return [Module(p.relative_to(root).as_posix(), p.read_text(encoding="utf-8")) for p in paths]


def running(found: Iterable[Module]) -> list[Module]:
    """Those that are part of what runs."""
    return [m for m in found if m.folder not in BESIDE]


def imported(node: ast.AST) -> list[str]:
    """The full names that a statement imports, also of what is taken from a package: `from a import
    b` is a.b.
    """
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names]
    return []


def imports(module: Module) -> Iterator[tuple[int, str]]:
    """Line and full name of everything the module imports, wherever it does."""
    for node in ast.walk(module.tree):
        for name in imported(node):
            yield node.lineno, name  # type: ignore[attr-defined]


def within(name: str, packages: Iterable[str]) -> bool:
    """Whether a full name is one of these packages or inside one."""
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def imports_point_upwards_only(module: Module) -> Iterator[str]:
    own = ENTRANCES.get(module.path, ORDER.get(module.folder))
    if own is None:
        yield f"{module.path}: this folder has no place in the order"
        return
    for line, name in imports(module):
        target = name.split(".")[0]
        if target in ORDER and target != module.folder and ORDER[target] >= own:
            yield f"{module.path}:{line}: {module.folder} may not import {name}"


def nothing_that_runs_imports_tests(module: Module) -> Iterator[str]:
    for line, name in imports(module):
        if within(name, BESIDE):
            yield f"{module.path}:{line}: {name} is not part of what runs"


def no_import_is_relative(module: Module) -> Iterator[str]:
    for line, name in imports(module):
        if name.startswith("."):
            yield f"{module.path}:{line}: name the package in full"


def streamlit_is_for_drawing(module: Module) -> Iterator[str]:
    for line, name in imports(module):
        if within(name, ["streamlit"]) and module.folder not in DRAWING:
            yield f"{module.path}:{line}: streamlit belongs to {', '.join(sorted(DRAWING))}"


def plotly_is_for_charts(module: Module) -> Iterator[str]:
    for line, name in imports(module):
        if within(name, ["plotly"]) and module.path != "components/shared/charts.py":
            yield f"{module.path}:{line}: plotly belongs to components/shared/charts.py"


def plotly_is_imported_inside_a_function(module: Module) -> Iterator[str]:
    inside = {
        id(inner)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(node)
    }
    for node in ast.walk(module.tree):
        if id(node) not in inside and any(within(name, ["plotly"]) for name in imported(node)):
            yield f"{module.path}:{node.lineno}: import plotly where a chart is drawn"  # type: ignore[attr-defined]


def yaml_is_read_in_one_place(module: Module) -> Iterator[str]:
    for line, name in imports(module):
        if within(name, ["yaml", "ruamel"]) and module.path != "knowledge/reading/yaml_lines.py":
            yield f"{module.path}:{line}: yaml belongs to knowledge/reading/yaml_lines.py"


def the_database_is_for_the_workshop(module: Module) -> Iterator[str]:
    for line, name in imports(module):
        if within(name, ["sqlalchemy", "sqlite3", "psycopg"]) and module.folder != "workshop":
            yield f"{module.path}:{line}: the database belongs to workshop"


def state_is_touched_in_one_place(module: Module) -> Iterator[str]:
    if module.path in STATE_HOMES:
        return
    for node in ast.walk(module.tree):
        said = (
            node.attr
            if isinstance(node, ast.Attribute)
            else node.value
            if isinstance(node, ast.Constant)
            else None
        )
        if said in STATE or any(name.split(".")[-1] in STATE for name in imported(node)):
            yield f"{module.path}:{node.lineno}: ask components/app/visit.py, address.py or widgets.py"  # type: ignore[attr-defined]


def pure_packages_open_no_connection(module: Module) -> Iterator[str]:
    for line, name in imports(module):
        if module.folder in PURE and within(name, NETWORK) and module.path != LINK_CHECKER:
            yield f"{module.path}:{line}: {module.folder} opens no connection"


def only_the_command_line_asks_for_links(module: Module) -> Iterator[str]:
    for line, name in imports(module):
        if within(name, ["knowledge.link_check"]) and module.path != "knowledge/__main__.py":
            yield f"{module.path}:{line}: only the command line uses the network"


def word_files_are_for_documents(module: Module) -> Iterator[str]:
    for line, name in imports(module):
        if within(name, ["docx"]) and module.folder != "documents":
            yield f"{module.path}:{line}: Word files belong to documents"


def pdf_files_are_for_documents(module: Module) -> Iterator[str]:
    for line, name in imports(module):
        if within(name, ["typst"]) and module.folder != "documents":
            yield f"{module.path}:{line}: PDF files belong to documents"


def files_are_short(module: Module) -> Iterator[str]:
    lines, limit = len(module.text.splitlines()), LIMITS.get(module.folder, MODULE_LIMIT)
    if lines > limit:
        yield f"{module.path}: {lines} lines; the limit is {limit}"


def functions_are_short(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION_LIMIT:
                yield f"{module.path}:{node.lineno}: {node.name} has {lines} lines; the limit is {FUNCTION_LIMIT}"


def pages_stand_in_folders(module: Module) -> Iterator[str]:
    """A flat page beside app.py would be listed by Streamlit itself, under its file name."""
    if re.fullmatch(r"pages/[^/]+\.py", module.path):
        yield f"{module.path}: put it into a folder of pages/"


RULES: tuple[Rule, ...] = (
    imports_point_upwards_only,
    nothing_that_runs_imports_tests,
    no_import_is_relative,
    streamlit_is_for_drawing,
    plotly_is_for_charts,
    plotly_is_imported_inside_a_function,
    yaml_is_read_in_one_place,
    the_database_is_for_the_workshop,
    state_is_touched_in_one_place,
    pure_packages_open_no_connection,
    only_the_command_line_asks_for_links,
    word_files_are_for_documents,
    pdf_files_are_for_documents,
    files_are_short,
    functions_are_short,
    pages_stand_in_folders,
)
BAD: tuple[tuple[Rule, str, str], ...] = (
    (imports_point_upwards_only, "engine/a.py", "from components import markup"),
    (imports_point_upwards_only, "knowledge/a.py", "def f():\n    import engine.fit"),
    (imports_point_upwards_only, "workshop/a.py", "import documents"),
    (imports_point_upwards_only, "engine/__main__.py", "from components.app import state"),
    (imports_point_upwards_only, "components/a.py", "from pages.learner import start"),
    (imports_point_upwards_only, "helpers/a.py", ""),
    (nothing_that_runs_imports_tests, "engine/a.py", "from tests.engine import makers"),
    (no_import_is_relative, "engine/a.py", "from . import fit"),
    (streamlit_is_for_drawing, "engine/a.py", "import streamlit as st"),
    (streamlit_is_for_drawing, "documents/a.py", "from streamlit.runtime import caching"),
    (plotly_is_for_charts, "pages/learner/a.py", "def f():\n    from plotly import graph_objects"),
    (
        plotly_is_imported_inside_a_function,
        "components/shared/charts.py",
        "import plotly.graph_objects as go",
    ),
    (
        plotly_is_imported_inside_a_function,
        "components/shared/charts.py",
        "if True:\n    from plotly import io",
    ),
    (yaml_is_read_in_one_place, "components/a.py", "import yaml"),
    (the_database_is_for_the_workshop, "engine/a.py", "from sqlalchemy import select"),
    (
        state_is_touched_in_one_place,
        "pages/learner/a.py",
        "import streamlit as st\nst.session_state.x = 1",
    ),
    (
        state_is_touched_in_one_place,
        "components/a.py",
        "import streamlit as s\ns.query_params['x'] = 1",
    ),
    (
        state_is_touched_in_one_place,
        "components/a.py",
        "from streamlit import session_state as mine",
    ),
    (state_is_touched_in_one_place, "components/a.py", "getattr(st, 'session_state')"),
    (pure_packages_open_no_connection, "engine/a.py", "import urllib.request"),
    (pure_packages_open_no_connection, "knowledge/a.py", "from urllib import request"),
    (pure_packages_open_no_connection, "knowledge/a.py", "import socket"),
    (
        only_the_command_line_asks_for_links,
        "pages/learner/a.py",
        "from knowledge.link_check import failing",
    ),
    (
        only_the_command_line_asks_for_links,
        "knowledge/load.py",
        "def f():\n    import knowledge.link_check",
    ),
    (word_files_are_for_documents, "pages/learner/a.py", "from docx import Document"),
    (pdf_files_are_for_documents, "components/a.py", "def f():\n    import typst"),
    (files_are_short, "app.py", "\n" * 61),
    (files_are_short, "pages/learner/a.py", "\n" * 81),
    (files_are_short, "engine/a.py", "\n" * 301),
    (functions_are_short, "engine/a.py", "class A:\n    def f(self):\n" + "        x = 1\n" * 50),
    (functions_are_short, "engine/a.py", "async def f():\n" + "    x = 1\n" * 50),
    (pages_stand_in_folders, "pages/a.py", ""),
)
GOOD: tuple[tuple[Rule, str, str], ...] = (
    (
        imports_point_upwards_only,
        "components/a.py",
        "from engine.fit import fit\nfrom components import markup",
    ),
    (imports_point_upwards_only, "pages/workshop/a.py", "import workshop.rooms"),
    (
        plotly_is_imported_inside_a_function,
        "components/shared/charts.py",
        "def f():\n    import plotly",
    ),
    (
        state_is_touched_in_one_place,
        "pages/learner/a.py",
        "st.page_link('x', query_params=state.address())",
    ),
    (pure_packages_open_no_connection, "components/a.py", "from urllib.parse import urlencode"),
    (pure_packages_open_no_connection, "engine/a.py", "from urllib.parse import urlencode"),
    (files_are_short, "app.py", "\n" * 60),
    (functions_are_short, "engine/a.py", "def f():\n" + "    x = 1\n" * 49),
    (pages_stand_in_folders, "pages/learner/a.py", ""),
)


def named(cases: tuple[tuple[Rule, str, str], ...]) -> list[str]:
    """Names for cases that a person can read."""
    return [f"{rule.__name__}-{path}-{number}" for number, (rule, path, _) in enumerate(cases)]


@pytest.fixture(scope="module")
def project() -> list[Module]:
    """Every Python file of the project."""
    return modules(ROOT)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_what_runs_keeps_the_rule(project: list[Module], rule: Rule) -> None:
    assert [wrong for module in running(project) for wrong in rule(module)] == []


@pytest.mark.parametrize(("rule", "path", "text"), BAD, ids=named(BAD))
def test_the_rule_finds_what_breaks_it(rule: Rule, path: str, text: str) -> None:
    assert list(rule(Module(path, text)))


@pytest.mark.parametrize(("rule", "path", "text"), GOOD, ids=named(GOOD))
def test_the_rule_lets_pass_what_keeps_it(rule: Rule, path: str, text: str) -> None:
    assert not list(rule(Module(path, text)))


def test_every_rule_is_shown_to_fail() -> None:
    assert {rule.__name__ for rule, _, _ in BAD} == {rule.__name__ for rule in RULES}


def test_every_file_that_runs_is_looked_at(tmp_path: Path) -> None:
    for path in ("app.py", "engine/a.py", "pages/learner/b.py", ".venv/lib/c.py", "tests/d.py"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("", encoding="utf-8")
    assert [m.path for m in running(modules(tmp_path))] == [
        "app.py",
        "engine/a.py",
        "pages/learner/b.py",
    ]


@pytest.mark.parametrize(
    "name",
    ["app", "knowledge", "engine", "wording", "pictures", "documents", "components", "pages"],
)
def test_no_part_is_missing_from_what_is_looked_at(project: list[Module], name: str) -> None:
    assert name in {m.folder for m in running(project)}


def words_that_name(ids: Iterable[str], names: Iterable[str]) -> re.Pattern[str]:
    """Finds the ids and names of approaches. Those of one word stand in many a sentence that means
    something else.
    """
    wanted = {w.lower() for w in (*ids, *names) if len(re.split(r"[ -]", w)) > 1}
    wanted |= {re.sub(r"[ -]", "_", w) for w in wanted}
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(sorted(map(re.escape, wanted)))})(?![\w-])", re.IGNORECASE
    )


def naming(module: Module, pattern: re.Pattern[str]) -> Iterator[str]:
    """Every text and every name of the code in which an approach is named."""
    for node in ast.walk(module.tree):
        said = (
            node.value
            if isinstance(node, ast.Constant)
            else node.id
            if isinstance(node, ast.Name)
            else node.name
            if isinstance(node, ast.FunctionDef | ast.ClassDef)
            else ""
        )
        if isinstance(said, str) and (found := pattern.search(said)):
            yield f"{module.path}:{node.lineno}: {found.group()}"  # type: ignore[attr-defined]


def test_no_code_and_no_test_names_a_shipped_approach(project: list[Module]) -> None:
    ids = [path.stem for path in (SHIPPED / "approaches").glob("*.yaml")]
    pattern = words_that_name(ids, [a.name for a in load(SHIPPED).approaches])
    assert ids
    assert [found for module in project for found in naming(module, pattern)] == []


@pytest.mark.parametrize(
    "text",
    [
        "x = 'elm-tending'",
        "f'{x} Elm tending'",
        "'''As elm tending has it.'''",
        "elm_tending = 1",
        "def elm_tending(): ...",
    ],
)
def test_an_approach_that_is_named_is_found(text: str) -> None:
    assert list(naming(Module("a.py", text), words_that_name(["elm-tending"], ["Elm tending"])))


@pytest.mark.parametrize("text", ["x = 'helm-tending'", "x = 'tending an elm'", "x = 'Rest'"])
def test_other_words_pass(text: str) -> None:
    assert not list(
        naming(
            Module("a.py", text), words_that_name(["elm-tending", "rest"], ["Elm tending", "Rest"])
        )
    )


def folders(root: Path) -> list[str]:
    """The top-level folders, hidden ones and those that .gitignore names aside."""
    ignored = {
        line.strip().strip("/")
        for line in (root / ".gitignore").read_text(encoding="utf-8").splitlines()
    }
    return sorted(
        p.name
        for p in root.iterdir()
        if p.is_dir() and not p.name.startswith(".") and p.name not in ignored
    )


def unlisted(root: Path) -> list[str]:
    """The folders that docs/architecture.md does not list."""
    listed = re.findall(
        r"^([\w-]+)/\s",
        (root / "docs" / "architecture.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    return [name for name in folders(root) if name not in listed]


def test_the_page_on_architecture_lists_every_folder() -> None:
    assert unlisted(ROOT) == []


def test_a_folder_that_is_not_listed_is_found(tmp_path: Path) -> None:
    for name in ("docs", "engine", "data", "surprise"):
        (tmp_path / name).mkdir()
    (tmp_path / ".gitignore").write_text("data/\n", encoding="utf-8")
    (tmp_path / "docs" / "architecture.md").write_text(
        "docs/   pages\nengine/ rules\n", encoding="utf-8"
    )
    assert unlisted(tmp_path) == ["surprise"]
