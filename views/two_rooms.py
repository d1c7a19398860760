"""Two rooms side by side: each line that both show, the widest gap first; then what cannot be
compared.
"""

from dataclasses import dataclass

from engine.team.compared import Row, compare
from engine.team.lines import Counts, Session, line_names
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Line
from pictures.dot_plot import dot_plot
from pictures.svg import Picture
from wording.lists import sentence_case
from wording.places import all_words, ends_of
from wording.say import say
from wording.team import finding
from wording.two_rooms import Names, comparison, missing, notices


@dataclass(frozen=True)
class RoomView:
    """One team on a line: its name, with a capital, and its picture."""

    name: str
    picture: Picture


@dataclass(frozen=True)
class RowView:
    """One line of two teams, with a table of both and of the statements."""

    id: str
    name: str
    sentence: str
    rooms: tuple[RoomView, RoomView]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class TwoRoomsView:
    """Everything the page says of two teams."""

    notices: tuple[str, ...]
    lines: tuple[RowView, ...]
    missing: tuple[str, ...]


def two_rooms_view(
    knowledge: Knowledge, one: Session, other: Session, names: Names
) -> TwoRoomsView:
    """Both teams, called by these names, on every line of either."""
    compared = compare(knowledge, one, other)
    known = line_names(knowledge)
    lines = []
    for row in compared.rows:
        line = knowledge.line(row.line)
        if line:
            lines.append(_row(line, row, names))
    not_compared = []
    for each in compared.missing:
        not_compared.append(missing(known[each.line], each, names))
    return TwoRoomsView(
        notices=notices(compared),
        lines=tuple(lines),
        missing=tuple(not_compared),
    )


def _row(line: Line, row: Row, names: Names) -> RowView:
    one, other = row.counts
    first, second = names
    return RowView(
        id=line.id,
        name=line.placed_on.name,
        sentence=comparison(row, names, ends_of(line.placed_on)),
        rooms=(
            _room(line, first, one, "one"),
            _room(line, second, other, "other"),
        ),
        columns=(say("team.place"), *names, say("team.statement")),
        rows=_rows(line, one, other),
    )


def _room(line: Line, name: str, counts: Counts, side: str) -> RoomView:
    title = say(
        "team.finding-of-team",
        team=name,
        finding=finding(counts, ends_of(line.placed_on)),
    )
    key = f"{line.id}-{side}"
    picture = dot_plot(counts, line.placed_on, key, title)
    return RoomView(sentence_case(name), picture)


def _rows(line: Line, one: Counts, other: Counts) -> tuple[tuple[str, ...], ...]:
    rows = []
    words = all_words(ends_of(line.placed_on))
    counted = zip(words, one, other, line.placed_on.anchors, strict=True)
    for place, of_one, of_other, anchor in counted:
        rows.append((sentence_case(place), str(of_one), str(of_other), anchor.text))
    return tuple(rows)
