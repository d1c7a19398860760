"""What can be found: everything in the knowledge that has a name, with the texts that lead to
it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, Protocol

from knowledge.models.approach import Approach
from knowledge.models.gates import Door
from knowledge.models.glossary import Pair, Term
from knowledge.models.initiatives import Initiative
from knowledge.models.knowledge import Knowledge
from knowledge.models.measures import Measure
from knowledge.models.questions import Caution
from knowledge.models.ways import Way

Kind = Literal[
    "caution", "door", "way", "approach", "initiative", "term", "tool", "measure", "pair"
]
Where = Literal["name", "alias", "text"]
GATES: frozenset[Kind] = frozenset({"caution", "door", "way"})
REVIEW = "in the 2018 review"  # when a name of the review was used


@dataclass(frozen=True)
class Field:
    """A text in which an item can be found. `when` dates a name."""

    where: Where
    text: str
    when: str = ""


@dataclass(frozen=True)
class Item:
    """Something that can be found. `of` is the approach that a tool belongs to; `apart` holds
    phrases in which one of its names means something else.
    """

    kind: Kind
    id: str
    name: str
    summary: str
    fields: tuple[Field, ...]
    of: str = ""
    apart: tuple[str, ...] = ()


def items(knowledge: Knowledge) -> Iterator[Item]:
    """Everything that can be found."""
    yield from map(_approach, knowledge.approaches)
    for caution in knowledge.cautions:
        if caution.words or caution.known_as:
            yield _caution(caution)
    yield from map(_door, knowledge.doors)
    yield from map(_way, knowledge.ways)
    yield from map(_initiative, knowledge.initiatives)
    yield from map(_term, knowledge.terms)
    for approach in knowledge.approaches:
        yield from _tools(approach)
    yield from map(_measure, knowledge.measures)
    for pair in knowledge.pairs:
        yield _pair(pair, knowledge.approach_names)


class _Dated(Protocol):
    """Another name, with when it was used."""

    @property
    def name(self) -> str: ...
    @property
    def when(self) -> str | None: ...


def _named(name: str, aliases: Iterable[_Dated]) -> list[Field]:
    fields = [Field("name", name)]
    for alias in aliases:
        fields.append(Field("alias", alias.name, alias.when or ""))
    return fields


def _texts(texts: Iterable[str]) -> list[Field]:
    return [Field("text", text) for text in texts]


def _approach(approach: Approach) -> Item:
    fields = _named(approach.name, approach.aliases)
    fields.append(Field("alias", approach.review_name, REVIEW))
    fields += _texts(
        (
            approach.summary,
            approach.definition.text,
            approach.for_whom.text,
            approach.settings.text,
            approach.roles.text,
            approach.decisions.text,
        )
    )
    fields += _texts(c.text for c in (*approach.is_not, *approach.strengths, *approach.limits))
    fields += _texts(m.myth for m in approach.misunderstandings)
    return Item(
        kind="approach",
        id=approach.id,
        name=approach.name,
        summary=approach.summary,
        fields=tuple(fields),
    )


def _caution(caution: Caution) -> Item:
    names = (*caution.words, *caution.known_as)
    return Item(
        kind="caution",
        id=caution.id,
        name=caution.text,
        summary=caution.first,
        fields=tuple(Field("alias", name) for name in names),
        apart=caution.not_meant,
    )


def _door(door: Door) -> Item:
    fields = [Field("name", door.name)]
    fields += [Field("alias", word) for word in door.words]
    return Item("door", door.id, door.name, door.first, tuple(fields))


def _way(way: Way) -> Item:
    fields = [Field("name", way.title)]
    fields += [Field("alias", word) for word in way.words]
    return Item("way", way.id, way.title, way.text, tuple(fields))


def _initiative(initiative: Initiative) -> Item:
    fields = _named(initiative.name, initiative.aliases)
    fields += _texts((initiative.text, initiative.owner, initiative.status_text))
    fields += _texts(carried.because for carried in initiative.carries)
    return Item(
        kind="initiative",
        id=initiative.id,
        name=initiative.name,
        summary=initiative.text,
        fields=tuple(fields),
    )


def _term(term: Term) -> Item:
    fields = [Field("name", term.name)]
    fields += [Field("alias", alias) for alias in term.aliases]
    fields += _texts((term.text,))
    return Item(
        kind="term",
        id=term.id,
        name=term.name,
        summary=term.text,
        fields=tuple(fields),
    )


def _tools(approach: Approach) -> Iterator[Item]:
    for tool in approach.tools:
        yield Item(
            kind="tool",
            id=tool.name,
            name=tool.name,
            summary=tool.text,
            fields=(Field("name", tool.name), Field("text", tool.text)),
            of=approach.id,
        )


def _measure(measure: Measure) -> Item:
    fields = _named(measure.name, measure.aliases)
    fields += _texts((measure.captures, measure.misses, measure.adds))
    return Item(
        kind="measure",
        id=measure.id,
        name=measure.name,
        summary=measure.captures,
        fields=tuple(fields),
    )


def _pair(pair: Pair, names: dict[str, str]) -> Item:
    both = " and ".join(names[id_] for id_ in pair.approaches)
    return Item(
        kind="pair",
        id=",".join(pair.approaches),
        name=pair.asked,
        summary=pair.text,
        fields=(Field("name", pair.asked), Field("name", both), Field("text", pair.text)),
    )
