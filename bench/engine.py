"""How long a result takes with everything that explains it, beside the plain way of asking, and how
both grow.

python -m bench.engine

Prints a table in milliseconds, for the answers of the published cases. Figures vary from machine to
machine and from run to run: read the ratios. The plain way asks engine.fit about every one and two
changes, and about every set of weights and every filling of what was left out. That takes seconds,
so a few are asked and the time is scaled up to all.
"""

import random
import statistics
import time
from collections.abc import Callable, Iterator
from itertools import combinations
from typing import TypeVar

import numpy as np

from engine.answers import Answers, read, with_answer
from engine.fit import fit, reasons_not_fired
from engine.robustness.acceptability import DRAWS, stability
from engine.robustness.counterfactuals import flips
from engine.weights import Weights
from knowledge.load import SHIPPED, load
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question

ROUNDS, TIMES, ASKED, CASES = 5, 4, 20, 5
State = tuple[str, tuple[str, ...]]
T = TypeVar("T")


def main() -> None:
    """Measure the shipped knowledge, and what grows out of it, and print them side by side."""
    shipped = load(SHIPPED)
    given = [dict(case.answers) for case in shipped.cases]
    grown = {
        "shipped": shipped,
        "approaches": more_approaches(shipped),
        "questions": more_questions(shipped),
        "both": more_questions(more_approaches(shipped)),
    }
    for name, knowledge in grown.items():
        print(
            f"{name}: {len(knowledge.approaches)} approaches, {sum(q.weight > 0 for q in knowledge.questions)} weighed questions"
        )
    columns = {
        name: measure(knowledge, [as_many(knowledge, answers) for answers in given])
        for name, knowledge in grown.items()
    }
    print(f"{'milliseconds, median':<44}" + "".join(f"{name:>12}" for name in columns))
    for row in columns["shipped"]:
        print(f"{row:<44}" + "".join(f"{column[row]:>12,.1f}" for column in columns.values()))
    print(f"The plain rows are scaled up from {ASKED} of all, for {CASES} cases.")


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
    rows["what would change it, plain"] = statistics.median(
        plain_flips(knowledge, answers) for answers in cases[:CASES]
    )
    rows["how far it holds, plain"] = statistics.median(
        plain_stability(knowledge, answers) for answers in cases[:CASES]
    )
    return rows


def plain_flips(knowledge: Knowledge, answers: Answers) -> float:
    """Milliseconds to ask fit about every one and two changes, scaled up from some."""
    one = list(changes(knowledge, answers))
    two = [pair for pair in combinations(one, 2) if pair[0][0] != pair[1][0]]

    def ask(pair: tuple[State, ...]) -> None:
        changed = answers
        for question, options in pair:
            changed = with_answer(knowledge, changed, question, options)
        fit(knowledge, changed)

    return _middle(ask, random.Random(1).sample(two, ASKED)) * (len(one) + len(two))


def changes(knowledge: Knowledge, answers: Answers) -> Iterator[State]:
    """Every state of a question that is one change away. Two ticks of one question are left out:
    they are few.
    """
    for question in (q for q in knowledge.questions if q.weight):
        now, options = answers.counted(question.id), [o.id for o in question.options]
        if question.kind == "one":
            yield from (
                (question.id, state) for state in ((), *((o,) for o in options)) if state != now
            )
        else:
            yield from (
                (question.id, tuple(o for o in options if (o in now) != (o == turned)))
                for turned in options
            )


def plain_stability(knowledge: Knowledge, answers: Answers) -> float:
    """Milliseconds to ask fit with so many sets of weights and so many fillings of what was left
    out, scaled up from some.
    """
    chance, drawn = random.Random(1), np.random.default_rng(1)
    answered = [q.id for q in knowledge.questions if q.weight and answers.counted(q.id)]
    left = [q for q in knowledge.questions if q.weight and not answers.counted(q.id)]
    weights = [
        dict(zip(answered, row, strict=True))
        for row in drawn.dirichlet(np.ones(len(answered)), ASKED)
    ]
    fillings = [{q.id: (chance.choice(q.options).id,) for q in left} for _ in range(ASKED)]
    return DRAWS * (
        _middle(lambda drawn: fit(knowledge, answers, _weighing(knowledge, drawn)), weights)
        + _middle(
            lambda chosen: fit(knowledge, read(knowledge, {**dict(answers.given), **chosen})),
            fillings,
        )
    )


def _weighing(knowledge: Knowledge, drawn: dict[str, float]) -> Weights:
    published = Weights.published(knowledge)
    whole = {question: round(1_000_000 * weight) for question, weight in drawn.items()}
    return Weights.with_least({**published.by_question, **whole})


def more_approaches(knowledge: Knowledge) -> Knowledge:
    """The same knowledge with several copies of each approach."""
    copies = tuple(
        a.model_copy(update={"id": _copy(a.id, n)})
        for n in range(TIMES)
        for a in knowledge.approaches
    )
    return knowledge.model_copy(update={"approaches": copies})


def more_questions(knowledge: Knowledge) -> Knowledge:
    """The same knowledge with several copies of each question, and of the reasons that its answers
    give.
    """
    questions = tuple(
        q.model_copy(update={"id": _copy(q.id, n)})
        for n in range(TIMES)
        for q in knowledge.questions
    )
    approaches = tuple(
        a.model_copy(
            update={
                "fits": tuple(
                    f.model_copy(
                        update={"answer": AnswerRef(_copy(f.answer.question, n), f.answer.option)}
                    )
                    for n in range(TIMES)
                    for f in a.fits
                )
            }
        )
        for a in knowledge.approaches
    )
    return knowledge.model_copy(update={"questions": questions, "approaches": approaches})


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
