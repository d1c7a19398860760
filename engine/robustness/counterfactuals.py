"""What would change a result: the fewest changes of answers that bring an approach among those that
fit, or take it out.

One change is one thing that a person would do on the page: choose another answer to a question that
takes one, leave a question out, answer one that was left out, tick or untick one answer of a
question that takes several. One and two changes are looked through completely
(tests/engine/test_flips.py asks fit.py about every one of them).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from engine.answers import Answers, held_of, with_answer
from engine.robustness.score_matrix import Scale, Whole, in_front, scale_of, weighed
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from wording.answers import answer_text
from wording.lists import listed

MOST = 2


@dataclass(frozen=True)
class Change:
    """One question held otherwise: from these options to those. `cost` is how many changes that
    takes.
    """

    question: str
    before: tuple[str, ...]
    after: tuple[str, ...]
    cost: int


@dataclass(frozen=True)
class Flip:
    """The fewest changes that put an approach into the front, or out of it; none where two are not
    enough.
    """

    approach: str
    fits_now: bool
    changes: tuple[Change, ...]

    @property
    def cost(self) -> int:
        """How many changes together; 0 where none was found."""
        return sum(change.cost for change in self.changes)


def flips(knowledge: Knowledge, answers: Answers) -> tuple[Flip, ...]:
    """For each approach, in the order of the knowledge, the smallest change that flips it. First in
    order among equals.
    """
    scale = scale_of(knowledge)
    totals, weight = weighed(scale, answers)
    now = in_front(totals, np.array(weight), scale.enough)
    changes = tuple(_changes(scale, answers))
    shift, weights = _effects(scale, changes)
    found: dict[int, tuple[Change, ...]] = {}
    for cost in range(1, MOST + 1):
        rows = _sets(changes, cost)
        flipped = (
            in_front(
                totals + shift[rows].sum(axis=1), weight + weights[rows].sum(axis=1), scale.enough
            )
            != now
        )
        for place in range(len(scale.approaches)):
            if place not in found and flipped[:, place].any():
                row = rows[int(flipped[:, place].argmax())]
                found[place] = tuple(changes[n] for n in row if n < len(changes))
    return tuple(
        Flip(id_, bool(now[n]), found.get(n, ())) for n, id_ in enumerate(scale.approaches)
    )


def sentence(knowledge: Knowledge, flip: Flip) -> str:
    """What would change it, in a sentence."""
    if not flip.changes:
        return f"No change of one answer, or of two, would {'take it out' if flip.fits_now else 'bring it in'}."
    said = listed([_said(knowledge, change) for change in flip.changes])
    return f"It would {'no longer fit' if flip.fits_now else 'fit'}, for example, if {said}."


def changed(knowledge: Knowledge, answers: Answers, changes: tuple[Change, ...]) -> Answers:
    """The answers with these changes made."""
    for change in changes:
        answers = with_answer(knowledge, answers, change.question, change.after)
    return answers


def _changes(scale: Scale, answers: Answers) -> Iterator[Change]:
    """Every other state that a question can be brought to, by at most two changes."""
    for question in scale.questions:
        before = answers.counted(question.id)
        if question.kind == "one":
            yield from (
                Change(question.id, before, (o.id,), 1)
                for o in question.options
                if (o.id,) != before
            )
            if before:
                yield Change(question.id, before, (), 1)
        else:
            yield from _ticks(question, before)


def _ticks(question: Question, before: tuple[str, ...]) -> Iterator[Change]:
    """States of a question with several answers: one tick made or taken away, or two."""
    seen = {frozenset(before)}
    for cost in range(1, MOST + 1):
        for toggled in combinations([o.id for o in question.options], cost):
            wanted = set(before).symmetric_difference(toggled)
            after = held_of(question, [o.id for o in question.options if o.id in wanted])
            if frozenset(after) not in seen:
                seen.add(frozenset(after))
                yield Change(question.id, before, after, cost)


def _effects(scale: Scale, changes: tuple[Change, ...]) -> tuple[Whole, Whole]:
    """What each change adds to the totals and to the weight; a last row for no change."""
    weights = {q.id: q.weight for q in scale.questions}
    before = {c.question: scale.said(c.question, c.before) for c in changes}
    shift = np.zeros((len(changes) + 1, len(scale.approaches)), np.int64)
    weight = np.zeros(len(changes) + 1, np.int64)
    for row, change in enumerate(changes):
        of = weights[change.question]
        shift[row] = of * (scale.said(change.question, change.after) - before[change.question])
        weight[row] = of * (bool(change.after) - bool(change.before))
    return shift, weight


def _sets(changes: tuple[Change, ...], cost: int) -> Whole:
    """Which changes together cost so much, in rows of two: one change, filled up with "none"; or
    two of different questions.
    """
    none = len(changes)
    alone = [(n, none) for n, change in enumerate(changes) if change.cost == cost]
    rows = np.array(alone, np.int64).reshape(-1, MOST)
    if cost < MOST:
        return rows
    single = np.array([n for n, change in enumerate(changes) if change.cost == 1], np.int64)
    names = {name: n for n, name in enumerate(dict.fromkeys(change.question for change in changes))}
    asked = np.array([names[changes[n].question] for n in single], np.int64)
    one, other = np.triu_indices(len(single), 1)
    apart = asked[one] != asked[other]
    return np.concatenate(
        [rows, np.stack([single[one[apart]], single[other[apart]]], axis=1).reshape(-1, MOST)]
    )


def _said(knowledge: Knowledge, change: Change) -> str:
    question = next(q.text for q in knowledge.questions if q.id == change.question)
    added = [_quoted(knowledge, change.question, o) for o in change.after if o not in change.before]
    gone = [_quoted(knowledge, change.question, o) for o in change.before if o not in change.after]
    if not change.after:
        return f"you left out the question “{question}”"
    if not change.before or not gone:
        return f"you {'also ' if change.before else ''}answered {listed(added)}"
    return (
        f"you answered {listed(added)} instead of {listed(gone)}"
        if added
        else f"you did not answer {listed(gone)}"
    )


def _quoted(knowledge: Knowledge, question: str, option: str) -> str:
    words = answer_text(knowledge, question, option).strip("“”")
    return f"“{words}”"
