"""One initiative: its status, where it sits, what it shares, and which way it pulls practice."""

from dataclasses import dataclass

from engine.initiatives import NOT_LAW, PAST, Neighbour, neighbours
from knowledge.models.initiatives import Bearing, Carrying, Initiative
from knowledge.models.knowledge import Knowledge, Similarity
from knowledge.models.sources import Source
from wording import initiatives as words
from wording.labels import AN_INITIATIVE, INITIATIVE_STATUSES
from wording.lists import listed, sentence_case
from wording.say import say

NEIGHBOURS = 8  # shown at once; the rest opens
COMPARED = 4  # the most approaches that stand side by side


@dataclass(frozen=True)
class CarriedView:
    """An approach that an initiative carries: mainly, or also."""

    how: str
    carried: Carrying


@dataclass(frozen=True)
class NeighbourView:
    """An initiative that carries the same approaches, and which, where that is not plain."""

    initiative: Initiative
    also: str


@dataclass(frozen=True)
class InitiativeView:
    """One initiative. A text is empty where there is nothing to say.

    `loud` says that its status has to be seen, as it does not go on or is no law. `compared` are
    approaches to set side by side, under the words of `door`. `pulls` pairs differences by name
    with which way it pulls there.
    """

    initiative: Initiative
    what: str
    also_called: str
    followed: tuple[Initiative, ...]
    page: Source | None
    status: str
    loud: bool
    across: str
    carries: tuple[CarriedView, ...]
    compared: tuple[str, ...]
    door: str
    shared_lead: str
    shared: tuple[Similarity, ...]
    near: tuple[NeighbourView, ...]
    more_near: tuple[NeighbourView, ...]
    pulls: tuple[tuple[str, Bearing], ...]


def initiative_view(knowledge: Knowledge, initiative: Initiative) -> InitiativeView:
    """One initiative: its status, where it sits, what it shares, and which way it pulls."""
    carried = tuple(carrying.approach for carrying in initiative.carries)
    shared = _strong_in_all(knowledge, carried)
    shared_lead = say("initiatives.shared-strong")
    if not shared:
        shared = knowledge.similarities
        shared_lead = say("initiatives.shared-somewhat")
    near = []
    for neighbour in neighbours(knowledge, initiative):
        near.append(_near(knowledge, initiative, neighbour))
    return InitiativeView(
        initiative=initiative,
        what=sentence_case(AN_INITIATIVE[initiative.kind]),
        also_called=words.also_called(initiative),
        followed=_followed(knowledge, initiative),
        page=_page(knowledge, initiative),
        status=_status(initiative),
        loud=initiative.status in (*PAST, *NOT_LAW),
        across=words.across(initiative),
        carries=tuple(_carried(carrying) for carrying in initiative.carries),
        compared=compared(initiative),
        door=_door(carried),
        shared_lead=shared_lead,
        shared=shared,
        near=tuple(near[:NEIGHBOURS]),
        more_near=tuple(near[NEIGHBOURS:]),
        pulls=_pulls(knowledge, initiative),
    )


def compared(initiative: Initiative) -> tuple[str, ...]:
    """The ids of what an initiative carries, as many as can stand side by side."""
    carried = [carrying.approach for carrying in initiative.carries]
    return tuple(carried[:COMPARED])


def _followed(knowledge: Knowledge, initiative: Initiative) -> tuple[Initiative, ...]:
    followers = []
    for id_ in initiative.followed_by:
        follower = knowledge.initiative(id_)
        if follower:
            followers.append(follower)
    return tuple(followers)


def _pulls(knowledge: Knowledge, initiative: Initiative) -> tuple[tuple[str, Bearing], ...]:
    pulls = []
    for bearing in initiative.bears_on:
        name = knowledge.axis_names[bearing.difference]
        pulls.append((name, bearing))
    return tuple(pulls)


def _page(knowledge: Knowledge, initiative: Initiative) -> Source | None:
    if not initiative.page:
        return None
    source = knowledge.source(initiative.page)
    if source and source.address:
        return source
    return None


def _status(initiative: Initiative) -> str:
    """Its status in a word, unless its sentence begins with that."""
    status = INITIATIVE_STATUSES[initiative.status]
    if initiative.status_text.lower().startswith(status.lower()):
        return ""
    return status


def _carried(carrying: Carrying) -> CarriedView:
    if carrying.how == "mainly":
        return CarriedView(say("initiatives.mainly"), carrying)
    return CarriedView(say("initiatives.also"), carrying)


def _door(carried: tuple[str, ...]) -> str:
    if not carried:
        return ""
    if len(carried) == 1:
        return say("initiatives.compare-another")
    return say("initiatives.compare-these")


def _strong_in_all(knowledge: Knowledge, carried: tuple[str, ...]) -> tuple[Similarity, ...]:
    """Similarities that are strong in all these approaches; in all there are, if it carries
    none.
    """
    approaches = list(knowledge.approaches)
    if carried:
        approaches = [a for a in approaches if a.id in carried]
    strong = []
    for similarity in knowledge.similarities:
        strengths = {a.similarities[similarity.id].strength for a in approaches}
        if strengths == {"strong"}:
            strong.append(similarity)
    return tuple(strong)


def _near(knowledge: Knowledge, initiative: Initiative, neighbour: Neighbour) -> NeighbourView:
    if len(initiative.carries) < 2:
        return NeighbourView(neighbour.initiative, "")
    names = [knowledge.approach_names[id_] for id_ in neighbour.shared]
    also = say("initiatives.also-about", names=listed(names))
    return NeighbourView(neighbour.initiative, also)
