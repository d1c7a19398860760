"""Small makers for the tests of groups: counts, sessions about the invented gardens, and strategies
for both.
"""

from datetime import date
from itertools import pairwise

from hypothesis import strategies as st

from engine.team.lines import PLACES, Commitment, Counts, LineResult, Reveal, Session
from tests.engine.makers import gardens

DAY = date(2026, 3, 3)
SPLIT = Counts(3, 2, 0, 1, 2, 4)
TOGETHER = Counts(0, 5, 7, 0, 0, 0)
SPREAD = Counts(1, 3, 3, 2, 1, 0)
FEW, CLOSE = Reveal(None, "few"), Reveal(None, "close")


def shown(counts: Counts) -> Reveal:
    """A round whose counts are shown."""
    return Reveal(counts, "shown")


def placed(line: str, first: Counts | Reveal, second: Counts | Reveal | None = None) -> LineResult:
    """A line with one round or two."""
    rounds = [r if isinstance(r, Reveal) else shown(r) for r in (first, second) if r is not None]
    return LineResult(line, *rounds)


def session(
    *lines: LineResult,
    promised: tuple[Commitment, ...] = (),
    threshold: int = 5,
    knowledge: str | None = None,
) -> Session:
    """A session about the gardens."""
    return Session(
        knowledge or gardens().version,
        DAY,
        threshold,
        "A bed that was dug last month",
        lines,
        promised,
    )


def any_counts(least: int = 1, most: int = 40) -> st.SearchStrategy[Counts]:
    """The counts of a group; often some places are empty. So many people are drawn, and how they
    share the places: to draw each of them takes ten times as long.
    """
    shares = st.binary(min_size=len(PLACES), max_size=len(PLACES))
    return st.builds(_spread, st.integers(least, most), shares)


def _spread(people: int, shares: bytes) -> Counts:
    """So many people over the places. Half of all shares come to nobody."""
    some = [max(0, share - 128) for share in shares]
    if not any(some):
        return Counts(people, 0, 0, 0, 0, 0)
    up_to = [people * sum(some[:place]) // sum(some) for place in (0, *PLACES)]
    return Counts(*(after - before for before, after in pairwise(up_to)))


def any_placed(line: str, threshold: int) -> st.SearchStrategy[LineResult]:
    """A line as a session may hold it."""
    release = any_counts(threshold).map(shown)
    return st.builds(
        LineResult,
        st.just(line),
        release | st.just(FEW),
        release | st.sampled_from([FEW, CLOSE, Reveal.none()]),
    )


def any_session() -> st.SearchStrategy[Session]:
    """A session on some lines of the gardens, without words of anybody."""
    ids = st.lists(st.sampled_from([line.id for line in gardens().lines]), min_size=1, unique=True)
    return st.tuples(ids, st.integers(3, 5), st.dates()).flatmap(
        lambda known: st.tuples(*(any_placed(id_, known[1]) for id_ in known[0])).map(
            lambda lines: Session(gardens().version, known[2], known[1], "", lines)
        )
    )
