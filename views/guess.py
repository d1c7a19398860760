"""What was expected, beside the result and with the answer that explains the gap."""

from dataclasses import dataclass

from engine.answers import Answers
from engine.divergence import Divergence
from engine.fit import Reason, Result
from engine.practise import NONE, largest_gap
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from wording import guess as words
from wording.answers import answer_text
from wording.lists import unquoted
from wording.reasons import what_it_says


@dataclass(frozen=True)
class GapSideView:
    """What the answer that makes the difference says of one approach, with its reason if it has
    one.
    """

    text: str
    reason: Reason | None


@dataclass(frozen=True)
class GapView:
    """The answer that makes the difference, in its words, and what it says of both approaches."""

    answer: str
    sides: tuple[GapSideView, ...]


@dataclass(frozen=True)
class GuessView:
    """A guess beside the result. `approach` and `split` are sentences, empty where that was left
    open; `contradicted` is whether the answers speak for another approach.
    """

    approach: str
    contradicted: bool
    gap: GapView | None
    split: str


def guess_view(
    knowledge: Knowledge,
    answers: Answers,
    result: Result,
    divergences: tuple[Divergence, ...],
    guess: str,
    split: str,
) -> GuessView | None:
    """A guess of an approach id or NONE, and of a difference id; None if neither is known. The
    divergences are those of the approaches that fit.
    """
    expected = knowledge.approach(guess)
    expected_split = _split(divergences, split)
    if expected is None and guess != NONE:
        return GuessView("", False, None, expected_split) if expected_split else None
    contradicted = result.enough and bool(result.front) and not words.agrees(result, expected)
    return GuessView(
        approach=words.approach(result, expected),
        contradicted=contradicted,
        gap=_gap(knowledge, answers, result, expected) if contradicted else None,
        split=expected_split,
    )


def _split(divergences: tuple[Divergence, ...], split: str) -> str:
    for each in divergences:
        if each.difference == split:
            return words.split(divergences, each)
    return ""


def _gap(
    knowledge: Knowledge, answers: Answers, result: Result, guess: Approach | None
) -> GapView | None:
    """The answer that speaks most for the first of the approaches that fit, and least for the guess."""
    fitting = {a.id for a in result.front}
    other = min((a for a in knowledge.approaches if a.id in fitting), key=_name)
    gap = largest_gap(knowledge, answers, guess, other)
    if gap is None:
        return None
    sides = [_side(other.name, gap.of_other)]
    if guess:
        sides.append(_side(guess.name, gap.of_guess))
    answer = unquoted(answer_text(knowledge, gap.question, gap.option))
    return GapView(answer, tuple(sides))


def _side(name: str, reason: Reason | None) -> GapSideView:
    return GapSideView(what_it_says(name, reason), reason)


def _name(approach: Approach) -> str:
    return approach.name
