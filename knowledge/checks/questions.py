"""Rules for questions and their options."""

from collections.abc import Iterator

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.questions import former_answer
from knowledge.problems import Problem
from knowledge.reading.half_read import Draft, Entry, Reference
from knowledge.reading.references import references
from knowledge.reserved import NOT_SURE, RESERVED_PARAMETERS

CASES = "vocabulary/cases"


def useful_questions(draft: Draft) -> Iterator[Problem]:
    """A question is asked for a reason: it bears on fit, places practice, or raises a caution."""
    if draft.unread:
        return  # what uses it may stand in the file that could not be read
    used = _questions_used(draft)
    for entry in draft.of("questions"):
        question = entry.value
        if question.difference is None and question.id not in used:
            yield entry.problem(
                "unused-question",
                f'No approach and no caution uses the question "{question.id}".',
                "Refer to one of its answers, or delete the question.",
                "id",
            )


def _questions_used(draft: Draft) -> set[str]:
    """The questions of which some answer is referred to; a case uses what is there already."""
    used: set[str] = set()
    for reference in references(draft):
        if reference.document.home == CASES:
            continue
        if reference.kind in ("answer", ""):
            question, _, _ = reference.id.partition(".")
            used.add(question)
    return used


def no_reserved_ids(draft: Draft) -> Iterator[Problem]:
    """A question leaves to links what they need besides answers."""
    for entry in draft.of("questions"):
        if entry.value.id in RESERVED_PARAMETERS:
            yield entry.problem(
                "reserved-id",
                f'Links use "{entry.value.id}" for something else.',
                "Give the question another id.",
                "id",
            )


def options_from_one_place(draft: Draft) -> Iterator[Problem]:
    """A question has options of its own, or takes those of its difference."""
    for entry in draft.of("questions"):
        question = entry.value
        if question.difference is None and len(question.options) < 2:
            yield entry.problem(
                "options", "This question has fewer than two options.", "Add options.", "id"
            )
        if question.difference is not None and question.options:
            yield entry.problem(
                "options",
                "The options of this question come from its difference.",
                "Delete the options.",
                "options",
            )


def options_told_apart(draft: Draft) -> Iterator[Problem]:
    """Options have ids of their own, and leave "not sure" to the app."""
    for entry in draft.of("questions"):
        taken = {NOT_SURE}
        for index, option in enumerate(entry.value.options):
            if option.id in taken:
                yield entry.problem(
                    "duplicate-id",
                    f'The option "{option.id}" is already there.',
                    "Give it another id.",
                    "options",
                    index,
                    "id",
                )
            taken.add(option.id)


def former_answers_told_apart(draft: Draft) -> Iterator[Problem]:
    """What an answer was before leads to one answer, and is none of today."""
    taken = _of_today(draft)
    for entry in draft.of("questions"):
        yield from _leading_twice(entry, taken)


def _of_today(draft: Draft) -> set[str]:
    """The answers that somebody can give, as "question.option"."""
    answers: set[str] = set()
    for entry in draft.of("questions"):
        question = entry.value
        answers.add(f"{question.id}.{NOT_SURE}")
        for option in question.options:
            answers.add(f"{question.id}.{option.id}")
    return answers


def _leading_twice(entry: Entry, taken: set[str]) -> Iterator[Problem]:
    """Each former name that is taken already; those that are not are taken from then on."""
    for index, option in enumerate(entry.value.options):
        for place, former in enumerate(option.formerly):
            answer = former_answer(entry.value.id, former)
            if answer in taken:
                yield entry.problem(
                    "former-id",
                    f'"{answer}" already leads to an answer.',
                    "Name a former answer at one option, and none of today.",
                    "options",
                    index,
                    "formerly",
                    place,
                )
            taken.add(answer)


def answers_of_today(draft: Draft) -> Iterator[Problem]:
    """Only answers that somebody gave, as in a case, may have the id of an earlier version."""
    now: dict[str, AnswerRef] = {}
    for entry in draft.of("questions"):
        now.update(entry.value.now_called)
    for answer in _of_today(draft):
        now.pop(answer, None)
    for reference in references(draft):
        if reference.id in now and reference.kind and not _was_given(reference):
            yield reference.document.problem(
                "former-answer",
                f'"{reference.id}" is what "{now[reference.id]}" was before.',
                "Write the id of today.",
                *reference.path,
            )


def _was_given(reference: Reference) -> bool:
    """Whether it stands below its question, as answers do that somebody gave."""
    question, _, _ = reference.id.partition(".")
    return question in reference.path[-2:]


def one_question_a_difference(draft: Draft) -> Iterator[Problem]:
    """Each difference is asked about once."""
    yield from _asked_twice(draft)
    yield from _never_asked(draft)


def _asked_twice(draft: Draft) -> Iterator[Problem]:
    asked: dict[str, Entry] = {}
    for entry in _about_differences(draft):
        difference = entry.value.difference
        first = asked.setdefault(difference, entry)
        if first is not entry:
            yield entry.problem(
                "one-question",
                f'"{first.value.id}" already asks about "{difference}".',
                "Keep one of the two questions.",
                "difference",
            )


def _never_asked(draft: Draft) -> Iterator[Problem]:
    if draft.unread or not draft.of("questions"):
        return
    asked = {entry.value.difference for entry in _about_differences(draft)}
    for entry in draft.of("differences"):
        if entry.value.id not in asked:
            yield entry.problem(
                "one-question",
                f'No question asks about "{entry.value.id}".',
                "Add one to vocabulary/questions.yaml, with this difference.",
                "id",
            )


def a_place_is_one_answer(draft: Draft) -> Iterator[Problem]:
    """A question about a difference takes one answer."""
    for entry in _about_differences(draft):
        if entry.value.kind != "one":
            yield entry.problem(
                "one-question",
                "A place is one answer, and this question takes many.",
                "Write kind: one.",
                "kind",
            )


def _about_differences(draft: Draft) -> list[Entry]:
    entries = []
    for entry in draft.of("questions"):
        if entry.value.difference is not None:
            entries.append(entry)
    return entries


RULES = (
    useful_questions,
    no_reserved_ids,
    options_from_one_place,
    options_told_apart,
    former_answers_told_apart,
    answers_of_today,
    one_question_a_difference,
    a_place_is_one_answer,
)
