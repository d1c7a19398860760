"""A source as a document names it."""

from knowledge.models.sources import Source
from wording.say import say


def cited(source: Source) -> str:
    """Who published what, and when."""
    text = say("sources.cited", publisher=source.publisher, year=source.year, title=source.title)
    return text if text.endswith("?") else f"{text}."


def last_seen(source: Source) -> str:
    """The same, and when it was last seen."""
    return say("sources.last-seen", cited=cited(source), seen=source.seen)


def address_of(source: Source) -> str:
    """Where it is to be found."""
    return source.address or say("sources.no-address")
