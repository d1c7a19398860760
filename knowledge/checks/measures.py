"""Rules for measures: whose outcome it is, and whose measure."""

from collections.abc import Iterator

from knowledge.problems import Problem
from knowledge.reading.half_read import Draft


def outcomes_have_a_level(draft: Draft) -> Iterator[Problem]:
    """An outcome says whose it is; nothing else does."""
    for entry in draft.of("measures"):
        measure = entry.value
        if measure.kind == "outcome" and measure.level is None:
            yield entry.problem(
                "level",
                "This is an outcome and does not say whose.",
                "Add level: personal, programme or population.",
                "kind",
            )
        if measure.kind != "outcome" and measure.level is not None:
            yield entry.problem(
                "level",
                f'Only an outcome has a level; this is "{measure.kind}".',
                "Delete the level.",
                "level",
            )


def own_measures_name_no_approach(draft: Draft) -> Iterator[Problem]:
    """A measure in an approach file belongs to that approach; one that several use stands in the
    vocabulary.
    """
    for entry in draft.of("measures"):
        if entry.document.folder == "approaches" and entry.value.approaches:
            yield entry.problem(
                "own-measure",
                "A measure in an approach file belongs to that approach alone.",
                "Delete approaches here, or move the measure to the measures of the vocabulary.",
                "approaches",
            )


def places_are_of_one_question(draft: Draft) -> Iterator[Problem]:
    """Where measures are used is asked once, so all name answers of the same question."""
    first = ""
    for entry in draft.of("measures"):
        for answer in entry.value.used_in:
            first = first or answer.question
            if answer.question != first:
                yield entry.problem(
                    "used-in",
                    f'Other measures say by "{first}" where they are used, and this one by '
                    f'"{answer.question}".',
                    f'Name answers of "{first}".',
                    "used_in",
                )


RULES = (outcomes_have_a_level, own_measures_name_no_approach, places_are_of_one_question)
