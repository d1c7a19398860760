"""The finding of a difference in words, so that no page writes a finding that the data do not bear
out.
"""

from collections.abc import Iterable

from engine.divergence import ALL, Divergence, Span, overall
from wording.lists import listed, sentence_case, steps
from wording.say import say


def title(divergence: Divergence) -> str:
    """The finding of one difference, as a heading."""
    name = divergence.name
    if divergence.difference == ALL:
        name = say("divergence.all")
    return say("divergence.title", name=name, headline=_headline(divergence))


def headline(divergence: Divergence) -> str:
    """The same where the name of the difference stands above it already: a sentence."""
    return f"{sentence_case(_headline(divergence))}."


def finding(divergence: Divergence) -> str:
    """Whether spread inside is larger than the gap between, with both figures."""
    if divergence.within is None:
        return say("divergence.unknown")
    if divergence.between is None:
        return say("divergence.alone", steps=steps(divergence.within))
    return say(
        "divergence.finding",
        inside=steps(divergence.within),
        apart=_apart(divergence.between),
        verdict=say(_VERDICTS[divergence.larger]),
    )


def overall_finding(divergences: tuple[Divergence, ...]) -> str:
    """The finding over all differences, and what it is worth."""
    return say("divergence.overall", finding=finding(overall(divergences)))


def left_out(divergences: Iterable[Divergence]) -> str:
    """Which differences do not tell approaches apart; empty if all do."""
    names = [each.name for each in divergences if not each.telling]
    return say("divergence.left-out", names=listed(names)) if names else ""


def legend(own_place: bool) -> str:
    """How to read a picture of ranges, with or without the reader's own place."""
    if own_place:
        return f"{say('divergence.legend')} {say('divergence.legend-own')}"
    return say("divergence.legend")


def pole(label: str, place: int | None) -> str:
    """A way of doing it, and where it stands."""
    if place is None:
        return say("divergence.pole-unknown", label=label)
    return say("divergence.pole", label=label, place=place)


_TITLES = {
    "within": "divergence.within",
    "between": "divergence.between",
    "equal": "divergence.equal",
}
_VERDICTS = {
    "within": "divergence.verdict-within",
    "between": "divergence.verdict-between",
    "equal": "divergence.verdict-equal",
}


def _headline(divergence: Divergence) -> str:
    if divergence.larger in _TITLES:
        return say(_TITLES[divergence.larger])
    return listed([_span(span) for span in divergence.spans])


def _span(span: Span) -> str:
    if span.low is None or span.high is None:
        return say("divergence.span-unknown", name=span.name)
    return say("divergence.span", name=span.name, low=span.low, high=span.high)


def _apart(between: float) -> str:
    if round(between, 1):
        return say("divergence.apart", steps=steps(between))
    return say("divergence.not-apart")
