"""The rules of the code that a reader of docs/architecture.md relies on, held against every file by
its syntax tree: who may import what (tests/house/rooms.py), and that it is plain
(tests/house/plain.py). Each rule is shown to fail.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.house import plain, rooms
from tests.house.source import (
    BESIDE,
    ROOT,
    Case,
    Module,
    Rule,
    line_of,
    modules,
    project,
    running,
    within,
)
from tests.shipped import shipped

RULES = (*rooms.RULES, *plain.RULES)
BAD = (*rooms.BAD, *plain.BAD)
GOOD = (*rooms.GOOD, *plain.GOOD)
NO_ROOMS = {"__pycache__"}


def named(cases: Iterable[Case]) -> list[str]:
    """Names for cases that a person can read."""
    return [f"{rule.__name__}-{path}-{number}" for number, (rule, path, _) in enumerate(cases)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_what_runs_keeps_the_rule(rule: Rule) -> None:
    wrong: list[str] = []
    for module in running(project()):
        wrong.extend(rule(module))
    assert wrong == []


@pytest.mark.parametrize(("rule", "path", "text"), BAD, ids=named(BAD))
def test_the_rule_finds_what_breaks_it(rule: Rule, path: str, text: str) -> None:
    assert list(rule(Module(path, text)))


@pytest.mark.parametrize(("rule", "path", "text"), GOOD, ids=named(GOOD))
def test_the_rule_lets_pass_what_keeps_it(rule: Rule, path: str, text: str) -> None:
    assert not list(rule(Module(path, text)))


def test_every_rule_is_shown_to_fail() -> None:
    assert {rule.__name__ for rule, _, _ in BAD} == {rule.__name__ for rule in RULES}


@pytest.mark.parametrize("packages", rooms.AT_HOME, ids=" ".join)
def test_every_room_is_shown_to_be_kept(packages: tuple[str, ...]) -> None:
    bad = [Module(p, text) for rule, p, text in BAD if rule is rooms.imports_stay_in_their_rooms]
    imports = [name for module in bad for _, name in module.imports]
    assert any(within(name, packages) for name in imports)


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
    [
        "app",
        "knowledge",
        "engine",
        "wording",
        "pictures",
        "documents",
        "components",
        "pages",
        "serve",
    ],
)
def test_no_part_is_missing_from_what_is_looked_at(name: str) -> None:
    assert name in {m.folder for m in running(project())}


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
    for node in module.nodes:
        for match in pattern.finditer(spelled_out(node)):
            yield f"{module.path}:{line_of(node)}: {match.group()}"


def spelled_out(node: ast.AST) -> str:
    """The text or the name that this part of the code is made of."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return node.name
    return ""


def test_no_code_and_no_test_names_a_shipped_approach() -> None:
    names = shipped().approach_names
    ids = list(names)
    pattern = words_that_name(ids, list(names.values()))
    assert ids
    assert [found for module in project() for found in naming(module, pattern)] == []


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


def rooms_in(root: Path) -> list[str]:
    """The rooms of every folder that runs: folders inside it that hold something of ours."""
    inside = [
        room for name in folders(root) if name not in BESIDE for room in (root / name).iterdir()
    ]
    kept = [room for room in inside if room.is_dir() and room.name not in NO_ROOMS]
    return sorted(room.relative_to(root).as_posix() for room in kept)


def listed(root: Path) -> set[str]:
    """The folders and their rooms that docs/architecture.md lists."""
    names: set[str] = set()
    folder = ""
    page = (root / "docs" / "architecture.md").read_text(encoding="utf-8")
    for indent, name in re.findall(r"^( *)([\w-]+)/\s", page, re.MULTILINE):
        if not indent:
            folder = name
        names.add(f"{folder}/{name}" if indent else name)
    return names


def unlisted(root: Path) -> list[str]:
    """The folders and rooms that docs/architecture.md does not list."""
    return [name for name in [*folders(root), *rooms_in(root)] if name not in listed(root)]


def gone(root: Path) -> list[str]:
    """What docs/architecture.md lists and is not there."""
    return sorted(name for name in listed(root) if not (root / name).is_dir())


def test_the_page_on_architecture_lists_every_folder_and_room() -> None:
    assert unlisted(ROOT) == []
    assert gone(ROOT) == []


def test_a_folder_that_is_not_listed_is_found(tmp_path: Path) -> None:
    for name in ("docs", "engine/team", "engine/rest", "data", "surprise"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / ".gitignore").write_text("data/\n", encoding="utf-8")
    (tmp_path / "docs" / "architecture.md").write_text(
        "docs/   pages\nengine/ rules\n  team/ counts\n  away/ gone\n", encoding="utf-8"
    )
    assert unlisted(tmp_path) == ["surprise", "engine/rest"]
    assert gone(tmp_path) == ["engine/away"]
