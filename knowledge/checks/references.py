"""Rules for ids: each means one thing, and whatever is referred to is there."""

from collections.abc import Iterator

from knowledge.problems import Problem, nearest
from knowledge.reading.half_read import Draft, Entry
from knowledge.reading.references import known_ids, references, unread_kinds


def duplicate_ids(draft: Draft) -> Iterator[Problem]:
    """An id means one thing. Sources and measures share one set of ids; the same one may be written
    in two approach files.
    """
    for kind, entries in draft.entries.items():
        shared = kind in draft.contents.shared
        seen: dict[str, Entry] = {}
        for entry in entries:
            id_ = getattr(entry.value, "id", None)
            if id_ is None:
                continue
            first = seen.setdefault(id_, entry)
            if first is entry or (shared and _written_alike(first, entry)):
                continue
            yield entry.problem(
                "duplicate-id",
                f'The id "{id_}" is also used in {first.at("id")}.',
                "Give one of them another id, or merge them.",
                "id",
            )


def _written_alike(first: Entry, entry: Entry) -> bool:
    """Whether two approach files write the same thing."""
    if first.document.name == entry.document.name:
        return False
    folders = {first.document.folder, entry.document.folder}
    of_approaches = folders == {"approaches"}
    return of_approaches and first.value == entry.value


def unknown_references(draft: Draft) -> Iterator[Problem]:
    """Every id that is referred to must exist."""
    known = known_ids(draft)
    unread = unread_kinds(draft)
    for reference in references(draft):
        if reference.kind == "" or reference.kind in unread:
            continue
        ids = known[reference.kind]
        if reference.id not in ids:
            yield reference.document.problem(
                "unknown-reference",
                f'"{reference.id}" is no {reference.kind}.',
                nearest(reference.id, ids, "Add it, or choose one that exists."),
                *reference.path,
            )


RULES = (duplicate_ids, unknown_references)
