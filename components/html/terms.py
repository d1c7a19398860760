"""Terms explained in place: the first use of each on a page opens its explanation, by mouse,
keyboard and touch.

A button in the text shows a popover, which is HTML's own and needs no script: Enter opens it,
Escape closes it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from markupsafe import Markup, escape

from components.html.render import Href, environment
from knowledge.models.glossary import Term
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import APPROACH_PARAMETER, SEARCH_PARAMETER

_WORD = re.compile(r"(?<![\w-])\w+")


class Use(NamedTuple):
    """Where a text uses a term: from `start` up to `end`."""

    start: int
    end: int
    term: Term


class Vocabulary:
    """The names of terms by their first word, as `_key` has it; of each word the longest first."""

    def __init__(self, names: Mapping[str, list[tuple[re.Pattern[str], Term]]]) -> None:
        self._names = names

    def use_at(self, text: str, word: re.Match[str]) -> Use | None:
        """The term that a text uses where this word stands."""
        key = _key(word.group())
        place = word.start()
        for pattern, term in self._names.get(key, ()):
            match = pattern.match(text, place)
            if match and not _in_a_name(text, match):
                end = match.end()
                return Use(place, end, term)
        return None


_NO_NAMES = Vocabulary({})  # one for all pages that explain nothing: uses are kept by vocabulary


class Terms:
    """The terms of one page. Each is explained once, where it is first used."""

    def __init__(self, knowledge: Knowledge, href: Href, explaining: bool = True) -> None:
        self._vocabulary = _NO_NAMES
        if explaining:
            named = _Named(knowledge.version, knowledge.terms)
            self._vocabulary = _vocabulary(named)
        self._href = href
        self._explained: set[str] = set()
        self._approaches = {name: id_ for id_, name in knowledge.approach_names.items()}

    def explain_text(self, text: str) -> Markup:
        """A text as markup, in which the first use of each term opens its explanation."""
        uses = tuple(self._new(text))
        if not uses:
            return escape(text)
        explained = Markup()
        last = 0
        for start, end, term in uses:
            word = text[start:end]
            explained += text[last:start]
            explained += self._way_to(word, term)
            last = end
        return explained + text[last:]

    def _way_to(self, word: str, term: Term) -> Markup:
        """The name of an approach leads to it; any other term opens its explanation."""
        if word in self._approaches:
            id_ = self._approaches[word]
            address = self._href("APPROACH", **{APPROACH_PARAMETER: id_})
            return _approach_link(word, address)
        address = self._href("GLOSSARY", **{SEARCH_PARAMETER: term.name})
        return _term_button(word, term, address)

    def of_texts(self, *texts: str) -> tuple[Term, ...]:
        """The terms of texts that cannot hold a button, such as the label of a choice: those that
        the page has not explained yet. They count as explained.
        """
        terms = []
        for text in texts:
            for use in self._new(text):
                terms.append(use.term)
        return tuple(terms)

    def _new(self, text: str) -> Iterator[Use]:
        """Where a text uses a term that the page has not explained yet."""
        for use in _uses(self._vocabulary, text):
            id_ = use.term.id
            if id_ not in self._explained:
                self._explained.add(id_)
                yield use


def _approach_link(name: str, address: str) -> Markup:
    parts = _parts()
    markup: Markup = parts.approach(name, address)
    return markup


def _term_button(word: str, term: Term, address: str) -> Markup:
    parts = _parts()
    markup: Markup = parts.button(word, term, address)
    return markup


def _parts() -> Any:
    """The macros for a term, as Jinja has them."""
    template = environment().get_template("term.html")
    return template.module


def _in_a_name(text: str, use: re.Match[str]) -> bool:
    """Whether a capitalised word goes on into another: then it is part of a name, as in the name of
    an office.
    """
    words = use.group()
    is_capitalised = words[0].isupper() and not words.isupper()
    if not is_capitalised:
        return False
    after = text[use.end() :]
    return re.match(r" [A-Z]", after) is not None


def _key(word: str) -> str:
    """A word as terms are looked up: in lower case and without a plural s."""
    lower = word.casefold()
    return lower.removesuffix("s")


@dataclass(frozen=True)
class _Named:
    """Terms, told apart by the version of the knowledge: to compare hundreds takes long."""

    version: str
    terms: tuple[Term, ...] = field(compare=False)


@lru_cache(maxsize=4)
def _vocabulary(named: _Named) -> Vocabulary:
    """Every name and alias as a pattern."""
    names = defaultdict(list)
    for form, term in sorted(_forms_of(named.terms), key=_longest_first):
        first_word = _WORD.search(form)
        if first_word:
            key = _key(first_word.group())
            pattern = _pattern(form)
            names[key].append((pattern, term))
    return Vocabulary(names)


def _forms_of(terms: tuple[Term, ...]) -> list[tuple[str, Term]]:
    forms = []
    for term in terms:
        for name in (term.name, *term.aliases):
            for form in _forms(name):
                forms.append((form, term))
    return forms


def _forms(name: str) -> list[str]:
    """A name, and what it holds in brackets: "Key Information Summary (KIS)" is found by either."""
    without_brackets = re.sub(r"\s*\([^)]*\)", "", name)
    in_brackets = re.findall(r"\(([^)]+)\)", name)
    return [without_brackets, *in_brackets]


def _longest_first(form: tuple[str, Term]) -> int:
    written, _ = form
    return -len(written)


def _pattern(form: str) -> re.Pattern[str]:
    """An abbreviation is found as it is written, all else in any case."""
    words = [re.escape(word) for word in form.split()]
    written = r"\s+".join(words)
    is_abbreviation = form.isupper() and len(form) > 1
    flags = re.IGNORECASE
    if is_abbreviation:
        flags = re.NOFLAG
    return re.compile(f"{written}s?(?![\\w-])", flags)


# Most texts are those of the knowledge, shown to everybody: what they use is looked up once.
@lru_cache(maxsize=10_000)
def _uses(vocabulary: Vocabulary, text: str) -> tuple[Use, ...]:
    """Every use of a term in a text. Long names win over a word inside them."""
    uses = []
    end = 0
    for word in _WORD.finditer(text):
        if word.start() < end:
            continue
        use = vocabulary.use_at(text, word)
        if use:
            uses.append(use)
            end = use.end
    return tuple(uses)
