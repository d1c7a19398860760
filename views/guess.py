"""What was expected, beside the result and with the answer that explains the gap."""

from dataclasses import dataclass

from engine.answers import Answers
from engine.divergence import Divergence
from engine.fit import Result
from engine.practise import NONE, largest_gap
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from views.gap import GapView, gap_view
from wording import guess as words


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
        return _of_split_alone(expected_split)
    approach = words.approach(result, expected)
    if not _contradicts(result, expected):
        return GuessView(approach, contradicted=False, gap=None, split=expected_split)
    gap = _gap(knowledge, answers, result, expected)
    return GuessView(approach, contradicted=True, gap=gap, split=expected_split)


def expected(knowledge: Knowledge, result: Result, guess: str) -> str:
    """The guess of an approach and what the answers say to it, in a sentence; empty if there was
    none.
    """
    approach = knowledge.approach(guess)
    if approach is None and guess != NONE:
        return ""
    return words.approach(result, approach)


def _of_split_alone(split: str) -> GuessView | None:
    if not split:
        return None
    return GuessView(approach="", contradicted=False, gap=None, split=split)


def _contradicts(result: Result, guess: Approach | None) -> bool:
    """Whether the answers speak for another approach than the one guessed."""
    if not result.enough or not result.front:
        return False
    return not words.agrees(result, guess)


def _split(divergences: tuple[Divergence, ...], split: str) -> str:
    for each in divergences:
        if each.difference == split:
            return words.split(divergences, each)
    return ""


def _gap(
    knowledge: Knowledge, answers: Answers, result: Result, guess: Approach | None
) -> GapView | None:
    """The answer that speaks most for the first of the approaches that fit, and least for the
    guess; None if the guess is held back, which explains it.
    """
    if guess is not None and guess.id in {approach.id for approach in result.held_back}:
        return None
    fitting = {approach.id for approach in result.front}
    others = [approach for approach in knowledge.approaches if approach.id in fitting]
    other = min(others, key=_name)
    gap = largest_gap(knowledge, answers, guess, other)
    if gap is None:
        return None
    return gap_view(knowledge, gap, other, guess)


def _name(approach: Approach) -> str:
    return approach.name
