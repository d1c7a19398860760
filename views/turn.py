"""Where to turn: every caution and every door, and the one that somebody came for on top."""

from dataclasses import dataclass

from knowledge.models.knowledge import Knowledge
from views.cautions import CautionView, caution_views
from views.gates import DoorView, door_views
from wording.say import say


@dataclass(frozen=True)
class TurnGroup:
    """Cautions or doors under one heading; one of the two is empty."""

    id: str
    title: str
    cautions: tuple[CautionView, ...] = ()
    doors: tuple[DoorView, ...] = ()


@dataclass(frozen=True)
class TurnView:
    """The groups that hold anything. `asked` and `asked_door` hold what the address names, if
    anything; it stands on top and in no group.
    """

    asked: tuple[CautionView, ...]
    asked_door: tuple[DoorView, ...]
    groups: tuple[TurnGroup, ...]

    @property
    def contents(self) -> tuple[tuple[str, str], ...]:
        """The anchors and titles of the groups."""
        return tuple((group.id, group.title) for group in self.groups)


def turn_view(knowledge: Knowledge, sought: str) -> TurnView:
    """Everything that may come first, for somebody who came for this id; empty if for none."""
    cautions = [each for each in knowledge.cautions if each.id != sought]
    doors = [each for each in knowledge.doors if each.id != sought]
    cannot_wait = caution_views(each for each in cautions if each.urgent)
    before = caution_views(each for each in cautions if not each.urgent)
    groups = (
        TurnGroup("urgent", say("turn.urgent"), cautions=cannot_wait),
        TurnGroup("before", say("turn.before"), cautions=before),
        TurnGroup("doors", say("turn.doors"), doors=door_views(doors)),
    )
    return TurnView(
        asked=caution_views(each for each in knowledge.cautions if each.id == sought),
        asked_door=door_views(each for each in knowledge.doors if each.id == sought),
        groups=tuple(group for group in groups if group.cautions or group.doors),
    )
