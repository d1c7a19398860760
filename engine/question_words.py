"""How a question is put to the one who answers."""

from engine.answers import Answers
from engine.conditions import is_met
from knowledge.models.questions import Question


def as_asked(question: Question, answers: Answers) -> Question:
    """The question in the words for whoever gave these answers, such as a carer."""
    for words in question.other_words:
        if is_met(words.when, answers):
            own = {"text": words.text, "help": words.help}
            return question.model_copy(update=own)
    return question
