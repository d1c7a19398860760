"""What cannot wait comes alone: everything else of a result is folded away until it is seen to."""

from collections.abc import Sequence

import streamlit as st

from components.app import visit
from components.app.widgets import widget_key, widget_value
from knowledge.models.questions import Caution
from wording.say import say


def is_raised(cautions: Sequence[Caution]) -> bool:
    """Whether something cannot wait."""
    return any(caution.urgent for caution in cautions)


def is_seen_to(cautions: Sequence[Caution]) -> bool:
    """Whether the rest may be shown: nothing is urgent, or somebody says that they saw to it. What
    was said on one part of a result holds on the others.
    """
    if not is_raised(cautions):
        return True
    name = "-".join(("seen-to", *(caution.id for caution in cautions)))
    key = widget_key(name)
    was_seen_to = bool(visit.remembered(name, False))
    label = say("gates.seen-to")
    is_on = st.toggle(label, value=was_seen_to, key=key, on_change=_hold, args=(name, key))
    return bool(is_on)


def _hold(name: str, key: str) -> None:
    is_on = bool(widget_value(key))
    visit.remember(name, is_on)
