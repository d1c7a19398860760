"""How far a result holds, and what would change it, in sentences."""

from collections.abc import Iterable

from engine.robustness.acceptability import Share, Stability, holds
from engine.robustness.counterfactuals import Change, Flip
from knowledge.models.knowledge import Knowledge
from wording.answers import quoted
from wording.lists import listed
from wording.say import say

FITS = {
    "always": "robustness.fits-always",
    "often": "robustness.fits-often",
    "sometimes": "robustness.fits-sometimes",
    "never": "robustness.fits-never",
}
# Nothing is said of what fits neither by these weights nor by others.
WOULD_FIT = {
    "always": "robustness.would-fit-always",
    "often": "robustness.would-fit-often",
    "sometimes": "robustness.would-fit-sometimes",
}
LEFT_OUT = {
    "always": "robustness.left-out-always",
    "often": "robustness.left-out-often",
    "sometimes": "robustness.left-out-sometimes",
    "never": "robustness.left-out-never",
}


def how_far_it_holds(stability: Stability, share: Share) -> tuple[str, ...]:
    """How far it holds: over the weights, and for what fits over the questions left out."""
    by_weights = holds(share.weights)
    if share.fits_now:
        sentence = say(FITS[by_weights])
        return (sentence, *_left_out(stability, share))
    if by_weights in WOULD_FIT:
        sentence = say(WOULD_FIT[by_weights])
        return (sentence,)
    return ()


def _left_out(stability: Stability, share: Share) -> tuple[str, ...]:
    """How far it holds over the questions left out; nothing where all were answered."""
    if not stability.open_questions:
        return ()
    key = LEFT_OUT[holds(share.left_out)]
    questions = _questions(stability.open_questions)
    return (say(key, questions=questions),)


def what_would_change(knowledge: Knowledge, flip: Flip) -> str:
    """What would bring an approach in, or take it out, in a sentence."""
    if not flip.changes:
        if flip.fits_now:
            return say("robustness.no-change-takes-out")
        return say("robustness.no-change-brings-in")
    key = "robustness.would-fit"
    if flip.fits_now:
        key = "robustness.would-no-longer-fit"
    changes = [_change(knowledge, change) for change in flip.changes]
    return say(key, changes=listed(changes))


def _questions(number: int) -> str:
    if number == 1:
        return say("robustness.one-question")
    return say("robustness.questions", number=number)


def _change(knowledge: Knowledge, change: Change) -> str:
    if not change.after:
        question = _text(knowledge, change.question)
        return say("robustness.left-out", question=question)
    added = _quoted(knowledge, change.question, change.added)
    gone = _quoted(knowledge, change.question, change.gone)
    if not change.before:
        return say("robustness.answered", added=added)
    if not gone:
        return say("robustness.also-answered", added=added)
    if not added:
        return say("robustness.not-answered", gone=gone)
    return say("robustness.answered-instead", added=added, gone=gone)


def _text(knowledge: Knowledge, question: str) -> str:
    known = knowledge.question(question)
    if known is None:
        return question
    return known.text


def _quoted(knowledge: Knowledge, question: str, options: Iterable[str]) -> str:
    texts = [quoted(knowledge, question, option) for option in options]
    return listed(texts)
