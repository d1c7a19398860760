"""What is imported is named, what is named is pinned, and the locks hold it with hashes."""

import re
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import packages_distributions

import pytest

from tests.house.rooms import ORDER
from tests.house.source import BESIDE, ROOT, Module, project, running

PIN = re.compile(r"^([\w.-]+)(?:\[[\w,]+\])?==([^\s;]+)")
OWN = {*ORDER, *BESIDE}


def canonical(name: str) -> str:
    """A package's name as every tool spells it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def pins(text: str) -> dict[str, str]:
    """The version of each package that a list or a lock names."""
    matches = [PIN.match(line) for line in text.splitlines()]
    return {canonical(match[1]): match[2] for match in matches if match}


def read(name: str) -> str:
    """A list or a lock of the project."""
    return (ROOT / name).read_text(encoding="utf-8")


def unpinned(text: str) -> list[str]:
    """The lines of a short list that name a package and no exact version."""
    lines = [line.split("#")[0].strip() for line in text.splitlines()]
    return [line for line in lines if line and not line.startswith("-r ") and not PIN.match(line)]


def without_hash(lock: str) -> list[str]:
    """The packages of a lock that no hash stands below."""
    entries = re.split(r"^(?=[\w.-]+==)", lock, flags=re.MULTILINE)[1:]
    return [entry.split("==")[0] for entry in entries if "--hash=sha256:" not in entry]


def unnamed(sources: Iterable[Module], named: Iterable[str]) -> Iterator[str]:
    """Every import whose package is in none of these lists."""
    distributions = packages_distributions()
    listed = set(named)
    for module in sources:
        for line, name in module.imports:
            top = name.split(".")[0]
            if top in OWN or top in sys.stdlib_module_names:
                continue
            packages = {canonical(package) for package in distributions.get(top, [top])}
            if packages.isdisjoint(listed):
                yield f"{module.path}:{line}: {top}"


def test_what_runs_imports_only_what_is_named() -> None:
    assert list(unnamed(running(project()), pins(read("requirements.txt")))) == []


def test_what_checks_imports_only_what_is_named() -> None:
    named = pins(read("requirements.txt")) | pins(read("requirements-dev.txt"))
    assert list(unnamed(project(), named)) == []


@pytest.mark.parametrize("text", ["import pandas", "def f():\n    from numpy import typing"])
def test_an_import_that_is_not_named_is_found(text: str) -> None:
    assert list(unnamed([Module("engine/a.py", text)], ["plotly"]))


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_package_of_a_short_list_has_an_exact_version(name: str) -> None:
    assert unpinned(read(name)) == []


def test_a_package_without_an_exact_version_is_found() -> None:
    assert unpinned("-r other.txt\nplotly>=6  # charts\nnumpy==2.0\n") == ["plotly>=6"]


@pytest.mark.parametrize("name", ["requirements", "requirements-dev"])
def test_the_lock_holds_what_the_short_list_names(name: str) -> None:
    locked = pins(read(f"{name}.lock"))
    named = pins(read(f"{name}.txt"))
    assert named.items() <= locked.items(), "run make lock"


def test_what_runs_is_the_same_under_the_checks() -> None:
    assert pins(read("requirements.lock")).items() <= pins(read("requirements-dev.lock")).items()


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_every_package_of_a_lock_has_a_hash(name: str) -> None:
    lock = read(name)
    assert pins(lock)
    assert without_hash(lock) == []


def test_a_package_without_a_hash_is_found() -> None:
    lock = "a==1 \\\n    --hash=sha256:1\nb==2\n    # via a\n"
    assert without_hash(lock) == ["b"]


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_no_place_of_one_machine(name: str) -> None:
    places = ("http:", "https:", "file:", "index-url", "find-links")
    assert [word for word in places if word in read(name)] == []


def test_the_lists_are_read_as_they_are_written() -> None:
    assert pins("psycopg[binary]==3.3.9  # a database\nPyYAML==6.0\n") == {
        "psycopg": "3.3.9",
        "pyyaml": "6.0",
    }
