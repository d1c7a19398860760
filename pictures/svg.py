"""What every picture is made of: what it is drawn on, its frame, and its lines, dots and words.

Pictures are plain SVG text, so that one serves pages and documents. They are drawn in currentColor;
the colours of a page stand in plots.css. A text in a picture is escaped, so that it stays a text.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from markupsafe import Markup, escape

STYLE = Path(__file__).with_name("plots.css")
NAMESPACE = "http://www.w3.org/2000/svg"
EMPTY = Markup()

Medium = Literal["page", "paper"]
Anchor = Literal["start", "middle", "end"]
Attribute = str | float | None


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
        return f"{per_cent * self.width / 100 + shift:g}"

    def frame(
        self, kind: str, key: str, height: int, title: str, alt: str, drawn: Markup
    ) -> Markup:
        """The whole picture, with its title and its words for whoever cannot see it.

        `kind` is the class by which plots.css knows it; `key` makes its ids unique on the page.
        """
        named = element("title", escape(title), id=f"{key}-title")
        described = element("desc", escape(alt), id=f"{key}-desc")
        return element(
            "svg",
            named + described + drawn,
            class_=f"plot {kind}",
            xmlns=NAMESPACE,
            viewBox=None if self.width is None else f"0 0 {self.width} {height}",
            width="100%" if self.width is None else self.width,
            height=height,
            role="img",
            aria_labelledby=f"{key}-title {key}-desc",
            font_size=14,
        )


def element(name: str, content: Markup = EMPTY, /, **attributes: Attribute) -> Markup:
    """One element of SVG. `font_size` stands for font-size and `class_` for class; None is left out."""
    written = "".join(
        f' {key.strip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Markup(f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>")


def _value(value: str | float) -> Markup:
    """The value of an attribute: as few digits as it needs."""
    return escape(f"{value:g}" if isinstance(value, float) else value)


def text(
    x: str, y: float, words: str, anchor: Anchor = "start", more: Markup = EMPTY, **style: Attribute
) -> Markup:
    """Words that start, end or have their middle at x. `more` stands inside, after the words."""
    return element(
        "text", escape(words) + more, x=x, y=y, text_anchor=anchor, fill="currentColor", **style
    )


def line(x1: str, y1: float, x2: str, y2: float, **style: Attribute) -> Markup:
    """A straight line."""
    return element("line", x1=x1, x2=x2, y1=y1, y2=y2, stroke="currentColor", **style)


def level(x1: str, x2: str, y: float, **style: Attribute) -> Markup:
    """A line from left to right."""
    return line(x1, y, x2, y, **style)


def upright(x: str, middle: float, half: float, **style: Attribute) -> Markup:
    """A line that reaches so far above and below its middle."""
    return line(x, middle - half, x, middle + half, **style)


def dot(x: str, y: float, radius: float, **style: Attribute) -> Markup:
    """A full circle, unless `fill` says otherwise."""
    return element("circle", cx=x, cy=y, r=radius, **{"fill": "currentColor", **style})
