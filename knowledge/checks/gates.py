"""Rules for gates: what raises a caution, opens a door, holds an approach back or silences reasons.
Each can close, closes in its example, and leaves something to say.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.conditions import Condition, When, answers_in, is_met
from knowledge.models.questions import Question
from knowledge.problems import Problem
from knowledge.reading.half_read import Draft
from knowledge.reading.references import known_ids
from knowledge.reading.written_gates import gates_in
from knowledge.reserved import NOT_SURE

FOR = ("strong", "some")
# Whether answers are given, as far as a condition says.
Way = Mapping[AnswerRef, bool]


def conditions_can_be_met(draft: Draft) -> Iterator[Problem]:
    """A condition that nobody can meet is a gate that never closes."""
    questions = _questions(draft)
    for written in gates_in(draft):
        if not _can_be_met(written.gate.when, questions):
            yield written.problem(
                "never-met",
                f'Nobody can give answers that raise "{written.gate.id}".',
                "Look for two answers of a question that takes one, for an answer that stands "
                "alone beside another, or for one that is both asked for and forbidden.",
                "when",
            )


def conditions_need_an_answer(draft: Draft) -> Iterator[Problem]:
    """A condition that is met before anything was answered says nothing about anybody."""
    for written in gates_in(draft):
        if is_met(written.gate.when, _nothing):
            yield written.problem(
                "always-met",
                f'"{written.gate.id}" holds even where nothing was answered.',
                "Name an answer that must be given, under all or any.",
                "when",
            )


def examples_close_their_gate(draft: Draft) -> Iterator[Problem]:
    """An example shows what its gate does."""
    questions = _questions(draft)
    known = known_ids(draft)["answer"]
    for written in gates_in(draft):
        answers = _answers(written.gate.example.answers)
        if not _is_sound(written.gate.when, known, questions):
            continue  # another rule says so
        if not _go_together(dict.fromkeys(answers, True), questions):
            yield written.problem(
                "example",
                "Nobody can give these answers together.",
                "Leave one answer to a question that takes one, or one that stands alone.",
                "example",
                "answers",
            )
        elif not _shows(written.gate, answers):
            yield written.problem(
                "example",
                f'These answers do not show what "{written.gate.id}" does.',
                "Give answers that meet its condition, and one that it silences if it does.",
                "example",
                "answers",
            )


def reasons_are_left(draft: Draft) -> Iterator[Problem]:
    """A silence leaves something that speaks for each approach."""
    for entry in draft.of("silences"):
        silenced = set(entry.value.answers)
        for approach in draft.of("approaches"):
            speaking = {f.answer for f in approach.value.fits if f.degree in FOR}
            if speaking and speaking <= silenced:
                yield entry.problem(
                    "silences-all",
                    f'This silences everything that speaks for "{approach.value.id}".',
                    "Name fewer answers, or hold the approach back in its own file.",
                    "answers",
                )


def holds_are_told_apart(draft: Draft) -> Iterator[Problem]:
    """What holds one approach back has ids of its own."""
    for entry in draft.of("approaches"):
        seen: set[str] = set()
        for index, hold in enumerate(entry.value.held_back):
            if hold.id in seen:
                yield entry.problem(
                    "duplicate-id",
                    f'The id "{hold.id}" is already there.',
                    "Give it another id.",
                    "held_back",
                    index,
                    "id",
                )
            seen.add(hold.id)


def _nothing(_: AnswerRef) -> bool:
    return False


def _questions(draft: Draft) -> dict[str, Question]:
    return {entry.value.id: entry.value for entry in draft.of("questions")}


def _answers(given: Mapping[str, tuple[str, ...]]) -> list[AnswerRef]:
    answers = []
    for question, options in given.items():
        answers += [AnswerRef(question, option) for option in options]
    return answers


def _shows(gate: Any, answers: list[AnswerRef]) -> bool:
    """Whether these answers meet the condition, and are silenced where it silences."""
    if not is_met(gate.when, answers.__contains__):
        return False
    silenced = getattr(gate, "answers", None)
    if silenced is None:
        return True
    return not set(silenced).isdisjoint(answers)


def _can_be_met(when: When, questions: Mapping[str, Question]) -> bool:
    return any(True for _ in _ways([(when, True)], {}, questions))


def _is_sound(when: When, known: set[str], questions: Mapping[str, Question]) -> bool:
    """Whether all that a condition names is there, and somebody can meet it."""
    named = [str(answer) for answer in answers_in(when) if answer.option != NOT_SURE]
    if not known.issuperset(named):
        return False
    return _can_be_met(when, questions)


Goal = tuple[When, bool]


def _ways(goals: list[Goal], so_far: Way, questions: Mapping[str, Question]) -> Iterator[Way]:
    """Every way to make conditions true, or untrue where that is the goal."""
    if not goals:
        yield so_far
        return
    (when, wanted), *rest = goals
    if isinstance(when, Condition):
        for parts in _choices(when, wanted):
            yield from _ways([*parts, *rest], so_far, questions)
    elif so_far.get(when, wanted) == wanted:
        further = {**so_far, when: wanted}
        if _go_together(further, questions):
            yield from _ways(rest, further, questions)


def _choices(condition: Condition, wanted: bool) -> list[list[Goal]]:
    """What makes a condition true, or untrue: one list of goals is enough."""
    if not wanted:
        choices: list[list[Goal]] = [[(part, False)] for part in condition.all]
        choices += [[(part, True)] for part in condition.none]
        if condition.any:
            choices.append([(part, False) for part in condition.any])
        return choices
    needed: list[Goal] = [(part, True) for part in condition.all]
    needed += [(part, False) for part in condition.none]
    if not condition.any:
        return [needed]
    return [[*needed, (part, True)] for part in condition.any]


def _go_together(way: Way, questions: Mapping[str, Question]) -> bool:
    """Whether somebody can give all the answers that are to be given."""
    given: dict[str, set[str]] = {}
    for answer, is_given in way.items():
        if is_given:
            options = given.setdefault(answer.question, set())
            options.add(answer.option)
    for id_, options in given.items():
        question = questions.get(id_)
        if question is None or len(options) < 2:
            continue
        if not _together(question, options):
            return False
    return True


def _together(question: Question, options: set[str]) -> bool:
    """Whether a question can hold several answers at once."""
    if question.kind == "one":
        return False
    alone = {option.id for option in question.options if option.alone}
    alone.add(NOT_SURE)
    return alone.isdisjoint(options)


RULES = (
    conditions_can_be_met,
    conditions_need_an_answer,
    examples_close_their_gate,
    reasons_are_left,
    holds_are_told_apart,
)
