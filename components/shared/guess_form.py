"""Two guesses to make before looking: which approach, and where people would split."""

import streamlit as st

from components.app import widgets
from knowledge.models.knowledge import Knowledge
from wording.say import say


def ask(label: str, names: dict[str, str], key: str) -> None:
    """One guess among names by id. It may be left open, and waits for a button."""
    st.radio(
        label,
        list(names),
        index=None,
        key=key,
        on_change="ignore",
        format_func=lambda id_: widgets.as_markdown(names[id_]),
    )


def scales(knowledge: Knowledge, sentence: str) -> dict[str, str]:
    """Each difference by id, with both its ends, in the sentence of this key."""
    names = {}
    for difference in knowledge.differences:
        names[difference.id] = say(
            sentence,
            name=difference.name,
            managerialist=difference.managerialist,
            relationship=difference.relationship,
        )
    return names


def guessed(key: str) -> str:
    """What was guessed; empty if it was left open."""
    value = widgets.widget_value(key)
    if not value:
        return ""
    return str(value)
