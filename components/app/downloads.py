"""What people take away. Each file has an address that holds what it is made of, so that it comes
also after a lost connection, and from another server (serve/files.py).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import streamlit as st

from components.app.links import query
from components.html import render
from documents.files import Files
from documents.from_link import lasting
from wording.say import say

TEMPLATE = "app/files.html"


@dataclass(frozen=True)
class Source:
    """What files are made of: their kind, what their address says, and what is sent beside it and
    stands in no address: what is known here, or what only the browser's own address holds.
    """

    kind: str
    parameters: Mapping[str, str]
    beside: Mapping[str, str] = field(default_factory=dict)
    from_address: tuple[str, ...] = ()

    @property
    def is_sent(self) -> bool:
        """Whether anything is sent beside the address."""
        return bool(self.beside or self.from_address)


@dataclass(frozen=True)
class Offered:
    """One file, as it is offered."""

    label: str
    name: str
    address: str


def show(files: Files, source: Source, verb: str = "Download", key: str = "downloads") -> None:
    """All of these files."""
    offered = _each(files, source, verb)
    with st.container(key=key):
        _draw(list(offered.values()), source)


def show_first(
    files: Files, source: Source, first: tuple[str, ...], key: str, verb: str = ""
) -> None:
    """Some of these files, and the others behind one line."""
    offered = _each(files, source, verb)
    at_once = [offered.pop(label) for label in first]
    others = list(offered.values())
    with st.container(key=key):
        _draw(at_once, source)
        with st.expander(say("files.others")):
            _draw(others, source)


def show_one(files: Files, label: str, called: str, source: Source) -> None:
    """The file with this label, called otherwise."""
    file = files[label]
    offered = _offered(called, file.name, source)
    _draw([offered], source)


def _each(files: Files, source: Source, verb: str) -> dict[str, Offered]:
    """Every file by its label, with this verb before it."""
    offered = {}
    for label, file in files.items():
        called = f"{verb} {label}".strip()
        offered[label] = _offered(called, file.name, source)
    return offered


def _offered(label: str, name: str, source: Source) -> Offered:
    file = lasting(name)
    address = f"file/{source.kind}/{file}"
    if source.parameters:
        parameters = dict(source.parameters)
        asked = query(parameters)
        address = f"{address}?{asked}"
    return Offered(label, name, address)


def _draw(offered: list[Offered], source: Source) -> None:
    values = {"offered": offered, "source": source}
    markup = render.block(TEMPLATE, "files", values)
    with_script = bool(source.from_address)
    st.html(markup, unsafe_allow_javascript=with_script)
