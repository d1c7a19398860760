"""What is still open, said wherever a result is shown."""

from dataclasses import dataclass

from engine.answers import Answers
from engine.still_open import still_open
from engine.two_answers import two_answers
from knowledge.models.knowledge import Knowledge
from views.matters import as_it_matters, chosen_question
from wording.say import say
from wording.still_open import settled, still_to_ask


@dataclass(frozen=True)
class OpenView:
    """What could still change a result, in one line. `asked_next` is the id of a question; empty
    where no single answer would change it.
    """

    line: str
    asked_next: str


def open_view(knowledge: Knowledge, answers: Answers, matters: str = "") -> OpenView:
    """What is still open. `matters` is the question that matters most, or anything that stood in a
    link.
    """
    question = chosen_question(knowledge, answers, matters)
    weights = as_it_matters(knowledge, question)
    open_now = still_open(knowledge, answers, weights)
    if open_now.settled:
        together = two_answers(knowledge, answers, weights)
        line = settled(knowledge, together)
        return OpenView(line, asked_next="")
    line = still_to_ask(knowledge, open_now)
    first = open_now.ask_next[0]
    return OpenView(line, asked_next=first)


def can_wait(knowledge: Knowledge, answers: Answers) -> str:
    """That something is open, where something else cannot wait; empty where nothing is."""
    if still_open(knowledge, answers).settled:
        return ""
    return say("still-open.can-wait")
