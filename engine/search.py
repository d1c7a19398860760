"""Search over everything: approaches, initiatives, terms, tools, measures and answers about pairs.

Words are found by their beginning, and by one or two slips of the finger (Damerau and Levenshtein,
optimal string alignment, from rapidfuzz). Every hit says where it was found. The index is built
once for a version of the knowledge.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import inf, log

from engine.search_called import Called
from engine.search_items import GATES, Field, Item, Kind, Where, items
from engine.search_names import is_inside, is_name, possible_names
from engine.search_words import COMPARING, STOP, Near, Vocabulary, spelt, words
from knowledge.models.knowledge import Knowledge

MAX_CHARACTERS = 100  # a search is a few words; more is cut, and the page says so
MAX_WORDS = 8
WEIGHT: dict[Where, float] = {
    "name": 4,
    "alias": 4,  # an old name is as good as a new one
    "text": 1,
}
WORTH_SHOWING = 0.4  # of the best hit; below that a word stood there by chance
WHOLE_NAME = 30.0  # somebody who types a whole name means it
OF_AN_APPROACH = 1.2  # among equals an approach stands first: the rest leads to one
OF_A_PAIR = 1.6  # unless somebody asks how two differ
THAT_PAIR = 3 * WHOLE_NAME  # and names both


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
class Same:
    """Two names that were typed together, and the one thing that both are names of."""

    item: Item
    names: tuple[Field, Field]


@dataclass(frozen=True)
class SearchHits:
    """The hits, most fitting first. `slips` pairs a typed word with those found instead; `cut` says
    that too much was typed; `same` holds what was asked for by two of its names.
    """

    words: tuple[str, ...]
    hits: tuple[Hit, ...]
    slips: tuple[tuple[str, tuple[str, ...]], ...]
    cut: bool
    same: tuple[Same, ...] = ()


# The worth of each word that was searched, and the place of the field that holds it.
Credits = dict[str, tuple[float, int]]
NO_CREDIT = (0.0, 0)


class _Query:
    """What somebody typed: all its words, and those of them that are searched."""

    def __init__(self, text: str) -> None:
        text = text.strip()
        self.typed = words(text[:MAX_CHARACTERS])
        telling = [word for word in self.typed if word not in STOP and len(word) > 1]
        each_once = list(dict.fromkeys(telling or self.typed))
        self.searched = each_once[:MAX_WORDS]
        too_many = len(set(telling)) > MAX_WORDS
        self.cut = too_many or len(text) > MAX_CHARACTERS
        self.comparing = not COMPARING.isdisjoint(self.typed)
        self._spelt = spelt(text)

    def as_typed(self, word: str) -> str:
        """A searched word as people wrote it: they read their own word again."""
        return self._spelt.get(word, word)

    def mended(self, near: dict[str, Near]) -> list[str]:
        """All that was typed, with the likeliest word in place of each slip."""
        parts = []
        for word in self.typed:
            if word in near and near[word].instead:
                likeliest = near[word].instead[0]
                parts += likeliest.split()
            else:
                parts.append(word)
        return parts


class Index:
    """Every word of the knowledge, and where it stands."""

    def __init__(self, items: Iterable[Item]) -> None:
        self.items = tuple(items)
        self._places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        self._names: dict[str, list[int]] = defaultdict(list)
        for number, item in enumerate(self.items):
            for place, field in enumerate(item.fields):
                self._add(number, place, field)
        self._rarity = {word: self._rarity_of(word) for word in self._places}
        in_names = " ".join(self._names).split()
        self._vocabulary = Vocabulary(self._places, in_names)
        self._called = Called(self.items)

    def search(self, query: str) -> SearchHits:
        """Items that hold the words, those that hold most and rarest first. Never raises, whatever
        was typed.
        """
        asked = _Query(query)
        near = self._near(asked)
        slips = []
        for word, meant in near.items():
            if meant.instead:
                slips.append((asked.as_typed(word), meant.instead))
        return SearchHits(
            words=tuple(asked.as_typed(word) for word in asked.searched),
            hits=tuple(self._hits(asked, near)),
            same=tuple(self._same(asked.mended(near))),
            slips=tuple(slips),
            cut=asked.cut,
        )

    def ids(self, query: str, kind: Kind) -> list[str]:
        """The ids of one kind that a search finds, most fitting first."""
        ids = []
        for hit in self.search(query).hits:
            if hit.item.kind == kind:
                ids.append(hit.item.id)
        return ids

    def _add(self, number: int, place: int, field: Field) -> None:
        of_field = words(field.text)
        for word in dict.fromkeys(of_field):
            places = self._places[word]
            places.append((number, place))
        if field.where != "text":
            name = " ".join(of_field)
            self._names[name].append(number)

    def _rarity_of(self, word: str) -> float:
        """How much a word says: the fewer items hold it, the more."""
        holding = {number for number, _ in self._places[word]}
        one_in = len(self.items) / len(holding)
        return log(1 + one_in)

    def _near(self, asked: _Query) -> dict[str, Near]:
        """What each searched word may mean. Beside words that raise a caution none is a slip: who
        is in distress is not corrected.
        """
        near = {word: self._vocabulary.near(word) for word in asked.searched}
        as_it_stands = {word: meant for word, meant in near.items() if not meant.instead}
        called = self._called.by(asked.typed, as_it_stands)
        if any(self.items[number].kind == "caution" for number in called):
            return as_it_stands
        return near

    def _hits(self, asked: _Query, near: dict[str, Near]) -> list[Hit]:
        named = self._named(asked.mended(near))
        called = self._called.by(asked.typed, near)
        hits = []
        for number, credits in self._credits(near).items():
            if self.items[number].kind in GATES and number not in called:
                continue
            share_named = named.get(number, 0)
            hit = self._hit(number, credits, share_named, asked.comparing)
            hits.append(hit)
        hits = self._pair_first(asked, named, hits)
        hits = _worth_showing(hits)
        return sorted(hits, key=_most_fitting_first)

    def _pair_first(self, asked: _Query, named: dict[int, float], hits: list[Hit]) -> list[Hit]:
        """The hits, with the answer about two approaches that are named and compared in front."""
        if not asked.comparing:
            return hits
        approaches = {self.items[number].id for number in named if self._is_approach(number)}
        found = {hit.item: hit for hit in hits}
        worth = _most_worth(hits)
        for item in self.items:
            if _is_pair_of(item, approaches):
                hit = found.get(item, Hit(item, item.fields[0], worth, 0))
                found[item] = replace(hit, worth=worth, score=THAT_PAIR + hit.score)
        return list(found.values())

    def _is_approach(self, number: int) -> bool:
        item = self.items[number]
        return item.kind == "approach"

    def _credits(self, near: dict[str, Near]) -> dict[int, Credits]:
        """What each item is worth by each word that was typed."""
        credits: dict[int, Credits] = defaultdict(dict)
        for typed, meant in near.items():
            for word, quality in meant.quality.items():
                self._credit(credits, typed, word, quality)
        return credits

    def _credit(self, credits: dict[int, Credits], typed: str, word: str, quality: float) -> None:
        """Give each item that holds a word its worth: rare words say more, names say more than
        texts.
        """
        # The beginning of a rarer word may not outdo the word itself. One that stands nowhere, such
        # as a slip, sets no limit.
        limit = self._rarity.get(typed, inf)
        rarity = min(self._rarity[word], limit)
        for number, place in self._places[word]:
            field = self.items[number].fields[place]
            worth = rarity * quality * WEIGHT[field.where]
            most, _ = credits[number].get(typed, NO_CREDIT)
            if worth > most:
                credits[number][typed] = worth, place

    def _named(self, typed: list[str]) -> dict[int, float]:
        """Items whose whole name or alias stands in what was typed, with how much of it that is."""
        named: dict[int, float] = {}
        for words_of_name in possible_names(typed):
            share = len(words_of_name) / len(typed)
            name = " ".join(words_of_name)
            for number in self._names.get(name, ()):
                before = named.get(number, 0)
                named[number] = max(before, share)
        return named

    def _same(self, typed: list[str]) -> Iterator[Same]:
        """Things of which two names were typed, neither inside the other."""
        possible = {" ".join(name) for name in possible_names(typed)}
        for number in self._named(typed):
            item = self.items[number]
            if item.kind in GATES:
                continue
            names = [field for field in item.fields if is_name(field, possible)]
            apart = [field for field in names if not is_inside(field, names)]
            if len(apart) > 1:
                yield Same(item, (apart[0], apart[1]))

    def _hit(self, number: int, credits: Credits, named: float, comparing: bool) -> Hit:
        item = self.items[number]
        _, place = max(credits.values())
        worth = sum(worth for worth, _ in credits.values())
        score = worth * _favour(item.kind, comparing)
        score += WHOLE_NAME * named
        return Hit(
            item=item,
            field=item.fields[place],
            worth=worth,
            score=score,
        )


def index(knowledge: Knowledge) -> Index:
    """Everything in the knowledge that has a name."""
    return Index(items(knowledge))


def _is_pair_of(item: Item, approaches: set[str]) -> bool:
    """Whether it answers about two of these approaches."""
    if item.kind != "pair":
        return False
    both = item.id.split(",")
    return approaches.issuperset(both)


def _worth_showing(hits: list[Hit]) -> list[Hit]:
    """Without those that hold a word by chance."""
    least = WORTH_SHOWING * _most_worth(hits)
    return [hit for hit in hits if hit.worth >= least or hit.item.kind in GATES]


def _most_worth(hits: list[Hit]) -> float:
    return max((hit.worth for hit in hits), default=0)


def _most_fitting_first(hit: Hit) -> tuple[float, str, str]:
    item = hit.item
    name = item.name.casefold()
    return -hit.score, name, item.id


def _favour(kind: Kind, comparing: bool) -> float:
    if kind == "approach":
        return OF_AN_APPROACH
    if kind == "pair" and comparing:
        return OF_A_PAIR
    return 1
