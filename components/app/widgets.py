"""What Streamlit's widgets ask for: keys, what they hold, labels in its Markdown."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import streamlit as st

from components.app import address, visit

# A colon before a space means nothing to Markdown, and labels are read aloud escapes and all.
_MARKDOWN = re.compile(r"[\\`*_{}\[\]<>#|~$&]|:(?=\S)")


def widget_key(*parts: str) -> str:
    """A widget's key: unique in the page, new with each revision."""
    revision = visit.current().revision
    every_part = [*parts, str(revision)]
    return "-".join(every_part)


def widget_value(key: str) -> object:
    """What a widget holds now."""
    return st.session_state.get(key)


def view_widget(parameter: str, key: str, join: Callable[[Any], str] = str) -> None:
    """Put what a widget holds into the address. For callbacks; `join` makes one text of it."""
    value = st.session_state.get(key)
    text = ""
    if value is not None:
        text = join(value)
    address.view(**{parameter: text})


def as_markdown(text: str) -> str:
    """Text for a widget or title of Streamlit, which reads Markdown: escaped, so that it shows as
    it is.
    """
    return _MARKDOWN.sub(r"\\\g<0>", text)


def marked(row: str, is_here: bool) -> AbstractContextManager[object]:
    """Where a link of a row of links is drawn: it is marked if it leads to what is shown."""
    if not is_here:
        return nullcontext()
    return st.container(key=f"here-{row}", width="content")
