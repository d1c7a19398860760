"""Rules that keep approaches, sides and forces at equal length, so that none looks weightier."""

from collections.abc import Iterator
from statistics import median
from typing import Any, get_args

from pydantic import BaseModel

from knowledge.models.field_types import Force
from knowledge.problems import Problem
from knowledge.reading.half_read import Draft
from knowledge.reading.references import known_ids

LENGTH_TOLERANCE = 0.25
SECTIONS = (
    "summary",
    "definition",
    "is_not",
    "sides",
    "similarities",
    "differences",
    "strengths",
    "limits",
    "instead",
    "evidence",
    "misunderstandings",
    "fairness",
    "cannot_take_part",
    "opening_questions",
)
# Fields of a section that hold what people read; its other texts are ids, names of bases and such.
PROSE = ("text", "looks_like", "fair_case", "cost", "myth", "answer")


def both_forces(draft: Draft) -> Iterator[Problem]:
    """Two forces pull at every approach; one alone would be shown as if it had no counterpart."""
    kind = draft.contents.by_name("forces")
    if draft.is_unread(kind):
        return
    forces = set(get_args(Force))
    known = known_ids(draft)[kind.word]
    for missing in sorted(forces - known):
        yield Problem(
            file="vocabulary/forces.yaml",
            line=0,
            rule="missing-field",
            sentence=f'The force "{missing}" is missing.',
            remedy="Add it.",
        )


def equal_counts(draft: Draft) -> Iterator[Problem]:
    """As many limits as strengths, and as many as the other approaches have."""
    entries = draft.of("approaches")
    counts = [len(entry.value.strengths) for entry in entries]
    usual = int(median(counts)) if counts else 0
    for entry in entries:
        strengths = len(entry.value.strengths)
        limits = len(entry.value.limits)
        if strengths != limits:
            yield entry.problem(
                "equal-counts",
                f"There are {strengths} strengths and {limits} limits.",
                "Give as many of the one as of the other.",
                "limits",
            )
        elif strengths != usual:
            yield entry.problem(
                "equal-counts",
                f"There are {strengths} strengths; most approaches have {usual}.",
                "Give as many as the others have.",
                "strengths",
            )


def even_lengths(draft: Draft) -> Iterator[Problem]:
    """Each section is within a quarter of the middle length, so that no approach looks weightier
    than another.
    """
    for section in SECTIONS:
        yield from _even_lengths_of(section, draft)


def _even_lengths_of(section: str, draft: Draft) -> Iterator[Problem]:
    entries = draft.of("approaches")
    lengths = [_length(getattr(entry.value, section)) for entry in entries]
    middle = median(lengths) if lengths else 0
    low = middle * (1 - LENGTH_TOLERANCE)
    high = middle * (1 + LENGTH_TOLERANCE)
    for entry, length in zip(entries, lengths, strict=True):
        if not low <= length <= high:
            yield entry.problem(
                "even-length",
                f'"{section}" has {length} characters; the middle of all '
                f"approaches is {middle:.0f}.",
                f"Bring it between {low:.0f} and {high:.0f}.",
                section,
            )


def equal_sides(draft: Draft) -> Iterator[Problem]:
    """The three sides of the table get equal room inside each approach."""
    for entry in draft.of("approaches"):
        lengths = {side: len(claim.text) for side, claim in entry.value.sides}
        middle = median(lengths.values())
        for side, length in lengths.items():
            if abs(length - middle) > LENGTH_TOLERANCE * middle:
                yield entry.problem(
                    "even-length",
                    f"The side of the {side} has {length} characters; the middle of "
                    f"the three is {middle:.0f}.",
                    "Give the three sides the same room.",
                    "sides",
                    side,
                )


def _length(value: Any) -> int:
    """Characters of prose in a section."""
    if isinstance(value, str):
        return len(value)
    if isinstance(value, tuple):
        return sum(map(_length, value))
    if isinstance(value, dict):
        lengths = map(_length, value.values())
        return sum(lengths)
    if isinstance(value, BaseModel):
        return sum(_length_of_field(name, inside) for name, inside in value)
    return 0


def _length_of_field(name: str, value: Any) -> int:
    """The prose of a field, or of what it holds."""
    holds_prose = name in PROSE
    if holds_prose or isinstance(value, BaseModel | dict):
        return _length(value)
    return 0


RULES = (both_forces, equal_counts, even_lengths, equal_sides)
