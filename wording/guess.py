"""A guess beside the result, in words."""

from engine.divergence import Divergence
from engine.fit import Result
from knowledge.models.approach import Approach
from wording.lists import listed, steps
from wording.say import say


def approach(result: Result, guess: Approach | None) -> str:
    """The approach that was expected, None for none of them, beside what the answers speak for."""
    name = guess.name if guess else say("guess.none")
    return say("guess.expected", name=name, answer=_answer(result, guess))


def agrees(result: Result, guess: Approach | None) -> bool:
    """Whether the answers say what was expected."""
    if guess is None:
        return not result.front
    return any(a.id == guess.id for a in result.front)


def split(divergences: tuple[Divergence, ...], guess: Divergence) -> str:
    """The difference on which colleagues were expected to split, beside where they would."""
    widest = max((d.within for d in divergences if d.within is not None), default=None)
    if guess.within is None or widest is None:
        return say("guess.split-unknown", name=guess.name)
    elsewhere = say("guess.elsewhere")
    if guess.within == widest:
        return say("guess.split-widest", name=guess.name, steps=steps(widest), elsewhere=elsewhere)
    names = [f"“{d.name}”" for d in divergences if d.within == widest]
    return say(
        "guess.split-other",
        name=guess.name,
        steps=steps(guess.within),
        widest_steps=steps(widest),
        widest=listed(names),
        elsewhere=elsewhere,
    )


def _answer(result: Result, guess: Approach | None) -> str:
    if not result.enough:
        return say("guess.too-little")
    others = sorted(a.name for a in result.front if guess is None or a.id != guess.id)
    if agrees(result, guess):
        return say("guess.same-and-more", names=listed(others)) if others else say("guess.same")
    if not result.front:
        return say("guess.none-fits")
    return say("guess.others-more" if guess else "guess.others", names=listed(others))
