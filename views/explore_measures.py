"""What measures see: a lane for each similarity and difference, a mark for each measure that shows
something of it.
"""

from engine.coverage import KINDS, kind_of
from engine.explore import Wish, measures_of
from knowledge.models.knowledge import Knowledge
from knowledge.models.measures import Measure
from knowledge.reserved import SEARCH_PARAMETER
from pictures.chart import Chart, Lane, Lead, Mark, Sign
from views.explore_model import Cell, ExploreView, TableRow, described, nothing_left
from wording.explore import counted, measures_title
from wording.labels import WHAT_MEASURES_SHOW
from wording.lists import listed, sentence_case
from wording.say import say

ABREAST = 20  # marks in a row, so that a phone shows each
_SIGNS: dict[str, Sign] = {
    "output": "■",
    "outcome-personal": "●",
    "outcome-programme": "▲",
    "outcome-population": "◆",
    "relational": "○",
}


def measures(knowledge: Knowledge, wish: Wish) -> ExploreView:
    """The measures that are used with the approaches asked for."""
    passing = measures_of(knowledge, wish)
    shown = tuple(each for each in passing if wish.kind not in KINDS or kind_of(each) == wish.kind)
    if not shown:
        return nothing_left()
    seen = _seen(knowledge, shown)
    title = measures_title(knowledge, shown)
    return ExploreView(
        title=title,
        reading=_reading(),
        charts=(_chart(seen, title),),
        caption=say("explore.measures-caption"),
        columns=(say("explore.measure"), say("explore.what"), say("explore.shows")),
        rows=tuple(_row(knowledge, each) for each in shown),
    )


def _reading() -> str:
    kinds = []
    for kind in KINDS:
        sign = _SIGNS[kind]
        kinds.append(f"{sign}\N{NO-BREAK SPACE}{WHAT_MEASURES_SHOW[kind]}")
    return say("explore.measures-reading", kinds="; ".join(kinds))


def _seen(knowledge: Knowledge, shown: tuple[Measure, ...]) -> dict[str, list[Measure]]:
    """What there is to see, by name, to the measures that show something of it; last those that
    show nothing of it all.
    """
    seen = {}
    for id_, name in knowledge.axis_names.items():
        seen[name] = [each for each in shown if id_ in axes_of(each)]
    blind = [each for each in shown if not axes_of(each)]
    if blind:
        seen[say("explore.none-of-these")] = blind
    return seen


def axes_of(measure: Measure) -> tuple[str, ...]:
    """The similarities and differences of which a measure shows something."""
    return (*measure.similarities, *measure.differences)


def _chart(seen: dict[str, list[Measure]], title: str) -> Chart:
    lanes = []
    for name, measures_ in seen.items():
        lanes.append(Lane(counted(name, len(measures_)), _marks(measures_)))
    return Chart(
        key="measures",
        title="",
        alt=described(title),
        lanes=tuple(lanes),
    )


def _marks(measures_: list[Measure]) -> tuple[Mark, ...]:
    """Beside each other by kind, in as many rows as they need."""
    marks = []
    ordered = sorted(measures_, key=_by_kind)
    for number, measure in enumerate(ordered):
        level, place = divmod(number, ABREAST)
        marks.append(_mark(measure, place / ABREAST, level))
    return tuple(marks)


def _by_kind(measure: Measure) -> int:
    return KINDS.index(kind_of(measure))


def _mark(measure: Measure, x: float, level: int) -> Mark:
    words = say("explore.measure-mark", name=measure.name, captures=measure.captures)
    sign = _SIGNS[kind_of(measure)]
    return Mark(x, sign, words, _to(measure), level)


def _to(measure: Measure) -> Lead:
    return Lead("COUNTS", SEARCH_PARAMETER, measure.name)


def _row(knowledge: Knowledge, measure: Measure) -> TableRow:
    axes = [knowledge.axis_names[id_] for id_ in axes_of(measure)]
    shows = listed(axes) or say("explore.none-of-these")
    cells = (WHAT_MEASURES_SHOW[kind_of(measure)], shows)
    texts = [Cell(sentence_case(text)) for text in cells]
    return TableRow(measure.name, _to(measure), tuple(texts))
