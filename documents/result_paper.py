"""A result while it is written on paper: what is said, and in which detail."""

from dataclasses import dataclass

from documents.model import Citations
from views.divergence import DifferenceView
from views.result import ResultView


@dataclass(frozen=True)
class Detail:
    """How much is said: reasons for each approach, while every reason against is said always; why
    another result is raised; where each source is found, and the pictures as a table; how many
    differences are drawn; whether the situation is in short words, and first steps, the case for
    the own place and what comes next after a caution are left to the result page; whether a step
    towards either end is said, and whether who might miss out and what can still be done; how many
    lines there are to write on; whether
    lines stand close, and whether all is as terse as can be, with what to do first in short and no
    numbers of sources.
    """

    reasons: int
    because: bool = False
    full: bool = False
    drawn: int = 2  # more would not fit on a page
    brief: bool = False
    steps: bool = True
    misses_out: bool = True
    agreed: int = 3
    tight: bool = False
    terse: bool = False


@dataclass(frozen=True)
class Paper:
    """A result while it is written: what is said, in which detail, and the sources cited so far."""

    view: ResultView
    detail: Detail
    cited: Citations

    @property
    def drawn(self) -> tuple[DifferenceView, ...]:
        """The differences that are drawn: those with the widest spread inside approaches."""
        return self.view.divergence.widest_first[: self.detail.drawn]
