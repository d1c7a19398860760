"""How long a result takes with everything that explains it, beside the plain way of asking, and how
both grow.

python -m bench.engine

Prints a table in milliseconds, for the answers of the published cases. Figures vary from machine to
machine and from run to run: read the ratios. The plain way asks engine.fit about every one and two
changes, about each answer to each question still open, and about every set of weights and every
filling of what was left out. That takes seconds, so a few are asked and the time is scaled up to
all.
"""

import random
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import TypeVar

import numpy as np

from engine.answers import Answers, read, with_answer
from engine.fit import Result, fit, reasons_not_fired
from engine.question_kinds import kind_of, option_ids
from engine.robustness.acceptability import DRAWS, stability
from engine.robustness.counterfactuals import flips
from engine.still_open import bears, still_open
from engine.two_answers import two_answers
from engine.weights import Weights
from knowledge.load import SHIPPED, load
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question

ROUNDS = 5
TIMES = 4  # so many copies of each approach or question
ASKED = 20  # of all that the plain way would ask
CASES = 5
State = tuple[str, tuple[str, ...]]
T = TypeVar("T")


def main() -> None:
    """Measure the shipped knowledge, and what grows out of it, and print them side by side."""
    shipped = load(SHIPPED)
    cases = [dict(case.answers) for case in shipped.cases]
    grown = {
        "shipped": shipped,
        "approaches": more_approaches(shipped),
        "questions": more_questions(shipped),
        "both": more_questions(more_approaches(shipped)),
    }
    columns = {}
    for name, knowledge in grown.items():
        weighed = [question for question in knowledge.questions if question.weight]
        print(f"{name}: {len(knowledge.approaches)} approaches, {len(weighed)} weighed questions")
        columns[name] = measure(knowledge, [as_many(knowledge, answers) for answers in cases])
    print(_row("milliseconds, median", [f"{name:>12}" for name in columns]))
    for row in columns["shipped"]:
        print(_row(row, [f"{column[row]:>12,.1f}" for column in columns.values()]))
    print(f"The plain rows are scaled up from {ASKED} of all, for {CASES} cases.")


def _row(name: str, cells: list[str]) -> str:
    return f"{name:<44}" + "".join(cells)


def measure(knowledge: Knowledge, cases: list[Answers]) -> dict[str, float]:
    """Median milliseconds of each part of a result, and of all together; then the plain way."""
    weights = Weights.published(knowledge)
    parts: dict[str, Callable[[Answers], object]] = {
        "fit, with its reasons": lambda answers: fit(knowledge, answers),
        "reasons that did not fire": lambda answers: [
            reasons_not_fired(a, weights, answers) for a in knowledge.approaches
        ],
        "what would change it (one and two changes)": lambda answers: flips(knowledge, answers),
        "how far it holds": lambda answers: stability(knowledge, answers),
    }
    rows = {name: _median(run, cases * ROUNDS) for name, run in parts.items()}
    rows["all together"] = _median(
        lambda answers: [run(answers) for run in parts.values()], cases * ROUNDS
    )
    halves = [half(knowledge, answers) for answers in cases]
    rows["what to ask next"] = _median(
        lambda answers: still_open(knowledge, answers), halves * ROUNDS
    )
    rows["what two further answers could change"] = _median(
        lambda answers: two_answers(knowledge, answers), halves * ROUNDS
    )
    rows["what to ask next, plain"] = statistics.median(
        plain_still_open(knowledge, answers) for answers in halves[:CASES]
    )
    rows["what would change it, plain"] = statistics.median(
        plain_flips(knowledge, answers) for answers in cases[:CASES]
    )
    rows["how far it holds, plain"] = statistics.median(
        plain_stability(knowledge, answers) for answers in cases[:CASES]
    )
    return rows


def half(knowledge: Knowledge, answers: Answers) -> Answers:
    """Every second of these answers: somebody is in the middle of the questions."""
    return read(knowledge, dict(answers.by_question[::2]))


def plain_still_open(knowledge: Knowledge, answers: Answers) -> float:
    """Milliseconds to ask fit about each answer to each question still open, scaled up from
    some.
    """
    further = []
    for question in knowledge.questions:
        if bears(knowledge, question) and not answers.of(question.id):
            further += [(question.id, (option,)) for option in option_ids(question)]

    def ask(state: State) -> None:
        fit(knowledge, with_answer(knowledge, answers, *state))

    asked = random.Random(1).sample(further, min(ASKED, len(further)))
    return _middle(ask, asked) * len(further)


