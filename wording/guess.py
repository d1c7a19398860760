"""A guess beside the result, in words."""

from engine.divergence import Divergence
from engine.fit import Result
from knowledge.models.approach import Approach
from knowledge.models.gates import Hold
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
    fitting = [approach.id for approach in result.front]
    if guess is None:
        return not fitting
    return guess.id in fitting


def split(divergences: tuple[Divergence, ...], guess: Divergence) -> str:
    """The difference on which colleagues were expected to split, beside where they would."""
    widest = _widest(divergences)
    if guess.within is None:
        return say("guess.split-unknown", name=guess.name)
    elsewhere = say("guess.elsewhere")
    apart = steps(guess.within)
    if guess in widest:
        return say("guess.split-widest", name=guess.name, steps=apart, elsewhere=elsewhere)
    names = [f"“{each.name}”" for each in widest]
    return say(
        "guess.split-other",
        name=guess.name,
        steps=apart,
        widest_steps=steps(widest[0].within or 0),
        widest=listed(names),
        elsewhere=elsewhere,
    )


def _widest(divergences: tuple[Divergence, ...]) -> list[Divergence]:
    """Those with the largest spread inside approaches."""
    spreads = [each.within for each in divergences if each.within is not None]
    most = max(spreads, default=0.0)
    return [each for each in divergences if each.within == most]


def _answer(result: Result, guess: Approach | None) -> str:
    """What the answers speak for, as an answer to the guess."""
    if not result.enough:
        return say("guess.too-little")
    hold = _hold(result, guess)
    if hold is not None:
        return say("gates.expected-waits", because=hold.because)
    names = listed(_others(result, guess))
    if agrees(result, guess):
        return _agreed(names)
    if not names:
        return say("guess.none-fits")
    if guess is None:
        return say("guess.others", names=names)
    return say("guess.others-more", names=names)


def _hold(result: Result, guess: Approach | None) -> Hold | None:
    """What holds back the approach that was guessed; None if nothing does."""
    for approach in result.held_back:
        if guess is not None and approach.id == guess.id:
            return approach.held_back
    return None


def _others(result: Result, guess: Approach | None) -> list[str]:
    """The names of the approaches that fit, without the one that was guessed."""
    names = []
    for approach in result.front:
        if guess is None or approach.id != guess.id:
            names.append(approach.name)
    return sorted(names)


def _agreed(others: str) -> str:
    if not others:
        return say("guess.same")
    return say("guess.same-and-more", names=others)
