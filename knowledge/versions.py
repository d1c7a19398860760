"""What each released version of the knowledge said, so that an older link can still be explained:
degrees of fits, and no more.

One small file a version, in the folder archive/ beside the knowledge. It is no knowledge itself:
nothing loads it, and it does not bear on the version.
"""

import json
import re
from pathlib import Path
from typing import cast, get_args

from knowledge.load import folder_of
from knowledge.models.approach import Fit
from knowledge.models.knowledge import Knowledge

FOLDER = "archive"
VERSION = re.compile(r"[0-9]{4}-(0[1-9]|1[0-2])-[0-9a-f]{8}", re.ASCII)
DEGREES = get_args(Fit.model_fields["degree"].annotation)
Stated = dict[str, dict[str, str]]


def archive_of(folder: Path | None = None) -> Path:
    """Where the versions of a knowledge folder are kept."""
    return folder_of(folder) / FOLDER


def stated(knowledge: Knowledge) -> Stated:
    """What the files say now: approach to answer to degree."""
    degrees: Stated = {}
    for approach in knowledge.approaches:
        degrees[approach.id] = {str(fit.answer): fit.degree for fit in approach.fits}
    return degrees


def keep(knowledge: Knowledge, archive: Path) -> Path | None:
    """Write down what this version says, and where; None if it is there already."""
    path = archive / f"{knowledge.version}.json"
    if path.exists():
        return None
    archive.mkdir(exist_ok=True)
    text = json.dumps(stated(knowledge), sort_keys=True, separators=(",", ":"))
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
        degrees = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    if not _is_sound(degrees):
        return None
    return cast(Stated, degrees)


def _is_sound(degrees: object) -> bool:
    if not isinstance(degrees, dict):
        return False
    return all(_are_degrees(by_answer) for by_answer in degrees.values())


def _are_degrees(by_answer: object) -> bool:
    if not isinstance(by_answer, dict):
        return False
    return all(degree in DEGREES for degree in by_answer.values())
