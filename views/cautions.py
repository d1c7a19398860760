"""What comes before any approach: what to do first, what next and whom to ring."""

from collections.abc import Iterable
from dataclasses import dataclass

from engine.answers import Answers
from engine.gates import raised
from knowledge.models.field_types import Basis
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Caution, Contact
from wording import cautions as words


@dataclass(frozen=True)
class ContactView:
    """Somebody to ring, in one line, and where the number was read."""

    text: str
    sources: tuple[str, ...]
    basis: Basis = "source"


@dataclass(frozen=True)
class CautionView:
    """A caution with what is said beside it. `known_as` and `law_read` are empty where there is
    nothing to say.
    """

    caution: Caution
    known_as: str
    contacts: tuple[ContactView, ...]
    law_read: str


def to_do_first(knowledge: Knowledge, answers: Answers) -> tuple[CautionView, ...]:
    """What these answers raise, before anything is weighed."""
    return caution_views(raised(knowledge, answers))


def caution_views(cautions: Iterable[Caution]) -> tuple[CautionView, ...]:
    """The cautions in their order."""
    return tuple(_view(caution) for caution in cautions)


def _view(caution: Caution) -> CautionView:
    return CautionView(
        caution=caution,
        known_as=words.known_as(caution),
        contacts=contact_views(caution.contacts),
        law_read=words.law_read(caution),
    )


def contact_views(contacts: Iterable[Contact]) -> tuple[ContactView, ...]:
    """Whom to ring, each in one line."""
    views = []
    for contact in contacts:
        line = words.contact_line(contact)
        views.append(ContactView(line, contact.sources))
    return tuple(views)
