"""The kinds of question: what each can hold, and how one state leads to another.

A state is what one question holds: the ids of the options chosen, or nothing. A kind is named by
`Question.kind` in the knowledge and stands in KINDS; `docs/adding-a-kind-of-question.md` lists the
places that another one touches.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Protocol

from knowledge.models.questions import Question
from knowledge.reserved import NOT_SURE

State = tuple[str, ...]
NOTHING: State = ()


@dataclass(frozen=True)
class Step:
    """Another state of a question, and how many changes lead there. A change is one thing that a
    person would do on the page.
    """

    state: State
    cost: int


class Kind(Protocol):
    """What every kind of question answers of itself."""

    def state_of(self, question: Question, chosen: Sequence[str]) -> State:
        """What it holds where somebody chose these: its own options, in its order, less those that
        give way.
        """

    def surplus(self, question: Question, chosen: Sequence[str]) -> State:
        """Its own options among these that are too many, and are said to be ignored."""

    def steps(self, question: Question, now: State, most: int) -> Iterator[Step]:
        """Every other state that so many changes can lead to, the nearest first."""

    def drawn(self, question: Question) -> tuple[State, ...]:
        """The states that are drawn at random, each as likely as another; nothing comes first."""


class OneAnswer:
    """A question that takes one answer."""

    def state_of(self, question: Question, chosen: Sequence[str]) -> State:
        """The first that was chosen."""
        ids = option_ids(question)
        known = [option for option in chosen if option in ids]
        return tuple(known[:1])

    def surplus(self, question: Question, chosen: Sequence[str]) -> State:
        """All but the first that was chosen."""
        kept = self.state_of(question, chosen)
        surplus = []
        for option in option_ids(question):
            if option in chosen and option not in kept:
                surplus.append(option)
        return tuple(surplus)

    def steps(self, question: Question, now: State, most: int) -> Iterator[Step]:
        """Each other answer, and leaving it out."""
        states = [*_singles(question), NOTHING]
        for state in states:
            if state != now:
                yield Step(state, 1)

    def drawn(self, question: Question) -> tuple[State, ...]:
        """Nothing, and each answer."""
        answers = _together_first(question)
        return (NOTHING, *answers)


class SeveralAnswers:
    """A question that takes several answers. Some stand alone, such as "None of these"."""

    def state_of(self, question: Question, chosen: Sequence[str]) -> State:
        """All that were chosen; what stands alone gives way to any other."""
        known = [option for option in option_ids(question) if option in chosen]
        alone = {option.id for option in question.options if option.alone}
        alone.add(NOT_SURE)
        together = [id_ for id_ in known if id_ not in alone]
        return tuple(together or known[:1])

    def surplus(self, question: Question, chosen: Sequence[str]) -> State:
        """None: what gives way is not said to be ignored."""
        return NOTHING

    def steps(self, question: Question, now: State, most: int) -> Iterator[Step]:
        """Ticks made or taken away; that of "not sure" is only taken away."""
        options = [option.id for option in question.options]
        options += [option for option in now if option not in options]
        seen = {frozenset(now)}
        for cost in range(1, most + 1):
            for toggled in combinations(options, cost):
                ticked = set(now).symmetric_difference(toggled)
                chosen = [option for option in options if option in ticked]
                state = self.state_of(question, chosen)
                together = frozenset(state)
                if together not in seen:
                    seen.add(together)
                    yield Step(state, cost)

    def drawn(self, question: Question) -> tuple[State, ...]:
        """Nothing, each answer, and each two that can stand together."""
        answers = _together_first(question)
        together = [option.id for option in question.options if not option.alone]
        pairs = combinations(together, 2)
        return (NOTHING, *answers, *pairs)


KINDS: Mapping[str, Kind] = {"one": OneAnswer(), "many": SeveralAnswers()}


def kind_of(question: Question) -> Kind:
    """What a question's kind is and does."""
    return KINDS[question.kind]


def option_ids(question: Question) -> State:
    """All the answers a question takes, "not sure" last."""
    ids = [option.id for option in question.options]
    return (*ids, NOT_SURE)


def _singles(question: Question) -> list[State]:
    return [(option.id,) for option in question.options]


def _together_first(question: Question) -> list[State]:
    """Each answer by itself; those that stand alone come last."""
    options = sorted(question.options, key=lambda option: option.alone)
    return [(option.id,) for option in options]
