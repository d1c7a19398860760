"""Who might miss out where an approach fits, and what each can still do for a person who cannot
take part.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from engine.answers import Answers
from engine.fairness import SaidPole, may_not_take_part, said_first
from knowledge.models.approach import Approach, FairnessAtPole
from knowledge.models.field_types import Claim
from knowledge.models.knowledge import Knowledge
from wording.fairness import label, you_answered
from wording.result import more

SHOWN = 3  # sentences shown at once; the rest opens


@dataclass(frozen=True)
class MissesView:
    """Who might miss out where an approach is done in one way. `you_answered` says because of which
    answers it is said, and is empty if there are none.
    """

    approach: str
    label: str
    you_answered: str
    pole: FairnessAtPole


@dataclass(frozen=True)
class FairnessView:
    """Who might miss out in each approach that fits: what is shown at once, and what opens."""

    shown: tuple[MissesView, ...]
    further: tuple[MissesView, ...]
    more: str

    @property
    def all(self) -> tuple[MissesView, ...]:
        """All of it, in its order."""
        return self.shown + self.further


def fairness_view(
    knowledge: Knowledge,
    front: Iterable[Approach],
    answers: Answers,
    places: Mapping[str, int],
) -> FairnessView:
    """Of each approach in front the way nearest to the own; first what an answer touches."""
    views = []
    for approach in front:
        for said in said_first(approach, answers, places):
            views.append(_misses(knowledge, approach, said))
    views.sort(key=_is_untouched)
    further = views[SHOWN:]
    return FairnessView(tuple(views[:SHOWN]), tuple(further), more(len(further)))


def still_do(knowledge: Knowledge, answers: Answers, approach: Approach) -> tuple[Claim, ...]:
    """What an approach can still do, where the person may not be able to take part."""
    if may_not_take_part(knowledge, answers):
        return approach.cannot_take_part
    return ()


def _misses(knowledge: Knowledge, approach: Approach, said: SaidPole) -> MissesView:
    return MissesView(
        approach=approach.id,
        label=label(approach.name, said),
        you_answered=you_answered(knowledge, said),
        pole=said.pole,
    )


def _is_untouched(view: MissesView) -> bool:
    return not view.you_answered
