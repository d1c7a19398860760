"""The voices of a session beside each other in its record, where they may be."""

from dataclasses import dataclass

from engine.team.lines import LineResult, Reveal, Session
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Line
from wording.places import ends_of
from wording.say import say
from wording.team import finding
from wording.voices import voice_name


@dataclass(frozen=True)
class VoicesView:
    """A table of the last pictures: a row for each line on which the voices are shown, a column for
    each voice. `note` says what is not in it.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str


def voices_view(knowledge: Knowledge, session: Session) -> VoicesView | None:
    """The voices of a session; None if people all spoke with one."""
    if not session.voices:
        return None
    names = [voice_name(knowledge, voice) for voice in session.voices]
    rows = []
    for result in session.lines:
        line = knowledge.line(result.line)
        shown = _last_shown(result)
        if line and shown.voices:
            rows.append(_row(line, shown, session.voices))
    return VoicesView(
        columns=(say("team.line"), *names),
        rows=tuple(rows),
        note=say("team.record-voices", threshold=session.threshold),
    )


def _last_shown(result: LineResult) -> Reveal:
    if result.second.counts:
        return result.second
    return result.first


def _row(line: Line, reveal: Reveal, voices: tuple[str, ...]) -> tuple[str, ...]:
    row = [line.placed_on.name]
    spoken = dict(reveal.voices)
    ends = ends_of(line.placed_on)
    for voice in voices:
        sentence = say("team.voice-not-here")
        if voice in spoken:
            sentence = finding(spoken[voice], ends)
        row.append(f"{sentence}.")
    return tuple(row)
