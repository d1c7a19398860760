"""Search over everything: approaches, initiatives, terms, tools, measures and answers about pairs.

Words are found by their beginning, and by one or two slips of the finger (Damerau and Levenshtein, optimal string
alignment, from rapidfuzz). Every hit says where it was found. The index is built once for a version of the knowledge.
"""

import re
import unicodedata
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log
from typing import Literal

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from knowledge.schema import Approach, Knowledge

Kind = Literal["approach", "initiative", "term", "tool", "measure", "pair"]
Where = Literal["name", "alias", "text"]

MAX_CHARACTERS, MAX_WORDS = 100, 8  # a search is a few words; more is cut, and the page says so
WEIGHT: dict[Where, float] = {"name": 4, "alias": 4, "text": 1}  # an old name is as good as a new one
EXACT, PREFIX, SLIP = 1.0, 0.8, 0.6
WHOLE_NAME = 30.0  # somebody who types a whole name means it
OF_AN_APPROACH = 1.2  # among equals an approach stands first: the rest leads to one
SHORTEST_PREFIX, ONE_SLIP, TWO_SLIPS = 3, 4, 8
# Words that nearly every text holds; a question typed as a sentence is searched by the others.
STOP = {
    "a", "an", "and", "are", "as", "at", "be", "between", "by", "can", "do", "does", "for", "from", "have", "how", "i", "in",
    "is", "it", "me", "my", "of", "on", "or", "our", "same", "so", "than", "that", "the", "their", "them", "this", "to",
    "was", "what", "when", "where", "which", "who", "why", "with", "you", "your", "difference", "different",
}


@dataclass(frozen=True)
class Field:
    """A text in which an item can be found. `when` dates a name."""

    where: Where
    text: str
    when: str = ""


@dataclass(frozen=True)
class Item:
    """Something that can be found. `of` is the approach that a tool belongs to."""

    kind: Kind
    id: str
    name: str
    summary: str
    fields: tuple[Field, ...]
    of: str = ""


@dataclass(frozen=True)
class Hit:
    """An item, and the field in which it was found."""

    item: Item
    field: Field
    score: float


@dataclass(frozen=True)
class Found:
    """The hits, most fitting first. `slips` pairs a typed word with the word found instead; `cut` says that too much was typed."""

    words: tuple[str, ...]
    hits: tuple[Hit, ...]
    slips: tuple[tuple[str, str], ...]
    cut: bool


