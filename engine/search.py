"""Search over everything: approaches, initiatives, terms, tools, measures and answers about pairs.

Words are found by their beginning, and by one or two slips of the finger (Damerau and Levenshtein,
optimal string alignment, from rapidfuzz). Every hit says where it was found. The index is built
once for a version of the knowledge.
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

from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge

Kind = Literal["caution", "approach", "initiative", "term", "tool", "measure", "pair"]
Where = Literal["name", "alias", "text"]

MAX_CHARACTERS, MAX_WORDS = 100, 8  # a search is a few words; more is cut, and the page says so
WEIGHT: dict[Where, float] = {
    "name": 4,
    "alias": 4,
    "text": 1,
}  # an old name is as good as a new one
EXACT, PREFIX, SLIP = 1.0, 0.8, 0.6
WORTH_SHOWING = 0.4  # of the best hit; below that a word stood there by chance
WHOLE_NAME = 30.0  # somebody who types a whole name means it
OF_AN_APPROACH = 1.2  # among equals an approach stands first: the rest leads to one
OF_A_PAIR = 1.6  # unless somebody asks how two differ
SHORTEST_PREFIX, ONE_SLIP, TWO_SLIPS = 3, 4, 8


def _singular(word: str) -> str:
    """A word without the s of a plural, so that either is found by the other."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


# Words that nearly every text holds; a question typed as a sentence is searched by the others.
STOP = set(
    map(
        _singular,
        (
            "a",
            "about",
            "an",
            "and",
            "any",
            "are",
            "as",
            "at",
            "be",
            "between",
            "by",
            "can",
            "did",
            "difference",
            "different",
            "do",
            "does",
            "for",
            "from",
            "get",
            "has",
            "have",
            "he",
            "her",
            "his",
            "how",
            "i",
            "if",
            "in",
            "into",
            "is",
            "it",
            "its",
            "me",
            "mean",
            "means",
            "my",
            "not",
            "of",
            "on",
            "or",
            "our",
            "same",
            "say",
            "she",
            "should",
            "so",
            "some",
            "someone",
            "start",
            "tell",
            "than",
            "that",
            "the",
            "their",
            "them",
            "there",
            "they",
            "this",
            "to",
            "us",
            "use",
            "used",
            "using",
            "vs",
            "want",
            "wants",
            "was",
            "we",
            "were",
            "what",
            "when",
            "where",
            "which",
            "who",
            "why",
            "will",
            "with",
            "would",
            "you",
            "your",
        ),
    )
)
COMPARING = set(
    map(_singular, ("difference", "different", "same", "versus", "vs", "between", "compare"))
)


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
    """An item, and the field in which it was found. `worth` is that of its words; `score` adds what
    it is and that its name was typed.
    """

    item: Item
    field: Field
    worth: float
    score: float


@dataclass(frozen=True)
class Found:
    """The hits, most fitting first. `slips` pairs a typed word with those found instead; `cut` says
    that too much was typed.
    """

    words: tuple[str, ...]
    hits: tuple[Hit, ...]
    slips: tuple[tuple[str, tuple[str, ...]], ...]
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
        # How much a word says: the fewer hold it, the more.
        self._rarity = {
            word: log(1 + len(self.items) / len({number for number, _ in places}))
            for word, places in self._places.items()
        }
        self._vocabulary = sorted(self._places)
        # A slip is mended towards names only: in prose some word is near to anything.
        self._in_names = {word for name in self._names for word in name.split()}
        self._name_words = sorted(self._in_names)

    def search(self, query: str) -> Found:
        """Items that hold the words, those that hold most and rarest first. Never raises, whatever
        was typed.
        """
        query = query.strip()
        typed = words(query[:MAX_CHARACTERS])
        telling = [w for w in typed if w not in STOP and len(w) > 1]
        wanted = list(dict.fromkeys(telling or typed))[:MAX_WORDS]
        cut = len(query) > MAX_CHARACTERS or len(set(telling)) > MAX_WORDS
        scores: dict[int, dict[str, tuple[float, int]]] = defaultdict(dict)
        slips: dict[str, tuple[str, ...]] = {}
        for word in wanted:
            near, slips[word] = self._near(word)
            for found, quality in near.items():
                self._credit(scores, word, found, quality)
        named = self._named(
            [part for word in typed for part in (slips.get(word) or (word,))[0].split()]
        )
        comparing = not COMPARING.isdisjoint(typed)
        hits = [
            self._hit(number, by_word, named.get(number, 0), comparing)
            for number, by_word in scores.items()
        ]
        best = max((hit.worth for hit in hits), default=0)
        spelt = {
            _singular(word): word for word in re.findall(r"\w+", query.casefold())
        }  # people read their own word again
        shown = sorted(
            (h for h in hits if h.worth >= WORTH_SHOWING * best),
            key=lambda h: (-h.score, h.item.name.casefold(), h.item.id),
        )
        return Found(
            tuple(spelt.get(word, word) for word in wanted),
            tuple(shown),
            tuple((spelt.get(word, word), meant) for word, meant in slips.items() if meant),
            cut,
        )

    def _named(self, typed: list[str]) -> dict[int, float]:
        """Items whose whole name or alias stands in what was typed, with how much of it that is."""
        found: dict[int, float] = {}
        for start in range(len(typed)):
            for end in range(start + 1, len(typed) + 1):
                part = typed[start:end]
                if all(word in STOP for word in part):
                    continue
                for number in self._names.get(" ".join(part), ()):
                    found[number] = max(found.get(number, 0), len(part) / len(typed))
        return found

    def ids(self, query: str, kind: Kind) -> list[str]:
        """The ids of one kind that a search finds, most fitting first."""
        return [hit.item.id for hit in self.search(query).hits if hit.item.kind == kind]

    def _near(self, word: str) -> tuple[dict[str, float], tuple[str, ...]]:
        """Words of the index that may be meant, with how well they match; and what was taken
        instead, if it was a slip.
        """
        near = {word: EXACT} if word in self._places else {}
        if len(word) >= SHORTEST_PREFIX:
            near |= {other: PREFIX for other in self._beginning(word) if other != word}
        if near or len(word) < ONE_SLIP:
            return near, ()
        reach = 1 if len(word) < TWO_SLIPS else 2
        found = [
            (other, distance)
            for other, distance, _ in extract(
                word, self._name_words, scorer=OSA.distance, score_cutoff=reach, limit=12
            )
            if _may_be_meant(word, other)
        ]
        if not found or found[0][1] > 1:
            for place in range(
                SHORTEST_PREFIX, len(word) - SHORTEST_PREFIX + 1
            ):  # two words written as one
                if {word[:place], word[place:]} <= self._in_names:
                    return {word[:place]: EXACT, word[place:]: EXACT}, (
                        f"{word[:place]} {word[place:]}",
                    )
        return {other: SLIP / distance for other, distance in found}, tuple(
            other for other, _ in found
        )

    def _beginning(self, start: str) -> Iterator[str]:
        for place in range(bisect_left(self._vocabulary, start), len(self._vocabulary)):
            if not self._vocabulary[place].startswith(start):
                return
            yield self._vocabulary[place]

    def _credit(
        self,
        scores: dict[int, dict[str, tuple[float, int]]],
        typed: str,
        found: str,
        quality: float,
    ) -> None:
        """Give each item that holds a word its worth: rare words say more, names say more than
        texts.
        """
        # The beginning of a rarer word may not outdo the word itself. One that stands nowhere, such
        # as a slip, sets no limit.
        rarity = min(self._rarity[found], self._rarity.get(typed, float("inf")))
        for number, place in self._places[found]:
            worth = rarity * quality * WEIGHT[self.items[number].fields[place].where]
            if worth > scores[number].get(typed, (0.0, 0))[0]:
                scores[number][typed] = worth, place

    def _hit(
        self, number: int, by_word: dict[str, tuple[float, int]], named: float, comparing: bool
    ) -> Hit:
        item = self.items[number]
        _, place = max(by_word.values())
        favour = (
            OF_AN_APPROACH
            if item.kind == "approach"
            else OF_A_PAIR
            if item.kind == "pair" and comparing
            else 1
        )
        worth = sum(worth for worth, _ in by_word.values())
        return Hit(item, item.fields[place], worth, worth * favour + WHOLE_NAME * named)


