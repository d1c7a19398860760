"""What to ask next, why, and when there is nothing more to ask."""

from engine.still_open import Effect, StillOpen
from knowledge.models.knowledge import Knowledge
from wording.lists import listed
from wording.say import say


def why(knowledge: Knowledge, effect: Effect) -> str:
    """What an answer could change, the gravest first, in one or two sentences."""
    moves = {
        "still-open.raises": effect.raises,
        "still-open.holds-back": effect.holds_back,
        "still-open.brings-in": effect.brings_in,
        "still-open.takes-out": effect.takes_out,
        "still-open.lets-go": effect.lets_go,
        "still-open.lifts": effect.lifts,
    }
    sentences = []
    for key, ids in moves.items():
        if ids:
            sentences.append(say(key, names=_names(knowledge, ids)))
    return " ".join(sentences[:2])


def still_open_lines(knowledge: Knowledge, still_open: StillOpen) -> list[str]:
    """A line for each question to ask next, or that none is left."""
    lines = []
    if not still_open.enough:
        lines.append(say("still-open.not-enough"))
    if still_open.settled:
        lines.append(say("still-open.settled"))
    effects = {effect.question: effect for effect in still_open.effects}
    for question in still_open.ask_next:
        reason = ""
        if question in effects:
            reason = why(knowledge, effects[question])
        lines.append(say("still-open.line", id=question, why=reason))
    return lines


def _names(knowledge: Knowledge, ids: tuple[str, ...]) -> str:
    names = knowledge.approach_names
    return listed([names[id_] for id_ in ids if id_ in names])
