"""A guess beside the result, in words."""

from engine.divergence import Divergence
from engine.fit import Result
from knowledge.models.approach import Approach
from wording.lists import listed, steps
from wording.say import say


def approach(result: Result, guess: Approach | None) -> str:
    """The approach that was expected, None for none of them, beside what the answers speak for."""
    name = say("guess.none")
    if guess:
        name = guess.name
    return say("guess.expected", name=name, answer=_answer(result, guess))


def agrees(result: Result, guess: Approach | None) -> bool:
    """Whether the answers say what was expected."""
    if guess is None:
        return not result.front
    return any(a.id == guess.id for a in result.front)


def split(divergences: tuple[Divergence, ...], guess: Divergence) -> str:
    """The difference on which colleagues were expected to split, beside where they would."""
    widest = _widest(divergences)
    if guess.within is None:
        return say("guess.split-unknown", name=guess.name)
    elsewhere = say("guess.elsewhere")
    apart = steps(guess.within)
    if guess in widest:
        return say("guess.split-widest", name=guess.name, steps=apart, elsewhere=elsewhere)
    names = listed([f"“{each.name}”" for each in widest])
    return say(
        "guess.split-other",
        name=guess.name,
        steps=apart,
        widest_steps=steps(widest[0].within or 0),
        widest=names,
        elsewhere=elsewhere,
    )


def _widest(divergences: tuple[Divergence, ...]) -> list[Divergence]:
    """Those with the largest spread inside approaches."""
    known = [each.within for each in divergences if each.within is not None]
    most = max(known, default=None)
    return [each for each in divergences if most is not None and each.within == most]


def _answer(result: Result, guess: Approach | None) -> str:
    """What the answers speak for, as an answer to the guess."""
    if not result.enough:
        return say("guess.too-little")
    guessed = guess.id if guess else ""
    for each in result.held_back:
        if each.id == guessed and each.held_back:
            return say("gates.expected-waits", because=each.held_back.because)
    others = sorted(each.name for each in result.front if each.id != guessed)
    names = listed(others)
    if agrees(result, guess):
        return say("guess.same-and-more", names=names) if others else say("guess.same")
    if not others:
        return say("guess.none-fits")
    if guess is None:
        return say("guess.others", names=names)
    return say("guess.others-more", names=names)
