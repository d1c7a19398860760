"""A line as everybody in a session may see it: what its pictures show, what can be said for both of
its ends, and what to ask.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from engine.team.lines import LineResult, Reveal, Session, line_names
from engine.team.mapped import actions_on
from knowledge.models.field_types import Claim
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Anchor, Line
from pictures.dot_plot import dot_plot
from pictures.svg import Picture
from views.voices import VoiceView, voices_beside
from wording.lists import sentence_case
from wording.places import all_words, ends_of
from wording.say import say
from wording.team import finding, moved, promised, summary, why_not
from wording.voices import why_not_beside


@dataclass(frozen=True)
class RoundView:
    """One round on a line: a sentence, and the picture unless it is not shown. In a room with
    voices each of them, or why only the whole is shown.
    """

    sentence: str
    picture: Picture | None
    voices: tuple[VoiceView, ...] = ()
    why_whole: str = ""


@dataclass(frozen=True)
class EndView:
    """What can be said for moving towards one end, and what a place there has for it and costs."""

    title: str
    claim: Claim
    fair_case: str
    cost: str


@dataclass(frozen=True)
class LineView:
    """One line. The table has both pictures and the statements; no rows if nothing is shown."""

    id: str
    name: str
    rounds: tuple[RoundView, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    ends: tuple[EndView, EndView]
    prompts: tuple[str, ...]
    bring: str


@dataclass(frozen=True)
class TeamView:
    """A session: what is shared and where the team splits, and what it will try."""

    summary: str
    columns: tuple[str, ...]
    promised: tuple[tuple[str, ...], ...]


def line_view(
    knowledge: Knowledge, result: LineResult, threshold: int, has_voices: bool = False
) -> LineView | None:
    """A line as both rounds show it; None if the knowledge no longer has it. `has_voices`: people
    in the room speak with several.
    """
    line = knowledge.line(result.line)
    if line is None:
        return None
    return LineView(
        id=line.id,
        name=line.placed_on.name,
        rounds=tuple(_with_voices(knowledge, line, result, threshold, has_voices)),
        columns=_columns(result),
        rows=_rows(line, result),
        ends=ends(line),
        prompts=line.prompts,
        bring=line.bring,
    )


def team_view(knowledge: Knowledge, session: Session) -> TeamView:
    """What is said of a whole session, line by line aside."""
    return TeamView(
        summary=summary(line_names(knowledge), session.lines),
        columns=promised_columns(),
        promised=promised(session.commitments, actions_on(knowledge, session.mapped)),
    )


def promised_columns() -> tuple[str, str, str]:
    """The columns of what the team will try."""
    return (
        say("team.what"),
        say("team.who-looks-again"),
        say("team.when"),
    )


def ends(line: Line) -> tuple[EndView, EndView]:
    """What can be said for either end, at equal room."""
    scale = line.placed_on
    named = ends_of(scale)
    return (
        _end(named.low, line.managerialist, scale.anchors[0]),
        _end(named.high, line.relationship, scale.anchors[-1]),
    )


def _end(end: str, claim: Claim, anchor: Anchor) -> EndView:
    return EndView(
        title=say("team.further-towards", end=end),
        claim=claim,
        fair_case=anchor.fair_case,
        cost=anchor.cost,
    )


def _rounds(line: Line, result: LineResult, threshold: int) -> tuple[RoundView, ...]:
    first = _round(line, result.first, f"{line.id}-1", threshold)
    if result.second.why == "none":
        return (first,)
    second = _round(line, result.second, f"{line.id}-2", threshold)
    sentence = second.sentence
    before = result.first.counts
    after = result.second.counts
    if before and after:
        sentence = moved(before, after, ends_of(line.placed_on))
    after_talking = say("team.after-talking", sentence=sentence)
    return first, RoundView(after_talking, second.picture)


def _with_voices(
    knowledge: Knowledge, line: Line, result: LineResult, threshold: int, has_voices: bool
) -> Iterator[RoundView]:
    """Both rounds, with the voices of each if the room has any."""
    reveals = (result.first, result.second)
    for number, view in enumerate(_rounds(line, result, threshold)):
        if not has_voices or view.picture is None:
            yield view
            continue
        reveal = reveals[number]
        spoken = voices_beside(knowledge, line, reveal, f"{line.id}-{number + 1}")
        why = ""
        if not spoken:
            again = number > 0 and result.first.counts is not None
            why = why_not_beside(threshold, again)
        yield replace(view, voices=spoken, why_whole=why)


def _round(line: Line, reveal: Reveal, key: str, threshold: int) -> RoundView:
    if reveal.counts is None:
        return RoundView(why_not(reveal, threshold), None)
    title = finding(reveal.counts, ends_of(line.placed_on))
    picture = dot_plot(reveal.counts, line.placed_on, key, title)
    return RoundView(f"{title}.", picture)


def _columns(result: LineResult) -> tuple[str, ...]:
    columns = [say("team.place")]
    if result.first.counts:
        columns.append(say("team.first"))
    if result.second.counts:
        columns.append(say("team.second"))
    columns.append(say("team.statement"))
    return tuple(columns)


def _rows(line: Line, result: LineResult) -> tuple[tuple[str, ...], ...]:
    both = (result.first.counts, result.second.counts)
    shown = [counts for counts in both if counts]
    if not shown:
        return ()
    rows = []
    words = all_words(ends_of(line.placed_on))
    for place, anchor in enumerate(line.placed_on.anchors, start=1):
        people = [str(counts.at(place)) for counts in shown]
        where = sentence_case(words[place - 1])
        rows.append((where, *people, anchor.text))
    return tuple(rows)
