"""What the command line of the engine says of a result and of the questions."""

from engine.fit import ApproachFit, Reason, Result
from engine.question_kinds import option_ids
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.questions import Question
from wording.gates import waits
from wording.say import say


def result_lines(result: Result) -> list[str]:
    """What comes first, then each approach with its reasons."""
    lines = []
    for caution in result.cautions:
        lines.append(say("command.first", text=caution.text, first=caution.first))
    for door in result.doors:
        lines.append(say("gates.door-line", text=door.text, first=door.first))
    for silence in result.silences:
        lines.append(say("gates.silence-line", because=silence.because))
    for misuse in result.misuses:
        lines.append(say("gates.misuse-line", text=misuse.text))
    for approach in result.approaches:
        lines.append(_approach(approach))
        lines += _hold(approach)
        for reason in approach.reasons:
            lines.append(_reason(reason))
    return lines


def question_line(question: Question) -> str:
    """A question with the ids of its answers."""
    return say(
        "command.question",
        id=question.id,
        text=question.text,
        options=", ".join(option_ids(question)),
    )


def _hold(approach: ApproachFit) -> list[str]:
    """Why it waits; nothing if it does not."""
    hold = approach.held_back
    if hold is None:
        return []
    return [say("gates.held-line", waits=waits(hold))]


def _approach(approach: ApproachFit) -> str:
    band = approach.band.replace("-", " ")
    return say("command.approach", name=approach.name, band=band)


def _reason(reason: Reason) -> str:
    answer = AnswerRef(reason.question, reason.option)
    key = "command.against"
    if reason.degree > 0:
        key = "command.for"
    return say(key, because=reason.because, answer=answer)
