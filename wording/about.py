"""What the page About says that is computed from the knowledge."""

from collections.abc import Iterable
from datetime import date

from engine.initiatives import last_seen
from knowledge.models.field_types import Evidence
from knowledge.models.initiatives import Initiative
from knowledge.models.knowledge import Knowledge
from knowledge.models.sources import Source
from wording.approach import is_late
from wording.dates import day, month
from wording.lists import listed
from wording.say import say

CERTAIN = ("high", "moderate")


def evidence(statements: tuple[Evidence, ...]) -> str:
    """How many statements about evidence are certain."""
    certain = 0
    for statement in statements:
        if statement.certainty in CERTAIN:
            certain += 1
    return say("about.evidence", statements=len(statements), certain=certain)


def sources_read(sources: tuple[Source, ...]) -> str:
    """How many sources were read at their opening only."""
    ways = [source.read for source in sources]
    return say(
        "about.sources-read",
        number=len(sources),
        opening=ways.count("opening"),
    )


def statuses_seen(initiatives: Iterable[Initiative]) -> str:
    """When the statuses of initiatives were last seen; empty where there is no initiative."""
    months = last_seen(initiatives)
    if months is None:
        return ""
    first = month(months[0])
    last = month(months[1])
    if first == last:
        return say("about.statuses-seen-in", month=first)
    return say("about.statuses-seen-between", first=first, last=last)


def updates(knowledge: Knowledge, today: date) -> str:
    """When the knowledge is updated, and the first day on which an approach must be checked again;
    or which were to be checked by now and were not.
    """
    policy = knowledge.edition.update_policy
    late = [approach.name for approach in knowledge.approaches if is_late(approach, today)]
    if late:
        return say("about.updates-late", policy=policy, names=listed(late))
    days = [approach.review_by for approach in knowledge.approaches]
    first = day(min(days))
    return say("about.updates", policy=policy, day=first)
