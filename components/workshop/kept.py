"""A widget that shows what the room keeps, in every window of a host.

What a browser sends may be older than what it was last sent. So a widget that the server changes
could take back what another window has done: where that changes what is kept, another widget takes
its place and begins with it, and what is still sent of the one before is not heard. By one's own
press it stays the same, and keeps the focus.
"""

from dataclasses import dataclass

from components.app.visit import remember, remembered
from components.app.widgets import widget_key, widget_value


@dataclass(frozen=True)
class Kept:
    """Which widget of a name it is, and with what it begins."""

    name: str
    number: int
    begins: object

    @property
    def key(self) -> str:
        """The key of the widget."""
        return widget_key(self.name, str(self.number))

    @property
    def holds(self) -> object:
        """What it holds now."""
        held = widget_value(self.key)
        if held is None:
            return self.begins
        return held

    @property
    def is_shown(self) -> bool:
        """Whether no other has taken its place. For callbacks."""
        now: Kept | None = remembered(_memory(self.name))
        return now == self


def kept(name: str, value: object) -> Kept:
    """The widget of this name, where this is kept."""
    memory = _memory(name)
    shown: Kept = remembered(memory, Kept(name, 0, value))
    if shown.holds != value:
        shown = Kept(name, shown.number + 1, value)
    remember(memory, shown)
    return shown


def _memory(name: str) -> str:
    return f"kept-{name}"
