"""A guide for the conversation, made of what is in front: what to open with, what to settle, and
what to write down.
"""

from dataclasses import dataclass

from engine.alternatives import raised
from engine.answers import Answers
from engine.conditions import is_met
from engine.fairness import may_not_take_part
from engine.fit import Result
from knowledge.models.approach import Approach, Instead
from knowledge.models.field_types import Claim
from knowledge.models.knowledge import Knowledge
from views.cautions import CautionView, caution_views
from views.divergence import DifferenceView, divergence_view
from views.weighed import weighed
from wording import guide as words
from wording.result import summary
from wording.say import say

FEW = 2  # of so many approaches the guide says more than questions and first steps
# Questions of each approach, by how many there are; beyond that, one.
QUESTIONS = {1: 4, 2: 3, 3: 2}


@dataclass(frozen=True)
class TalkView:
    """One approach in the conversation: what to ask, what it settles, and what to try first."""

    id: str
    name: str
    questions: tuple[str, ...]
    settles: Claim
    first_step: str
    instead: Instead
    ask_yourself: str
    person: Claim
    carer: Claim


@dataclass(frozen=True)
class GuideView:
    """What to say aloud, in its order. `before` are names, each with the first thing to do; `few`
    says that there is room for both sides and for what to do instead; `widest` is the difference on
    which to settle how it is done, if one is.
    """

    summary: str
    cautions: tuple[CautionView, ...]
    talk_with: tuple[Claim, ...]
    still_do: tuple[Claim, ...]
    before: tuple[tuple[str, str], ...]
    opening: str
    in_front: bool
    few: bool
    talks: tuple[TalkView, ...]
    widest: DifferenceView | None
    write_down: tuple[str, ...]


def guide_view(knowledge: Knowledge, answers: Answers) -> GuideView:
    """The guide for these answers. Where nothing is in front, what fits in part gives a question
    each.
    """
    ours = weighed(knowledge, answers)
    result = ours.result
    front = ours.front
    talked_of = front or _in_part(knowledge, result)
    may_not = may_not_take_part(knowledge, answers)
    return GuideView(
        summary=summary(result),
        cautions=caution_views(result.cautions),
        talk_with=_talk_with(knowledge, answers),
        still_do=_still_do(talked_of, may_not),
        before=_before(knowledge, answers, result),
        opening=words.opening(bool(front), may_not),
        in_front=bool(front),
        few=0 < len(front) <= FEW,
        talks=_talks(talked_of, bool(front)),
        widest=_widest(knowledge, front, result.places),
        write_down=words.write_down(),
    )


def _talk_with(knowledge: Knowledge, answers: Answers) -> tuple[Claim, ...]:
    """Whom to talk with, where it is not simply the person."""
    said = [claim for claim in knowledge.edition.talk_with if is_met(claim.when, answers)]
    return tuple(said)


def _before(knowledge: Knowledge, answers: Answers, result: Result) -> tuple[tuple[str, str], ...]:
    """By name the first thing to do: of each other result, of each door, and of each approach
    that waits.
    """
    said: list[tuple[str, str]] = []
    for alternative in raised(knowledge, answers, result):
        said.append((alternative.name, alternative.first))
    for door in result.doors:
        said.append((door.name, door.first))
    for fit in result.waiting:
        if fit.held_back:
            said.append((say("guide.not-yet", name=fit.name), fit.held_back.first))
    return tuple(said)


def _still_do(approaches: tuple[Approach, ...], may_not_take_part: bool) -> tuple[Claim, ...]:
    """The first thing that each of the approaches can still do for somebody who cannot take
    part.
    """
    if not may_not_take_part:
        return ()
    return tuple(approach.cannot_take_part[0] for approach in approaches[:FEW])


def _in_part(knowledge: Knowledge, result: Result) -> tuple[Approach, ...]:
    """The approaches that fit in part."""
    in_part = {fit.id for fit in result.approaches if fit.band == "fits-in-part"}
    return tuple(approach for approach in knowledge.approaches if approach.id in in_part)


def _talks(approaches: tuple[Approach, ...], in_front: bool) -> tuple[TalkView, ...]:
    number = 1
    if in_front:
        number = QUESTIONS.get(len(approaches), 1)
    return tuple(_talk(approach, number) for approach in approaches)


def _talk(approach: Approach, number: int) -> TalkView:
    questions = [claim.text for claim in approach.opening_questions[:number]]
    return TalkView(
        id=approach.id,
        name=approach.name,
        questions=tuple(questions),
        settles=approach.decisions,
        first_step=approach.first_steps[0],
        instead=approach.instead[0],
        ask_yourself=approach.reflective_questions[0],
        person=approach.sides.person,
        carer=approach.sides.carer,
    )


def _widest(
    knowledge: Knowledge, front: tuple[Approach, ...], places: dict[str, int]
) -> DifferenceView | None:
    """The difference on which the approaches in front range furthest."""
    if not front:
        return None
    divergence = divergence_view(knowledge, front, places, words_for=())
    return divergence.widest_first[0]


def step_towards(view: DifferenceView) -> tuple[str, ...]:
    """A small step towards either end of a difference, each in a sentence or two."""
    steps = []
    for end in view.ends:
        steps.append(say("guide.step", end=end.end, step=end.sign.try_it))
    return tuple(steps)
