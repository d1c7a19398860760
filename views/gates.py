"""What is left out of a result, and why; and where else to turn."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.answers import Answers
from engine.conditions import met_by
from engine.fit import Result
from engine.gates import gates_of
from knowledge.models.gates import Door, Misuse, Silence
from knowledge.models.knowledge import Knowledge
from views.cautions import ContactView, contact_views
from wording.gates import door_seen, left_out, you_said


@dataclass(frozen=True)
class SilenceView:
    """Answers that give no reasons here. `text` names them; the silence says why."""

    text: str
    silence: Silence


@dataclass(frozen=True)
class DoorView:
    """Somewhere else to turn, whom to ring there, and when that was last looked at."""

    door: Door
    contacts: tuple[ContactView, ...]
    seen: str


@dataclass(frozen=True)
class MisuseView:
    """What to watch for on the difference of this name; `because` is what was said."""

    name: str
    because: str
    misuse: Misuse


def misuse_views(knowledge: Knowledge, answers: Answers, result: Result) -> tuple[MisuseView, ...]:
    """What to watch for, with the answers that it comes from, in the order of the knowledge."""
    views = []
    for misuse in result.misuses:
        name = knowledge.axis_names[misuse.difference]
        met = met_by(misuse.when, answers)
        because = you_said(knowledge, met)
        views.append(MisuseView(name, because, misuse))
    return tuple(views)


def door_views(doors: Iterable[Door]) -> tuple[DoorView, ...]:
    """The doors in their order."""
    views = []
    for door in doors:
        contacts = contact_views(door.contacts)
        views.append(DoorView(door, contacts, door_seen(door)))
    return tuple(views)


def where_to_turn(knowledge: Knowledge, answers: Answers) -> tuple[DoorView, ...]:
    """The doors that these answers open, where nothing is weighed yet."""
    return door_views(gates_of(knowledge, answers).doors)


def silences(knowledge: Knowledge, answers: Answers, result: Result) -> tuple[SilenceView, ...]:
    """The silences that leave something out which was answered."""
    views = []
    for silence in result.silences:
        hushed = [answer for answer in silence.answers if answers.chose(answer)]
        if hushed:
            views.append(SilenceView(left_out(knowledge, hushed), silence))
    return tuple(views)
