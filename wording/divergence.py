"""The finding of a difference in words, so that no page writes a finding that the data do not bear
out.
"""

from engine.divergence import ALL, Divergence, Span, overall
from wording.lists import listed, number_word, sentence_case, steps
from wording.places import dots, forces, place_words
from wording.say import say


def title(divergence: Divergence) -> str:
    """The finding of one difference, as a heading."""
    name = divergence.name
    if divergence.difference == ALL:
        name = say("divergence.all")
    headline = _headline(divergence)
    return say("divergence.title", name=name, headline=headline)


def headline(divergence: Divergence) -> str:
    """The same where the name of the difference stands above it already: a sentence."""
    text = _headline(divergence)
    sentence = sentence_case(text)
    return f"{sentence}."


def finding(divergence: Divergence) -> str:
    """Whether spread inside is larger than the gap between, with both figures."""
    if divergence.within is None:
        return say("divergence.unknown")
    inside = steps(divergence.within)
    if divergence.between is None:
        return say("divergence.alone", steps=inside)
    verdict = _VERDICTS[divergence.larger]
    return say(
        "divergence.finding",
        inside=inside,
        apart=_apart(divergence.between),
        verdict=say(verdict),
    )


def overall_finding(divergences: tuple[Divergence, ...]) -> str:
    """The finding over all differences, and what it is worth."""
    of_all = overall(divergences)
    found = finding(of_all)
    return say("divergence.overall", finding=found)


def legend(own_place: bool) -> str:
    """How to read a picture of ranges, with or without the reader's own place."""
    ranges = say("divergence.legend")
    if not own_place:
        return ranges
    own = say("divergence.legend-own")
    return f"{ranges} {own}"


def pole(label: str, place: int | None) -> str:
    """A way of doing it, and where it stands."""
    return say("divergence.pole", label=label, place=place_words(place, forces()))


def span_dots(span: Span) -> str:
    """From where to where a range goes, as dots."""
    if span.low is None or span.high is None:
        return say("places.not-described")
    return dots(span.low, span.high)


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
    spans = [_span(span) for span in divergence.spans]
    return listed(spans)


def _span(span: Span) -> str:
    if span.spread is None:
        return say("divergence.span-unknown", name=span.name)
    return say(
        "divergence.span",
        name=span.name,
        number=number_word(span.spread + 1),
    )


def _apart(between: float) -> str:
    if round(between, 1):
        return say("divergence.apart", steps=steps(between))
    return say("divergence.not-apart")