def _may_be_meant(typed: str, other: str) -> bool:
    """Whether a near word is likely: people keep the first letter, swap it with the next, or leave
    it out.
    """
    return typed[0] == other[0] or sorted(typed) == sorted(other) or typed == other[1:]


def words(text: str) -> list[str]:
    """A text as lower-case words without accents and without the s of a plural."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return [
        _singular(word)
        for word in re.findall(r"[a-z0-9]+", plain.casefold().replace("’", "").replace("'", ""))
    ]


def index(knowledge: Knowledge) -> Index:
    """Everything in the knowledge that has a name."""
    return Index([*map(_approach, knowledge.approaches), *_others(knowledge)])


def _approach(approach: Approach) -> Item:
    texts = [
        approach.summary,
        approach.definition.text,
        approach.for_whom.text,
        approach.settings.text,
        approach.roles.text,
        approach.decisions.text,
        *(c.text for c in (*approach.is_not, *approach.strengths, *approach.limits)),
        *(m.myth for m in approach.misunderstandings),
    ]
    others = [
        *(Field("alias", a.name, a.when) for a in approach.aliases),
        Field("alias", approach.review_name, "in the 2018 review"),
    ]
    return Item(
        "approach",
        approach.id,
        approach.name,
        approach.summary,
        (Field("name", approach.name), *others, *(Field("text", t) for t in texts)),
    )


def _others(knowledge: Knowledge) -> Iterator[Item]:
    names = knowledge.approach_names
    for c in (c for c in knowledge.cautions if c.words):
        yield Item(
            "caution", c.id, c.text, c.first, tuple(Field("alias", word) for word in c.words)
        )
    for i in knowledge.initiatives:
        others = (Field("alias", a.name, a.when or "") for a in i.aliases)
        texts = (i.text, i.owner, i.status_text, *(c.because for c in i.carries))
        yield Item(
            "initiative",
            i.id,
            i.name,
            i.text,
            (Field("name", i.name), *others, *(Field("text", t) for t in texts)),
        )
    for t in knowledge.terms:
        yield Item(
            "term",
            t.id,
            t.name,
            t.text,
            (Field("name", t.name), *(Field("alias", a) for a in t.aliases), Field("text", t.text)),
        )
    for a in knowledge.approaches:
        for tool in a.tools:
            yield Item(
                "tool",
                tool.name,
                tool.name,
                tool.text,
                (Field("name", tool.name), Field("text", tool.text)),
                of=a.id,
            )
    for m in knowledge.measures:
        others = (Field("alias", a.name, a.when or "") for a in m.aliases)
        yield Item(
            "measure",
            m.id,
            m.name,
            m.captures,
            (
                Field("name", m.name),
                *others,
                *(Field("text", t) for t in (m.captures, m.misses, m.adds)),
            ),
        )
    for p in knowledge.pairs:
        both = " and ".join(names[id_] for id_ in p.approaches)
        yield Item(
            "pair",
            ",".join(p.approaches),
            p.asked,
            p.text,
            (Field("name", p.asked), Field("name", both), Field("text", p.text)),
        )
