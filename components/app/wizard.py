"""The step of questions that is being asked, and what is remembered when it is left."""

from collections.abc import Callable, Mapping

from components.app import address, visit
from components.app.widgets import widget_key, widget_value
from engine.question_kinds import option_ids
from engine.question_words import as_asked
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question


def asked(knowledge: Knowledge) -> tuple[Question, ...]:
    """The questions of the step that is being asked."""
    step = visit.step(knowledge)
    questions = []
    for question in knowledge.questions:
        if question.step == step.id:
            questions.append(as_asked(question, visit.answers()))
    return tuple(questions)


def leave(knowledge: Knowledge, to: str) -> None:
    """Remember what the step's widgets hold, and go to another step, or away from the questions if
    `to` is empty. For callbacks.
    """
    chosen = {}
    for question in asked(knowledge):
        chosen_of = CHOSEN[question.kind]
        chosen[question.id] = chosen_of(question)
    visit.leave_step(knowledge, chosen, to, address.shown())


def _one(question: Question) -> tuple[str, ...]:
    """The option that the radio buttons of a question hold."""
    value = widget_value(widget_key(question.id))
    if isinstance(value, str):
        return (value,)
    return ()


def _many(question: Question) -> tuple[str, ...]:
    """The options whose boxes are ticked."""
    ticked = []
    for id_ in option_ids(question):
        if widget_value(widget_key(question.id, id_)):
            ticked.append(id_)
    return tuple(ticked)


# What the widgets of each kind of question hold.
CHOSEN: Mapping[str, Callable[[Question], tuple[str, ...]]] = {"one": _one, "many": _many}
