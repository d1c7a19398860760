"""The words of what somebody answered."""

from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from knowledge.reserved import NOT_SURE, NOT_SURE_TEXT
from wording.lists import unquoted


def answer_text(knowledge: Knowledge, question: str, option: str) -> str:
    """The words of the option that somebody chose."""
    if option == NOT_SURE:
        return NOT_SURE_TEXT
    asked = knowledge.question(question)
    options = asked.options if asked else ()
    return next((o.text for o in options if o.id == option), option)


def quoted(knowledge: Knowledge, question: str, option: str) -> str:
    """The same in quotation marks, which some options have already."""
    return f"“{unquoted(answer_text(knowledge, question, option))}”"


def option_texts(question: Question) -> dict[str, str]:
    """The words of every answer that a question takes, by its id; "not sure" last."""
    texts = {option.id: option.text for option in question.options}
    return {**texts, NOT_SURE: NOT_SURE_TEXT}
