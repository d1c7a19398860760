"""What every picture is made of: a value, what it is drawn on, and the template that draws it.

Pictures are plain SVG, so that one serves pages and documents. They are drawn in currentColor; the
colours of a page stand in plots.css.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

HERE = Path(__file__).parent
STYLE = HERE / "plots.css"
TEMPLATES = HERE / "templates"

Medium = Literal["page", "paper"]
Anchor = Literal["start", "middle", "end"]


@dataclass(frozen=True)
class Picture:
    """A picture as SVG, its finding as a title, and what it shows: in words and as a table.

    The table has its rows only: what they show, and its caption, are said by who shows it.
    """

    svg: Markup
    title: str
    alt: str
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class Canvas:
    """What is drawn on. Paper has a `width` in units; a page has none, and what is on it stretches.

    Places across are in per cent of the width, so that words keep their size when a page is narrow.
    Places down are in pixels or units.
    """

    width: int | None = None

    def across(self, per_cent: float, shift: float = 0) -> str:
        """A place across as SVG has it. `shift` is in units: only paper knows them."""
        if self.width is None:
            return f"{per_cent:g}%"
        units = per_cent * self.width / 100 + shift
        return f"{units:g}"


def draw(
    kind: str, canvas: Canvas, key: str, height: int, title: str, alt: str, **values: Any
) -> Markup:
    """A picture from the template of its kind, with its title and its words for whoever cannot see
    it. `key` makes its ids unique on the page.
    """
    template = environment().get_template(f"{kind}.svg")
    svg = template.render(
        kind=kind,
        canvas=canvas,
        key=key,
        height=height,
        title=title,
        alt=alt,
        **values,
    )
    return Markup(svg)


@cache
def environment() -> Environment:
    """Where the templates of pictures come from."""
    made = strict_environment(TEMPLATES)
    made.filters["short"] = short
    return made


def strict_environment(*folders: Path) -> Environment:
    """Templates in which no text can become markup by accident. A value that one needs and does not
    get is an error, so that a test fails and no visitor is shown a gap.
    """
    return Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def short(number: float) -> str:
    """A number with as few digits as it needs."""
    return f"{number:g}"
