"""What the knowledge said in another state, as far as a result rests on it: questions, reasons and
gates. All else is that of now.

Only these are read, and no rule of today is asked, so that a state from before a field was needed
can still be set beside that of now.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.assemble import with_anchors
from knowledge.load import content_version
from knowledge.models.approach import Approach, Fit
from knowledge.models.gates import Hold
from knowledge.models.knowledge import Knowledge
from knowledge.problems import KnowledgeError
from knowledge.reading.folders import read_whole, wholes_in
from knowledge.reading.half_read import CONTENTS, RawEntry, part_of, raw_entries
from knowledge.reading.plain_errors import problem_of

LISTS = ("questions", "cautions", "doors", "silences", "misuses")
Found = tuple[RawEntry, Any]  # an entry and the document that it stands in


class _Decisive(BaseModel):
    """What of an approach a result rests on."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    id: str
    name: str
    fits: tuple[Fit, ...]
    held_back: tuple[Hold, ...] = ()


def as_it_was(folder: Path, now: Knowledge) -> Knowledge:
    """The knowledge of now with the questions, reasons and gates that stand in a folder. Raises
    KnowledgeError where they cannot be read.
    """
    found = list(_entries(folder))
    then: dict[str, Any] = {}
    for name in LISTS:
        then[name] = tuple(_valid(each, each[0].kind.model) for each in _of(found, name))
    anchors = {difference.id: difference for difference in now.differences}
    then["questions"] = tuple(with_anchors(question, anchors) for question in then["questions"])
    then["approaches"] = tuple(_approach(each, now) for each in _of(found, "approaches"))
    then["version"] = content_version(folder, _edition(found))
    return now.model_copy(update=then)


def _entries(folder: Path) -> Iterator[Found]:
    for whole in wholes_in(folder):
        document, problems = read_whole(whole, folder)
        if document is None:
            raise KnowledgeError(problems)
        for raw in raw_entries(document, CONTENTS):
            yield raw, document


def _of(found: list[Found], name: str) -> list[Found]:
    return [each for each in found if each[0].kind.name == name]


def _valid(found: Found, model: type[BaseModel]) -> Any:
    raw, document = found
    try:
        return model.model_validate(raw.data)
    except ValidationError as error:
        mistakes = error.errors(include_url=False)
        problems = [problem_of(mistake, raw, document) for mistake in mistakes]
        raise KnowledgeError(problems) from None


def _approach(found: Found, now: Knowledge) -> Approach:
    """An approach of then: what a result rests on, in the place of that of another."""
    then: _Decisive = _valid(found, _Decisive)
    other = now.approach(then.id) or now.approaches[0]
    return other.model_copy(update=dict(then))


def _edition(found: list[Found]) -> str:
    for raw, _ in _of(found, "edition"):
        edition = part_of(raw.data, "edition")
        return str(edition)
    return ""
