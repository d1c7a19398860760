"""What to ask next, why, and when there is nothing more to ask."""

from collections.abc import Mapping

from engine.answers import Answers
from engine.outcome import Moves
from engine.still_open import StillOpen, still_open
from engine.two_answers import two_answers
from knowledge.models.knowledge import Knowledge
from wording.lists import listed
from wording.say import say

MOST_NAMES = 3  # a sentence with more of them says nothing
MOST_MOVES = 2

# What further answers could do: to what comes first, and to what fits.
_FIRST = {"still-open.raises": "raises"}
_FITS = {
    "still-open.brings-in": "brings_in",
    "still-open.takes-out": "takes_out",
    "still-open.holds-back": "holds_back",
    "still-open.lets-go": "lets_go",
}
_LESS = {"still-open.lifts": "lifts"}
_GRAVEST_FIRST = {**_FIRST, **_FITS, **_LESS}
_FIT_FIRST = {**_FITS, **_FIRST, **_LESS}


def why(knowledge: Knowledge, open_now: StillOpen, question: str) -> str:
    """Why a question is asked, in one sentence; empty where an answer changes nothing."""
    effect = open_now.effect_of(question)
    if effect is not None:
        return say("still-open.could", moves=_move(knowledge, question, effect))
    if question in open_now.to_ask:
        return say("still-open.needed")
    return ""


def still_to_ask(knowledge: Knowledge, open_now: StillOpen) -> str:
    """What is asked next, and what the answers could change, for whoever reads a result."""
    texts = []
    for question in knowledge.questions:
        if question.id in open_now.ask_next:
            texts.append(question.text)
    questions = " ".join(texts)
    effects = []
    for effect in open_now.effects:
        if effect.question in open_now.ask_next:
            effects.append(effect)
    if not effects:
        return say("still-open.open", questions=questions)
    moves = _moves(knowledge, *effects)
    return say("still-open.open-and-could", questions=questions, moves=moves)


def settled(knowledge: Knowledge, together: Moves) -> str:
    """That no single answer would change a result, and what two could do together."""
    if together.is_none:
        return say("still-open.settled")
    return say("still-open.two-could", moves=_moves(knowledge, together))


def still_open_lines(knowledge: Knowledge, answers: Answers) -> list[str]:
    """A line for each question to ask next, or that none is left."""
    lines = []
    open_now = still_open(knowledge, answers)
    if not open_now.enough:
        lines.append(say("still-open.not-enough"))
    if open_now.settled:
        lines.append(settled(knowledge, two_answers(knowledge, answers)))
    for question in open_now.ask_next:
        reason = why(knowledge, open_now, question)
        lines.append(say("still-open.line", id=question, why=reason))
    return lines


def _move(knowledge: Knowledge, question: str, effect: Moves) -> str:
    """The one thing that a question is asked for: what weighs is about what fits."""
    fields = _GRAVEST_FIRST
    asked = knowledge.question(question)
    if asked and asked.weight:
        fields = _FIT_FIRST
    said = _said(knowledge, fields, effect)
    return said[0]


def _moves(knowledge: Knowledge, *effects: Moves) -> str:
    """What could change, the gravest two of it, as in "bring in one or take out another"."""
    said = _said(knowledge, _GRAVEST_FIRST, *effects)
    gravest = said[:MOST_MOVES]
    return " or ".join(gravest)


def _said(knowledge: Knowledge, fields: Mapping[str, str], *effects: Moves) -> list[str]:
    said = []
    for key, field in fields.items():
        ids: list[str] = []
        for effect in effects:
            ids += getattr(effect, field)
        if ids:
            said.append(say(key, names=_names(knowledge, ids)))
    return said


def _names(knowledge: Knowledge, ids: list[str]) -> str:
    known = []
    for approach in knowledge.approaches:
        if approach.id in ids:
            known.append(approach.name)
    if len(known) > MOST_NAMES:
        return say("still-open.several")
    return listed(known)
