"""A visitor without a browser: opens a page by its address, and reads what it shows as people
do.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import TypeVar
from unittest.mock import MagicMock
from urllib.parse import parse_qsl, urlsplit

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.testing.v1 import AppTest, app_test, local_script_runner
from streamlit.testing.v1.element_tree import (
    Block,
    Button,
    ButtonGroup,
    Checkbox,
    Element,
    Markdown,
    PageLink,
    Radio,
    Selectbox,
    TextInput,
    Toggle,
    Widget,
)
from streamlit.testing.v1.local_script_runner import LocalScriptRunner
from streamlit.util import calc_hash

from components.app.routes import Route

ROOT = Path(__file__).resolve().parents[2]
COMPILED = ScriptCache()
VOID = {"br", "hr", "img", "input", "link", "meta"}
Parameters = dict[str, str | list[str]]
W = TypeVar("W", bound=Widget)


def visit(
    route: Route,
    parameters: Parameters | None = None,
    theme: str | None = None,
    url: str | None = None,
) -> AppTest:
    """Open the address of a page in a new session, as somebody does who was sent a link. `url`: as
    the browser says it.
    """
    app = AppTest.from_file(ROOT / "app.py", default_timeout=30)
    app.query_params.update(parameters or {})
    app.context.update(theme=theme, url=url)
    app._page_hash = calc_hash(
        route.path
    )  # switch_page goes by the file's name until something has run
    return app.run()


def quicker_visits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what takes most of a visit and is nothing of ours. Bearings uses no components of
    others, so nobody looks for them in every package; a script is compiled once for all visits;
    and who waits for a page sleeps until it is there.
    """
    monkeypatch.setattr(
        BidiComponentManager,
        "discover_and_register_components",
        lambda *_, **__: None,
        raising=False,
    )
    monkeypatch.setattr(app_test, "ScriptCache", lambda: COMPILED)
    monkeypatch.setattr(app_test, "MagicMock", lambda spec: _stand_in(spec))
    monkeypatch.setattr(local_script_runner, "require_widgets_deltas", _wait_for)


@cache
def _stand_in(spec: type) -> MagicMock:
    """Stands for what runs pages where nothing runs. Whoever visits puts their own into it."""
    return MagicMock(spec=spec)


def _wait_for(runner: LocalScriptRunner, timeout: float) -> None:
    """Wait until a page is there. TimeoutError if it takes too long."""
    thread = runner._script_thread
    assert thread is not None
    thread.join(timeout)
    if thread.is_alive():
        runner.request_stop()
        raise TimeoutError(f"the page was not there after {timeout} seconds")


def follow(app: AppTest, route: Route, parameters: Parameters | None = None) -> AppTest:
    """Go to another page in the same session. As in a browser, the address starts empty but for
    what the link says.
    """
    app.query_params.clear()
    app.query_params.update(parameters or {})
    return app.switch_page(route.script).run()


def press(app: AppTest, key: str) -> AppTest:
    """Press the button with this key."""
    button(app, key).click()
    return app.run()


def button(app: AppTest, key: str) -> Button:
    """The button with this key."""
    return app.button(key=key)


def has_button(app: AppTest, key: str) -> bool:
    """Whether there is a button with this key."""
    return any(b.key == key for b in app.button)


def choose(app: AppTest, question: str, option: str) -> None:
    """Choose an answer of a question that takes one. Nothing runs: widgets send nothing until the
    step is left.
    """
    radio(app, question).set_value(option)


def radio(app: AppTest, question: str) -> Radio[str]:
    """The answers of a question that takes one."""
    return _named(app.radio, question)


def box(app: AppTest, question: str, option: str) -> Checkbox:
    """One answer of a question that takes many."""
    return _named(app.checkbox, f"{question}-{option}")


def entry(app: AppTest, name: str) -> TextInput:
    """The place to type with this name."""
    return _named(app.text_input, name)


def menu(app: AppTest, name: str) -> Selectbox[str]:
    """The menu with this name."""
    return _named(app.selectbox, name)


def pills(app: AppTest, name: str) -> ButtonGroup[str]:
    """The buttons that stay pressed, with this name."""
    return _named(app.button_group, name)


def switch(app: AppTest, name: str) -> Toggle:
    """The switch with this name."""
    return _named(app.toggle, name)


def _named(widgets: Iterable[W], name: str) -> W:
    """The widget with this key, which ends in a revision number."""
    return next(w for w in widgets if w.key and w.key.rsplit("-", 1)[0] == name)


def links(app: AppTest) -> list[PageLink]:
    """Every link to another page."""
    return [e for e in app.get("page_link") if isinstance(e, PageLink)]


def link(app: AppTest, label: str) -> PageLink:
    """The link with this label, on the page or in the menu."""
    return next(e for e in links(app) if e.value.strip("*").startswith(label))


