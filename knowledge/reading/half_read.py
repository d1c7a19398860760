"""What could be read so far of a folder of knowledge, valid or not: the checks look at this."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from pydantic import BaseModel

from knowledge.models.glossary import Pair, Term
from knowledge.models.initiatives import Initiative
from knowledge.models.knowledge import Difference, ForceText, Similarity
from knowledge.models.lines import Line, Script
from knowledge.models.measures import Measure
from knowledge.models.next_steps import Alternative, Prompt, Quadrant
from knowledge.models.questions import Case, Caution
from knowledge.models.sources import Source
from knowledge.problems import Problem
from knowledge.reading.yaml_lines import Document, Path_

LISTS: dict[str, type[BaseModel]] = {
    "similarities": Similarity,
    "differences": Difference,
    "forces": ForceText,
    "cautions": Caution,
    "sources": Source,
    "cases": Case,
    "initiatives": Initiative,
    "measures": Measure,
    "terms": Term,
    "pairs": Pair,
    "lines": Line,
    "scripts": Script,
    "quadrants": Quadrant,
    "alternatives": Alternative,
    "learning": Prompt,
}
OPTIONAL = {
    "cases",
    "initiatives",
    "measures",
    "terms",
    "pairs",
    "lines",
    "scripts",
    "quadrants",
    "alternatives",
    "learning",
}
# Lists of an approach file whose entries share their ids with a list of the vocabulary.
IN_APPROACH: dict[str, tuple[str, type[BaseModel]]] = {
    "bibliography": ("sources", Source),
    "measures": ("measures", Measure),
}


@dataclass(frozen=True)
class Entry:
    """One validated object and the place where it was written."""

    value: Any
    document: Document
    path: Path_ = ()

    def problem(self, rule: str, sentence: str, remedy: str, *path: str | int) -> Problem:
        """A problem at this object, or at `path` inside it."""
        return Problem(
            self.document.name, self.document.line((*self.path, *path)), rule, sentence, remedy
        )


@dataclass
class Draft:
    """Everything that could be read so far, valid or not; the checks look at this.

    `unread` names the files that are missing or not YAML. What they hold is not known, so no rule
    blames a reference to it.
    """

    today: date
    documents: list[Document] = field(default_factory=list)
    entries: dict[str, list[Entry]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)

    def of(self, kind: str) -> list[Entry]:
        """The valid entries of one kind, such as "approaches" or "sources"."""
        return self.entries.get(kind, [])

    def document(self, name: str) -> Document | None:
        """The document with this name, if it could be read."""
        return next((d for d in self.documents if d.name == name), None)
