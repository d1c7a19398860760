"""What the command line of the engine says of a result and of the questions."""

from engine.fit import ApproachFit, Reason, Result
from engine.question_kinds import option_ids
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.questions import Question
from wording.say import say


def result_lines(result: Result) -> list[str]:
    """What comes first, then each approach with its reasons."""
    lines = [say("command.first", text=c.text, first=c.first) for c in result.cautions]
    lines += [say("gates.door-line", text=d.text, first=d.first) for d in result.doors]
    lines += [say("gates.silence-line", because=s.because) for s in result.silences]
    for approach in result.approaches:
        lines.append(_approach(approach))
        lines += _hold(approach)
        lines += [_reason(reason) for reason in approach.reasons]
    return lines


def question_line(question: Question) -> str:
    """A question with the ids of its answers."""
    options = ", ".join(option_ids(question))
    return say("command.question", id=question.id, text=question.text, options=options)


def _hold(approach: ApproachFit) -> list[str]:
    """Why it waits; nothing if it does not."""
    hold = approach.held_back
    if hold is None:
        return []
    return [say("gates.held-line", because=hold.because, first=hold.first)]


def _approach(approach: ApproachFit) -> str:
    return say("command.approach", name=approach.name, band=approach.band.replace("-", " "))


def _reason(reason: Reason) -> str:
    key = "command.for" if reason.degree > 0 else "command.against"
    answer = AnswerRef(reason.question, reason.option)
    return say(key, because=reason.because, answer=answer)
