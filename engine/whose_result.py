"""Whose result changes from one state of the knowledge to another: the cases beside reasons, the
published cases and a thousand visitors drawn at random.

What is drawn depends on the questions of now and on a fixed seed alone, so that the same two states
always give the same figures.
"""

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from engine.answers import read
from engine.fit import Band, Result, fit
from engine.question_kinds import option_ids
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question

SEED = 2018
DRAWN = 1_000
ANSWERED = 0.7  # so many of the questions a drawn visitor answers
Group = Literal["beside", "published", "drawn"]
GROUPS: tuple[Group, ...] = ("beside", "published", "drawn")


@dataclass(frozen=True)
class Visitor:
    """Somebody who answers. `name` says who it is; those who were drawn have none."""

    group: Group
    answers: Mapping[str, Any]
    name: str = ""


@dataclass(frozen=True)
class Outcome:
    """What comes out for a visitor: the band of each approach, what is raised, opened, silenced or
    warned of (as kind and id), and every sentence of ours that the result rests on.
    """

    bands: Mapping[str, Band]
    gates: frozenset[tuple[str, str]]
    sentences: frozenset[str]


@dataclass(frozen=True)
class Compared:
    """A visitor with what came out then and what comes out now."""

    visitor: Visitor
    then: Outcome
    now: Outcome

    @property
    def is_changed(self) -> bool:
        """Whether anything at all is different."""
        return self.then != self.now


def visitors(knowledge: Knowledge, drawn: int = DRAWN) -> Iterator[Visitor]:
    """Everybody whose result is looked at."""
    for approach in knowledge.approaches:
        for trial in approach.cases:
            yield Visitor("beside", trial.answers, trial.text)
    for case in knowledge.cases:
        yield Visitor("published", case.answers, case.title)
    chance = random.Random(SEED)
    for _ in range(drawn):
        answers = _drawn(knowledge.questions, chance)
        yield Visitor("drawn", answers)


def _drawn(questions: Iterable[Question], chance: random.Random) -> dict[str, list[str]]:
    answers = {}
    for question in questions:
        options = option_ids(question)
        if chance.random() < ANSWERED:
            answers[question.id] = [chance.choice(options)]
    return answers


def compare(then: Knowledge, now: Knowledge, who: Iterable[Visitor]) -> tuple[Compared, ...]:
    """What comes out for each, then and now."""
    compared = []
    for visitor in who:
        before = outcome(then, visitor)
        after = outcome(now, visitor)
        compared.append(Compared(visitor, before, after))
    return tuple(compared)


def outcome(knowledge: Knowledge, visitor: Visitor) -> Outcome:
    """What comes out for one. Answers that a state does not know are left out."""
    result = fit(knowledge, read(knowledge, visitor.answers))
    return Outcome(
        bands={approach.id: approach.band for approach in result.approaches},
        gates=frozenset(_gates(result)),
        sentences=frozenset(_sentences(result)),
    )


def _gates(result: Result) -> Iterator[tuple[str, str]]:
    for caution in result.cautions:
        yield "caution", caution.id
    for door in result.doors:
        yield "door", door.id
    for silence in result.silences:
        yield "silence", silence.id
    for misuse in result.misuses:
        yield "misuse", misuse.id


def _sentences(result: Result) -> Iterator[str]:
    for caution in result.cautions:
        yield from (caution.text, caution.first, *caution.steps)
    for door in result.doors:
        yield from (door.text, door.still_holds, door.first)
    for silence in result.silences:
        yield silence.because
    for misuse in result.misuses:
        yield misuse.text
    for approach in result.approaches:
        yield from (reason.because for reason in approach.reasons)
        if approach.held_back:
            yield from (approach.held_back.because, approach.held_back.first)
