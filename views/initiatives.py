"""Initiatives: the list of those that somebody looks for, and its pictures."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.initiatives import Filters, chosen
from knowledge.models.initiatives import Initiative
from knowledge.models.knowledge import Knowledge
from pictures.lanes import of_events, of_initiatives
from pictures.svg import Picture
from pictures.timeline import timeline
from wording import initiatives as words
from wording.approach import ROUGHLY
from wording.labels import AN_INITIATIVE, INITIATIVE_STATUSES

FEW = 10  # below that a picture over time shows less than the list


@dataclass(frozen=True)
class InitiativeRow:
    """One initiative of the list or the table: what it is, its status, what it carries."""

    initiative: Initiative
    what: str
    status: str
    carries: str


@dataclass(frozen=True)
class InitiativesView:
    """A list of initiatives, with a sentence above it, and a picture unless they are few. `whole`
    says that nothing is looked for: what each is then stands on its own page alone.
    """

    whole: bool
    sentence: str
    rows: tuple[InitiativeRow, ...]
    picture: Picture | None


@dataclass(frozen=True)
class EventsView:
    """What happened in each approach, as a picture and as rows of time, approach and event."""

    picture: Picture
    rows: tuple[tuple[str, str, str], ...]


def by_relevance(shown: Iterable[Initiative], ids: Iterable[str]) -> tuple[Initiative, ...]:
    """Those that a search found, in the order of its ids."""
    by_id = {initiative.id: initiative for initiative in shown}
    relevant = []
    for id_ in ids:
        if id_ in by_id:
            relevant.append(by_id[id_])
    return tuple(relevant)


def initiatives_found(
    knowledge: Knowledge, filters: Filters, searched: str, ids: tuple[str, ...]
) -> InitiativesView:
    """Those that pass the filters; of them those with these ids, where something is searched."""
    shown = chosen(knowledge.initiatives, filters)
    if searched:
        shown = by_relevance(shown, ids)
    return initiatives_view(knowledge, shown, filters, searched)


def initiatives_view(
    knowledge: Knowledge, shown: tuple[Initiative, ...], filters: Filters, searched: str
) -> InitiativesView:
    """The initiatives in the order given, or what to do if there is none."""
    sentence = words.nothing_found(knowledge, searched)
    if shown:
        sentence = words.counted(shown, filters, searched)
    return InitiativesView(
        whole=not searched and filters == Filters(),
        sentence=sentence,
        rows=tuple(_row(knowledge, initiative) for initiative in shown),
        picture=_picture(knowledge, shown),
    )


def _row(knowledge: Knowledge, initiative: Initiative) -> InitiativeRow:
    return InitiativeRow(
        initiative=initiative,
        what=AN_INITIATIVE[initiative.kind],
        status=INITIATIVE_STATUSES[initiative.status],
        carries=words.carried(knowledge, initiative),
    )


def _picture(knowledge: Knowledge, shown: tuple[Initiative, ...]) -> Picture | None:
    if len(shown) < FEW:
        return None
    ids = {initiative.id for initiative in shown}
    lanes = of_initiatives(knowledge, ids)
    title = words.finding(knowledge.approaches, shown)
    return timeline(lanes, "lanes", title)


def events_view(knowledge: Knowledge) -> EventsView | None:
    """What happened in each approach, over all of them; None if nothing did."""
    lanes = of_events(knowledge)
    first_years = {}
    for lane in lanes:
        if lane.marks:
            first_years[lane.name] = min(lane.years)
    if not first_years:
        return None
    title = words.begun(first_years, len(lanes))
    picture = timeline(lanes, "events", title)
    if picture is None:
        return None
    return EventsView(picture, _events(knowledge))


def _events(knowledge: Knowledge) -> tuple[tuple[str, str, str], ...]:
    rows = []
    for approach in knowledge.approaches:
        for event in approach.timeline:
            when = event.when.removeprefix(ROUGHLY)
            rows.append((when, approach.name, event.text))
    return tuple(sorted(rows))
