"""Rules for sources: each is cited, and each claim that needs one has one."""

from collections.abc import Iterator

from knowledge.problems import Problem
from knowledge.reading.half_read import Draft, Entry
from knowledge.reading.references import references, walk

NEEDS_A_SOURCE = ("review", "source")


def one_address_one_source(draft: Draft) -> Iterator[Problem]:
    """Two ids for one address would let the same source count twice."""
    seen: dict[str, Entry] = {}
    for entry in draft.of("sources"):
        address = (entry.value.address or "").rstrip("/")
        if not address:
            continue
        first = seen.setdefault(address, entry)
        if first.value.id != entry.value.id:
            yield entry.problem(
                "same-address",
                f'This address is also that of "{first.value.id}".',
                "Use one id for it everywhere.",
                "address",
            )


def unused_sources(draft: Draft) -> Iterator[Problem]:
    """A source that nothing cites is padding, or a claim has lost its source."""
    if draft.unread:
        return  # what cites it may stand in the file that could not be read
    used = {reference.id for reference in references(draft) if reference.kind in ("source", "")}
    for entry in draft.of("sources"):
        if entry.value.id not in used:
            yield entry.problem(
                "unused-source",
                f'Nothing cites the source "{entry.value.id}".',
                "Cite it where it is used, or delete it.",
                "id",
            )


def unsourced_claims(draft: Draft) -> Iterator[Problem]:
    """A claim of the review or of another publication names it."""
    for document in draft.documents:
        for path, value in walk(document.data):
            if not isinstance(value, dict) or value.get("sources"):
                continue
            if value.get("basis") in NEEDS_A_SOURCE:
                yield document.problem(
                    "unsourced-claim",
                    f'This says "basis: {value["basis"]}" and names no source.',
                    "Add sources, or write basis: judgement if it is our own reading.",
                    *path,
                    "basis",
                )


RULES = (one_address_one_source, unused_sources, unsourced_claims)
