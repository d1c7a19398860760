"""Rules for published cases."""

from collections.abc import Iterator

from knowledge.problems import Problem
from knowledge.reading.half_read import Draft

LONGEST = 25  # words of a quotation


def quotations_can_be_looked_up(draft: Draft) -> Iterator[Problem]:
    """What is quoted is short, and there is an address where it stands."""
    for entry in draft.of("cases"):
        case = entry.value
        if case.in_its_words is None:
            continue
        if case.address is None:
            yield entry.problem(
                "quotation",
                "Words are quoted here, and there is no address at which they stand.",
                "Give the address, or leave the words out.",
                "in_its_words",
            )
        number = len(case.in_its_words.split())
        if number > LONGEST:
            yield entry.problem(
                "quotation",
                f"{number} words are quoted; at most {LONGEST} may be.",
                "Quote less.",
                "in_its_words",
            )


RULES = (quotations_can_be_looked_up,)
