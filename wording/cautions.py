"""What is said of a caution besides its own sentences."""

from knowledge.models.questions import Caution, Contact
from wording.dates import month
from wording.say import say


def known_as(caution: Caution) -> str:
    """The short names by which workers know it; empty if it has none."""
    if not caution.known_as:
        return ""
    return say("cautions.known-as", names=", ".join(caution.known_as))


def contact_line(contact: Contact) -> str:
    """Whom to ring, how, and when somebody answers where that is known."""
    if contact.hours is None:
        return say("cautions.contact", name=contact.name, how=contact.how)
    return say("cautions.contact-hours", name=contact.name, how=contact.how, hours=contact.hours)


def law_read(caution: Caution) -> str:
    """When the passages of the law were read; empty if it rests on none."""
    if caution.law_checked is None:
        return ""
    return say("cautions.law-read", month=month(caution.law_checked))
