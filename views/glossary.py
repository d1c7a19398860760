"""The glossary: every term by its first letter, and the one that was asked for."""

from dataclasses import dataclass
from itertools import groupby

from knowledge.models.glossary import Term
from knowledge.models.knowledge import Knowledge


@dataclass(frozen=True)
class GlossaryView:
    """The terms under their letters, in alphabetical order. `asked` stands above them as well, and
    is None where no term has that name.
    """

    asked: Term | None
    names: dict[str, str]
    letters: tuple[tuple[str, tuple[Term, ...]], ...]


def glossary_view(knowledge: Knowledge, sought: str) -> GlossaryView:
    """Every term of this knowledge, and the one with the name `sought`."""
    by_name = {term.name: term for term in knowledge.terms}
    letters = []
    for letter, terms in groupby(knowledge.terms, key=_letter):
        letters.append((letter, tuple(terms)))
    return GlossaryView(
        asked=by_name.get(sought),
        names={term.id: term.name for term in knowledge.terms},
        letters=tuple(letters),
    )


def _letter(term: Term) -> str:
    return term.name[0].upper()
