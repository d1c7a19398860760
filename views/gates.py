"""What is left out of a result, and why."""

from dataclasses import dataclass

from engine.answers import Answers
from engine.fit import Result
from knowledge.models.gates import Silence
from knowledge.models.knowledge import Knowledge
from wording.gates import left_out


@dataclass(frozen=True)
class SilenceView:
    """Answers that give no reasons here. `text` names them; the silence says why."""

    text: str
    silence: Silence


def silences(knowledge: Knowledge, answers: Answers, result: Result) -> tuple[SilenceView, ...]:
    """The silences that leave something out which was answered."""
    views = []
    for silence in result.silences:
        hushed = [answer for answer in silence.answers if answers.chose(answer)]
        if hushed:
            views.append(SilenceView(left_out(knowledge, hushed), silence))
    return tuple(views)
