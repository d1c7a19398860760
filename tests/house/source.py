"""The project's Python as values: every file with its text, its syntax tree and what it imports."""

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BESIDE = {"tests", "bench", "docs", "deploy"}  # not part of what runs


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

    @cached_property
    def nodes(self) -> tuple[ast.AST, ...]:
        """Every part of the tree."""
        return tuple(ast.walk(self.tree))

    @cached_property
    def imports(self) -> tuple[tuple[int, str], ...]:
        """Line and full name of everything the module imports, wherever it does."""
        lines: list[tuple[int, str]] = []
        for node in self.nodes:
            lines.extend((line_of(node), name) for name in imported(node))
        return tuple(lines)


def modules(root: Path) -> list[Module]:
    """Every Python file of the project, hidden folders aside."""
    paths = [path.relative_to(root) for path in sorted(root.rglob("*.py"))]
    shown = [path for path in paths if not any(part.startswith(".") for part in path.parts)]
    return [Module(p.as_posix(), (root / p).read_text(encoding="utf-8")) for p in shown]


@cache
def project() -> list[Module]:
    """Every Python file of this project, read once."""
    return modules(ROOT)


def running(sources: Iterable[Module]) -> list[Module]:
    """Those that are part of what runs."""
    return [m for m in sources if m.folder not in BESIDE]


def imported(node: ast.AST) -> list[str]:
    """The full names that a statement imports, also of what is taken from a package: `from a import
    b` is a.b.
    """
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [f"{'.' * node.level}{node.module or ''}.{alias.name}" for alias in node.names]
    return []


def line_of(node: ast.AST) -> int:
    """The line on which a part of the code begins."""
    return int(getattr(node, "lineno", 0))


def within(name: str, packages: Iterable[str]) -> bool:
    """Whether a full name is one of these packages or inside one."""
    return any(name == package or name.startswith(f"{package}.") for package in packages)


Rule = Callable[[Module], Iterator[str]]
Case = tuple[Rule, str, str]  # a rule, the path of a file, and what stands in it
