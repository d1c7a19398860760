"""An honest check on published cases: the whole engine, and beside it a baseline that looks at
labels only.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from engine.answers import read
from engine.fit import Result, fit
from engine.weights import Weights
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Case


@dataclass(frozen=True)
class Tally:
    """`hits` of `of` cases."""

    hits: int
    of: int

    def __str__(self) -> str:
        return f"{self.hits} of {self.of}"


@dataclass(frozen=True)
class Outcome:
    """What the engine made of one case. `first_band` and `first_two` list the labelled approaches
    found there.
    """

    case: Case
    first_band: tuple[str, ...]
    first_two: tuple[str, ...]
    front: tuple[str, ...]
    raised: tuple[str, ...]


@dataclass(frozen=True)
class Evaluation:
    """Tallies over all cases. Cases with a label count for the first three, the rest for the
    cautions.
    """

    outcomes: tuple[Outcome, ...]

    @property
    def labelled(self) -> tuple[Outcome, ...]:
        """The cases whose source names an approach."""
        return tuple(o for o in self.outcomes if o.case.approaches)

    def _tally(self, among: tuple[Outcome, ...], hit: Callable[[Outcome], bool]) -> Tally:
        return Tally(sum(map(hit, among)), len(among))

    @property
    def in_first_band(self) -> Tally:
        """A labelled approach is among those that fit."""
        return self._tally(self.labelled, lambda o: bool(o.first_band))

    @property
    def all_in_first_band(self) -> Tally:
        """Every labelled approach is among those that fit."""
        return self._tally(self.labelled, lambda o: set(o.first_band) == set(o.case.approaches))

    @property
    def in_first_two(self) -> Tally:
        """A labelled approach has rank 1 or 2."""
        return self._tally(self.labelled, lambda o: bool(o.first_two))

    @property
    def front_size(self) -> float:
        """Mean number of approaches that fit, over the labelled cases: a front of everything would
        always hit.
        """
        return sum(len(o.front) for o in self.labelled) / max(1, len(self.labelled))

    @property
    def cautions_where_expected(self) -> Tally:
        """Each caution that a case calls for is raised."""
        return self._tally(
            tuple(o for o in self.outcomes if o.case.cautions),
            lambda o: set(o.case.cautions) <= set(o.raised),
        )

    @property
    def no_caution_where_none(self) -> Tally:
        """No caution is raised where none is called for."""
        return self._tally(
            tuple(o for o in self.outcomes if not o.case.cautions), lambda o: not o.raised
        )


def evaluate(knowledge: Knowledge, weights: Weights | None = None) -> Evaluation:
    """The whole engine on every case of the knowledge, by the published weights if no others are
    given.
    """
    outcomes = []
    for case in knowledge.cases:
        result = fit(knowledge, read(knowledge, case.answers), weights)
        outcomes.append(_outcome(case, result))
    return Evaluation(tuple(outcomes))


def baseline(knowledge: Knowledge) -> Evaluation:
    """The same cases by an engine to which only the label question counts, and which raises no
    caution; all its other rules are the same.
    """
    label = Weights.published(knowledge).only(knowledge.edition.label_question)
    outcomes = evaluate(knowledge, label).outcomes
    return Evaluation(tuple(replace(outcome, raised=()) for outcome in outcomes))


def figures(evaluation: Evaluation) -> dict[str, str]:
    """The figures that are published, by what they count."""
    return {
        "a labelled approach in the first band": str(evaluation.in_first_band),
        "every labelled approach in the first band": str(evaluation.all_in_first_band),
        "a labelled approach in the first two ranks": str(evaluation.in_first_two),
        "approaches in the first band, mean": f"{evaluation.front_size:.1f}",
        "cautions raised where expected": str(evaluation.cautions_where_expected),
        "no caution where none is expected": str(evaluation.no_caution_where_none),
    }


def _outcome(case: Case, result: Result) -> Outcome:
    front = tuple(a.id for a in result.front)
    top_two = {a.id for a in result.approaches if a.rank <= 2 and a.score > 0}
    return Outcome(
        case,
        first_band=tuple(a for a in case.approaches if a in front),
        first_two=tuple(a for a in case.approaches if a in top_two),
        front=front,
        raised=tuple(c.id for c in result.cautions),
    )
