"""Published cases as exercises: the list of them, and all that is said after a guess at one."""

from dataclasses import dataclass

from engine.answers import Answers
from engine.fit import ApproachFit, Reason
from engine.practise import NONE, Reveal, is_hard, reveal
from engine.practising import Attempts, next_case, theme
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Case
from views.gap import GapView, caution_view, gap_view
from wording import practise as words
from wording.answers import answer_text, option_in_short
from wording.gates import do_first
from wording.lists import first_sentence, unquoted
from wording.say import say

MOST_REASONS = 3  # of those that speak for what the source names


@dataclass(frozen=True)
class CaseRow:
    """A case in the list: its first sentence says who and where. `done` says how it went. `hard`
    where one thing alone does not fit.
    """

    case: Case
    opening: str
    done: str
    hard: bool


@dataclass(frozen=True)
class CaseGroup:
    """Cases of one theme."""

    theme: str
    rows: tuple[CaseRow, ...]


@dataclass(frozen=True)
class CasesView:
    """All cases by theme, how many of them are done, and the next one; None if all are."""

    progress: str
    groups: tuple[CaseGroup, ...]
    next: Case | None


@dataclass(frozen=True)
class WhyView:
    """An approach that the source names, and the strongest that speaks for it in this case: the
    words of an answer and the reason.
    """

    name: str
    reasons: tuple[tuple[str, Reason], ...]


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
    waits: str
    also_fair: str
    gap: GapView | None
    unexplained: bool
    cautions: tuple[str, ...]
    why: tuple[WhyView, ...]
    reasons_say: str
    split: SplitView | None
    next: Case | None


def cases_view(knowledge: Knowledge, practised: Attempts) -> CasesView:
    """All cases by theme, with those that were practised."""
    done = _how_it_went(practised)
    groups: dict[str, list[CaseRow]] = {}
    for case in knowledge.cases:
        row = CaseRow(
            case=case,
            opening=first_sentence(case.text),
            done=done.get(case.id, ""),
            hard=is_hard(knowledge, case),
        )
        groups.setdefault(_theme(knowledge, case), []).append(row)
    return CasesView(
        progress=say("practise.progress", done=len(done), total=len(knowledge.cases)),
        groups=tuple(CaseGroup(theme, tuple(rows)) for theme, rows in groups.items()),
        next=next_case(knowledge, practised, None),
    )


def _how_it_went(practised: Attempts) -> dict[str, str]:
    """What is said beside each case that was practised, by its id."""
    said = {}
    for each in practised:
        key = "practise.comes-back" if each.missed else "practise.done"
        said[each.case] = say(key)
    return said


def _theme(knowledge: Knowledge, case: Case) -> str:
    of_case = theme(knowledge, case)
    if of_case is None:
        return say("practise.other-theme")
    return option_in_short(knowledge, of_case.question, of_case.option)


def guesses(knowledge: Knowledge) -> dict[str, str]:
    """All that may be expected to come first, by id: the approaches, or none of them."""
    none = say("practise.none-first")
    return {**knowledge.approach_names, NONE: none}


def reveal_view(
    knowledge: Knowledge, case: Case, guess: str, split: str = "", practised: Attempts = ()
) -> RevealView:
    """What the source and the reasons say, beside a guess of an approach and one of a difference.

    Guesses that are not known are left out.
    """
    revealed = reveal(knowledge, case, guess)
    guessed = guesses(knowledge).get(guess, "")
    gap = _gap(knowledge, revealed, guess)
    waits = words.waits(revealed, guess)
    missed = bool(guessed) and revealed.verdict == "neither"
    return RevealView(
        case=case,
        answers=revealed.answers,
        source_says=words.source_says(knowledge, case),
        guess_beside=words.guess_beside(revealed, guessed),
        waits=waits,
        also_fair=words.also_fair(knowledge, case),
        gap=gap,
        unexplained=missed and gap is None and not waits,
        cautions=_cautions(knowledge, revealed, gap),
        why=_why(knowledge, revealed),
        reasons_say=words.reasons_say(revealed),
        split=_split(revealed, split),
        next=next_case(knowledge, practised, case),
    )


def _cautions(knowledge: Knowledge, revealed: Reveal, gap: GapView | None) -> tuple[str, ...]:
    """What comes first and the answer that raises it, unless the gap says it already."""
    said = [side.claim for side in gap.sides] if gap else []
    cautions = []
    for before in revealed.before:
        if before.caution not in said:
            answer = unquoted(answer_text(knowledge, before.question, before.option))
            when = say("practise.when", answer=answer)
            cautions.append(f"{do_first(before.caution.first)} {when}")
    return tuple(cautions)


def _why(knowledge: Knowledge, revealed: Reveal) -> tuple[WhyView, ...]:
    """What speaks most for each approach that the source names, where anything does."""
    views = []
    for each in revealed.result.approaches:
        if each.id in revealed.case.approaches and each.reasons_for:
            views.append(_why_one(knowledge, each))
    return tuple(views)


def _why_one(knowledge: Knowledge, fit: ApproachFit) -> WhyView:
    reasons = []
    for reason in fit.reasons_for[:MOST_REASONS]:
        answer = answer_text(knowledge, reason.question, reason.option)
        reasons.append((unquoted(answer), reason))
    return WhyView(fit.name, tuple(reasons))


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
