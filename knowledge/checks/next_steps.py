"""Rules for what to do with a result. Written as those of checks.py."""

from collections.abc import Iterator
from itertools import product

from knowledge.problems import Problem
from knowledge.reading.half_read import Draft


def every_quadrant_once(draft: Draft) -> Iterator[Problem]:
    """Structure beside relationship has four fields, and each is described once."""
    entries = draft.of("quadrants")
    seen = [(e.value.structure, e.value.relationship) for e in entries]
    for index, entry in enumerate(entries):
        if seen[index] in seen[:index]:
            yield entry.problem(
                "quadrant",
                f"A field with {seen[index][0]} structure and {seen[index][1]} relationship is "
                "already there.",
                "Keep one of the two.",
                "structure",
            )
    for structure, relationship in product(("much", "little"), ("strong", "little")):
        if entries and (structure, relationship) not in seen:
            yield entries[0].problem(
                "quadrant",
                f"No field has {structure} structure and {relationship} relationship.",
                "Add it.",
                "structure",
            )


def alternatives_can_be_raised(draft: Draft) -> Iterator[Problem]:
    """A result that nothing raises would never be seen."""
    for entry in draft.of("alternatives"):
        if not entry.value.answers and entry.value.front is None:
            yield entry.problem(
                "alternative",
                f'Nothing raises "{entry.value.id}".',
                "Name answers that raise it, or write front: none or front: many.",
                "id",
            )


RULES = (every_quadrant_once, alternatives_can_be_raised)
