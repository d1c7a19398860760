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


class _Named(Protocol):
    """Something with an id and a name."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...


def _item(kind: Kind, named: _Named, summary: str, *others: Field) -> Item:
    """What is found by its name, and by these fields besides."""
    by_name = Field("name", named.name)
    return Item(kind, named.id, named.name, summary, (by_name, *others))


def _aliases(aliases: Iterable[_Dated]) -> Iterator[Field]:
    for alias in aliases:
        yield Field("alias", alias.name, alias.when or "")


def _words(words: Iterable[str]) -> Iterator[Field]:
    for word in words:
        yield Field("alias", word)


def _texts(texts: Iterable[str]) -> Iterator[Field]:
    for text in texts:
        yield Field("text", text)


def _approach(approach: Approach) -> Item:
    texts = [
        approach.summary,
        approach.definition.text,
        approach.for_whom.text,
        approach.settings.text,
        approach.roles.text,
        approach.decisions.text,
    ]
    claims = (*approach.is_not, *approach.strengths, *approach.limits)
    texts += [claim.text for claim in claims]
    texts += [misunderstanding.myth for misunderstanding in approach.misunderstandings]
    in_review = Field("alias", approach.review_name, REVIEW)
    names = [*_aliases(approach.aliases), in_review]
    return _item("approach", approach, approach.summary, *names, *_texts(texts))


def _caution(caution: Caution) -> Item:
    return Item(
        kind="caution",
        id=caution.id,
        name=caution.text,
        summary=caution.first,
        fields=tuple(_words((*caution.words, *caution.known_as))),
        apart=caution.not_meant,
    )


def _door(door: Door) -> Item:
    words = _words(door.words)
    return _item("door", door, door.first, *words)


def _way(way: Way) -> Item:
    return Item(
        kind="way",
        id=way.id,
        name=way.title,
        summary=way.text,
        fields=(Field("name", way.title), *_words(way.words)),
    )


def _initiative(initiative: Initiative) -> Item:
    texts = [initiative.text, initiative.owner, initiative.status_text]
    for carried in initiative.carries:
        texts.append(carried.because)
    names = _aliases(initiative.aliases)
    fields = _texts(texts)
    return _item("initiative", initiative, initiative.text, *names, *fields)


def _term(term: Term) -> Item:
    aliases = _words(term.aliases)
    text = Field("text", term.text)
    return _item("term", term, term.text, *aliases, text)


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
    texts = (measure.captures, measure.misses, measure.adds)
    fields = (*_aliases(measure.aliases), *_texts(texts))
    return _item("measure", measure, measure.captures, *fields)


def _pair(pair: Pair, names: dict[str, str]) -> Item:
    both = " and ".join(names[id_] for id_ in pair.approaches)
    return Item(
        kind="pair",
        id=",".join(pair.approaches),
        name=pair.asked,
        summary=pair.text,
        fields=(Field("name", pair.asked), Field("name", both), Field("text", pair.text)),
    )
