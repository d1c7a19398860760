"""An honest check on published cases: the whole engine, and beside it a baseline that looks at
labels only.
"""

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

    @property
    def missed(self) -> tuple[Outcome, ...]:
        """The labelled cases of which no labelled approach is among those that fit."""
        return tuple(o for o in self.labelled if not o.first_band)

    @property
    def in_first_band(self) -> Tally:
        """A labelled approach is among those that fit."""
        return _tally([bool(o.first_band) for o in self.labelled])

    @property
    def all_in_first_band(self) -> Tally:
        """Every labelled approach is among those that fit."""
        return _tally([set(o.first_band) == set(o.case.approaches) for o in self.labelled])

    @property
    def in_first_two(self) -> Tally:
        """A labelled approach has rank 1 or 2."""
        return _tally([bool(o.first_two) for o in self.labelled])

    @property
    def front_size(self) -> float:
        """Mean number of approaches that fit, over the labelled cases: a front of everything would
        always hit.
        """
        return sum(len(o.front) for o in self.labelled) / max(1, len(self.labelled))

    @property
    def cautions_where_expected(self) -> Tally:
        """Each caution that a case calls for is raised."""
        calling = [o for o in self.outcomes if o.case.cautions]
        return _tally([set(o.case.cautions) <= set(o.raised) for o in calling])

    @property
    def no_caution_where_none(self) -> Tally:
        """No caution is raised where none is called for."""
        without = [o for o in self.outcomes if not o.case.cautions]
        return _tally([not o.raised for o in without])


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
    caution; all its other rules are the same. It hears no other answer, so no gate closes.
    """
    question = knowledge.edition.label_question
    weights = Weights.published(knowledge).only(question)
    outcomes = []
    for case in knowledge.cases:
        label = {question: case.answers.get(question, ())}
        result = fit(knowledge, read(knowledge, label), weights)
        outcomes.append(replace(_outcome(case, result), raised=()))
    return Evaluation(tuple(outcomes))


def _outcome(case: Case, result: Result) -> Outcome:
    front = tuple(a.id for a in result.front)
    offered = [a for a in result.approaches if a.score > 0 and not a.held_back]
    top_two = {a.id for a in offered if a.rank <= 2}
    return Outcome(
        case,
        first_band=tuple(a for a in case.approaches if a in front),
        first_two=tuple(a for a in case.approaches if a in top_two),
        front=front,
        raised=tuple(c.id for c in result.cautions),
    )


def _tally(hits: list[bool]) -> Tally:
    return Tally(sum(hits), len(hits))
