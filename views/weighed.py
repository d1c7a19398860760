"""The answers as the visitor weighs them: what every part of a result begins with."""

from dataclasses import dataclass

from engine.answers import Answers
from engine.fit import Result, fit
from engine.weights import Weights
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from views.matters import as_it_matters, chosen_question
from wording.result import hangs_on_you


@dataclass(frozen=True)
class Weighed:
    """A result by the weights of the visitor. `question` is what matters most to them, if anything;
    `usual` is the result without that; `front` are the approaches that fit, in the order of the
    knowledge.
    """

    question: Question | None
    weights: Weights
    usual: Result
    result: Result
    front: tuple[Approach, ...]

    @property
    def doubled(self) -> str:
        """The id of the question that matters most; empty if none does."""
        if self.question is None:
            return ""
        return self.question.id


def weighed(knowledge: Knowledge, answers: Answers, matters: str = "") -> Weighed:
    """Weigh the answers. `matters` is the question that matters most, or anything that stood in a
    link.
    """
    question = chosen_question(knowledge, answers, matters)
    weights = as_it_matters(knowledge, question)
    usual = fit(knowledge, answers)
    result = usual
    if question is not None:
        result = fit(knowledge, answers, weights)
    return Weighed(question, weights, usual, result, _front(knowledge, result))


def hangs(knowledge: Knowledge, answers: Answers, ours: Weighed) -> str:
    """That what fits hangs on what readers said of themselves; empty if it does not."""
    of_readers = [question.id for question in knowledge.questions if question.of_the_reader]
    if not any(answers.counted(question) for question in of_readers):
        return ""
    without = fit(knowledge, answers.without_questions(of_readers), ours.weights)
    return hangs_on_you(ours.result, without)


def _front(knowledge: Knowledge, result: Result) -> tuple[Approach, ...]:
    """The approaches that fit, in the order of the knowledge."""
    fitting = {approach.id for approach in result.front}
    front = []
    for approach in knowledge.approaches:
        if approach.id in fitting:
            front.append(approach)
    return tuple(front)
