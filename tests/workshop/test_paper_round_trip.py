"""The same people in a room and on paper: the counts, the pictures and the record are the same.

The room is what workshop/tally.py counts in SQL, done here person by person. Paper is what the
tally sheet of documents/paper_session.py tells the host to do with a pile of slips and sheets.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import example, given
from hypothesis import strategies as st

from documents.session_record import document, table
from documents.writers.markdown import markdown
from engine.team.lines import Counts, LineResult, Session
from tests.engine.groups import DAY
from tests.engine.makers import gardens
from workshop import safety
from workshop.session_view import of_paper, situation

LINES = ("pace", "tools", "water")
NOTHING = Counts(0, 0, 0, 0, 0, 0)


@dataclass(frozen=True)
class Ticks:
    """What one person did on one line: alone, and again after the talk. None where they left it
    out.
    """

    one: int | None = None
    two: int | None = None


Person = dict[str, Ticks]
places = st.none() | st.sampled_from([1, 2, 5, 6]) | st.integers(1, 6)
persons = st.fixed_dictionaries({line: st.builds(Ticks, places, places) for line in LINES})
# People often tick alike, else hardly any second picture could be shown; some come late and place
# themselves only in the second.
late = st.fixed_dictionaries({line: st.builds(Ticks, st.none(), places) for line in LINES})
groups = st.lists(st.tuples(persons | late, st.integers(1, 6)), max_size=6).map(
    lambda many: [p for p, n in many for _ in range(n)]
)
thresholds = st.integers(3, 5)


def in_a_room(people: Sequence[Person], line: str, threshold: int) -> LineResult:
    """A line as a room freezes it: who does not place themselves again stays; who is new is counted
    apart.
    """
    first = safety.first(Counts.of(p[line].one for p in people if p[line].one), threshold)
    stayed = Counts.of(p[line].two or p[line].one for p in people if p[line].one)
    new = Counts.of(p[line].two for p in people if p[line].two and not p[line].one)
    return LineResult(line, first, safety.second(first, stayed, new, threshold))


def of_room(people: Sequence[Person], threshold: int) -> Session:
    return Session(
        gardens().version,
        DAY,
        threshold,
        situation(gardens(), "recent"),
        tuple(in_a_room(people, line, threshold) for line in LINES),
    )


def tallied(people: Sequence[Person], line: str, threshold: int) -> tuple[Counts, Counts]:
    """One line as the tally sheet tells the host to count it."""
    slips = Counts.of(p[line].one for p in people if p[line].one)
    old = [sheet[line] for sheet in people if sheet[line].one]
    aside = [sheet[line] for sheet in people if sheet[line].two and not sheet[line].one]
    counted = old + (aside if len(aside) >= threshold or sum(slips) < threshold else [])
    return slips, Counts.of(sheet.two or sheet.one for sheet in counted)


def on_paper(people: Sequence[Person], threshold: int) -> Session:
    tallies = {line: tallied(people, line, threshold) for line in LINES}
    return of_paper(gardens(), DAY, threshold, "recent", tallies)


def each(ticks: Ticks) -> Person:
    return dict.fromkeys(LINES, ticks)


@given(groups, thresholds)
@example([each(Ticks(1, 1))] * 2 + [each(Ticks(None, 6))], 3)
@example([each(Ticks(1, 1))] * 5 + [each(Ticks(None, 6))] * 2, 3)
@example([each(Ticks(1, 6))] * 5 + [each(Ticks(None, 6))] * 5, 5)
def test_paper_shows_what_a_room_shows(people: list[Person], threshold: int) -> None:
    assert on_paper(people, threshold).lines == of_room(people, threshold).lines


@given(groups, thresholds)
def test_the_record_is_the_same(people: list[Person], threshold: int) -> None:
    paper, room = on_paper(people, threshold), of_room(people, threshold)
    assert markdown(document(gardens(), paper)) == markdown(document(gardens(), room))
    assert table(gardens(), paper) == table(gardens(), room)


@given(groups, thresholds)
def test_a_line_with_too_few_people_may_as_well_be_left_empty(
    people: list[Person], threshold: int
) -> None:
    written = {
        line: tuple(
            counts if sum(counts) >= threshold else NOTHING
            for counts in tallied(people, line, threshold)
        )
        for line in LINES
    }
    empty = of_paper(
        gardens(),
        DAY,
        threshold,
        "recent",
        {line: (first, second) for line, (first, second) in written.items()},
    )
    assert empty.lines == of_room(people, threshold).lines


@given(groups, thresholds)
def test_the_sums_that_the_host_takes_are_those_of_the_rule(
    people: list[Person], threshold: int
) -> None:
    for line, placed in zip(LINES, of_room(people, threshold).lines, strict=True):
        first, second = tallied(people, line, threshold)
        lost, gained = (
            sum(max(a - b, 0) for a, b in zip(*pair, strict=True))
            for pair in ((first, second), (second, first))
        )
        may_be_read = all(number == 0 or number >= threshold for number in (lost, gained))
        if placed.first.counts:
            assert may_be_read == (placed.second.counts is not None)


@given(groups, thresholds)
def test_the_second_round_never_has_fewer_people_than_the_first(
    people: list[Person], threshold: int
) -> None:
    assert all(
        sum(second) >= sum(first)
        for first, second in (tallied(people, line, threshold) for line in LINES)
    )


def test_without_a_second_round_paper_says_so() -> None:
    people = [each(Ticks(1))] * 5
    first = {line: (tallied(people, line, 5)[0], None) for line in LINES}
    assert [p.second.why for p in of_paper(gardens(), DAY, 5, "recent", first).lines] == [
        "none"
    ] * len(LINES)


def test_without_the_rule_on_lines_that_were_not_shown_paper_and_room_would_differ() -> None:
    people = [each(Ticks(1, 1))] * 2 + [each(Ticks(None, 6))]
    shown = in_a_room(people, "pace", 3)
    assert shown.first.counts is None and shown.second.counts == tallied(people, "pace", 3)[1] == (
        2,
        0,
        0,
        0,
        0,
        1,
    )