def plain_flips(knowledge: Knowledge, answers: Answers) -> float:
    """Milliseconds to ask fit about every one and two changes, scaled up from some."""
    one = list(changes(knowledge, answers))
    two = [pair for pair in combinations(one, 2) if pair[0][0] != pair[1][0]]

    def ask(pair: tuple[State, ...]) -> None:
        changed = answers
        for question, options in pair:
            changed = with_answer(knowledge, changed, question, options)
        fit(knowledge, changed)

    each = _middle(ask, random.Random(1).sample(two, ASKED))
    return each * (len(one) + len(two))


def changes(knowledge: Knowledge, answers: Answers) -> Iterator[State]:
    """Every state of a question that is one change away. Two ticks of one question are left out:
    they are few.
    """
    for question in weighed_questions(knowledge):
        now = answers.counted(question.id)
        for step in kind_of(question).steps(question, now, most=1):
            yield question.id, step.state


def weighed_questions(knowledge: Knowledge) -> list[Question]:
    """The questions that bear on fit."""
    return [question for question in knowledge.questions if question.weight]


def plain_stability(knowledge: Knowledge, answers: Answers) -> float:
    """Milliseconds to ask fit with so many sets of weights and so many fillings of what was left
    out, scaled up from some.
    """
    answered = []
    left_out = []
    for question in weighed_questions(knowledge):
        if answers.counted(question.id):
            answered.append(question.id)
        else:
            left_out.append(question)
    weighings = _weighings(knowledge, answered)
    fillings = _fillings(left_out)
    by_weights = _middle(lambda weights: fit(knowledge, answers, weights), weighings)
    by_fillings = _middle(lambda filling: _fit_filled(knowledge, answers, filling), fillings)
    return DRAWS * (by_weights + by_fillings)


def _weighings(knowledge: Knowledge, answered: list[str]) -> list[Weights]:
    """Weights of what was answered, drawn at random, as whole numbers."""
    drawn = np.random.default_rng(1).dirichlet(np.ones(len(answered)), ASKED)
    published = Weights.published(knowledge).by_question
    weighings = []
    for row in drawn:
        whole = [round(1_000_000 * share) for share in row]
        own = dict(zip(answered, whole, strict=True))
        weighings.append(Weights.with_least({**published, **own}))
    return weighings


def _fillings(left_out: list[Question]) -> list[dict[str, tuple[str, ...]]]:
    """One option for each question left out, drawn at random."""
    chance = random.Random(1)
    fillings: list[dict[str, tuple[str, ...]]] = []
    for _ in range(ASKED):
        fillings.append({q.id: (chance.choice(q.options).id,) for q in left_out})
    return fillings


def _fit_filled(
    knowledge: Knowledge, answers: Answers, filling: dict[str, tuple[str, ...]]
) -> Result:
    return fit(knowledge, read(knowledge, {**dict(answers.by_question), **filling}))


def more_approaches(knowledge: Knowledge) -> Knowledge:
    """The same knowledge with several copies of each approach."""
    copies = []
    for number in range(TIMES):
        for approach in knowledge.approaches:
            copies.append(approach.model_copy(update={"id": _copy(approach.id, number)}))
    return knowledge.model_copy(update={"approaches": tuple(copies)})


def more_questions(knowledge: Knowledge) -> Knowledge:
    """The same knowledge with several copies of each question, and of the reasons that its answers
    give.
    """
    questions = []
    for number in range(TIMES):
        for question in knowledge.questions:
            questions.append(question.model_copy(update={"id": _copy(question.id, number)}))
    approaches = tuple(_more_reasons(approach) for approach in knowledge.approaches)
    return knowledge.model_copy(update={"questions": tuple(questions), "approaches": approaches})


def _more_reasons(approach: Approach) -> Approach:
    fits = []
    for number in range(TIMES):
        for fit_ in approach.fits:
            question, option = fit_.answer
            answer = AnswerRef(_copy(question, number), option)
            fits.append(fit_.model_copy(update={"answer": answer}))
    return approach.model_copy(update={"fits": tuple(fits)})


def as_many(knowledge: Knowledge, given: dict[str, tuple[str, ...]]) -> Answers:
    """The answers of a case, given to every copy of a question as well."""
    return read(
        knowledge, {q.id: given[_original(q)] for q in knowledge.questions if _original(q) in given}
    )


def _copy(id_: str, number: int) -> str:
    return f"{id_}--{number}" if number else id_


def _original(question: Question) -> str:
    return question.id.split("--")[0]


def _median(run: Callable[[Answers], object], arguments: list[Answers]) -> float:
    run(arguments[0])  # what is built once for a version is not part of it
    return statistics.median(_milliseconds(run, argument) for argument in arguments)


def _middle(run: Callable[[T], object], arguments: list[T]) -> float:
    return statistics.median(_milliseconds(run, argument) for argument in arguments)


def _milliseconds(run: Callable[[T], object], argument: T) -> float:
    began = time.perf_counter()
    run(argument)
    return 1000 * (time.perf_counter() - began)


if __name__ == "__main__":
    main()
