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
    sides = [SideView(words.side(other.name, gap.of_other), gap.of_other)]
    if guess:
        sides.append(SideView(words.side(guess.name, gap.of_guess), gap.of_guess))
    return GapView(_answer(knowledge, gap.question, gap.option), tuple(sides))


def caution_view(knowledge: Knowledge, caution: Caution, question: str, option: str) -> GapView:
    """What comes before any approach, and the answer that raises it."""
    side = SideView(f"{caution.text} {caution.first}", caution)
    return GapView(_answer(knowledge, question, option), (side,))


def _answer(knowledge: Knowledge, question: str, option: str) -> str:
    return unquoted(answer_text(knowledge, question, option))
