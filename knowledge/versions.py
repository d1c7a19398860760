"""What each released version of the knowledge said, so that an older link can still be explained:
degrees of fits, what holds an approach back, what silences answers, and no more.

One small file a version, in the folder archive/ beside the knowledge. It is no knowledge itself:
nothing loads it, and it does not bear on the version.
"""

import json
import re
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from knowledge.load import folder_of
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.conditions import When
from knowledge.models.field_types import Model
from knowledge.models.knowledge import Knowledge

FOLDER = "archive"
VERSION = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-[0-9a-f]{8}", re.ASCII)
# The degrees of any version. A name that is not one of them says that a file is no archive.
Degree = Literal["strong", "some", "against", "strongly-against"]
GATES = "held_back"  # versions from before there were gates do not have it


class Silenced(Model):
    """Answers that say nothing while a condition is met."""

    when: When
    answers: tuple[AnswerRef, ...]


class Stated(Model):
    """What a version said: approach to answer to degree, approach to the conditions that hold it
    back, and silences.
    """

    fits: dict[str, dict[str, Degree]]
    held_back: dict[str, tuple[When, ...]] = Field(default={})
    silences: tuple[Silenced, ...] = ()


def archive_of(folder: Path | None = None) -> Path:
    """Where the versions of a knowledge folder are kept."""
    whole = folder_of(folder)
    return whole / FOLDER


def stated(knowledge: Knowledge) -> Stated:
    """What the files say now."""
    fits: dict[str, dict[str, Degree]] = {}
    held_back: dict[str, tuple[When, ...]] = {}
    for approach in knowledge.approaches:
        fits[approach.id] = {str(fit.answer): fit.degree for fit in approach.fits}
        conditions = [hold.when for hold in approach.held_back]
        if conditions:
            held_back[approach.id] = tuple(conditions)
    silences = silences_of(knowledge)
    return Stated(fits=fits, held_back=held_back, silences=silences)


def silences_of(knowledge: Knowledge) -> tuple[Silenced, ...]:
    """What silences which answers, without the reasons why."""
    return tuple(Silenced(when=s.when, answers=s.answers) for s in knowledge.silences)


def keep(knowledge: Knowledge, archive: Path) -> Path | None:
    """Write down what this version says, and where; None if it is there already."""
    path = archive / f"{knowledge.version}.json"
    if path.exists():
        return None
    archive.mkdir(exist_ok=True)
    says = stated(knowledge)
    data = says.model_dump(mode="json", exclude_defaults=True)
    text = json.dumps({GATES: {}, **data}, sort_keys=True, separators=(",", ":"))
    path.write_text(f"{text}\n", encoding="utf-8")
    return path


def kept(archive: Path, version: str) -> Stated | None:
    """What a version said; None if it was not kept. The version may be anything that a stranger put
    into a link.
    """
    if not VERSION.fullmatch(version):
        return None
    path = archive / f"{version}.json"
    try:
        return _read(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, RecursionError):
        return None


def _read(data: Any) -> Stated:
    """What a file of the archive says. Raises ValueError if it says something else."""
    if isinstance(data, dict) and GATES in data:
        return Stated.model_validate(data)
    return Stated.model_validate({"fits": data})
