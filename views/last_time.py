"""Last time beside now: what was promised and what came of it, what was ticked on the map, and the
lines that may stand beside each other.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from engine.team.lines import Counts, LineResult, Session
from engine.team.mapped import map_of
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Line
from pictures.dot_plot import dot_plot
from views.team import promised_columns
from views.two_rooms import RoomView
from wording.dates import day
from wording.lists import listed
from wording.places import ends_of
from wording.say import say
from wording.team import finding, promised
from workshop.last_time import Became, LastTime, may_stand_beside


@dataclass(frozen=True)
class ThenNowView:
    """One line, then and now."""

    name: str
    sentence: str
    rooms: tuple[RoomView, RoomView]


@dataclass(frozen=True)
class LastTimeView:
    """All that is said of last time. `ticked`, `notice` and `counted`, which says how much came of
    what was promised, may be empty.
    """

    title: str
    notice: str
    columns: tuple[str, ...]
    promised: tuple[tuple[str, ...], ...]
    counted: str
    ticked: str
    lines: tuple[ThenNowView, ...]
    missing: tuple[str, ...]


def last_time_view(knowledge: Knowledge, last: LastTime, now: Session) -> LastTimeView:
    """Last time beside a session of now, all of whose pictures are frozen."""
    then = last.session
    threshold = max(then.threshold, now.threshold)
    before = {result.line: result for result in then.lines}
    lines = []
    missing = []
    for result in now.lines:
        line = knowledge.line(result.line)
        if line is None or result.line not in before:
            continue
        both = _both(before[result.line], result)
        if both is None:
            missing.append(say("again.not-shown", line=line.placed_on.name))
        elif may_stand_beside(both[0], result, threshold):
            lines.append(_then_now(line, *both))
        else:
            name = line.placed_on.name
            missing.append(say("again.too-close", line=name, threshold=threshold))
    notice = ""
    if then.knowledge != knowledge.version:
        notice = say("again.knowledge-changed")
    return LastTimeView(
        title=say("again.title-of-day", day=day(then.made)),
        notice=notice,
        columns=(*promised_columns(), say("again.came-of")),
        promised=_promised(last),
        counted=_counted(last),
        ticked=_ticked(knowledge, then),
        lines=tuple(lines),
        missing=tuple(missing),
    )


def _both(then: LineResult, now: LineResult) -> tuple[Counts, Counts] | None:
    """The last picture of each; None unless both are shown."""
    if then.latest is None or now.latest is None:
        return None
    return then.latest, now.latest


def _then_now(line: Line, then: Counts, now: Counts) -> ThenNowView:
    ends = ends_of(line.placed_on)
    return ThenNowView(
        name=line.placed_on.name,
        sentence=say("again.then-and-now", then=finding(then, ends), now=finding(now, ends)),
        rooms=(_picture(line, then, "then"), _picture(line, now, "now")),
    )


def _picture(line: Line, counts: Counts, when: str) -> RoomView:
    """Each of the two, under what it is called."""
    title = finding(counts, ends_of(line.placed_on))
    names = {"then": say("again.then"), "now": say("again.now")}
    picture = dot_plot(counts, line.placed_on, f"{line.id}-{when}-again", title)
    return RoomView(names[when], picture)


def _promised(last: LastTime) -> tuple[tuple[str, ...], ...]:
    rows = promised(last.session.commitments, {})
    said = became_words()
    return tuple((*row, said[became]) for row, became in zip(rows, _became(last), strict=True))


def _became(last: LastTime) -> list[Became]:
    """What came of each thing that was promised."""
    number = len(last.session.commitments)
    unsaid: list[Became] = [""] * number
    return [*last.became, *unsaid][:number]


def _counted(last: LastTime) -> str:
    """Of how much of it each came; empty where nothing was promised."""
    became = _became(last)
    if not became:
        return ""
    counts = Counter(became_words()[each] for each in became)
    parts = [say("again.so-many", number=number, became=words) for words, number in counts.items()]
    return say("again.counted", counts=listed(parts))


def became_words() -> dict[str, str]:
    """What can have come of something that was promised, in words."""
    return {
        "": say("again.became"),
        "done": say("again.became-done"),
        "not-yet": say("again.became-not-yet"),
        "dropped": say("again.became-dropped"),
    }


def _ticked(knowledge: Knowledge, then: Session) -> str:
    """What the map of last time had ticked, as far as the knowledge still has it."""
    mapped = then.mapped
    if mapped is None:
        return ""
    line = knowledge.line(mapped.line)
    drawn = map_of(knowledge, mapped.line)
    if line is None or drawn is None:
        return ""
    texts = [item.text for item in drawn.items if item.id in mapped.ticked]
    if not texts:
        return ""
    return say("again.watched", line=line.placed_on.name, items=" ".join(texts))


def lines_in_common(knowledge: Knowledge, then: Session, lines: Sequence[str]) -> bool:
    """Whether a session of before has a line that is one of these, and still known."""
    known = {line.id for line in knowledge.lines}
    return any(result.line in known and result.line in lines for result in then.lines)
