"""What is said after a guess at a published case."""

from engine.divergence import Divergence
from engine.practise import Reveal
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Case
from wording.lists import figure, listed, number_word
from wording.say import say

VERDICTS = {
    "label": "practise.verdict-label",
    "acceptable": "practise.verdict-acceptable",
    "neither": "practise.verdict-neither",
}


def source_says(knowledge: Knowledge, case: Case) -> str:
    """Which approaches the source names, or that none comes first."""
    names = [knowledge.approach_names[id_] for id_ in case.approaches]
    if not names:
        return say("practise.source-says-none")
    named = listed(names)
    return say("practise.source-says", names=named)


def guess_beside(reveal: Reveal, guessed: str) -> str:
    """The name that was guessed, and how it stands to what the source says; empty if none was."""
    if not guessed:
        return ""
    verdict = _verdict(reveal)
    return say("practise.guessed", name=guessed, verdict=verdict)


def _verdict(reveal: Reveal) -> str:
    verdict = reveal.verdict
    number = len(reveal.case.approaches)
    if verdict == "label" and number > 1:
        word = number_word(number)
        return say("practise.verdict-one-of", number=word)
    key = VERDICTS[verdict]
    return say(key)


def waits(reveal: Reveal, guess: str) -> str:
    """Why the approach that was guessed has to wait; empty if it does not."""
    for each in reveal.result.held_back:
        hold = each.held_back
        if each.id == guess and hold:
            return say("gates.expected-waits", because=hold.because)
    return ""


def also_fair(knowledge: Knowledge, case: Case) -> str:
    """What a fair colleague could choose beside what the source names; empty if nothing."""
    names = []
    for id_ in case.acceptable:
        if id_ not in case.approaches:
            names.append(knowledge.approach_names[id_])
    if not names:
        return ""
    return say("practise.also-fair", names=listed(names))


def reasons_say(reveal: Reveal) -> str:
    """Where our reasons point; empty where cautions alone say it."""
    if reveal.case.approaches:
        return _fits(reveal)
    if reveal.result.cautions:
        return ""
    return say("practise.no-caution")


def _fits(reveal: Reveal) -> str:
    """What fits by our reasons, and whether the source says nothing of it."""
    front = reveal.result.front
    if not front:
        return say("practise.nothing-stands-out")
    names = sorted(approach.name for approach in front)
    key = "practise.several-fit"
    if len(front) == 1:
        key = "practise.one-fits"
    sentence = say(key, names=listed(names))
    fair = {*reveal.case.approaches, *reveal.case.acceptable}
    if any(approach.id in fair for approach in front):
        return sentence
    elsewhere = say("practise.elsewhere")
    return f"{sentence} {elsewhere}"


def furthest_apart(widest: Divergence) -> str:
    """How far the two ways of doing it stand apart at most, before a list of where."""
    apart = _short(widest.within)
    return say("practise.furthest-apart", steps=apart)


def widest_item(divergence: Divergence, chosen: str) -> str:
    """One of the differences with the largest spread, marked if its id was chosen."""
    if divergence.difference == chosen:
        return say("practise.chosen-too", name=divergence.name)
    return divergence.name


def chosen_apart(chosen: Divergence) -> str:
    """How far the two ways stand apart on a difference that is not among the widest."""
    if chosen.within is None:
        return say("practise.chosen-not-described", name=chosen.name)
    apart = _short(chosen.within)
    return say("practise.chosen-apart", name=chosen.name, steps=apart)


def _short(steps: float | None) -> str:
    written = figure(steps)
    return written.removesuffix(".0")
