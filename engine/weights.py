"""How much each question counts, and how much must be said before an approach is said to fit.

The knowledge publishes weights; a visitor may say that one question matters more. That is another
value of this kind, and no other knowledge.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.answers import Answers
from knowledge.models.knowledge import Knowledge


@dataclass(frozen=True)
class Weights:
    """What each question weighs, by its id, and the least that answers must weigh together."""

    by_question: Mapping[str, int]
    least: int

    @classmethod
    def published(cls, knowledge: Knowledge) -> "Weights":
        """The weights of the knowledge. As much must be said as the heaviest question weighs."""
        by_question = {question.id: question.weight for question in knowledge.questions}
        return cls.with_least(by_question)

    @classmethod
    def with_least(cls, by_question: Mapping[str, int]) -> "Weights":
        """These weights, with the heaviest as the least that must be said."""
        heaviest = max(by_question.values(), default=0)
        return cls(by_question, heaviest)

    def of(self, question: str) -> int:
        """What a question weighs; 0 where it does not bear on fit. Raises KeyError for none."""
        return self.by_question[question]

    def times(self, question: str, factor: int) -> "Weights":
        """The same with one question weighing so many times as much. What it weighs more never
        counts as more said.
        """
        before = self.of(question)
        after = factor * before
        by_question = dict(self.by_question)
        by_question[question] = after
        least = self.least + after - before
        return Weights(by_question, least)

    def only(self, question: str) -> "Weights":
        """The weight of one question; nothing else counts."""
        by_question = dict.fromkeys(self.by_question, 0)
        by_question[question] = self.of(question)
        return Weights.with_least(by_question)

    def answered(self, answers: Answers) -> int:
        """How much the questions answered weigh; 0 if there is nothing to weigh."""
        total = 0
        for question, _ in answers.by_question:
            if answers.counted(question):
                total += self.of(question)
        return total

    def enough(self, answers: Answers) -> bool:
        """Whether so much was said that an approach can be said to fit."""
        said = self.answered(answers)
        return said >= self.least