def leads(anchor: "Node") -> tuple[str, dict[str, str]]:
    """Where a link inside the page leads: the path of the page, and what it asks for."""
    parts = urlsplit(anchor.attributes["href"])
    return parts.path, dict(parse_qsl(parts.query))


def more(app: AppTest) -> tuple[str, list[str]]:
    """The part of the menu that opens: its label, and the pages behind it."""
    menu_ = next(b for b in _blocks(app.main) if b.proto.popover.label.startswith("More"))
    return menu_.proto.popover.label, [e.value for e in _elements(menu_) if isinstance(e, PageLink)]


def marked(app: AppTest) -> dict[str, str]:
    """Which link of each row is marked as the page that is shown."""
    found = {}
    for block in _blocks(app.main):
        _, _, row = (block.key or "").partition("here-")
        if row:
            found[row] = next(e.value for e in _elements(block) if isinstance(e, PageLink))
    return found


def folded(app: AppTest) -> dict[str, "Node"]:
    """The parts of the page that open where somebody presses their label."""
    return {
        e.label: Node("main", {}, [n for inside in _elements(e) for n in _nodes(inside)])
        for e in app.expander
    }


def title(app: AppTest) -> str:
    """The page's one H1."""
    (only,) = app.title
    return str(only.value)


@dataclass
class Node:
    """One element of what is shown, with its texts and elements in reading order."""

    tag: str
    attributes: dict[str, str]
    children: list["Node | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What a reader sees of it, on one line."""
        return " ".join("".join(self._texts()).split())

    def all(self, tag: str = "", css: str = "") -> list["Node"]:
        """Every element inside with this tag and this class."""
        return [
            n
            for n in self.walk()
            if (not tag or n.tag == tag)
            and (not css or css in n.attributes.get("class", "").split())
        ]

    def one(self, tag: str = "", css: str = "") -> "Node":
        """The only such element."""
        (found,) = self.all(tag, css)
        return found

    def link(self, text: str) -> "Node":
        """The first link with these words."""
        return next(n for n in self.all("a") if n.text == text)

    def rows(self, caption: str) -> dict[str, list[str]]:
        """The table with this caption: the head of each row, and its other cells."""
        body = self.holding("table", caption).one("tbody")
        return {row.one("th").text: [cell.text for cell in row.all("td")] for row in body.all("tr")}

    def holding(self, tag: str, text: str) -> "Node":
        """The innermost element with this tag in which a text stands."""
        return next(n for n in reversed(self.all(tag)) if text in n.text)

    def walk(self) -> Iterator["Node"]:
        """Every element inside, in reading order."""
        for child in self.children:
            if isinstance(child, Node):
                yield child
                yield from child.walk()

    def _texts(self) -> Iterator[str]:
        if self.tag in ("script", "style"):
            return
        if "popover" in self.attributes:  # hidden until somebody opens it
            return
        inline = self.tag in ("a", "b", "button", "em", "i", "span", "strong", "cite")
        for child in self.children:
            if isinstance(child, Node):
                yield " " if child.tag == "span" and "popover" not in child.attributes else ""
                yield from child._texts()
            else:
                yield child
        if not inline:
            yield "\n"


class _Builder(HTMLParser):
    """Builds nodes, and fails on markup that is not closed where it should be."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("main", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {key: value or "" for key, value in attrs})
        self.open[-1].children.append(node)
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag, f"</{tag}> closes something else"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Node(tag, {key: value or "" for key, value in attrs}))

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def parse(markup: str) -> Node:
    """Markup as nodes."""
    builder = _Builder()
    builder.feed(markup)
    builder.close()
    assert len(builder.open) == 1, f"<{builder.open[-1].tag}> is not closed"
    return builder.open[0]


def shown(app: AppTest) -> Node:
    """Everything on the page in reading order: markup as nodes, headings and widgets as elements
    with their label.
    """
    page = Node("main", {})
    for element in _elements(app.main):
        page.children += _nodes(element)
    return page


def files(app: AppTest) -> list[str]:
    """The files that the page offers, as it calls them."""
    return [node.text for node in shown(app).all(css="b-file")]


def _elements(block: Block) -> Iterator[Element]:
    for child in block.children.values():
        if isinstance(child, Block):
            yield from _elements(child)
        else:
            yield child


def _blocks(block: Block) -> Iterator[Block]:
    for child in block.children.values():
        if isinstance(child, Block):
            yield child
            yield from _blocks(child)


def _nodes(element: Element) -> list[Node | str]:
    if element.type == "html":
        return parse(element.value).children
    if isinstance(element, Markdown):
        return (
            parse(element.value).children
            if element.allow_html
            else [Node("markdown", {}, [element.value])]
        )
    if isinstance(element, PageLink):
        return [Node("page-link", {"query": element.proto.query_string}, [element.value])]
    label = getattr(element, "label", None) or getattr(element, "value", "")
    return [Node(element.tag if element.type == "title" else element.type, {}, [str(label)])]
