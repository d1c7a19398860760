"""A short way in: the question that is asked, or where it leads once all were."""

from dataclasses import dataclass

from engine.answers import Answers
from engine.fairness import may_not_take_part
from engine.fit import ApproachFit, Reason, fit
from engine.way import end_of, questions_of, with_presets, without_presets
from knowledge.models.field_types import Claim
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from knowledge.models.ways import Way
from views.cautions import CautionView, caution_views
from views.gates import DoorView, door_views
from wording.lists import listed
from wording.say import say


@dataclass(frozen=True)
class AskedView:
    """One question of a way, and how far along it stands."""

    question: Question
    number: int
    progress: str


@dataclass(frozen=True)
class StillView:
    """What one approach can still do, or why it has to wait."""

    id: str
    name: str
    claim: Claim


@dataclass(frozen=True)
class EndView:
    """Where a way leads. `answers` are those given and those taken as given; `nothing_said` names
    the approaches on which none of them bears, and is empty if there are none.
    """

    way: Way
    answers: Answers
    cautions: tuple[CautionView, ...]
    doors: tuple[DoorView, ...]
    still: tuple[StillView, ...]
    nothing_said: str


def asked_view(knowledge: Knowledge, way: Way, answers: Answers, at: str) -> AskedView | None:
    """The question at this place of a way, which may be anything; None once all were asked."""
    questions = questions_of(knowledge, way, with_presets(knowledge, way, answers))
    number = _number(at)
    if number > len(questions):
        return None
    return AskedView(
        question=questions[number - 1],
        number=number,
        progress=say("way.progress", title=way.title, number=number, count=len(questions)),
    )


def end_view(knowledge: Knowledge, way: Way, answers: Answers) -> EndView:
    """Where a way leads with these answers."""
    given = with_presets(knowledge, way, answers)
    end = end_of(knowledge, way, given)
    still = []
    silent = []
    for each in _in_order(knowledge, way, given):
        claim = _still(knowledge, way, given, each)
        if claim is None:
            silent.append(each.name)
        else:
            still.append(StillView(each.id, each.name, claim))
    return EndView(
        way=way,
        answers=given,
        cautions=caution_views(end.cautions),
        doors=door_views(end.doors),
        still=tuple(still),
        nothing_said=_nothing_said(silent),
    )


def _number(at: str) -> int:
    """The place of a question, from 1 on; the first if the address names none."""
    if at.isascii() and at.isdigit():
        return max(int(at[:4]), 1)
    return 1


def _in_order(knowledge: Knowledge, way: Way, given: Answers) -> list[ApproachFit]:
    """The approaches by what was answered alone, so that what everybody is taken to have said puts
    none of them first; by name where that says no more.
    """
    own = without_presets(way, given)
    ranks = {}
    for approach in fit(knowledge, own).approaches:
        ranks[approach.id] = approach.rank

    def place(approach: ApproachFit) -> tuple[int, str]:
        rank = ranks[approach.id]
        return rank, approach.name

    found = fit(knowledge, given).approaches
    return sorted(found, key=place)


def _still(knowledge: Knowledge, way: Way, answers: Answers, found: ApproachFit) -> Claim | None:
    """What an approach can still do: without the person's part, or not yet, or why it fits."""
    approach = knowledge.approach(found.id)
    cannot = way.cannot_take_part or may_not_take_part(knowledge, answers)
    if approach and approach.cannot_take_part and cannot:
        return approach.cannot_take_part[0]
    if found.held_back:
        hold = found.held_back
        text = say("gates.waits", because=hold.because, first=hold.first)
        return Claim(text=text, basis=hold.basis, sources=hold.sources)
    if not found.reasons_for:
        return None
    reason = _to_the_reader(knowledge, way, found.reasons_for)
    return Claim(text=reason.because, basis=reason.basis, sources=reason.sources)


def _to_the_reader(knowledge: Knowledge, way: Way, reasons: tuple[Reason, ...]) -> Reason:
    """The reason that speaks to whoever came this way, if the way takes it as given who that is;
    else the strongest.
    """
    for reason in reasons:
        question = knowledge.question(reason.question)
        if question and question.of_the_reader and question.id in way.presets:
            return reason
    return reasons[0]


def _nothing_said(names: list[str]) -> str:
    if not names:
        return ""
    return say("way.nothing-said", names=listed(names))
