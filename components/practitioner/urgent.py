"""What cannot wait comes alone: everything else of a result is folded away until it is seen to."""

from collections.abc import Sequence

import streamlit as st

from components.app.widgets import widget_key
from knowledge.models.questions import Caution
from wording.say import say


def is_raised(cautions: Sequence[Caution]) -> bool:
    """Whether something cannot wait."""
    return any(caution.urgent for caution in cautions)


def is_seen_to(cautions: Sequence[Caution]) -> bool:
    """Whether the rest may be shown: nothing is urgent, or somebody says that they saw to it."""
    if not is_raised(cautions):
        return True
    key = widget_key("seen-to", *(caution.id for caution in cautions))
    return bool(st.toggle(say("gates.seen-to"), key=key))
