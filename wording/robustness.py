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
    sentences = []
    keys = FITS if share.fits_now else WOULD_FIT
    by_weights = holds(share.weights)
    if by_weights in keys:
        sentences.append(say(keys[by_weights]))
    if share.fits_now and stability.open_questions:
        key = LEFT_OUT[holds(share.left_out)]
        sentences.append(say(key, questions=_questions(stability.open_questions)))
    return tuple(sentences)


def what_would_change(knowledge: Knowledge, flip: Flip) -> str:
    """What would bring an approach in, or take it out, in a sentence."""
    if not flip.changes:
        if flip.fits_now:
            return say("robustness.no-change-takes-out")
        return say("robustness.no-change-brings-in")
    changes = listed([_change(knowledge, change) for change in flip.changes])
    if flip.fits_now:
        return say("robustness.would-no-longer-fit", changes=changes)
    return say("robustness.would-fit", changes=changes)


def _questions(number: int) -> str:
    if number == 1:
        return say("robustness.one-question")
    return say("robustness.questions", number=number)


def _change(knowledge: Knowledge, change: Change) -> str:
    if not change.after:
        question = knowledge.question(change.question)
        return say("robustness.left-out", question=question.text if question else change.question)
    added = _quoted(knowledge, change.question, change.added)
    gone = _quoted(knowledge, change.question, change.gone)
    if not change.before:
        return say("robustness.answered", added=added)
    if not gone:
        return say("robustness.also-answered", added=added)
    if not added:
        return say("robustness.not-answered", gone=gone)
    return say("robustness.answered-instead", added=added, gone=gone)


def _quoted(knowledge: Knowledge, question: str, options: Iterable[str]) -> str:
    return listed([quoted(knowledge, question, option) for option in options])
