"""The situation as it was answered, and what to discuss of it."""

from dataclasses import dataclass
from string import ascii_uppercase

from engine.answers import Answers
from engine.question_words import as_asked
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Difference, Knowledge
from knowledge.models.questions import Question
from wording.answers import quoted
from wording.places import ends_of, place_words
from wording.say import say


@dataclass(frozen=True)
class AnsweredView:
    """A question that was answered, with the letter by which reasons name it on paper.
    `answers` are the words of each option, in quotation marks; `place` says where that
    is, for the answer to a difference. The short question and answers are for where there is little
    room.
    """

    letter: str
    question: Question
    answers: tuple[str, ...]
    place: str
    short_question: str
    short_answers: tuple[str, ...]


def situation(knowledge: Knowledge, answers: Answers) -> tuple[AnsweredView, ...]:
    """Every question that was answered: also those that weigh nothing, such as on age, because they
    decide what comes first.
    """
    views: list[AnsweredView] = []
    for question in knowledge.questions:
        options = answers.counted(question.id)
        if options:
            letter = _letter(len(views))
            asked = as_asked(question, answers)
            views.append(_answered(knowledge, asked, options, letter))
    return tuple(views)


def _answered(
    knowledge: Knowledge, question: Question, options: tuple[str, ...], letter: str
) -> AnsweredView:
    texts = tuple(quoted(knowledge, question.id, option) for option in options)
    place = ""
    for difference in knowledge.differences:
        if difference.id == question.difference:
            place = place_words(int(options[0]), ends_of(difference))
    return AnsweredView(
        letter=letter,
        question=question,
        answers=texts,
        place=place,
        short_question=_short_question(question),
        short_answers=_short_answers(question, options, texts),
    )


def _short_question(question: Question) -> str:
    if question.short:
        return say("result-paper.short", short=question.short)
    return question.text


def _short_answers(
    question: Question, options: tuple[str, ...], texts: tuple[str, ...]
) -> tuple[str, ...]:
    """The short names of the answers; their words where one has none."""
    short = {option.id: option.short for option in question.options}
    names = []
    for option, text in zip(options, texts, strict=True):
        names.append(short.get(option) or text)
    return tuple(names)


def question_of_an_approach(approach: Approach) -> str:
    """The first question that an approach puts to those who practise it."""
    return approach.reflective_questions[0]


def question_of_a_difference(difference: Difference, place: int | None) -> str:
    """Where each would place the team; `place` is where the answers do."""
    if place is None:
        return say("result.where-would-you", name=difference.name)
    where = place_words(place, ends_of(difference))
    return say("result.where-would-you-too", name=difference.name, place=where)


def _letter(number: int) -> str:
    """A, B, C … and after Z A1, B1."""
    rounds, place = divmod(number, len(ascii_uppercase))
    letter = ascii_uppercase[place]
    if not rounds:
        return letter
    return f"{letter}{rounds}"
