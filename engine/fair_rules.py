"""Would another fair rule put the same in front? The lead under five published rules of adding up
reasons: ours, and four that others have used for the like.

Gates come before any of them: what is silenced is not heard, what is held back cannot lead.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from engine.answers import Answers
from engine.fit import reasons, score
from engine.gates import gates_of
from engine.weights import Weights
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge

Rule = Literal["ours", "unweighted", "counted", "barred", "heaviest-first"]
BAR = -1  # the degree of a reason that speaks strongly against
# What is greater leads; None cannot lead.
Standing = Any
Measure = Callable[[Approach, Weights, Answers], Standing]


@dataclass(frozen=True)
class Leads:
    """Who leads by each rule, equals together; nobody where nothing speaks for anything."""

    by_rule: Mapping[Rule, frozenset[str]]

    @property
    def ours(self) -> frozenset[str]:
        """Who leads by the rule that is used here."""
        return self.by_rule["ours"]

    @property
    def anybody(self) -> frozenset[str]:
        """Who leads by one rule or another."""
        return frozenset().union(*self.by_rule.values())

    @property
    def agreeing(self) -> tuple[Rule, ...]:
        """The rules by which the same ones lead."""
        return tuple(rule for rule, lead in self.by_rule.items() if lead == self.ours)

    @property
    def others(self) -> tuple[tuple[Rule, frozenset[str]], ...]:
        """The rules by which others lead, and who does."""
        return tuple(each for each in self.by_rule.items() if each[1] != self.ours)


def leads(knowledge: Knowledge, answers: Answers, weights: Weights) -> Leads:
    """Who leads by each of the five."""
    gates = gates_of(knowledge, answers)
    heard = gates.heard(answers)
    free = [approach for approach in knowledge.approaches if approach.id not in gates.held]
    by_rule: dict[Rule, frozenset[str]] = {}
    for rule, measure in RULES.items():
        standings: dict[str, Standing] = {}
        for approach in free:
            standings[approach.id] = measure(approach, weights, heard)
        by_rule[rule] = _in_lead(standings)
    return Leads(by_rule)


def _in_lead(standings: Mapping[str, Standing]) -> frozenset[str]:
    """Those with the greatest standing, if it speaks for them."""
    able = {id_: standing for id_, standing in standings.items() if standing is not None}
    if not able:
        return frozenset()
    top = max(able.values())
    return frozenset(id_ for id_, standing in able.items() if standing == top)


def _ours(approach: Approach, weights: Weights, heard: Answers) -> Standing:
    own = score(approach, weights, heard)
    return _if_for(own)


def _unweighted(approach: Approach, weights: Weights, heard: Answers) -> Standing:
    """Every question that counts counts the same."""
    alike = {question: min(weight, 1) for question, weight in weights.by_question.items()}
    return _if_for(score(approach, Weights.with_least(alike), heard))


def _counted(approach: Approach, weights: Weights, heard: Answers) -> Standing:
    """Reasons for less reasons against, however strong they are."""
    count = Fraction(0)
    for reason in reasons(approach, weights, heard):
        if reason.degree > 0:
            count += 1
        else:
            count -= 1
    return _if_for(count)


def _barred(approach: Approach, weights: Weights, heard: Answers) -> Standing:
    """As ours, but one reason strongly against is enough to rule it out."""
    for reason in reasons(approach, weights, heard):
        if reason.degree == BAR:
            return None
    return _ours(approach, weights, heard)


def _heaviest_first(approach: Approach, weights: Weights, heard: Answers) -> Standing:
    """The heaviest questions decide; the lighter ones only among equals."""
    if _ours(approach, weights, heard) is None:
        return None
    by_level: list[Fraction] = []
    levels = set(weights.by_question.values())
    for level in sorted(levels, reverse=True):
        if level:
            said = _at(level, approach, weights, heard)
            by_level.append(said)
    return tuple(by_level)


def _at(level: int, approach: Approach, weights: Weights, heard: Answers) -> Fraction:
    """What the questions of one weight say."""
    questions = dict(_of_weight(level, weights))
    of_level = Weights.with_least(questions)
    return score(approach, of_level, heard)


def _of_weight(level: int, weights: Weights) -> Iterator[tuple[str, int]]:
    for question, weight in weights.by_question.items():
        if weight == level:
            yield question, weight
        else:
            yield question, 0


def _if_for(standing: Fraction) -> Standing:
    """A standing that speaks for something; None where it does not."""
    if standing > 0:
        return standing
    return None


RULES: Mapping[Rule, Measure] = {
    "ours": _ours,
    "unweighted": _unweighted,
    "counted": _counted,
    "barred": _barred,
    "heaviest-first": _heaviest_first,
}
