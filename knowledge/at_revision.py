"""What the knowledge said at another revision of git."""

import subprocess
import tarfile
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from knowledge.as_it_was import as_it_was
from knowledge.models.knowledge import Knowledge
from knowledge.reading.folders import PLACES


class NoSuchRevision(Exception):
    """Git has nothing under this name; the text is what it says."""


def load_at(folder: Path, revision: str, now: Knowledge) -> Knowledge:
    """The knowledge that stood in this folder at a revision, such as HEAD or v2026-11. Raises
    NoSuchRevision, or KnowledgeError where what stood there cannot be read today.
    """
    packed = BytesIO(_packed(folder, revision))
    with TemporaryDirectory() as place:
        with tarfile.open(fileobj=packed) as archive:
            archive.extractall(place, filter="data")
        unpacked = Path(place)
        return as_it_was(unpacked, now)


def _packed(folder: Path, revision: str) -> bytes:
    if revision.startswith("-"):
        raise NoSuchRevision(f'"{revision}" is no revision.')
    command = ["git", "-C", str(folder), "archive", "--format=tar", revision, *PLACES]
    try:
        ran = subprocess.run(command, capture_output=True, check=True)
    except FileNotFoundError:
        raise NoSuchRevision("Git is not installed here.") from None
    except subprocess.CalledProcessError as error:
        said = error.stderr.decode("utf-8", "replace")
        raise NoSuchRevision(said.strip()) from None
    return ran.stdout
