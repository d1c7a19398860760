"""A picture over time: one lane for each approach, a mark for each thing in the year in which it
came.

Plain SVG text, as the range picture: years in per cent of the width, heights in pixels. Marks of
one year stand on top of each other. What a mark is shows in its shape, not in its colour alone.
"""

from collections import Counter
from dataclasses import dataclass
from html import escape
from typing import Literal

from engine.initiatives import PAST
from knowledge.models.knowledge import Knowledge

Shape = Literal["full", "hollow", "cross"]
LEFT, RIGHT = 2.0, 97.0
STEP, HEAD, GAP, TOP = 11, 24, 14, 26


@dataclass(frozen=True)
class Mark:
    """One thing in its year."""

    year: int
    name: str
    shape: Shape = "full"


@dataclass(frozen=True)
class Lane:
    """One line of the picture, with its name."""

    name: str
    marks: tuple[Mark, ...]


def of_initiatives(knowledge: Knowledge, ids: set[str]) -> tuple[Lane, ...]:
    """For each approach the initiatives among `ids` that carry it by name; then those that cut
    across all.
    """
    shown = [i for i in knowledge.initiatives if i.id in ids]
    lanes = [
        Lane(
            a.name,
            tuple(
                Mark(
                    i.began,
                    i.name,
                    "cross" if i.status in PAST else "full" if c.how == "mainly" else "hollow",
                )
                for i in shown
                for c in i.carries
                if c.approach == a.id
            ),
        )
        for a in knowledge.approaches
    ]
    across = tuple(
        Mark(i.began, i.name, "cross" if i.status in PAST else "full")
        for i in shown
        if i.everywhere
    )
    return (*lanes, *((Lane("Cuts across all", across),) if across else ()))


def of_events(knowledge: Knowledge) -> tuple[Lane, ...]:
    """For each approach what happened, by year."""
    return tuple(
        Lane(a.name, tuple(Mark(int(e.when.removeprefix("c. ")[:4]), e.text) for e in a.timeline))
        for a in knowledge.approaches
    )


def lanes_picture(lanes: tuple[Lane, ...], key: str, title: str) -> str:
    """The lanes as SVG; empty if there is no mark. `key` makes its ids unique on the page."""
    years = [m.year for lane in lanes for m in lane.marks]
    if not years:
        return ""
    first, last = min(years), max(*years, min(years) + 1)
    y, body = TOP, _axis(first, last)
    for lane in lanes:
        height = HEAD + STEP * max(Counter(m.year for m in lane.marks).values(), default=1)
        body += _lane(lane, y, height, first, last)
        y += height + GAP
    return (
        f'<svg class="b-lanes" xmlns="http://www.w3.org/2000/svg" width="100%" height="{y}" role="img" '
        f'aria-labelledby="{key}-title {key}-desc" font-size="14">'
        f'<title id="{key}-title">{escape(title)}</title><desc id="{key}-desc">{escape(description(lanes))}</desc>{body}</svg>'
    )


def description(lanes: tuple[Lane, ...]) -> str:
    """The picture in words; the table below it says the rest."""
    return " ".join(f"{lane.name}: {_span(lane)}." for lane in lanes)


def _span(lane: Lane) -> str:
    years = [m.year for m in lane.marks]
    return f"{len(years)} from {min(years)} to {max(years)}" if years else "none"


def _across(year: int, first: int, last: int) -> float:
    return LEFT + (year - first) * (RIGHT - LEFT) / (last - first)


def _axis(first: int, last: int) -> str:
    """The first and the last year, and between them the years of a round number that leave room for
    their words.
    """
    span = last - first
    every = next((n for n in (5, 10, 20, 50) if span / n <= 5), 100)
    years = [
        first,
        *(
            y
            for y in range(first, last)
            if y % every == 0 and y - first > span / 8 and last - y > span / 8
        ),
        last,
    ]
    return "".join(
        f'<text x="{_across(y, first, last):.2f}%" y="14" font-size="12" fill="currentColor" '
        f'text-anchor="{"start" if y == first else "end" if y == last else "middle"}">{y}</text>'
        for y in years
    )


def _lane(lane: Lane, y: int, height: int, first: int, last: int) -> str:
    base = y + height
    count = len(lane.marks)
    name = (
        f'<text x="0" y="{y + 14}" fill="currentColor" font-weight="600">{escape(lane.name)}'
        f'<tspan font-weight="400"> ({count})</tspan></text>'
    )
    line = f'<line x1="{LEFT}%" x2="{RIGHT}%" y1="{base + 4}" y2="{base + 4}" stroke="currentColor" stroke-opacity="0.3"/>'
    stacked: Counter[int] = Counter()
    marks = ""
    for mark in sorted(lane.marks, key=lambda m: (m.year, m.shape, m.name)):
        marks += _mark(mark, _across(mark.year, first, last), base - 3 - STEP * stacked[mark.year])
        stacked[mark.year] += 1
    return name + line + marks


def _mark(mark: Mark, x: float, y: int) -> str:
    said = f"<title>{escape(mark.name)} ({mark.year})</title>"
    if mark.shape == "cross":  # two lines cannot mix per cent and pixels, so the cross is a letter
        return (
            f'<text x="{x:.2f}%" y="{y + 4}" text-anchor="middle" font-size="13" font-weight="700" fill="currentColor">'
            f"×{said}</text>"
        )
    filled = 'fill="currentColor"' if mark.shape == "full" else 'fill="none"'
    return f'<circle class="b-line" cx="{x:.2f}%" cy="{y}" r="4" stroke="currentColor" stroke-width="1.5" {filled}>{said}</circle>'
