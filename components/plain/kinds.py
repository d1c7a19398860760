"""What a plain page is, before it is written."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from components.plain.sheet import Sheet
from knowledge.models.knowledge import Knowledge


@dataclass(frozen=True)
class Plain:
    """One page of the folder: where it stands, its heading, what draws it, and the page of the menu
    that it belongs to if it is not there itself. Its terms are explained in place, unless it is
    there to explain them.
    """

    path: str
    title: str
    draw: Callable[[Sheet], None]
    under: str = ""
    explaining: bool = True
    searching: bool = False

    @property
    def entry(self) -> str:
        """The page of the menu that is marked while this one is shown."""
        return self.under or self.path


@dataclass(frozen=True)
class Of:
    """What pages are made of."""

    knowledge: Knowledge
    today: date
