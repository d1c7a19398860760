"""The voices of a room beside each other on a line, where they may be."""

from dataclasses import dataclass

from engine.team.lines import Counts, Reveal
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Line
from pictures.dot_plot import dot_plot
from pictures.svg import Picture
from wording.places import ends_of
from wording.say import say
from wording.team import finding
from wording.voices import voice_name


@dataclass(frozen=True)
class VoiceView:
    """One voice on a line: what it is called, and its picture."""

    name: str
    picture: Picture


def voices_beside(
    knowledge: Knowledge, line: Line, reveal: Reveal, key: str
) -> tuple[VoiceView, ...]:
    """Each voice that is shown of a round; none where only the whole is. `key` names the round."""
    views = []
    for voice, counts in reveal.voices:
        name = voice_name(knowledge, voice)
        view = _voice(line, name, counts, f"{key}-{voice}")
        views.append(view)
    return tuple(views)


def _voice(line: Line, name: str, counts: Counts, key: str) -> VoiceView:
    sentence = finding(counts, ends_of(line.placed_on))
    title = say("team.finding-of-team", team=name, finding=sentence)
    picture = dot_plot(counts, line.placed_on, key, title)
    return VoiceView(name, picture)
