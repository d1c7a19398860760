"""What the pictures of the whole field show, found in the data and said as a title."""

from collections.abc import Mapping

from engine.divergence import Divergence, overall
from knowledge.models.approach import Approach
from knowledge.models.initiatives import Initiative
from knowledge.models.knowledge import Knowledge
from knowledge.models.measures import Measure
from wording import divergence, initiatives
from wording.lists import listed, number_word
from wording.say import say

MOST_NAMED = 3  # names in a title


def counted(name: str, number: int) -> str:
    """A name with how many there are."""
    return say("explore.counted", name=name, number=number)


def ranges_title(found: tuple[Divergence, ...]) -> str:
    """Whether how it is done or which approach it is makes the larger difference; of one approach
    alone, where it ranges furthest.
    """
    names = [span.name for span in found[0].spans]
    if len(names) == 1:
        return _ranges_furthest_on(names[0], found)
    keys = {
        "within": "explore.how-matters-more",
        "between": "explore.which-matters-more",
        "equal": "explore.both-matter",
    }
    key = keys.get(overall(found).larger, "divergence.unknown")
    return say(key)


def _ranges_furthest_on(name: str, found: tuple[Divergence, ...]) -> str:
    spreads = {}
    for each in found:
        if each.within is not None:
            spreads[each.name] = each.within
    if not spreads:
        return say("divergence.unknown")
    most = _names_of_most(spreads)
    if len(most) == len(spreads):
        return divergence.title(found[0])
    return say("explore.furthest-on", name=name, differences=listed(most))


def widest(found: Divergence) -> str:
    """Which approach ranges furthest on a difference, with its name."""
    spreads = {}
    for span in found.spans:
        if span.spread is not None:
            spreads[span.name] = span.spread
    if len(spreads) < 2:
        return divergence.title(found)
    most = _names_of_most(spreads)
    if len(most) == len(spreads):
        return say("explore.all-range-alike", difference=found.name)
    key = "explore.range-furthest"
    if len(most) == 1:
        key = "explore.ranges-furthest"
    return say(key, difference=found.name, names=listed(most))


def _names_of_most(figures: Mapping[str, float]) -> list[str]:
    highest = max(figures.values())
    return [name for name, figure in figures.items() if figure == highest]


def shared_title(knowledge: Knowledge, approaches: tuple[Approach, ...]) -> str:
    """Which similarity is strong in most approaches, and which in fewest; of one approach alone,
    which are strong.
    """
    if len(approaches) == 1:
        return _strong_in(knowledge, approaches[0])
    strong = {}
    for similarity in knowledge.similarities:
        grades = [each.similarities[similarity.id].strength for each in approaches]
        strong[similarity.name] = grades.count("strong")
    most = max(strong.values())
    least = min(strong.values())
    total = len(approaches)
    if most == least:
        return say("explore.shared-alike", number=number_word(most), total=number_word(total))
    fewest = [name for name, count in strong.items() if count == least]
    return say(
        "explore.shared-most",
        most=listed(_names_of_most(strong)),
        number=number_word(most),
        total=number_word(total),
        least=listed(fewest),
        few=number_word(least),
    )


def _strong_in(knowledge: Knowledge, approach: Approach) -> str:
    names = []
    for similarity in knowledge.similarities:
        if approach.similarities[similarity.id].strength == "strong":
            names.append(similarity.name)
    if not names:
        return say("explore.none-strong", name=approach.name)
    strong = listed(names)
    return say("explore.strong", name=approach.name, similarities=strong)


def initiatives_title(approaches: tuple[Approach, ...], shown: tuple[Initiative, ...]) -> str:
    """Which approach most of these initiatives name; how many name it, if there is one alone."""
    if len(approaches) > 1:
        return initiatives.finding(approaches, shown)
    (alone,) = approaches
    counts = initiatives.naming_counts(shown)
    number = counts[alone.id]
    total = len(shown)
    return say("explore.named-by", name=alone.name, number=number, total=total)


def measures_title(knowledge: Knowledge, measures: tuple[Measure, ...]) -> str:
    """What the fewest of these measures show something of."""
    shown = dict.fromkeys(knowledge.axis_names, 0)
    for measure in measures:
        for id_ in (*measure.similarities, *measure.differences):
            shown[id_] += 1
    fewest = min(shown.values())
    names = [knowledge.axis_names[id_] for id_, count in shown.items() if count == fewest]
    named = listed(names)
    if len(names) > MOST_NAMED:
        named = say("explore.several", number=number_word(len(names)))
    if not fewest:
        return say("explore.shown-by-none", names=named)
    return say("explore.fewest", names=named, number=number_word(fewest), total=len(measures))
