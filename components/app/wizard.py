"""The question that is being asked, what is remembered when it is left, and where that leads."""

from collections.abc import Callable, Mapping

from components.app import address, visit
from components.app.widgets import widget_key, widget_value
from engine import walk
from engine.question_kinds import option_ids
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from knowledge.reserved import EVERYTHING_PARAMETER

_AT_THE_END = "questions-at-the-end"


def asks_everything() -> bool:
    """Whether every question is asked, whatever an answer could change."""
    everything = address.viewed(EVERYTHING_PARAMETER)
    return bool(everything)


def before(knowledge: Knowledge) -> Question | None:
    """The question to go back to."""
    answers = visit.answers()
    current = visit.question(knowledge)
    everything = asks_everything()
    return walk.before(knowledge, answers, current, everything)


def go_on(knowledge: Knowledge) -> None:
    """Remember what is chosen, and ask the next question; where there is none, the questions are
    at their end. For callbacks.
    """
    _remember(knowledge)
    current = visit.question(knowledge)
    following = walk.after(knowledge, visit.answers(), current, asks_everything())
    if following is None:
        visit.remember(_AT_THE_END, True)
        visit.leave_questions(address.shown())
    else:
        visit.go_to(following.id)


def go_back(knowledge: Knowledge) -> None:
    """Remember what is chosen, and ask the question before. For callbacks."""
    _remember(knowledge)
    earlier = before(knowledge)
    if earlier is not None:
        visit.go_to(earlier.id)


def ask_everything(knowledge: Knowledge) -> None:
    """Remember what is chosen, and ask every question from here on. For callbacks."""
    address.view(**{EVERYTHING_PARAMETER: "1"})
    go_on(knowledge)


def leave(knowledge: Knowledge) -> None:
    """Remember what is chosen, and go away from the questions. For callbacks."""
    _remember(knowledge)
    visit.leave_questions(address.shown())


def is_at_the_end() -> bool:
    """True once after the last question was left."""
    at_the_end = bool(visit.remembered(_AT_THE_END))
    visit.remember(_AT_THE_END, None)
    return at_the_end


def _remember(knowledge: Knowledge) -> None:
    question = visit.question(knowledge)
    chosen_of = CHOSEN[question.kind]
    chosen = chosen_of(question)
    visit.answer(knowledge, question.id, chosen)


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
