"""The counts of a session as a table: whole, and of each voice that was shown."""

from engine.team.lines import Counts, LineResult, Reveal, Session
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Line
from wording.places import ends_of, place_words
from wording.say import say
from wording.team import why_not
from wording.voices import voice_name

Rows = tuple[tuple[str, ...], ...]


def counts_columns(session: Session) -> tuple[str, ...]:
    """The columns of the counts as a table, with a column for the voice where there are several."""
    voice = (say("team.voice"),) if session.voices else ()
    return (
        say("team.line"),
        say("team.round"),
        *voice,
        say("team.place"),
        say("team.where"),
        say("team.statement"),
        say("team.number-of-people"),
        say("team.note"),
    )


def counts_rows(knowledge: Knowledge, session: Session) -> Rows:
    """The counts: one row for each place of each round of each line, and of each voice that is
    shown; a round that is not shown has one row.
    """
    rows: list[tuple[str, ...]] = []
    for result in session.lines:
        line = knowledge.line(result.line)
        if line:
            rows += _rows_of_line(knowledge, session, line, result)
    return tuple(rows)


def _rows_of_line(
    knowledge: Knowledge, session: Session, line: Line, result: LineResult
) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for number, reveal in (("1", result.first), ("2", result.second)):
        whole = _rows_of_round(line, number, reveal, session.threshold)
        if not session.voices:
            rows += whole
            continue
        rows += _of_voice(whole, say("team.all-voices"))
        for voice, counts in reveal.voices:
            spoken = _rows_of_counts(line, number, counts)
            rows += _of_voice(spoken, voice_name(knowledge, voice))
    return rows


def _of_voice(rows: Rows, voice: str) -> Rows:
    """These rows with the column of the voice, after line and round."""
    return tuple((*row[:2], voice, *row[2:]) for row in rows)


def _rows_of_round(line: Line, number: str, reveal: Reveal, threshold: int) -> Rows:
    name = line.placed_on.name
    if reveal.counts is None:
        note = why_not(reveal, threshold)
        return ((name, number, "", "", "", "", note),)
    return _rows_of_counts(line, number, reveal.counts)


def _rows_of_counts(line: Line, number: str, counts: Counts) -> Rows:
    rows = []
    name = line.placed_on.name
    ends = ends_of(line.placed_on)
    for place, number_there in counts.by_place():
        statement = line.placed_on.anchors[place - 1].text
        where = place_words(place, ends)
        rows.append((name, number, str(place), where, statement, str(number_there), ""))
    return tuple(rows)
