"""Rules for what to do with a result."""

from collections.abc import Iterator
from itertools import product

from knowledge.problems import Problem
from knowledge.reading.half_read import Draft

FIELDS = tuple(product(("much", "little"), ("strong", "little")))


def every_quadrant_once(draft: Draft) -> Iterator[Problem]:
    """No field of structure beside relationship is described twice."""
    seen: set[tuple[str, str]] = set()
    for entry in draft.of("quadrants"):
        quadrant = entry.value
        if (quadrant.structure, quadrant.relationship) in seen:
            yield entry.problem(
                "quadrant",
                f"A field with {quadrant.structure} structure and {quadrant.relationship} "
                "relationship is already there.",
                "Keep one of the two.",
                "structure",
            )
        seen.add((quadrant.structure, quadrant.relationship))


def every_quadrant_described(draft: Draft) -> Iterator[Problem]:
    """Structure beside relationship has four fields; where one is described, all are."""
    entries = draft.of("quadrants")
    if not entries:
        return
    described = {(entry.value.structure, entry.value.relationship) for entry in entries}
    for structure, relationship in FIELDS:
        if (structure, relationship) not in described:
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


RULES = (every_quadrant_once, every_quadrant_described, alternatives_can_be_raised)
