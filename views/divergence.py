"""Where approaches diverge: for each difference its finding, its picture, the reader's own place
and the words of both poles. Page, paper and comparison show the same value.
"""

from dataclasses import dataclass
from functools import cached_property

from engine.divergence import Divergence, divergence
from knowledge.models.approach import Approach, Expression
from knowledge.models.field_types import Claim
from knowledge.models.knowledge import Difference, Knowledge
from knowledge.models.lines import Anchor
from knowledge.models.next_steps import Sign
from pictures.range_plot import range_plot
from pictures.svg import Picture
from wording.divergence import (
    finding,
    headline,
    legend,
    overall_finding,
    pole,
    span_dots,
    title,
)
from wording.places import dots, ends_of, forces, place_words
from wording.say import say

OPENED = 2  # words of the poles stand open for so many approaches; for more they open one by one


@dataclass(frozen=True)
class PoleView:
    """An approach as one of the two forces shapes it. `place_label` also says where it stands."""

    label: str
    place_label: str
    expression: Expression


@dataclass(frozen=True)
class LooksView:
    """How one approach looks at both poles of a difference, and what moves it between them."""

    name: str
    poles: tuple[PoleView, PoleView]
    moves: Claim
    opened: bool


@dataclass(frozen=True)
class EndView:
    """One end of a difference: signs of doing well and of overdoing, and a small step towards it.
    `end` is what the scale calls it.
    """

    label: str
    end: str
    sign: Sign


@dataclass(frozen=True)
class OwnPlaceView:
    """The reader's own place, in words and as dots, with its statement, its fair case and its
    cost.
    """

    place: str
    dots: str
    anchor: Anchor


@dataclass(frozen=True)
class DifferenceView:
    """One difference over some approaches. `caption` stands under its picture on a page; `headline`
    is the finding without the name. `place` is the reader's own, if they gave one.
    """

    difference: Difference
    divergence: Divergence
    title: str
    headline: str
    finding: str
    caption: str
    place: int | None
    own: OwnPlaceView | None
    looks: tuple[LooksView, ...]
    ends: tuple[EndView, EndView]

    @property
    def name(self) -> str:
        """What the difference is called."""
        return self.difference.name

    @cached_property
    def picture(self) -> Picture:
        """The picture for a page, as wide as its column, with its title and its words."""
        return range_plot(
            self.divergence,
            self.difference,
            self.place,
            key=f"range-{self.difference.id}",
            title=self.title,
        )

    @cached_property
    def paper_picture(self) -> Picture:
        """The same for a document, in units of its own."""
        return range_plot(
            self.divergence,
            self.difference,
            self.place,
            key=self.difference.id,
            title=self.title,
            medium="paper",
        )

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """The picture as a table: approach, and its place at either pole; last the reader's own."""
        rows = self.picture.rows
        if self.place is None:
            return rows
        place = place_words(self.place, forces())
        own = (say("divergence.your-place"), place, place)
        return (*rows, own)

    @property
    def ranges(self) -> tuple[str, ...]:
        """The range of each approach as dots, or that it is not described."""
        ranges = [span_dots(span) for span in self.divergence.spans]
        return tuple(ranges)


@dataclass(frozen=True)
class DivergenceView:
    """All differences, in the order of the knowledge. `overall` is the finding over all, empty for
    one approach alone. `conclusion` is what the review concludes for measuring, said where no end
    is called the target.
    """

    differences: tuple[DifferenceView, ...]
    overall: str
    conclusion: Claim | None

    @property
    def told_once(self) -> str:
        """What all differences show alike, which is said once; empty where they show different
        things, or there is one alone.
        """
        found = {view.headline for view in self.differences}
        if len(found) > 1 or len(self.differences) < 2:
            return ""
        return say("divergence.alike", finding=self.differences[0].headline)

    @property
    def widest_first(self) -> tuple[DifferenceView, ...]:
        """The same, with the largest spread inside approaches first; what is not described last."""
        differences = sorted(self.differences, key=_within, reverse=True)
        return tuple(differences)


def divergence_view(
    knowledge: Knowledge,
    approaches: tuple[Approach, ...],
    places: dict[str, int],
    words_for: tuple[Approach, ...],
) -> DivergenceView:
    """All differences for these approaches, with the words of both poles for those in `words_for`.
    `places` are the reader's own.
    """
    divergences = divergence(knowledge, approaches)
    views = []
    caption = legend(bool(places))  # under the first picture; it speaks for all
    for figures, difference in zip(divergences, knowledge.differences, strict=True):
        place = places.get(difference.id)
        views.append(_difference(figures, difference, place, words_for, caption))
        caption = ""
    overall = ""
    if len(approaches) > 1:
        overall = overall_finding(divergences)
    return DivergenceView(tuple(views), overall, knowledge.edition.conclusion)


def _difference(
    figures: Divergence,
    difference: Difference,
    place: int | None,
    words_for: tuple[Approach, ...],
    caption: str,
) -> DifferenceView:
    opened = len(words_for) <= OPENED
    return DifferenceView(
        difference=difference,
        divergence=figures,
        title=title(figures),
        headline=headline(figures),
        finding=finding(figures),
        caption=caption,
        place=place,
        own=_own(difference, place),
        looks=tuple(_looks(approach, difference, opened) for approach in words_for),
        ends=_ends(difference),
    )


def _own(difference: Difference, place: int | None) -> OwnPlaceView | None:
    if place is None:
        return None
    return OwnPlaceView(
        place=place_words(place, ends_of(difference)),
        dots=dots(place),
        anchor=difference.anchors[place - 1],
    )


def _looks(approach: Approach, difference: Difference, opened: bool) -> LooksView:
    ranged = approach.differences[difference.id]
    managerialist = _pole(say("divergence.managerialist"), ranged.managerialist)
    relationship = _pole(say("divergence.relationship"), ranged.relationship)
    return LooksView(
        name=approach.name,
        poles=(managerialist, relationship),
        moves=ranged.moves,
        opened=opened,
    )


def _pole(label: str, expression: Expression) -> PoleView:
    return PoleView(
        label=label,
        place_label=pole(label, expression.place),
        expression=expression,
    )


def _ends(difference: Difference) -> tuple[EndView, EndView]:
    named = ends_of(difference)
    return (
        _end(named.low, difference.signs.managerialist),
        _end(named.high, difference.signs.relationship),
    )


def _end(end: str, sign: Sign) -> EndView:
    return EndView(
        label=say("divergence.nearer", end=end),
        end=end,
        sign=sign,
    )


def _within(view: DifferenceView) -> float:
    within = view.divergence.within
    if within is None:
        return -1
    return within
