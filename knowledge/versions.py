"""What each released version of the knowledge said, so that an older link can still be explained:
degrees of fits, and no more.

One small file a version, in the folder archive/ beside the knowledge. It is no knowledge itself:
nothing loads it, and it does not bear on the version.
"""

import json
import re
from pathlib import Path
from typing import get_args

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
    return {a.id: {str(f.answer): f.degree for f in a.fits} for a in knowledge.approaches}


def keep(knowledge: Knowledge, archive: Path) -> Path | None:
    """Write down what this version says, and where; None if it is there already."""
    path = archive / f"{knowledge.version}.json"
    if path.exists():
        return None
    archive.mkdir(exist_ok=True)
    path.write_text(
        json.dumps(stated(knowledge), sort_keys=True, separators=(",", ":")) + "\n",
        encoding="utf-8",
    )
    return path


def kept(archive: Path, version: str) -> Stated | None:
    """What a version said; None if it was not kept. The version may be anything that a stranger put
    into a link.
    """
    if not VERSION.fullmatch(version):
        return None
    try:
        found = json.loads((archive / f"{version}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return None
    return found if _sound(found) else None


def _sound(found: object) -> bool:
    return isinstance(found, dict) and all(
        isinstance(fits, dict) and all(degree in DEGREES for degree in fits.values())
        for fits in found.values()
    )
