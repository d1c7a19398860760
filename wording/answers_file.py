"""What became of a file of answers, in words."""

from collections.abc import Sequence

from engine.exchange.envelope import BadFile
from knowledge.models.knowledge import Knowledge
from wording.files import answers_refused
from wording.lists import listed
from wording.say import say

NAMED = 5  # what is not known any more is named up to here


def not_opened(problem: BadFile) -> str:
    """Why a file could not be read."""
    why = answers_refused(problem)
    return say("questions.as-they-were", problem=why)


def opened(knowledge: Knowledge, made_with: str, unknown: Sequence[str] | None) -> str:
    """What the reader should know of a file that was read. `made_with` is its version of the
    knowledge; `unknown` is None if no answer was taken from it.
    """
    sentences = [say("questions.opened")]
    if unknown is None:
        sentences = [say("questions.none-known")]
    if made_with != knowledge.version:
        sentences.append(
            say("questions.other-version", made_with=made_with, current=knowledge.version)
        )
    if unknown:
        sentences.append(_not_used(knowledge, unknown))
    return " ".join(sentences)


def _not_used(knowledge: Knowledge, unknown: Sequence[str]) -> str:
    """What was left out, each thing once and not too many of them."""
    names = []
    for part in unknown:
        name = _name(knowledge, part)
        if name not in names:
            names.append(name)
    if len(names) > NAMED:
        more = say("questions.not-used-more")
        names = [*names[:NAMED], more]
    return say("questions.not-used", names=listed(names))


def _name(knowledge: Knowledge, part: str) -> str:
    """What was left out, in words: an answer by its question, a question that is gone by its id."""
    id_, _, _ = part.partition(".")
    question = knowledge.question(id_)
    if question is None:
        return say("questions.an-id", id=part)
    return say("questions.an-answer", question=question.text)
