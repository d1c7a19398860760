"""What a team will try, who looks again, and when: three fields, for rooms and for paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st

from components.app.widgets import widget_key, widget_value
from engine.days import today
from engine.team.lines import Commitment
from wording.say import say
from workshop.rooms import LONGEST_ROLE, LONGEST_TEXT

HEIGHT = 90


@dataclass(frozen=True)
class Fields:
    """The keys of the three fields. `before` keeps them apart from those of another page."""

    text: str
    role: str
    when: str
    action: str

    @classmethod
    def of(cls, before: str = "") -> "Fields":
        """Those of this page, as it is drawn now."""
        return cls(
            widget_key(f"{before}try"),
            widget_key(f"{before}role"),
            widget_key(f"{before}when"),
            widget_key(f"{before}action"),
        )

    def typed(self) -> Commitment:
        """What they hold now."""
        when = widget_value(self.when)
        return Commitment(
            str(widget_value(self.text) or ""),
            str(widget_value(self.role) or ""),
            when if isinstance(when, date) else None,
            action=str(widget_value(self.action) or ""),
        )


def draw(fields: Fields, in_room: bool, actions: Mapping[str, str] | None = None) -> None:
    """The three fields. In a room they say how long a text may be, and take no day that is past.
    Where a map has actions that are ticked, by their ids, it can belong to one of them.
    """
    st.text_area(
        say("workshop.what-will-we-try"),
        key=fields.text,
        height=HEIGHT,
        on_change="ignore",
        help=_room_for(LONGEST_TEXT, in_room),
    )
    st.text_input(
        say("workshop.who-looks-again"),
        key=fields.role,
        on_change="ignore",
        help=_room_for(LONGEST_ROLE, in_room),
    )
    st.date_input(
        say("workshop.when"),
        value=None,
        min_value=today() if in_room else None,
        format="DD/MM/YYYY",
        key=fields.when,
        on_change="ignore",
    )
    if actions:
        _belongs_to(fields.action, actions)


def _belongs_to(key: str, actions: Mapping[str, str]) -> None:
    texts = {"": say("map.belongs-to-none"), **actions}
    st.selectbox(
        say("map.belongs"),
        list(texts),
        key=key,
        format_func=texts.__getitem__,
        on_change="ignore",
    )


def _room_for(longest: int, in_room: bool) -> str | None:
    """How long a text may be, where that is said beforehand."""
    if not in_room:
        return None
    return say("workshop.up-to-characters", longest=longest)
