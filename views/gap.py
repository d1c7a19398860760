"""The answer that explains the gap between a guess and what fits, or what a source says."""

from dataclasses import dataclass

from engine.fit import Reason
from engine.practise import Gap
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Caution
from wording import gap as words
from wording.answers import answer_text
from wording.lists import unquoted


@dataclass(frozen=True)
class SideView:
    """What the answer says on one side, and whose claim that is, if it says anything."""

    text: str
    claim: Reason | Caution | None


@dataclass(frozen=True)
class GapView:
    """The words of an answer, and what it says on each side."""

    answer: str
    sides: tuple[SideView, ...]


def gap_view(knowledge: Knowledge, gap: Gap, other: Approach, guess: Approach | None) -> GapView:
    """What an answer says of the approach that was not guessed, then of the guess if it was one."""
    sides = [_side(other, gap.of_other)]
    if guess:
        sides.append(_side(guess, gap.of_guess))
    answer = _answer(knowledge, gap.question, gap.option)
    return GapView(answer, tuple(sides))


def caution_view(knowledge: Knowledge, caution: Caution, question: str, option: str) -> GapView:
    """What comes before any approach, and the answer that raises it."""
    side = SideView(f"{caution.text} {caution.first}", caution)
    answer = _answer(knowledge, question, option)
    return GapView(answer, (side,))


def _side(approach: Approach, reason: Reason | None) -> SideView:
    text = words.side(approach.name, reason)
    return SideView(text, reason)


def _answer(knowledge: Knowledge, question: str, option: str) -> str:
    text = answer_text(knowledge, question, option)
    return unquoted(text)
