"""The words of what somebody answered."""

from knowledge.models.knowledge import Knowledge


def answer_text(knowledge: Knowledge, question: str, option: str) -> str:
    """The words of the option that somebody chose."""
    for asked in knowledge.questions:
        if asked.id == question:
            return next((o.text for o in asked.options if o.id == option), option)
    return option
