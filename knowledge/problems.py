"""A problem in the knowledge is a value: where it is, what is wrong, what to do."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import get_close_matches


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake. `line` counts from 1; 0 means the file or folder as a whole."""

    file: str
    line: int
    rule: str
    sentence: str
    remedy: str

    def __str__(self) -> str:
        where = self.file
        if self.line:
            where = f"{self.file}:{self.line}"
        return f"{where}: {self.sentence} {self.remedy} ({self.rule})"

    def as_dict(self) -> dict[str, str | int]:
        """The problem as JSON-ready fields."""
        return asdict(self)


class KnowledgeError(Exception):
    """The knowledge cannot be used. Carries every problem found."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        lines = [str(problem) for problem in self.problems]
        super().__init__("\n".join(lines))


def nearest(wrong: str, known: Iterable[str], otherwise: str) -> str:
    """A remedy that names the nearest valid word, or else says `otherwise`."""
    in_order = sorted(known)
    close = get_close_matches(wrong, in_order, n=1, cutoff=0.6)
    if not close:
        return otherwise
    return f'Did you mean "{close[0]}"?'
