"""Rules for what stands around the approaches: initiatives, measures, terms, pairs. Written as
those of checks.py.
"""

from collections.abc import Iterator

from knowledge.problems import Problem
from knowledge.reading.half_read import Draft, Entry

SUCCEEDED = ("renamed", "replaced")
NOT_A_LAW = ("not-law", "proposed")


def carries_something(draft: Draft) -> Iterator[Problem]:
    """An initiative carries an approach, or says that it cuts across all; and it names each
    approach once.
    """
    for entry in draft.of("initiatives"):
        carried = [c.approach for c in entry.value.carries]
        if not carried and not entry.value.everywhere:
            yield entry.problem(
                "carries",
                f'"{entry.value.id}" carries no approach.',
                "Say which it carries, or write everywhere: true if it cuts across all.",
                "id",
            )
        for index, approach in enumerate(carried):
            if approach in carried[:index]:
                yield entry.problem(
                    "carries",
                    f'"{approach}" is already there.',
                    "Keep one of the two.",
                    "carries",
                    index,
                    "approach",
                )


def statuses_agree(draft: Draft) -> Iterator[Problem]:
    """What was renamed or replaced names what followed; what goes on is followed by nothing; a law
    is not "not law".
    """
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
        if initiative.kind == "law" and initiative.status in NOT_A_LAW:
            yield entry.problem(
                "status",
                "A law cannot be “not law”.",
                "A bill is a policy until it is passed: write kind: policy.",
                "status",
            )


def outcomes_have_a_level(draft: Draft) -> Iterator[Problem]:
    """An outcome says whose it is. Nothing else does."""
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
        if entry.document.name.startswith("approaches/") and entry.value.approaches:
            yield entry.problem(
                "own-measure",
                "A measure in an approach file belongs to that approach alone.",
                "Delete approaches here, or move the measure to vocabulary/measures.yaml.",
                "approaches",
            )


def names_mean_one_thing(draft: Draft) -> Iterator[Problem]:
    """Two terms, two initiatives or two measures may not be found by the same name."""
    for kind in ("terms", "initiatives", "measures"):
        seen: dict[str, Entry] = {}
        for entry in draft.of(kind):
            others = (getattr(alias, "name", alias) for alias in entry.value.aliases)
            for name in {entry.value.name.casefold(), *(other.casefold() for other in others)}:
                first = seen.setdefault(name, entry)
                if first.value.id != entry.value.id:
                    yield entry.problem(
                        "same-name",
                        f'"{name}" is also a name of "{first.value.id}".',
                        "Give the name to one of them, or merge them.",
                        "name",
                    )


def terms_point_elsewhere(draft: Draft) -> Iterator[Problem]:
    """A term that sends its reader to itself explains nothing."""
    for entry in draft.of("terms"):
        if entry.value.id in entry.value.see:
            yield entry.problem("see", "This term points to itself.", "Delete it from see.", "see")


def pairs_are_pairs(draft: Draft) -> Iterator[Problem]:
    """Two different approaches, answered once."""
    seen: set[frozenset[str]] = set()
    for entry in draft.of("pairs"):
        pair = frozenset(entry.value.approaches)
        if len(pair) < 2:
            yield entry.problem(
                "pair",
                "This sets an approach beside itself.",
                "Name two different approaches.",
                "approaches",
            )
        elif pair in seen:
            yield entry.problem(
                "pair",
                "There is already an answer for these two.",
                "Keep one of the two.",
                "approaches",
            )
        seen.add(pair)


RULES = (
    carries_something,
    statuses_agree,
    outcomes_have_a_level,
    own_measures_name_no_approach,
    names_mean_one_thing,
    terms_point_elsewhere,
    pairs_are_pairs,
)
