"""What is said of initiatives: of a list of them, of their pictures, and of one."""

from collections import Counter
from collections.abc import Iterable

from engine.initiatives import Filters
from knowledge.models.approach import Approach
from knowledge.models.initiatives import Initiative
from knowledge.models.knowledge import Knowledge
from wording.lists import listed, number_word, sentence_case
from wording.say import say

SEARCHED = 60  # signs of a search, as a sentence repeats it


def nothing_found(knowledge: Knowledge, searched: str) -> str:
    """What to do where no initiative is shown."""
    if not knowledge.initiatives:
        return say("initiatives.none-at-all")
    if searched:
        return say("initiatives.none-found-for", searched=searched[:SEARCHED])
    return say("initiatives.none-found")


def counted(shown: tuple[Initiative, ...], filters: Filters, searched: str) -> str:
    """How many there are, in which order, and how many of them name the approach asked for."""
    number = _number(len(shown), searched)
    naming = naming_counts(shown)[filters.approach]
    if not filters.approach or naming == len(shown):
        return number
    key = "initiatives.several-name"
    if naming == 1:
        key = "initiatives.one-names"
    names = say(key, number=naming)
    return f"{number} {names}"


def _number(count: int, searched: str) -> str:
    order = say("initiatives.oldest-first")
    if searched:
        order = say("initiatives.ranked")
    if count == 1:
        return say("initiatives.one", order=order)
    number = sentence_case(number_word(count))
    return say("initiatives.many", number=number, order=order)


def naming_counts(initiatives: Iterable[Initiative]) -> Counter[str]:
    """How many initiatives carry an approach by name, by its id."""
    counts: Counter[str] = Counter()
    for initiative in initiatives:
        counts.update({carried.approach for carried in initiative.carries})
    return counts


def finding(approaches: tuple[Approach, ...], shown: tuple[Initiative, ...]) -> str:
    """What the picture of initiatives shows: which of these approaches most of them name."""
    if not shown:
        return say("initiatives.finding-none")
    counts = naming_counts(shown)
    by_name = {a.name: counts[a.id] for a in approaches}
    most = max(by_name.values())
    least = min(by_name.values())
    if most == least:
        return say("initiatives.finding-equal", most=most, total=len(shown))
    names = [name for name, count in by_name.items() if count == most]
    return say(
        "initiatives.finding-most",
        names=listed(names),
        most=most,
        total=len(shown),
    )


def carried(knowledge: Knowledge, initiative: Initiative) -> str:
    """The approaches that an initiative carries by name, or that it cuts across all."""
    if initiative.everywhere and not initiative.carries:
        return say("initiatives.carries-all")
    names = knowledge.approach_names
    carried = [names[each.approach] for each in initiative.carries]
    return ", ".join(carried)


def begun(first_years: dict[str, int], lanes: int) -> str:
    """Whose story is told from the earliest year, if one or two of so many lanes begin in it."""
    first = min(first_years.values())
    names = [name for name, year in first_years.items() if year == first]
    are_few = len(names) < min(lanes, 3)
    if are_few:
        return say("initiatives.begin-before", names=listed(names), first=first)
    return say("initiatives.begin-together", first=first)


def across(initiative: Initiative) -> str:
    """Whether it cuts across all the approaches; empty if it does not."""
    if not initiative.everywhere:
        return ""
    if initiative.carries:
        return say("initiatives.across-and-most")
    return say("initiatives.across")


def also_called(initiative: Initiative) -> str:
    """Its other names, each with when or where it is used."""
    names = []
    for alias in initiative.aliases:
        name = alias.name
        if alias.when:
            name += f" ({alias.when})"
        names.append(name)
    return ", ".join(names)
