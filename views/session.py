"""The record of a session: what it will try, what moved, where the group splits, what is shared.
Counts only.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.team.lines import Counts, LineResult, Reveal, Session, shared_and_split
from engine.team.mapped import actions_on
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Line
from pictures.dot_plot import dot_plot
from pictures.svg import Picture
from views.polarity import MapView, map_view
from views.session_voices import VoicesView, voices_view
from views.team import EndView, ends, promised_columns
from wording.dates import day
from wording.lists import listed, sentence_case
from wording.places import Ends, ends_of, sides
from wording.say import say
from wording.team import finding, in_words, moved, people, promised, why_not

IN_FULL = 2  # lines whose picture and two ends are shown: more would not fit on two pages
Rows = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class SplitView:
    """A line on which a group stands apart, in full. The picture is for paper; `in_words` says what
    it shows.
    """

    name: str
    picture: Picture
    in_words: str
    ends: tuple[EndView, ...]


@dataclass(frozen=True)
class RecordView:
    """Everything the record says, in its order: what was decided comes first. `opening`,
    `split_rest` and `not_moved` may be empty; `nothing_split` says that there is no line to show,
    `nothing_shown` that no picture of any line was; `voices` is there if people had several.
    """

    title: str
    opening: str
    promised_columns: tuple[str, ...]
    promised: Rows
    map: MapView | None
    moved: tuple[str, ...]
    not_moved: str
    split: tuple[SplitView, ...]
    split_rest: str
    nothing_split: bool
    nothing_shown: bool
    shared: tuple[str, ...]
    columns: tuple[str, ...]
    lines: Rows
    voices: VoicesView | None
    how_made: str


def record_view(knowledge: Knowledge, session: Session, in_full: int = IN_FULL) -> RecordView:
    """The record of a session, with so many lines in full. Lines that the knowledge no longer has
    are left out.
    """
    known = _known(knowledge, session)
    together, apart = shared_and_split([each.result for each in known])
    drawn = map_view(knowledge, session.mapped)
    by_id = {each.line.id: each.line for each in known}
    split = [_Known(by_id[result.line], result) for result in apart]
    changes = _moved(known)
    not_moved = ""
    if not changes:
        not_moved = _not_moved(known)
    return RecordView(
        title=_title(session),
        opening=_opening(session),
        promised_columns=promised_columns(),
        promised=promised(session.commitments, actions_on(knowledge, session.mapped)),
        map=drawn,
        moved=changes,
        not_moved=not_moved,
        split=tuple(_in_full(each, drawn) for each in split[:in_full]),
        split_rest=_split_rest(split[in_full:], is_all=not in_full),
        nothing_split=not split,
        nothing_shown=not split and not together,
        shared=tuple(_shared(by_id[result.line], result) for result in together),
        columns=_columns(known),
        lines=_lines(known, session.threshold),
        voices=voices_view(knowledge, session),
        how_made=_how_made(knowledge, session),
    )


@dataclass(frozen=True)
class _Known:
    """A line and what was shown of it."""

    line: Line
    result: LineResult

    @property
    def name(self) -> str:
        """As its scale is called."""
        return self.line.placed_on.name

    @property
    def ends(self) -> Ends:
        """As its scale calls both ends."""
        return ends_of(self.line.placed_on)


def _known(knowledge: Knowledge, session: Session) -> list[_Known]:
    lines = []
    for result in session.lines:
        line = knowledge.line(result.line)
        if line:
            lines.append(_Known(line, result))
    return lines


def _title(session: Session) -> str:
    when = day(session.made)
    if session.team:
        return say("team.record-title-of-team", team=session.team, day=when)
    return say("team.record-title", day=when)


def _opening(session: Session) -> str:
    """How many took part, if the host said so, and what they thought of."""
    sentences = []
    if session.present:
        present = people(session.present)
        sentences.append(say("team.record-present", people=present))
    if session.situation:
        situation = session.situation.rstrip(".")
        sentences.append(say("team.record-situation", situation=situation))
    return " ".join(sentences)


def _how_made(knowledge: Knowledge, session: Session) -> str:
    sentences = [say("team.record-how-made", threshold=session.threshold)]
    if session.knowledge != knowledge.version:
        sentences.append(say("team.record-changed", version=session.knowledge))
    return " ".join(sentences)


def _has_second(known: Sequence[_Known]) -> bool:
    """Whether a second round was held on any line."""
    seconds = [each.result.second for each in known]
    return any(second.why != "none" for second in seconds)


def _columns(known: Sequence[_Known]) -> tuple[str, ...]:
    if _has_second(known):
        return say("team.line"), say("team.first-picture"), say("team.second-picture")
    return say("team.line"), say("team.what-picture-shows")


def _lines(known: Sequence[_Known], threshold: int) -> Rows:
    """Every line with what its first picture shows, and its second if there is one on any line."""
    both = _has_second(known)
    rows = []
    for each in known:
        picture = _shown(each, each.result.first, None, threshold)
        row = [each.name, picture]
        if both:
            row.append(_second(each, threshold))
        rows.append(tuple(row))
    return tuple(rows)


def _second(known: _Known, threshold: int) -> str:
    """What the second picture of a line shows, where some line has one."""
    second = known.result.second
    if second.why == "none":
        return say("team.no-second-here")
    return _shown(known, second, known.result.first.counts, threshold)


def _shown(known: _Known, reveal: Reveal, before: Counts | None, threshold: int) -> str:
    if reveal.counts is None:
        return why_not(reveal, threshold)
    if reveal.counts == before:
        return say("team.as-the-first")
    sentence = finding(reveal.counts, known.ends)
    return f"{sentence}."


def _shared(line: Line, result: LineResult) -> str:
    counts = _latest(result)
    anchors = line.placed_on.anchors
    statements = [anchors[place - 1].text for place in counts.taken]
    return say(
        "team.shared",
        line=line.placed_on.name,
        statements="” and “".join(statements),
    )


def _in_full(each: _Known, drawn: MapView | None) -> SplitView:
    """A line in full. What can be said for its ends stands on its map, if there is one."""
    line = each.line
    is_on_map = drawn is not None and drawn.line == line.id
    counts = _latest(each.result)
    key = "team.picture-before"
    if each.result.second.counts:
        key = "team.picture-after"
    title = say(key, finding=finding(counts, sides()))
    words = in_words(counts, each.ends)
    return SplitView(
        name=each.name,
        picture=dot_plot(counts, line.placed_on, line.id, title, medium="paper"),
        in_words=sentence_case(words),
        ends=() if is_on_map else ends(line),
    )


def _split_rest(rest: Sequence[_Known], is_all: bool) -> str:
    """The lines that are only named: all on which the group stands apart, or those beside what is
    in full.
    """
    if not rest:
        return ""
    lines = []
    for each in rest:
        scale = each.line.placed_on
        words = say(
            "team.line-and-poles",
            line=scale.name,
            low=each.ends.low,
            high=each.ends.high,
        )
        lines.append(words)
    if is_all:
        return say("team.apart-on", lines=listed(lines))
    return say("team.also-apart", lines=listed(lines))


def _moved(known: Sequence[_Known]) -> tuple[str, ...]:
    """What moved on each line of which there are two pictures; those that did not, together."""
    items = []
    same = []
    for each in known:
        first = each.result.first.counts
        second = each.result.second.counts
        if first and first == second:
            same.append(each.name)
        elif first and second:
            items.append(
                say("team.moved-line", line=each.name, moved=moved(first, second, each.ends))
            )
    if same:
        items.append(say("team.both-the-same", lines=listed(same)))
    return tuple(items)


def _not_moved(known: Sequence[_Known]) -> str:
    if _has_second(known):
        return say("team.no-two-pictures")
    return say("team.why-none")


def _latest(result: LineResult) -> Counts:
    """The counts of a line that is shown."""
    if result.latest is None:
        raise ValueError(f'The line "{result.line}" is not shown.')
    return result.latest
