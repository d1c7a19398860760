"""Rules for the questions that open a conversation: questions, and short enough to say aloud."""

from collections.abc import Iterator

from knowledge.problems import Problem
from knowledge.reading.half_read import Draft

MOST_WORDS = 25


def questions_to_say_aloud(draft: Draft) -> Iterator[Problem]:
    """Each is asked aloud of somebody, so it is a question, and one breath long."""
    for entry in draft.of("approaches"):
        for index, claim in enumerate(entry.value.opening_questions):
            path = ("opening_questions", index, "text")
            words = len(claim.text.split())
            if "?" not in claim.text:
                yield entry.problem(
                    "no-question",
                    "This is to open a conversation, and asks nothing.",
                    "Write a question, with its question mark.",
                    *path,
                )
            if words > MOST_WORDS:
                yield entry.problem(
                    "too-wordy",
                    f"This question has {words} words; it may have {MOST_WORDS}.",
                    "Shorten it, so that it can be said in one breath.",
                    *path,
                )


RULES = (questions_to_say_aloud,)
