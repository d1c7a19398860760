"""How long a passage that was looked at may be relied on. Nothing ever goes dark because of a date:
what is past is said, and stands in `python -m knowledge due`.
"""

from collections.abc import Iterator
from datetime import date

from knowledge.models.sources import Kind
from knowledge.problems import Problem
from knowledge.reading.half_read import Draft, Entry

# After so many months somebody looks again.
MONTHS: dict[Kind, int] = {"law": 12, "status": 6, "evidence": 36}


def is_past(kind: Kind, seen: str, today: date) -> bool:
    """Whether what was seen in a month, such as 2026-04, is to be looked at again by now."""
    year, month = seen.split("-")
    years = today.year - int(year)
    in_the_year = today.month - int(month)
    months = 12 * years + in_the_year
    return months > MONTHS[kind]


def due(draft: Draft, today: date) -> list[Problem]:
    """All that is to be looked at again, in the order of files and lines."""
    found: set[Problem] = set()
    found.update(_sources(draft, today))
    found.update(_initiatives(draft, today))
    found.update(_doors(draft, today))
    found.update(_cautions(draft, today))
    return sorted(found)


def _sources(draft: Draft, today: date) -> Iterator[Problem]:
    law_from: list[str] = []
    for edition in draft.of("edition"):
        law_from += edition.value.law_from
    for entry in draft.of("sources"):
        source = entry.value
        kind = source.kind_from(law_from)
        yield from _if_past(entry, kind, source.seen, "seen", today)


def _initiatives(draft: Draft, today: date) -> Iterator[Problem]:
    for entry in draft.of("initiatives"):
        initiative = entry.value
        kind = initiative.ages_as
        yield from _if_past(entry, kind, initiative.seen, "seen", today)


def _doors(draft: Draft, today: date) -> Iterator[Problem]:
    for entry in draft.of("doors"):
        yield from _if_past(entry, "status", entry.value.seen, "seen", today)


def _cautions(draft: Draft, today: date) -> Iterator[Problem]:
    for entry in draft.of("cautions"):
        checked = entry.value.law_checked
        if checked:
            yield from _if_past(entry, "law", checked, "law_checked", today)


def _if_past(entry: Entry, kind: Kind, seen: str, field: str, today: date) -> Iterator[Problem]:
    if is_past(kind, seen, today):
        yield entry.problem(
            "due",
            f'"{entry.value.id}" was last looked at in {seen}; {kind} is looked at every '
            f"{MONTHS[kind]} months.",
            f"Look at the passage again, mend what changed, then set {field}.",
            field,
        )
