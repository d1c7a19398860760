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
        hits = []
        for outcome in self.labelled:
            labels = set(outcome.case.approaches)
            hits.append(labels == set(outcome.first_band))
        return _tally(hits)

    @property
    def in_first_two(self) -> Tally:
        """A labelled approach has rank 1 or 2."""
        return _tally([bool(o.first_two) for o in self.labelled])

    @property
    def front_size(self) -> float:
        """Mean number of approaches that fit, over the labelled cases: a front of everything would
        always hit.
        """
        sizes = [len(outcome.front) for outcome in self.labelled]
        if not sizes:
            return 0.0
        total = sum(sizes)
        return total / len(sizes)

    @property
    def cautions_where_expected(self) -> Tally:
        """Each caution that a case calls for is raised."""
        hits = []
        for outcome in self.outcomes:
            if outcome.case.cautions:
                hits.append(set(outcome.case.cautions) <= set(outcome.raised))
        return _tally(hits)

    @property
    def no_caution_where_none(self) -> Tally:
        """No caution is raised where none is called for."""
        hits = []
        for outcome in self.outcomes:
            if not outcome.case.cautions:
                hits.append(not outcome.raised)
        return _tally(hits)


def evaluate(knowledge: Knowledge, weights: Weights | None = None) -> Evaluation:
    """The whole engine on every case of the knowledge, by the published weights if no others are
    given.
    """
    outcomes = []
    for case in knowledge.cases:
        answers = read(knowledge, case.answers)
        result = fit(knowledge, answers, weights)
        outcome = _outcome(case, result)
        outcomes.append(outcome)
    return Evaluation(tuple(outcomes))


def baseline(knowledge: Knowledge) -> Evaluation:
    """The same cases by an engine to which only the label question counts, and which raises no
    caution; all its other rules are the same. It hears no other answer, so no gate closes.
    """
    question = knowledge.edition.label_question
    weights = Weights.published(knowledge).only(question)
    outcomes = []
    for case in knowledge.cases:
        label = case.answers.get(question, ())
        answers = read(knowledge, {question: label})
        result = fit(knowledge, answers, weights)
        outcome = _outcome(case, result)
        without_cautions = replace(outcome, raised=())
        outcomes.append(without_cautions)
    return Evaluation(tuple(outcomes))


def _outcome(case: Case, result: Result) -> Outcome:
    front = tuple(a.id for a in result.front)
    offered = [a for a in result.approaches if a.score > 0 and not a.held_back]
    top_two = {a.id for a in offered if a.rank <= 2}
    return Outcome(
        case=case,
        first_band=tuple(a for a in case.approaches if a in front),
        first_two=tuple(a for a in case.approaches if a in top_two),
        front=front,
        raised=tuple(c.id for c in result.cautions),
    )


def _tally(hits: list[bool]) -> Tally:
    return Tally(sum(hits), len(hits))