class Index:
    """Every word of the knowledge, and where it stands."""

    def __init__(self, items: Iterable[Item]) -> None:
        self.items = tuple(items)
        self._places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._names: dict[str, list[int]] = defaultdict(list)
        for number, item in enumerate(self.items):
            for place, field in enumerate(item.fields):
                for word in dict.fromkeys(words(field.text)):
                    self._places[word].append((number, place))
                if field.where != "text":
                    self._names[" ".join(words(field.text))].append(number)
        self._vocabulary = sorted(self._places)

    def search(self, query: str) -> Found:
        """Items that hold the words, or most of them. Never raises, whatever was typed."""
        typed = words(query[:MAX_CHARACTERS])
        telling = [w for w in typed if w not in STOP and len(w) > 1]
        wanted = list(dict.fromkeys(telling or typed))[:MAX_WORDS]
        cut = len(query.strip()) > MAX_CHARACTERS or len(set(telling)) > MAX_WORDS
        scores: dict[int, dict[str, tuple[float, int]]] = defaultdict(dict)
        slips = []
        for word in wanted:
            near, slipped = self._near(word)
            if slipped:
                slips.append((word, slipped))
            for found, quality in near.items():
                self._credit(scores, word, found, quality)
        named = set(self._names.get(" ".join(typed), ()))
        most = max((len(by_word) for by_word in scores.values()), default=0)
        hits = [self._hit(number, by_word, number in named) for number, by_word in scores.items() if len(by_word) == most]
        return Found(tuple(wanted), tuple(sorted(hits, key=lambda h: (-h.score, h.item.name.casefold(), h.item.id))),
                     tuple(slips), cut)

    def ids(self, query: str, kind: Kind) -> list[str]:
        """The ids of one kind that a search finds, most fitting first."""
        return [hit.item.id for hit in self.search(query).hits if hit.item.kind == kind]

    def _near(self, word: str) -> tuple[dict[str, float], str]:
        """Words of the index that may be meant, with how well they match; and the nearest, if it differs by a slip."""
        near = {word: EXACT} if word in self._places else {}
        if len(word) >= SHORTEST_PREFIX:
            near |= {other: PREFIX for other in self._beginning(word) if other != word}
        if near or len(word) < ONE_SLIP:
            return near, ""
        reach = 1 if len(word) < TWO_SLIPS else 2
        found = extract(word, self._vocabulary, scorer=OSA.distance, score_cutoff=reach, limit=6)
        return {other: SLIP / distance for other, distance, _ in found if distance}, found[0][0] if found else ""

    def _beginning(self, start: str) -> Iterator[str]:
        for place in range(bisect_left(self._vocabulary, start), len(self._vocabulary)):
            if not self._vocabulary[place].startswith(start):
                return
            yield self._vocabulary[place]

    def _credit(self, scores: dict[int, dict[str, tuple[float, int]]], typed: str, found: str, quality: float) -> None:
        """Give each item that holds a word its worth: rare words say more, names say more than texts."""
        rarity = log(1 + len(self.items) / len({number for number, _ in self._places[found]}))
        for number, place in self._places[found]:
            worth = rarity * quality * WEIGHT[self.items[number].fields[place].where]
            if worth > scores[number].get(typed, (0.0, 0))[0]:
                scores[number][typed] = worth, place

    def _hit(self, number: int, by_word: dict[str, tuple[float, int]], named: bool) -> Hit:
        item = self.items[number]
        _, place = max(by_word.values())
        worth = sum(worth for worth, _ in by_word.values()) * (OF_AN_APPROACH if item.kind == "approach" else 1)
        return Hit(item, item.fields[place], worth + (WHOLE_NAME if named else 0))


def words(text: str) -> list[str]:
    """A text as lower-case words without accents."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.findall(r"[a-z0-9]+", plain.casefold().replace("’", "").replace("'", ""))


def index(knowledge: Knowledge) -> Index:
    """Everything in the knowledge that has a name."""
    return Index([*map(_approach, knowledge.approaches), *_others(knowledge)])


def _approach(approach: Approach) -> Item:
    texts = [approach.summary, approach.definition.text, approach.for_whom.text, approach.settings.text, approach.roles.text,
             approach.decisions.text, *(c.text for c in (*approach.is_not, *approach.strengths, *approach.limits)),
             *(m.myth for m in approach.misunderstandings)]
    others = [*(Field("alias", a.name, a.when) for a in approach.aliases),
              Field("alias", approach.review_name, "in the 2018 review")]
    return Item("approach", approach.id, approach.name, approach.summary,
                (Field("name", approach.name), *others, *(Field("text", t) for t in texts)))


def _others(knowledge: Knowledge) -> Iterator[Item]:
    names = knowledge.approach_names
    for i in knowledge.initiatives:
        others = (Field("alias", a.name, a.when or "") for a in i.aliases)
        texts = (i.text, i.owner, i.status_text, *(c.because for c in i.carries))
        yield Item("initiative", i.id, i.name, i.text, (Field("name", i.name), *others, *(Field("text", t) for t in texts)))
    for t in knowledge.terms:
        yield Item("term", t.id, t.name, t.text,
                   (Field("name", t.name), *(Field("alias", a) for a in t.aliases), Field("text", t.text)))
    for a in knowledge.approaches:
        for tool in a.tools:
            yield Item("tool", tool.name, tool.name, tool.text, (Field("name", tool.name), Field("text", tool.text)), of=a.id)
    for m in knowledge.measures:
        others = (Field("alias", a.name, a.when or "") for a in m.aliases)
        yield Item("measure", m.id, m.name, m.captures,
                   (Field("name", m.name), *others, *(Field("text", t) for t in (m.captures, m.misses, m.adds))))
    for p in knowledge.pairs:
        both = " and ".join(names[id_] for id_ in p.approaches)
        yield Item("pair", ",".join(p.approaches), p.asked, p.text,
                   (Field("name", p.asked), Field("name", both), Field("text", p.text)))
