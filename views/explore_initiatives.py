"""Initiatives over time: a lane an approach, a mark for each initiative that carries it, in the
year in which it began or was first known.
"""

from collections import Counter
from dataclasses import dataclass

from engine.explore import Wish, approaches_of, initiatives_of
from knowledge.models.approach import Approach
from knowledge.models.initiatives import Carrying, Initiative
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import INITIATIVE_PARAMETER
from pictures.chart import Chart, Lane, Lead, Mark, Sign, Tick
from pictures.lanes import shape_of
from pictures.timeline import Years
from views.explore_model import Cell, ExploreView, TableRow, described, nothing_left, to_approach
from wording import initiatives as words
from wording.explore import counted, initiatives_title
from wording.labels import AN_INITIATIVE, INITIATIVE_STATUSES
from wording.lists import sentence_case
from wording.say import say

_SIGNS: dict[str, Sign] = {"full": "●", "hollow": "○", "cross": "×"}


@dataclass(frozen=True)
class _Item:
    """What stands in a lane: an initiative, how it carries the approach, and why."""

    initiative: Initiative
    how: str
    because: str


def initiatives(knowledge: Knowledge, wish: Wish) -> ExploreView:
    """The initiatives that pass, over time and by what they carry."""
    shown = initiatives_of(knowledge, wish)
    if not shown:
        return nothing_left()
    approaches = approaches_of(knowledge, wish)
    title = initiatives_title(approaches, shown)
    return ExploreView(
        title=title,
        reading=say("initiatives.legend"),
        charts=(_chart(approaches, shown, title),),
        caption=say("explore.initiatives-caption"),
        columns=(
            say("explore.initiative"),
            say("explore.year"),
            say("explore.what"),
            say("explore.status"),
            say("explore.carries"),
        ),
        rows=tuple(_row(knowledge, each) for each in shown),
    )


def _chart(approaches: tuple[Approach, ...], shown: tuple[Initiative, ...], title: str) -> Chart:
    years = _years(shown)
    lanes = [_lane(approach, shown, years) for approach in approaches]
    everywhere = [_Item(each, "mainly", each.text) for each in shown if each.everywhere]
    if everywhere:
        name = counted(say("pictures.across-all"), len(everywhere))
        lanes.append(Lane(name, _marks(everywhere, years)))
    ticks = [Tick(years.part(year), str(year)) for year in years.named()]
    return Chart(
        key="initiatives",
        title="",
        alt=described(title),
        lanes=tuple(lanes),
        ticks=tuple(ticks),
    )


def _years(shown: tuple[Initiative, ...]) -> Years:
    began = [initiative.began for initiative in shown]
    first = min(began)
    return Years(first, max(*began, first + 1))


def _lane(approach: Approach, shown: tuple[Initiative, ...], years: Years) -> Lane:
    items = []
    for initiative in shown:
        for carried in initiative.carries:
            if carried.approach == approach.id:
                items.append(_carried(initiative, carried))
    name = counted(approach.name, len(items))
    return Lane(name, _marks(items, years), to_approach(approach))


def _carried(initiative: Initiative, carried: Carrying) -> _Item:
    return _Item(initiative, carried.how, carried.because)


def _marks(items: list[_Item], years: Years) -> tuple[Mark, ...]:
    """Those of one year stand on top of each other."""
    stacked: Counter[int] = Counter()
    marks = []
    for item in items:
        year = item.initiative.began
        marks.append(_mark(item, years.part(year), stacked[year]))
        stacked[year] += 1
    return tuple(marks)


def _mark(item: _Item, x: float, level: int) -> Mark:
    initiative = item.initiative
    said = say(
        "explore.initiative-mark",
        name=initiative.name,
        year=initiative.began,
        what=AN_INITIATIVE[initiative.kind],
        status=INITIATIVE_STATUSES[initiative.status].lower(),
        because=item.because,
    )
    sign = _SIGNS[shape_of(initiative, item.how)]
    return Mark(x, sign, said, _to(initiative), level)


def _to(initiative: Initiative) -> Lead:
    return Lead("INITIATIVES", INITIATIVE_PARAMETER, initiative.id)


def _row(knowledge: Knowledge, initiative: Initiative) -> TableRow:
    cells = (
        str(initiative.began),
        sentence_case(AN_INITIATIVE[initiative.kind]),
        INITIATIVE_STATUSES[initiative.status],
        words.carried(knowledge, initiative),
    )
    return TableRow(initiative.name, _to(initiative), tuple(Cell(text) for text in cells))
