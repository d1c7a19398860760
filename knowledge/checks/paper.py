"""Rules for what a session on paper tells people to do."""

import re
from collections.abc import Iterator

from knowledge.models.paper import PARTS, THRESHOLD, WITHOUT_THRESHOLD
from knowledge.problems import Problem
from knowledge.reading.half_read import Draft

_BRACED = re.compile(r"\{[^}]*\}?|\}")


def every_part_has_its_steps(draft: Draft) -> Iterator[Problem]:
    """A part that is left out would leave people without what keeps them safe."""
    entries = draft.of("paper")
    written = {entry.value.id for entry in entries}
    missing = [part for part in PARTS if part not in written]
    if entries and missing:
        yield entries[0].problem(
            "paper",
            f"Nothing is written for: {', '.join(missing)}.",
            "Add each of them with its steps.",
            "id",
        )


def only_the_threshold_is_filled_in(draft: Draft) -> Iterator[Problem]:
    """Braces hold the place of a number that is known when the sheets are printed."""
    for entry in draft.of("paper"):
        for index, step in enumerate(entry.value.steps):
            for braced in _BRACED.findall(step):
                if braced == THRESHOLD and entry.value.id not in WITHOUT_THRESHOLD:
                    continue
                yield entry.problem(
                    "paper",
                    f'"{braced}" stands for nothing here.',
                    f"Only {THRESHOLD} is filled in, and not in {' or '.join(WITHOUT_THRESHOLD)}; "
                    "write anything else without braces.",
                    "steps",
                    index,
                )


RULES = (every_part_has_its_steps, only_the_threshold_is_filled_in)
