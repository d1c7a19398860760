"""How far the rules lean, in sentences: on the page About and at a terminal."""

from engine.robustness.bias import Bias, Lean, favoured
from engine.robustness.bias_report import Published
from knowledge.models.knowledge import Knowledge
from wording.lists import listed
from wording.say import say


def lines(knowledge: Knowledge, published: Published) -> tuple[str, ...]:
    """Everything for somebody at a terminal: the words, a line an approach, and reasons."""
    whole = published.bias
    names = knowledge.approach_names
    indented = [
        *sentences(knowledge, published),
        *(_one_approach(names[lean.approach], lean) for lean in whole.leans),
        *(f"{name}: {reason}" for name, reason in explained(knowledge, published)),
    ]
    heading = say("bias-report.knowledge", version=whole.version)
    return (heading, *(f"  {text}" for text in indented))


def sentences(knowledge: Knowledge, published: Published) -> tuple[str, ...]:
    """What the figures say: who can be reached and how evenly, one changed answer, how many fit,
    order, and limits.
    """
    whole = published.bias
    approaches = len(whole.leans)
    order = "bias-report.order-free" if published.order_free else "bias-report.order-matters"
    return (
        _reached(knowledge, whole),
        _evenly(knowledge, whole),
        say("bias-report.changed", share=hundred(whole.changed)),
        say(
            "bias-report.fit", front=whole.front, approaches=approaches, empty=hundred(whole.empty)
        ),
        say(order),
        say("bias-report.drawn", sets=whole.sets),
    )


def explained(knowledge: Knowledge, published: Published) -> tuple[tuple[str, str], ...]:
    """Each approach that is in front much more often than its fair share, by name, with the reason
    the knowledge gives.
    """
    names = knowledge.approach_names
    reasons = knowledge.edition.in_front_because
    without = say("bias-report.no-reason")
    return tuple((names[id_], reasons.get(id_, without)) for id_ in favoured(published.bias))


def hundred(share: float) -> str:
    """A share from 0 to 1 as "31 of 100"."""
    percent = 100 * share
    if 0 < percent < 1:
        return say("bias-report.fewer-than-one")
    if 99 < percent < 100:
        return say("bias-report.more-than-all-but-one")
    return say("bias-report.hundred", percent=percent)


def _one_approach(name: str, lean: Lean) -> str:
    return say(
        "bias-report.one-approach",
        times=lean.times_fair,
        front=hundred(lean.front),
        alone=hundred(lean.alone),
        name=name,
    )


def _reached(knowledge: Knowledge, whole: Bias) -> str:
    names = knowledge.approach_names
    if whole.unreachable:
        missing = [names[id_] for id_ in whole.unreachable]
        return say("bias-report.not-reached", names=listed(missing))
    return say("bias-report.every-reached")


def _evenly(knowledge: Knowledge, whole: Bias) -> str:
    names = knowledge.approach_names
    often = favoured(whole)
    if often:
        return say("bias-report.much-favoured", names=listed([names[id_] for id_ in often]))
    times = sorted((lean.times_fair, names[lean.approach]) for lean in whole.leans)
    least, last = times[0]
    most, first = times[-1]
    return say("bias-report.even", first=first, most=most, last=last, least=least)
