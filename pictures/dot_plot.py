"""The dot plot: where a group stands on a line, with one dot a person over six places, or bars
where a column would grow too high.

On paper two dots of a high column stand side by side, because paper has an end.
"""

from dataclasses import dataclass
from math import ceil

from engine.team.lines import PLACES, Counts
from knowledge.models.lines import Scale
from pictures.range_plot import across
from pictures.svg import Canvas, Medium, Picture, draw
from wording.lists import sentence_case
from wording.places import all_words, ends_of
from wording.team import in_words

HIGHEST = 12  # people in the highest column of dots
FIXED = 480  # units on paper
FIRST_END = 24  # from the line down to the name of the first end
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
        first = across(PLACES[0])
        return self.canvas.across(first - 5)

    @property
    def right(self) -> str:
        """Where the line ends."""
        last = across(PLACES[-1])
        return self.canvas.across(last + 5)

    @property
    def step(self) -> int:
        """From one dot to the next."""
        return 2 * self.radius + 2

    @property
    def base(self) -> int:
        """The line on which columns stand, from the top."""
        if not self.in_dots:
            return self.above + self.bar
        people = max(self.most, 1)
        height = self.pile(people)
        return self.above + height

    def pile(self, people: int) -> int:
        """How high so many dots are."""
        rows = ceil(people / self.abreast)
        return rows * self.step

    def top(self, people: int) -> float:
        """How far down the column of so many people begins."""
        height: float = self.pile(people)
        if not self.in_dots:
            height = people * self.bar / self.most
        return self.base - height


@dataclass(frozen=True)
class _Column:
    """Who stands at one place: as dots, or as a bar from its top to the line."""

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
    most = max(counts)
    layout = _on_a_page(most)
    if medium == "paper":
        layout = _on_paper(most)
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
        first_end=FIRST_END,
        second_end=second_end,
    )
    return Picture(svg, title, alt, _rows(counts, scale))


def description(counts: Counts, scale: Scale) -> str:
    """The picture in words: how many stand at each place, from one end to the other."""
    ends = ends_of(scale)
    places = in_words(counts, ends)
    return sentence_case(places)


def _rows(counts: Counts, scale: Scale) -> tuple[tuple[str, ...], ...]:
    rows = []
    words = all_words(ends_of(scale))
    for place, people in zip(words, counts, strict=True):
        name = sentence_case(place)
        rows.append((name, str(people)))
    return tuple(rows)


def _on_a_page(most: int) -> _Layout:
    return _Layout(
        canvas=Canvas(),
        most=most,
        radius=7,
        abreast=1,
        bar=150,
        above=24,
    )


def _on_paper(most: int) -> _Layout:
    abreast = 1
    if most > HIGHEST / 2:
        abreast = 2
    return _Layout(
        canvas=Canvas(FIXED),
        most=most,
        radius=5,
        abreast=abreast,
        bar=72,
        above=20,
    )


def _column(place: int, people: int, layout: _Layout) -> _Column:
    dots = []
    if layout.in_dots:
        dots = [_dot(place, number, layout) for number in range(people)]
    per_cent = across(place)
    return _Column(
        people=people,
        x=layout.canvas.across(per_cent),
        top=layout.top(people),
        dots=tuple(dots),
    )


def _dot(place: int, number: int, layout: _Layout) -> tuple[str, int]:
    """Where one dot stands: the lowest first, and in a row from left to right."""
    row, beside = divmod(number, layout.abreast)
    middle = (layout.abreast - 1) / 2
    shift = (beside - middle) * layout.step
    x = layout.canvas.across(across(place), shift)
    lowest = layout.base - layout.radius - 2
    y = lowest - row * layout.step
    return x, y


def _second_end(scale: Scale, layout: _Layout) -> int:
    """How far below the line the second end stands: on a narrow page it needs a row of its own."""
    letters = len(scale.managerialist + scale.relationship)
    if layout.canvas.width and letters <= ONE_ROW:
        return FIRST_END
    return FIRST_END + 18
