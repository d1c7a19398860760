"""The questions to go through with a pencil: what each answer points to, and what has to wait."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.answers import read
from engine.gates import Gates, gates_of
from engine.weights import Weights
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.gates import Door, Gate, Hold, Misuse
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Anchor
from knowledge.models.questions import Caution, Question, Step
from knowledge.reserved import NOT_SURE
from wording.answers import option_texts
from wording.by_hand import degrees, how_many, silenced, what_it_does
from wording.conditions import ways_to_meet
from wording.result import rule


@dataclass(frozen=True)
class Spoken:
    """The approaches for which, or against which, an answer is a reason of one strength."""

    label: str
    approaches: tuple[str, ...]


@dataclass(frozen=True)
class AnswerByHand:
    """One answer and where it points. `anchor` is what speaks for a place and what it costs."""

    text: str
    cautions: tuple[Caution, ...]
    doors: tuple[Door, ...]
    misuses: tuple[Misuse, ...]
    spoken: tuple[Spoken, ...]
    anchor: Anchor | None


@dataclass(frozen=True)
class QuestionByHand:
    """A question with its answers; how many may be chosen, and what it does."""

    question: Question
    how_many: str
    does: str
    answers: tuple[AnswerByHand, ...]


@dataclass(frozen=True)
class StepByHand:
    """Questions that belong together."""

    step: Step
    questions: tuple[QuestionByHand, ...]


@dataclass(frozen=True)
class Waits:
    """What makes an approach wait: any one of `when`."""

    approach: str
    when: tuple[str, ...]
    hold: Hold


@dataclass(frozen=True)
class Together:
    """What several answers bring about together, and none alone. `id` is its place where all that
    comes first stands.
    """

    id: str
    name: str
    when: tuple[str, ...]


@dataclass(frozen=True)
class ByHand:
    """All questions, and what is to be looked at when they are answered. `rule` is how the app
    counts.
    """

    steps: tuple[StepByHand, ...]
    waits: tuple[Waits, ...]
    together: tuple[Together, ...]
    silences: tuple[tuple[tuple[str, ...], str], ...]
    rule: tuple[str, str]


def by_hand(knowledge: Knowledge) -> ByHand:
    """Everything that somebody needs who answers on paper."""
    steps = []
    for step in knowledge.steps:
        asked = [question for question in knowledge.questions if question.step == step.id]
        questions = [_question(knowledge, question) for question in asked]
        steps.append(StepByHand(step, tuple(questions)))
    return ByHand(
        steps=tuple(steps),
        waits=_waits(knowledge),
        together=_together(knowledge),
        silences=_silences(knowledge),
        rule=rule(),
    )


def _question(knowledge: Knowledge, question: Question) -> QuestionByHand:
    weight = Weights.published(knowledge).of(question.id)
    answers = []
    for option, text in option_texts(question).items():
        answer = AnswerRef(question.id, option)
        gates = _alone(knowledge, answer)
        if option == NOT_SURE and not (gates.cautions or gates.doors):
            continue
        answers.append(
            AnswerByHand(
                text=text,
                cautions=gates.cautions,
                doors=gates.doors,
                misuses=gates.misuses,
                spoken=_spoken(knowledge, answer),
                anchor=_anchor(knowledge, question, option),
            )
        )
    return QuestionByHand(
        question=question,
        how_many=how_many(question),
        does=what_it_does(question, weight),
        answers=tuple(answers),
    )


def _alone(knowledge: Knowledge, answer: AnswerRef) -> Gates:
    """What an answer brings about if nothing else is said."""
    given = {answer.question: [answer.option]}
    answers = read(knowledge, given)
    return gates_of(knowledge, answers)


def _spoken(knowledge: Knowledge, answer: AnswerRef) -> tuple[Spoken, ...]:
    labels = degrees()
    by_degree: dict[str, list[str]] = {degree: [] for degree in labels}
    for approach in knowledge.approaches:
        for fit in approach.fits:
            if fit.answer == answer:
                by_degree[fit.degree].append(approach.id)
    spoken = []
    for degree, approaches in by_degree.items():
        if approaches:
            spoken.append(Spoken(labels[degree], tuple(approaches)))
    return tuple(spoken)


def _anchor(knowledge: Knowledge, question: Question, option: str) -> Anchor | None:
    """What stands behind a place on a difference."""
    difference = knowledge.difference(question.difference or "")
    if difference is None or option == NOT_SURE:
        return None
    place = int(option)
    return difference.anchors[place - 1]


def _waits(knowledge: Knowledge) -> tuple[Waits, ...]:
    waits = []
    for approach in knowledge.approaches:
        for hold in approach.held_back:
            when = ways_to_meet(knowledge, hold.when)
            waits.append(Waits(approach.id, when, hold))
    return tuple(waits)


def _together(knowledge: Knowledge) -> tuple[Together, ...]:
    """The cautions and doors that stand beside no single answer."""
    alone = _raised_alone(knowledge)
    together = []
    for caution in knowledge.cautions:
        if caution.id not in alone:
            when = ways_to_meet(knowledge, caution.when)
            together.append(Together(caution.id, caution.text, when))
    for door in knowledge.doors:
        if door.id not in alone:
            when = ways_to_meet(knowledge, door.when)
            together.append(Together(door.id, door.name, when))
    return tuple(together)


def _raised_alone(knowledge: Knowledge) -> set[str]:
    raised: set[str] = set()
    for question in knowledge.questions:
        for option in option_texts(question):
            gates = _alone(knowledge, AnswerRef(question.id, option))
            raised |= _ids(gates.cautions)
            raised |= _ids(gates.doors)
    return raised


def _ids(gates: Iterable[Caution | Gate]) -> set[str]:
    return {gate.id for gate in gates}


def _silences(knowledge: Knowledge) -> tuple[tuple[tuple[str, ...], str], ...]:
    """What is left out, each as when, and which answers with why."""
    silences = []
    for silence in knowledge.silences:
        when = ways_to_meet(knowledge, silence.when)
        silences.append((when, silenced(knowledge, silence)))
    return tuple(silences)
