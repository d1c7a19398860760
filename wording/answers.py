"""The words of what somebody answered."""

from knowledge.models.knowledge import Knowledge
from wording.lists import unquoted


def answer_text(knowledge: Knowledge, question: str, option: str) -> str:
    """The words of the option that somebody chose."""
    for asked in knowledge.questions:
        if asked.id == question:
            return next((o.text for o in asked.options if o.id == option), option)
    return option


def quoted(knowledge: Knowledge, question: str, option: str) -> str:
    """The same in quotation marks, which some options have already."""
    return f"“{unquoted(answer_text(knowledge, question, option))}”"
