"""Every sentence is there, is used, and is asked for by its key."""

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest
from jinja2 import Environment, nodes

from wording.say import FOLDER, say, sentences

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = (
    "engine",
    "wording",
    "pictures",
    "views",
    "documents",
    "workshop",
    "components",
    "pages",
    "serve",
)
Call = tuple[str, frozenset[str]]
FILES = ("css", "html", "js")  # endings of files, which look like names of sentences
# In a template a key is asked for as in Python: say("feature.name", …).
IN_TEMPLATE = re.compile(r"""\bsay\(\s*["']([a-z-]+\.[a-z0-9-]+)["']""")


def keys_in_python(text: str) -> Iterator[str]:
    """The keys that a module asks for: the texts that look like a key and name a feature there
    is.
    """
    features = {path.stem for path in FOLDER.glob("*.yaml")}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            feature, dot, name = node.value.partition(".")
            if name in FILES:
                continue
            if dot and feature in features and re.fullmatch(r"[a-z0-9-]+", name):
                yield node.value


@cache
def asked_for() -> set[str]:
    """Every key that code or a template asks for."""
    keys: set[str] = set()
    for folder in FOLDERS:
        for path in (ROOT / folder).rglob("*.py"):
            keys.update(keys_in_python(path.read_text(encoding="utf-8")))
        for path in (ROOT / folder).rglob("*.html"):
            keys.update(IN_TEMPLATE.findall(path.read_text(encoding="utf-8")))
    return keys


def calls_in_python(text: str) -> Iterator[Call]:
    """Each sentence that a module asks for by its key, and the values that it gives."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
            key = node.args[0]
            given = [keyword.arg for keyword in node.keywords]
            if isinstance(key, ast.Constant) and None not in given:
                yield key.value, frozenset(filter(None, given))


def calls_in_template(text: str) -> Iterator[Call]:
    """The same of a template."""
    for node in Environment().parse(text).find_all(nodes.Call):
        if getattr(node.node, "name", "") == "say" and node.dyn_kwargs is None:
            key = node.args[0]
            if isinstance(key, nodes.Const):
                yield key.value, frozenset(keyword.key for keyword in node.kwargs)


def calls() -> Iterator[tuple[Path, Call]]:
    """Every sentence that is asked for by its key, and where."""
    for folder in FOLDERS:
        for ending, found_in in ((".py", calls_in_python), (".html", calls_in_template)):
            for path in sorted((ROOT / folder).rglob(f"*{ending}")):
                for call in found_in(path.read_text(encoding="utf-8")):
                    yield path, call


def names_in(sentence: str) -> frozenset[str]:
    """The values that a sentence names."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name)


def misfits(called: Iterable[tuple[Path, Call]]) -> list[str]:
    """Where a sentence gets other values than it names."""
    found = []
    for path, (key, given) in called:
        feature, _, name = key.partition(".")
        named = names_in(sentences(feature)[name])
        if named != given:
            found.append(f"{path}: {key} names {sorted(named)} and is given {sorted(given)}")
    return found


def written() -> set[str]:
    """Every key for which there is a sentence."""
    files = FOLDER.glob("*.yaml")
    return {f"{path.stem}.{name}" for path in files for name in sentences(path.stem)}


def test_every_key_that_is_asked_for_is_there() -> None:
    assert asked_for() - written() == set()


def test_every_sentence_is_used() -> None:
    assert written() - asked_for() == set()


@pytest.mark.parametrize("feature", [path.stem for path in FOLDER.glob("*.yaml")])
def test_every_sentence_is_a_text(feature: str) -> None:
    assert all(isinstance(text, str) and text.strip() for text in sentences(feature).values())


def test_every_sentence_gets_the_values_that_it_names() -> None:
    assert misfits(calls()) == []


@pytest.mark.parametrize(
    "call",
    [
        *calls_in_python('say("gates.waits", because="It is late.")'),
        *calls_in_template('{{ say("gates.waits", because="It is late.") }}'),
    ],
)
def test_a_value_that_is_not_given_is_found(call: Call) -> None:
    (found,) = misfits([(ROOT, call)])
    assert "['because', 'first'] and is given ['because']" in found


def test_a_key_in_python_is_found() -> None:
    assert list(keys_in_python('say("app.privacy")')) == ["app.privacy"]


def test_a_sentence_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        say("app.no-such-sentence")
