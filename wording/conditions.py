"""Conditions on answers, in words."""

from collections.abc import Iterable

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.conditions import When
from knowledge.models.knowledge import Knowledge
from wording.answers import quoted
from wording.lists import either
from wording.say import say


def ways_to_meet(knowledge: Knowledge, when: When) -> tuple[str, ...]:
    """Each way to meet a condition, as a line of its own. Answers of which any one is enough stand
    in one line.
    """
    if isinstance(when, AnswerRef) or when.all or when.none:
        return (in_words(knowledge, when),)
    answers = []
    lines: list[str] = []
    for part in when.any:
        if isinstance(part, AnswerRef):
            answers.append(part)
        else:
            lines += ways_to_meet(knowledge, part)
    if not answers:
        return tuple(lines)
    one_of = either(_each(knowledge, answers))
    return (one_of, *lines)


def in_words(knowledge: Knowledge, when: When) -> str:
    """A whole condition inside a sentence."""
    if isinstance(when, AnswerRef):
        return quoted(knowledge, *when)
    needed = _each(knowledge, when.all)
    if when.any:
        needed.append(either(_each(knowledge, when.any)))
    said = say("conditions.and").join(needed)
    if not when.none:
        return said
    without = either(_each(knowledge, when.none))
    return say("conditions.but-not", needed=said, without=without)


def _each(knowledge: Knowledge, parts: Iterable[When]) -> list[str]:
    words = []
    for part in parts:
        words.append(in_words(knowledge, part))
    return words
