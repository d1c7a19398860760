"""The form for one entry of a file. Nothing is sent before "Check" is pressed."""

from collections.abc import Mapping

import streamlit as st

from components.app import address
from components.app.page import Page
from components.app.widgets import as_markdown, widget_key, widget_value
from knowledge.editing.form import EntryOf, Field, Value
from knowledge.reserved import ENTRY_PARAMETER, FILE_PARAMETER
from views.edit import EditView
from views.edit_checked import Checked
from wording.say import say

TEMPLATE = "steward/edit.html"
LONG = 60  # from so many letters on, a text has more than one line


def choose_file(view: EditView) -> None:
    """The menu of files."""
    files = {file: file for file in view.files}
    key = widget_key("edit-file")
    _menu("edit.file", files, view.file, key, FILE_PARAMETER)


def choose_entry(view: EditView) -> None:
    """The menu of the entries of the file."""
    entry = ""
    if view.entry:
        entry = view.entry.address
    entries = view.entries or {}
    key = widget_key("edit-entry", view.file)
    _menu("edit.entry", entries, entry, key, ENTRY_PARAMETER)


def check_key(view: EditView, entry: EntryOf) -> str:
    """The key of the button that checks."""
    return widget_key("edit-check", view.file, entry.address)


def is_pressed(view: EditView, entry: EntryOf) -> bool:
    """Whether "Check" was just pressed; known before the form is drawn, so that what is wrong can
    stand beside each field.
    """
    key = check_key(view, entry)
    pressed = widget_value(key)
    return bool(pressed)


def values(view: EditView, entry: EntryOf) -> dict[str, Value]:
    """What each field of the entry holds now, by its name."""
    typed = {}
    for field in entry.fields:
        held = widget_value(_key(view, entry, field))
        typed[field.name] = _as_value(field, held)
    return typed


def draw(p: Page, view: EditView, entry: EntryOf, told: Mapping[str, list[str]]) -> None:
    """The fields, with what is wrong with each; the rest of the entry by name; and the button."""
    with st.form("edit"):
        for field in entry.fields:
            _draw_field(view, entry, field)
            if field.name in told:
                p.show(TEMPLATE, "beside", sentences=told[field.name])
        deeper = [_name(name) for name in entry.deeper]
        p.show(TEMPLATE, "deeper", names=deeper)
        label = say("edit.check")
        key = check_key(view, entry)
        st.form_submit_button(label, type="primary", key=key)


def offer(checked: Checked) -> None:
    """The patch. Streamlit keeps it: what was typed has no address, and this server is the
    steward's own.
    """
    st.download_button(
        say("edit.download"),
        data=checked.patch.encode("utf-8"),
        file_name=checked.patch_name,
        mime="text/x-diff",
        on_click="ignore",
        key="edit-download",
    )


def _draw_field(view: EditView, entry: EntryOf, field: Field) -> None:
    key = _key(view, entry, field)
    label = as_markdown(_name(field.name))
    help_ = as_markdown(field.manual.help) or None
    if field.manual.choices:
        _draw_choice(field, label, help_, key)
    elif isinstance(field.value, tuple):
        label = say("edit.list", name=label)
        text = "\n".join(field.value)
        st.text_area(label, text, help=help_, key=key)
    elif len(field.value) > LONG:
        st.text_area(label, field.value, help=help_, key=key, height="content")
    else:
        st.text_input(label, field.value, help=help_, key=key)


def _draw_choice(field: Field, label: str, help_: str | None, key: str) -> None:
    value = field.value
    choices = field.manual.choices
    if isinstance(value, tuple):
        known = list(dict.fromkeys((*value, *choices)))
        st.multiselect(label, known, value, help=help_, key=key)
        return
    known = list(dict.fromkeys((*choices, value)))
    place = known.index(value)
    st.selectbox(label, known, place, help=help_, key=key)


def _as_value(field: Field, held: object) -> Value:
    """What a widget holds, as a file has it; what the file says where it holds nothing yet."""
    if held is None:
        return field.value
    if isinstance(held, list):
        return tuple(held)
    text = str(held)
    if isinstance(field.value, str):
        return text
    lines = [line.strip() for line in text.splitlines()]
    return tuple(line for line in lines if line)


def _menu(label: str, names: Mapping[str, str], chosen: str, key: str, parameter: str) -> None:
    options = list(names)
    index = None
    if chosen in options:
        index = options.index(chosen)
    st.selectbox(
        say(label),
        options,
        index=index,
        key=key,
        format_func=lambda option: names[option],
        placeholder=say("edit.placeholder"),
        on_change=_choose,
        args=(parameter, key),
    )


def _choose(parameter: str, key: str) -> None:
    """Another file has other entries, so none of them is chosen yet."""
    chosen = str(widget_value(key) or "")
    address.view(**{ENTRY_PARAMETER: "", parameter: chosen})


def _key(view: EditView, entry: EntryOf, field: Field) -> str:
    return widget_key("edit", view.file, entry.address, field.name)


def _name(name: str) -> str:
    """A field in words, such as "looks like"."""
    return name.replace("_", " ")
