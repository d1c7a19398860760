"""What the answers decide before anything is weighed: what must come first, what leads elsewhere,
what may not be in front yet, and which reasons are left out because they would argue the wrong way.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from engine.answers import Answers
from engine.conditions import is_met
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.gates import Door, Gate, Hold, Misuse, Silence
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Caution

AnyGate = TypeVar("AnyGate", Caution, Gate, Door, Hold, Misuse, Silence)


@dataclass(frozen=True)
class Gates:
    """What is closed or opened, each in the order of the knowledge. `held` maps an approach to what
    holds it back; one that is not there may be in front.
    """

    cautions: tuple[Caution, ...]
    doors: tuple[Door, ...]
    silences: tuple[Silence, ...]
    misuses: tuple[Misuse, ...]
    held: Mapping[str, Hold]

    @cached_property
    def silenced(self) -> frozenset[AnswerRef]:
        """The answers whose reasons are left out."""
        return silenced_by(self.silences)

    def heard(self, answers: Answers) -> Answers:
        """The answers that are weighed: a silenced one counts as if it had not been given."""
        return answers.without(self.silenced)


def gates_of(knowledge: Knowledge, answers: Answers) -> Gates:
    """The gates that these answers meet."""
    held = {}
    for approach in knowledge.approaches:
        holds = _met(approach.held_back, answers)
        if holds:
            held[approach.id] = holds[0]
    return Gates(
        cautions=raised(knowledge, answers),
        doors=_met(knowledge.doors, answers),
        silences=_met(knowledge.silences, answers),
        misuses=_met(knowledge.misuses, answers),
        held=held,
    )


def raised(knowledge: Knowledge, answers: Answers) -> tuple[Caution, ...]:
    """What must come before any approach, in the order of the knowledge."""
    return _met(knowledge.cautions, answers)


def silenced_by(silences: Iterable[Silence]) -> frozenset[AnswerRef]:
    """The answers that these silences name."""
    answers: set[AnswerRef] = set()
    for silence in silences:
        answers.update(silence.answers)
    return frozenset(answers)


def _met(gates: Iterable[AnyGate], answers: Answers) -> tuple[AnyGate, ...]:
    return tuple(gate for gate in gates if is_met(gate.when, answers))
