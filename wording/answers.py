"""The words of what somebody answered."""

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from knowledge.reserved import NOT_SURE, NOT_SURE_TEXT
from wording.lists import unquoted


def answer_text(knowledge: Knowledge, question: str, option: str) -> str:
    """The words of the option that somebody chose."""
    if option == NOT_SURE:
        return NOT_SURE_TEXT
    chosen = knowledge.option(AnswerRef(question, option))
    if chosen is None:
        return option
    return chosen.text


def option_in_short(knowledge: Knowledge, question: str, option: str) -> str:
    """The same in a word or two, for a heading; in full where there are none."""
    answer = AnswerRef(question, option)
    chosen = knowledge.option(answer)
    if chosen is not None and chosen.short:
        return chosen.short
    text = answer_text(knowledge, question, option)
    return unquoted(text)


def quoted(knowledge: Knowledge, question: str, option: str) -> str:
    """The same in quotation marks, which some options have already."""
    text = answer_text(knowledge, question, option)
    without_marks = unquoted(text)
    return f"“{without_marks}”"


def option_texts(question: Question) -> dict[str, str]:
    """The words of every answer that a question takes, by its id; "not sure" last."""
    texts = {option.id: option.text for option in question.options}
    texts[NOT_SURE] = NOT_SURE_TEXT
    return texts
