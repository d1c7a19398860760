"""The working of a result: the rule, the figures, and what each question weighs."""

from dataclasses import dataclass

from engine.robustness.acceptability import DRAWS
from engine.weights import Weights
from knowledge.models.knowledge import Knowledge
from views.fits import BandView
from wording.result import rule, weighs


@dataclass(frozen=True)
class WeighedQuestion:
    """What a question weighs, and why. `weighs` goes on from its text: "weighs 3"."""

    text: str
    weighs: str
    because: str


@dataclass(frozen=True)
class WorkingView:
    """The figures, for those who ask for them. A row holds an approach, its score from -1 to 1, and
    in what share of the draws it fits, over weights and over questions left out.
    """

    rule: tuple[str, str]
    rows: tuple[tuple[str, ...], ...]
    draws: str
    questions: tuple[WeighedQuestion, ...]


def working(
    knowledge: Knowledge, bands: tuple[BandView, ...], weights: Weights, doubled: str
) -> WorkingView:
    """The working behind these bands. `doubled` is the id of the question that weighs twice."""
    rows = []
    for band in bands:
        for approach in band.approaches:
            outlook = approach.outlook
            row = (
                approach.name,
                f"{approach.score:.2f}",
                f"{outlook.weights:.2f}",
                f"{outlook.left_out:.2f}",
            )
            rows.append(row)
    return WorkingView(
        rule=rule(),
        rows=tuple(sorted(rows)),
        draws=f"{DRAWS:,}",
        questions=weighed_questions(knowledge, weights, doubled),
    )


def weighed_questions(
    knowledge: Knowledge, weights: Weights, doubled: str = ""
) -> tuple[WeighedQuestion, ...]:
    """What each question weighs; `doubled` is the id of one that the visitor weighs twice."""
    questions = []
    for question in knowledge.questions:
        weight = weights.of(question.id)
        weighed = WeighedQuestion(
            text=question.text,
            weighs=weighs(weight, doubled=question.id == doubled),
            because=question.weight_because,
        )
        questions.append(weighed)
    return tuple(questions)
