"""What a service sees through what it counts, in sentences that page and paper share."""

from collections.abc import Sequence

from engine.coverage import Addition, Cover, kind_of
from knowledge.models.knowledge import Knowledge
from knowledge.models.measures import Measure
from wording.labels import MEASURE_KINDS, WHAT_MEASURES_SHOW
from wording.lists import inside_sentence, listed, number_word, sentence_case
from wording.say import say

Row = tuple[str, str, str]


def columns() -> Row:
    """The names of the columns of `rows`."""
    return (
        say("coverage.column-thing"),
        say("coverage.column-seen"),
        say("coverage.column-through"),
    )


def rows(knowledge: Knowledge, cover: Cover) -> tuple[Row, ...]:
    """What could be seen, whether it is, and through what: kinds, similarities, differences."""
    rows = []
    for kind, through in cover.kinds.items():
        name = MEASURE_KINDS[kind]
        rows.append(_row(name, through))
    for similarity in knowledge.similarities:
        name = say("coverage.row-similarity", name=similarity.name)
        through = cover.similarities[similarity.id]
        rows.append(_row(name, through))
    for difference in knowledge.differences:
        name = say("coverage.row-difference", name=difference.name)
        through = cover.differences[difference.id]
        rows.append(_row(name, through))
    return tuple(rows)


def _row(name: str, through: tuple[str, ...]) -> Row:
    if not through:
        return name, say("coverage.not-seen"), say("coverage.through-nothing")
    return name, say("coverage.seen"), ", ".join(through)


def summary(cover: Cover, count: int) -> str:
    """How many things are counted, and whether that shows everything there is to see."""
    number = say("coverage.you-count-one")
    if count != 1:
        word = number_word(count)
        number = say("coverage.you-count", number=word)
    finding = say("coverage.everything-is-seen")
    if cover.unseen_kinds or cover.unseen:
        finding = say("coverage.nothing-shows")
    return f"{number} {finding}"


def unseen(knowledge: Knowledge, cover: Cover) -> tuple[str, ...]:
    """What nothing shows, each as an item of a list: kinds, similarities, differences."""
    items = []
    for kind in cover.unseen_kinds:
        items.append(sentence_case(WHAT_MEASURES_SHOW[kind]))
    for id_ in cover.unseen:
        items.append(sentence_case(knowledge.axis_names[id_]))
    return tuple(items)


def newly_seen(knowledge: Knowledge, addition: Addition) -> list[str]:
    """What an addition would show that nothing shows yet, as words inside a sentence."""
    things = []
    if addition.kind:
        kind = kind_of(addition.measure)
        things.append(WHAT_MEASURES_SHOW[kind])
    for id_ in (*addition.similarities, *addition.differences):
        things.append(inside_sentence(knowledge.axis_names[id_]))
    return things


def others(count: int) -> str:
    """What stands over the additions that are folded away."""
    if count == 1:
        return say("coverage.one-other")
    number = number_word(count)
    return say("coverage.others", number=sentence_case(number))


def others_on_page(count: int) -> str:
    """That the page has more that could be added; empty if it has none."""
    if not count:
        return ""
    if count == 1:
        return say("coverage.one-other-on-page")
    number = number_word(count)
    return say("coverage.others-on-page", number=sentence_case(number))


def misses_out(showing: Sequence[Measure]) -> str:
    """That nothing counted shows who misses out, and what could; empty if nothing could."""
    if not showing:
        return ""
    names = [f"“{measure.name}”" for measure in showing]
    return say("coverage.misses-out", names=listed(names))
