"""What was edited as a patch that `git apply` takes, and a copy on which it is tried."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import unified_diff
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from knowledge.load import files_in

NO_LINE_BREAK = "\\ No newline at end of file\n"


def patch(name: str, before: str, after: str) -> str:
    """The change of one file, by its name from where the patch is applied; empty if none."""
    lines = unified_diff(
        _lines(before),
        _lines(after),
        fromfile=f"a/{name}",
        tofile=f"b/{name}",
    )
    return "".join(map(_ended, lines))


@contextmanager
def copy_with(folder: Path, file: str, text: str) -> Iterator[Path]:
    """A copy of a folder of knowledge, for as long as it is looked at, in which one file has
    another text.
    """
    with TemporaryDirectory() as place:
        copied = Path(place)
        for path in files_in(folder):
            to = copied / path.relative_to(folder)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, to)
        other = copied / file
        other.write_bytes(text.encode("utf-8"))
        yield copied


def text_of(folder: Path, file: str) -> str:
    """What stands in a file, with its own line endings."""
    content = (folder / file).read_bytes()
    return content.decode("utf-8")


def _lines(text: str) -> list[str]:
    """Its lines as git counts them: no other sign than a line feed ends one."""
    file = StringIO(text, newline="\n")
    return file.readlines()


def _ended(line: str) -> str:
    if line.endswith("\n"):
        return line
    return f"{line}\n{NO_LINE_BREAK}"
