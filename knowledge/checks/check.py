"""All the rules that cross fields and files. One small function each, in the file of its subject;
it yields problems and never raises.
"""

from collections.abc import Callable, Iterator

from knowledge.checks import (
    approaches,
    background,
    cases,
    equal_treatment,
    fairness,
    gates,
    glossary,
    initiatives,
    lines,
    measures,
    next_steps,
    openings,
    paper,
    questions,
    reasons,
    references,
    sources,
    trials,
    ways,
)
from knowledge.problems import Problem
from knowledge.reading.half_read import Draft

Rule = Callable[[Draft], Iterator[Problem]]
RULES: tuple[Rule, ...] = (
    *approaches.RULES,
    *background.RULES,
    *cases.RULES,
    *equal_treatment.RULES,
    *fairness.RULES,
    *gates.RULES,
    *glossary.RULES,
    *initiatives.RULES,
    *lines.RULES,
    *measures.RULES,
    *next_steps.RULES,
    *openings.RULES,
    *paper.RULES,
    *questions.RULES,
    *reasons.RULES,
    *references.RULES,
    *sources.RULES,
    *trials.RULES,
    *ways.RULES,
)


def check(draft: Draft) -> list[Problem]:
    """Run every rule over the draft."""
    problems: list[Problem] = []
    for rule in RULES:
        problems.extend(rule(draft))
    return problems
