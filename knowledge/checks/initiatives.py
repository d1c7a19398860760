"""Rules for initiatives: what they carry, and what became of them."""

from collections.abc import Iterator

from knowledge.problems import Problem
from knowledge.reading.half_read import Draft

SUCCEEDED = ("renamed", "replaced")
NOT_A_LAW = ("not-law", "proposed")


def carries_something(draft: Draft) -> Iterator[Problem]:
    """An initiative carries an approach, or says that it cuts across all."""
    for entry in draft.of("initiatives"):
        if not entry.value.carries and not entry.value.everywhere:
            yield entry.problem(
                "carries",
                f'"{entry.value.id}" carries no approach.',
                "Say which it carries, or write everywhere: true if it cuts across all.",
                "id",
            )


def carries_each_once(draft: Draft) -> Iterator[Problem]:
    """An initiative names each approach once."""
    for entry in draft.of("initiatives"):
        seen: set[str] = set()
        for index, carrying in enumerate(entry.value.carries):
            if carrying.approach in seen:
                yield entry.problem(
                    "carries",
                    f'"{carrying.approach}" is already there.',
                    "Keep one of the two.",
                    "carries",
                    index,
                    "approach",
                )
            seen.add(carrying.approach)


def statuses_agree(draft: Draft) -> Iterator[Problem]:
    """What was renamed or replaced names what followed; what goes on is followed by nothing."""
    for entry in draft.of("initiatives"):
        initiative = entry.value
        if initiative.status in SUCCEEDED and not initiative.followed_by:
            yield entry.problem(
                "status",
                f'This is "{initiative.status}", and nothing says what followed.',
                "Add followed_by, or write ended if nothing did.",
                "status",
            )
        if initiative.followed_by and initiative.status not in (*SUCCEEDED, "ended"):
            yield entry.problem(
                "status",
                f'This is "{initiative.status}" and yet was followed by something.',
                "Write renamed, replaced or ended, or delete followed_by.",
                "status",
            )
        if initiative.id in initiative.followed_by:
            yield entry.problem(
                "status",
                "This says that it was followed by itself.",
                "Name what followed it.",
                "followed_by",
            )


def laws_are_law(draft: Draft) -> Iterator[Problem]:
    """A law is not "not law"."""
    for entry in draft.of("initiatives"):
        if entry.value.kind == "law" and entry.value.status in NOT_A_LAW:
            yield entry.problem(
                "status",
                "A law cannot be “not law”.",
                "A bill is a policy until it is passed: write kind: policy.",
                "status",
            )


def only_laws_start_in_part(draft: Draft) -> Iterator[Problem]:
    """Only a law can be partly in force."""
    for entry in draft.of("initiatives"):
        if entry.value.status == "partly-in-force" and entry.value.kind != "law":
            yield entry.problem(
                "status",
                "Only a law can be partly in force.",
                "Write active or local, or kind: law if it is one.",
                "status",
            )


RULES = (
    carries_something,
    carries_each_once,
    statuses_agree,
    laws_are_law,
    only_laws_start_in_part,
)
