"""The dot plot: where a group stands on a line, with one dot a person over six places, or bars where
a column would grow too high.

On paper two dots of a high column stand side by side, because paper has an end.
"""

from dataclasses import dataclass

from markupsafe import Markup

from engine.team.lines import PLACES, Counts, in_words
from knowledge.models.lines import Scale
from pictures.range_plot import across
from pictures.svg import EMPTY, Canvas, Medium, Picture, dot, level, line, text
from wording.say import say

HIGHEST = 12  # people in the highest column of dots
FIXED = 480  # units on paper
ONE_ROW = 70  # letters of both ends that stand on one row of paper


@dataclass(frozen=True)
class _Layout:
    """How columns are set, in pixels or units. `abreast` dots stand side by side in each."""

    canvas: Canvas
    most: int  # people in the highest column
    radius: int
    abreast: int
    bar: int  # height of the highest bar
    above: int  # room above the highest column

    @property
    def in_dots(self) -> bool:
        """Whether people are dots; otherwise columns are bars."""
        return self.most <= HIGHEST

    @property
    def step(self) -> int:
        """From one dot to the next."""
        return 2 * self.radius + 2

    @property
    def base(self) -> int:
        """The line on which columns stand, from the top."""
        return self.above + (self.pile(max(self.most, 1)) if self.in_dots else self.bar)

    def pile(self, people: int) -> int:
        """How high so many dots are."""
        rows = -(-people // self.abreast)
        return rows * self.step

    def top(self, people: int) -> float:
        """How far down the column of so many people begins."""
        if self.in_dots:
            return self.base - self.pile(people)
        return self.base - people * self.bar / self.most


def dot_plot(
    counts: Counts, scale: Scale, key: str, title: str, medium: Medium = "page"
) -> Picture:
    """One line of a group. `key` makes its ids unique on the page."""
    layout = _on_paper(max(counts)) if medium == "paper" else _on_a_page(max(counts))
    lower_end = _lower_end(scale, layout)
    drawn = _line(layout)
    for place, people in zip(PLACES, counts, strict=True):
        drawn += _column(place, people, layout)
    drawn += _ends(scale, lower_end, layout)
    alt = description(counts, scale)
    svg = layout.canvas.frame("dot-plot", key, layout.base + lower_end + 6, title, alt, drawn)
    rows = tuple((str(place), str(n)) for place, n in zip(PLACES, counts, strict=True))
    return Picture(svg, title, alt, rows)


def description(counts: Counts, scale: Scale) -> str:
    """The picture in words: the scale, and how many stand at each place."""
    one = scale.managerialist
    six = scale.relationship
    ends = say("pictures.scale", managerialist=one, relationship=six)
    return f"{ends} {in_words(counts).capitalize()}"


def _on_a_page(most: int) -> _Layout:
    return _Layout(Canvas(), most, radius=7, abreast=1, bar=150, above=24)


def _on_paper(most: int) -> _Layout:
    abreast = 2 if most > HIGHEST / 2 else 1
    return _Layout(Canvas(FIXED), most, radius=5, abreast=abreast, bar=72, above=20)


def _line(layout: _Layout) -> Markup:
    start = layout.canvas.across(across(PLACES[0]) - 5)
    end = layout.canvas.across(across(PLACES[-1]) + 5)
    return level(start, end, layout.base, stroke_opacity=0.5)


def _column(place: int, people: int, layout: _Layout) -> Markup:
    """One place: its number below, and above it who stands there, with how many they are."""
    x = layout.canvas.across(across(place))
    number = text(x, layout.base + 18, str(place), "middle", font_size=13)
    if not people:
        return number
    drawn = _dots(place, people, layout) if layout.in_dots else _bar(x, people, layout)
    return drawn + text(x, layout.top(people) - 6, str(people), "middle", font_weight=700) + number


def _dots(place: int, people: int, layout: _Layout) -> Markup:
    return EMPTY.join(_dot(place, number, layout) for number in range(people))


def _dot(place: int, number: int, layout: _Layout) -> Markup:
    row, beside = divmod(number, layout.abreast)
    shift = (beside - (layout.abreast - 1) / 2) * layout.step
    x = layout.canvas.across(across(place), shift)
    y = layout.base - layout.radius - 2 - row * layout.step
    return dot(x, y, layout.radius, class_="plot-data")


def _bar(x: str, people: int, layout: _Layout) -> Markup:
    top = layout.top(people)
    return line(x, layout.base, x, top, class_="plot-data", stroke_width=22)


def _ends(scale: Scale, lower_end: int, layout: _Layout) -> Markup:
    """What the two ends are called."""
    one = f"1: {scale.managerialist}"
    six = f"6: {scale.relationship}"
    first = text(layout.canvas.across(0), layout.base + 38, one, font_size=13)
    return first + text(
        layout.canvas.across(100), layout.base + lower_end, six, "end", font_size=13
    )


def _lower_end(scale: Scale, layout: _Layout) -> int:
    """How far below the line the second end stands: on a narrow page it needs a row of its own."""
    letters = len(f"1: {scale.managerialist}6: {scale.relationship}")
    return 38 if layout.canvas.width and letters <= ONE_ROW else 56


def dots(counts: Counts, scale: Scale, key: str, title: str, fixed: bool = False) -> Markup:
    """The SVG alone."""
    return dot_plot(counts, scale, key, title, "paper" if fixed else "page").svg
