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
        return GuessView("", False, None, expected_split) if expected_split else None
    contradicted = result.enough and bool(result.front) and not words.agrees(result, expected)
    explained = expected is not None and expected.id in {a.id for a in result.held_back}
    return GuessView(
        approach=words.approach(result, expected),
        contradicted=contradicted,
        gap=_gap(knowledge, answers, result, expected) if contradicted and not explained else None,
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
    """The answer that speaks most for the first of the approaches that fit, and least for the
    guess.
    """
    fitting = {a.id for a in result.front}
    other = min((a for a in knowledge.approaches if a.id in fitting), key=_name)
    gap = largest_gap(knowledge, answers, guess, other)
    return gap_view(knowledge, gap, other, guess) if gap else None


def _name(approach: Approach) -> str:
    return approach.name
