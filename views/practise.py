"""Published cases as exercises: the list of them, and all that is said after a guess at one."""

from dataclasses import dataclass

from engine.answers import Answers
from engine.practise import NONE, Reveal, reveal
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Case
from views.gap import GapView, caution_view, gap_view
from wording import practise as words
from wording.gates import do_first
from wording.say import say


@dataclass(frozen=True)
class CaseRow:
    """A case in the list: its first sentence says who and where."""

    case: Case
    opening: str
    done: bool


@dataclass(frozen=True)
class CasesView:
    """All cases, and how many of them are done."""

    progress: str
    rows: tuple[CaseRow, ...]


@dataclass(frozen=True)
class SplitView:
    """Where the approaches of the source spread most; `chosen` is of a guess that is elsewhere."""

    furthest: str
    differences: tuple[str, ...]
    chosen: str


@dataclass(frozen=True)
class RevealView:
    """What is said after a guess. A text is empty, and a part None, where there is nothing to say.

    `unexplained` says that there is a gap and that no answer explains it.
    """

    case: Case
    answers: Answers
    source_says: str
    guess_beside: str
    also_fair: str
    gap: GapView | None
    unexplained: bool
    cautions: tuple[str, ...]
    reasons_say: str
    split: SplitView | None
    next: Case | None


def cases_view(knowledge: Knowledge, done: tuple[str, ...]) -> CasesView:
    """All cases, with those that are done, by id."""
    rows = []
    for case in knowledge.cases:
        row = CaseRow(
            case=case,
            opening=_opening(case.text),
            done=case.id in done,
        )
        rows.append(row)
    progress = say("practise.progress", done=len(done), total=len(rows))
    return CasesView(progress, tuple(rows))


def _opening(text: str) -> str:
    first, _, _ = text.partition(". ")
    words = first.rstrip(".")
    return f"{words}."


def guesses(knowledge: Knowledge) -> dict[str, str]:
    """All that may be expected to come first, by id: the approaches, or none of them."""
    none = say("practise.none-first")
    return {**knowledge.approach_names, NONE: none}


def reveal_view(
    knowledge: Knowledge, case: Case, guess: str, split: str = "", done: tuple[str, ...] = ()
) -> RevealView:
    """What the source and the reasons say, beside a guess of an approach and one of a difference.

    Guesses that are not known are left out. The next case is the first that is not in `done`.
    """
    revealed = reveal(knowledge, case, guess)
    guessed = guesses(knowledge).get(guess, "")
    gap = _gap(knowledge, revealed, guess)
    missed = bool(guessed) and revealed.verdict == "neither"
    return RevealView(
        case=case,
        answers=revealed.answers,
        source_says=words.source_says(knowledge, case),
        guess_beside=words.guess_beside(revealed, guessed),
        also_fair=words.also_fair(knowledge, case),
        gap=gap,
        unexplained=missed and gap is None,
        cautions=_cautions(revealed),
        reasons_say=words.reasons_say(revealed),
        split=_split(revealed, split),
        next=_next(knowledge, case, done),
    )


def _cautions(revealed: Reveal) -> tuple[str, ...]:
    cautions = []
    for caution in revealed.result.cautions:
        cautions.append(do_first(caution.first))
    return tuple(cautions)


def _gap(knowledge: Knowledge, revealed: Reveal, guess: str) -> GapView | None:
    """The answer that explains the gap between a guess and the source, if one does."""
    if revealed.verdict == "label" or guess not in guesses(knowledge):
        return None
    if revealed.gap and revealed.other:
        guessed = knowledge.approach(guess)
        return gap_view(knowledge, revealed.gap, revealed.other, guessed)
    if revealed.case.approaches or not revealed.before:
        return None
    before = revealed.before[0]
    return caution_view(knowledge, before.caution, before.question, before.option)


def _split(revealed: Reveal, split: str) -> SplitView | None:
    """Where colleagues would do it most differently; None where something else comes first."""
    widest = revealed.widest
    if not widest or not revealed.case.approaches:
        return None
    chosen_apart = ""
    for each in revealed.divergences:
        if each.difference == split and each not in widest:
            chosen_apart = words.chosen_apart(each)
    return SplitView(
        furthest=words.furthest_apart(widest[0]),
        differences=tuple(words.widest_item(each, split) for each in widest),
        chosen=chosen_apart,
    )


def _next(knowledge: Knowledge, case: Case, done: tuple[str, ...]) -> Case | None:
    for other in knowledge.cases:
        if other.id != case.id and other.id not in done:
            return other
    return None
