"""The step of questions that is being asked, and what is remembered when it is left."""

from components.app import address, visit
from components.app.widgets import widget_key, widget_value
from engine.question_kinds import option_ids
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question


def asked(knowledge: Knowledge) -> tuple[Question, ...]:
    """The questions of the step that is being asked."""
    step = visit.step(knowledge)
    return tuple(question for question in knowledge.questions if question.step == step.id)


def leave(knowledge: Knowledge, to: str) -> None:
    """Remember what the step's widgets hold, and go to another step, or away from the questions if
    `to` is empty. For callbacks.
    """
    chosen = {question.id: _chosen(question) for question in asked(knowledge)}
    visit.leave_step(knowledge, chosen, to, address.shown())


def _chosen(question: Question) -> tuple[str, ...]:
    """The options that the widgets of a question hold."""
    if question.kind == "one":
        value = widget_value(widget_key(question.id))
        return (value,) if isinstance(value, str) else ()
    ids = option_ids(question)
    return tuple(id_ for id_ in ids if widget_value(widget_key(question.id, id_)))
