"""Rules for the background of the forces."""

from collections.abc import Iterator

from knowledge.problems import Problem
from knowledge.reading.half_read import Draft


def links_lead_somewhere(draft: Draft) -> Iterator[Problem]:
    """A source to go on to has a page of its own."""
    nowhere = _without_address(draft)
    for entry in draft.of("background"):
        for place, id_ in enumerate(entry.value.links):
            if id_ not in nowhere:
                continue
            yield entry.problem(
                "background",
                f'The source "{id_}" has no address, so nobody can go on to it.',
                "Name a source with an address, or tell of it in a point.",
                "links",
                place,
            )


def _without_address(draft: Draft) -> set[str]:
    """The ids of sources that have no page to go on to."""
    ids = set()
    for entry in draft.of("sources"):
        source = entry.value
        if source.address:
            continue
        ids.add(source.id)
    return ids


RULES = (links_lead_somewhere,)
