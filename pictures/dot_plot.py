"""The dot plot: where a group stands on a line, with one dot a person over six places, or bars
where a column would grow too high.

On paper two dots of a high column stand side by side, because paper has an end.
"""

from dataclasses import dataclass

from markupsafe import Markup

from engine.team.lines import PLACES, Counts
from knowledge.models.lines import Scale
from pictures.range_plot import across
from pictures.svg import Canvas, Medium, Picture, draw
from wording.say import say
from wording.team import in_words

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
    def left(self) -> str:
        """Where the line begins."""
        return self.canvas.across(across(PLACES[0]) - 5)

    @property
    def right(self) -> str:
        """Where the line ends."""
        return self.canvas.across(across(PLACES[-1]) + 5)

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


@dataclass(frozen=True)
class _Column:
    """Who stands at one place: as dots, or as a bar from its top to the line."""

    place: int
    people: int
    x: str
    top: float
    dots: tuple[tuple[str, int], ...]

    @property
    def is_bar(self) -> bool:
        """Whether there is somebody, and no dots for them."""
        return self.people > 0 and not self.dots


def dot_plot(
    counts: Counts, scale: Scale, key: str, title: str, medium: Medium = "page"
) -> Picture:
    """One line of a group. `key` makes its ids unique on the page."""
    layout = _on_paper(max(counts)) if medium == "paper" else _on_a_page(max(counts))
    second_end = _second_end(scale, layout)
    columns = [_column(place, people, layout) for place, people in counts.by_place()]
    alt = description(counts, scale)
    svg = draw(
        "dot-plot",
        layout.canvas,
        key,
        layout.base + second_end + 6,
        title,
        alt,
        layout=layout,
        columns=columns,
        scale=scale,
        second_end=second_end,
    )
    rows = tuple((str(column.place), str(column.people)) for column in columns)
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


def _column(place: int, people: int, layout: _Layout) -> _Column:
    x = layout.canvas.across(across(place))
    dots: list[tuple[str, int]] = []
    if layout.in_dots:
        dots = [_dot(place, number, layout) for number in range(people)]
    return _Column(place, people, x, layout.top(people), tuple(dots))


def _dot(place: int, number: int, layout: _Layout) -> tuple[str, int]:
    """Where one dot stands: the lowest first, and in a row from left to right."""
    row, beside = divmod(number, layout.abreast)
    shift = (beside - (layout.abreast - 1) / 2) * layout.step
    y = layout.base - layout.radius - 2 - row * layout.step
    return layout.canvas.across(across(place), shift), y


def _second_end(scale: Scale, layout: _Layout) -> int:
    """How far below the line the second end stands: on a narrow page it needs a row of its own."""
    letters = len(f"1: {scale.managerialist}6: {scale.relationship}")
    return 38 if layout.canvas.width and letters <= ONE_ROW else 56


def dots(counts: Counts, scale: Scale, key: str, title: str, fixed: bool = False) -> Markup:
    """The SVG alone."""
    return dot_plot(counts, scale, key, title, "paper" if fixed else "page").svg
