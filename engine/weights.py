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
        return cls.with_least({q.id: q.weight for q in knowledge.questions})

    @classmethod
    def with_least(cls, by_question: Mapping[str, int]) -> "Weights":
        """These weights, with the heaviest as the least that must be said."""
        return cls(by_question, max(by_question.values(), default=0))

    def of(self, question: str) -> int:
        """What a question weighs; 0 where it does not bear on fit. Raises KeyError for none."""
        return self.by_question[question]

    def times(self, question: str, factor: int) -> "Weights":
        """The same with one question weighing so many times as much. What it weighs more never
        counts as more said.
        """
        weight = self.of(question)
        more = (factor - 1) * weight
        return Weights({**self.by_question, question: factor * weight}, self.least + more)

    def only(self, question: str) -> "Weights":
        """The weight of one question; nothing else counts."""
        nothing = dict.fromkeys(self.by_question, 0)
        return Weights.with_least({**nothing, question: self.of(question)})

    def answered(self, answers: Answers) -> int:
        """How much the questions answered weigh; 0 if there is nothing to weigh."""
        return sum(self.of(question) for question, _ in answers.given if answers.counted(question))

    def enough(self, answers: Answers) -> bool:
        """Whether so much was said that an approach can be said to fit."""
        return self.answered(answers) >= self.least
