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
    texts = list(sentences(knowledge, published))
    for lean in whole.leans:
        name = names[lean.approach]
        texts.append(_one_approach(name, lean))
    for name, reason in explained(knowledge, published):
        texts.append(f"{name}: {reason}")
    heading = say("bias-report.knowledge", version=whole.version)
    indented = [f"  {text}" for text in texts]
    return (heading, *indented)


def sentences(knowledge: Knowledge, published: Published) -> tuple[str, ...]:
    """What the figures say: who can be reached and how evenly, one changed answer, how many fit,
    order, and limits.
    """
    whole = published.bias
    order = "bias-report.order-matters"
    if published.order_free:
        order = "bias-report.order-free"
    return (
        _reached(knowledge, whole),
        _evenly(knowledge, whole),
        say("bias-report.changed", share=hundred(whole.changed)),
        say(
            "bias-report.fit",
            front=whole.front,
            approaches=len(whole.leans),
            empty=hundred(whole.empty),
        ),
        say(order),
        say("bias-report.drawn", sets=whole.sets),
    )


def explained(knowledge: Knowledge, published: Published) -> tuple[tuple[str, str], ...]:
    """Each approach that is in front much more often than its fair share, by name, with the reason
    the knowledge gives.
    """
    reasons = knowledge.edition.in_front_because
    without = say("bias-report.no-reason")
    pairs = []
    for id_ in favoured(published.bias):
        name = knowledge.approach_names[id_]
        reason = reasons.get(id_, without)
        pairs.append((name, reason))
    return tuple(pairs)


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
    if not whole.unreachable:
        return say("bias-report.every-reached")
    names = knowledge.approach_names
    missing = [names[id_] for id_ in whole.unreachable]
    named = listed(missing)
    return say("bias-report.not-reached", names=named)


def _evenly(knowledge: Knowledge, whole: Bias) -> str:
    names = knowledge.approach_names
    often = [names[id_] for id_ in favoured(whole)]
    if often:
        return say("bias-report.much-favoured", names=listed(often))
    times = []
    for lean in whole.leans:
        times.append((lean.times_fair, names[lean.approach]))
    least, last = min(times)
    most, first = max(times)
    return say(
        "bias-report.even",
        first=first,
        most=most,
        last=last,
        least=least,
    )
