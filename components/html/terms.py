"""Terms explained in place: the first use of each on a page opens its explanation, by mouse,
keyboard and touch.

A button in the text shows a popover, which is HTML's own and needs no script: Enter opens it,
Escape closes it.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from html import escape
from typing import NamedTuple

from markupsafe import Markup

from components.app import links
from components.app.routes import GLOSSARY
from components.html import markup
from components.html.markup import Picture
from components.html.render import environment
from knowledge.models.glossary import Term
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import SEARCH_PARAMETER
from wording.lists import listed

# A word inside these is a name, a control or a picture, and is left as it is.
LEFT_ALONE = {
    "a",
    "button",
    "summary",
    "svg",
    "h1",
    "h2",
    "h3",
    "h4",
    "th",
    "dt",
    "strong",
    "cite",
    "caption",
    "script",
    "style",
}
_TAG = re.compile(r"(<[^>]*>)")
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
        for pattern, term in self._names.get(_key(word.group()), ()):
            match = pattern.match(text, word.start())
            if match and not _in_a_name(text, match):
                return Use(match.start(), match.end(), term)
        return None


class Terms:
    """The terms of one page. Each is explained once, where it is first used."""

    def __init__(self, knowledge: Knowledge, explaining: bool = True) -> None:
        self._vocabulary = _vocabulary(knowledge.terms if explaining else ())
        self._explained: set[str] = set()

    def explain(self, *parts: str) -> tuple[str, ...]:
        """The same markup, with the first use of each term made to open its explanation. Pictures
        stay as they are.
        """
        return tuple(
            part if isinstance(part, Picture) else "".join(self._walk(part)) for part in parts
        )

    def show(self, *parts: str) -> None:
        """Put markup on the page, with its terms explained."""
        markup.show(*self.explain(*parts))

    def explain_text(self, text: str) -> Markup:
        """A text as markup, in which the first use of each term opens its explanation."""
        explained = Markup()
        last = 0
        for start, end, term in self._new(text):
            explained += text[last:start]
            explained += _term_button(text[start:end], term)
            last = end
        return explained + text[last:]

    def of_texts(self, *texts: str) -> tuple[Term, ...]:
        """The terms of texts that cannot hold a button, such as the label of a choice: those that
        the page has not explained yet. They count as explained.
        """
        return tuple(term for text in texts for _, _, term in self._new(text))

    def beside(self, *texts: str) -> str:
        """What explains the terms of texts that cannot hold a button, such as the label of a
        choice; empty if there are none.
        """
        found = [term for text in texts for term in self._in(text)]
        items = "".join(f"<dt>{escape(t.name)}</dt><dd>{escape(t.text)}</dd>" for t in found)
        name = f"Words explained: {listed([t.name for t in found])}"
        return markup.details(name, [f'<dl class="b-terms">{items}</dl>']) if found else ""

    def _in(self, text: str) -> Iterator[Term]:
        """The terms of a plain text that the page has not explained yet."""
        yield from (term for _, _, term in self._new(escape(text)))

    def _new(self, text: str) -> Iterator[Use]:
        """Where a text uses a term that the page has not explained yet."""
        for use in _uses(self._vocabulary, text):
            if use.term.id not in self._explained:
                self._explained.add(use.term.id)
                yield use

    def _walk(self, markup_: str) -> Iterator[str]:
        inside = 0
        for piece in _TAG.split(markup_):
            if piece.startswith("<"):
                name = piece.strip("</>").split()[0].lower() if len(piece) > 2 else ""
                if name in LEFT_ALONE and not piece.endswith("/>"):
                    inside += -1 if piece.startswith("</") else 1
                yield piece
            else:
                yield piece if inside or not piece.strip() else self._in_text(piece)

    def _in_text(self, text: str) -> str:
        said, last = [], 0
        for start, end, term in self._new(text):
            said += [text[last:start], _button(text[start:end], term)]
            last = end
        return "".join((*said, text[last:]))


def _term_button(word: str, term: Term) -> Markup:
    button = environment().get_template("term.html").module.button  # type: ignore[attr-defined]
    address = links.href(GLOSSARY, **{SEARCH_PARAMETER: term.name})
    made: Markup = button(word, term, address)
    return made


def _button(word: str, term: Term) -> str:
    more = links.to(GLOSSARY, "In the glossary", **{SEARCH_PARAMETER: term.name})
    return (
        f'<button type="button" class="b-term" popovertarget="term-{term.id}">{word}</button>'
        f'<span popover id="term-{term.id}" class="b-term-text"><strong>{escape(term.name)}.</strong> '
        f"{escape(term.text)} {more} "
        f'<button type="button" class="b-close" popovertarget="term-{term.id}" popovertargetaction="hide">Close</button>'
        "</span>"
    )


def _in_a_name(text: str, found: re.Match[str]) -> bool:
    """Whether a capitalised word goes on into another: then it is part of a name, as in the name of
    an office.
    """
    return (
        found.group()[0].isupper()
        and not found.group().isupper()
        and bool(re.match(r" [A-Z]", text[found.end() :]))
    )


def _key(word: str) -> str:
    """A word as terms are looked up: in lower case and without a plural s."""
    return word.casefold().removesuffix("s")


@lru_cache(maxsize=4)
def _vocabulary(terms: tuple[Term, ...]) -> Vocabulary:
    """Every name and alias as a pattern. Abbreviations match as they are written, all else in any
    case.
    """
    forms = []
    for term in terms:
        for name in (term.name, *term.aliases):
            forms += [(escape(form), term) for form in _forms(name)]
    names = defaultdict(list)
    for form, term in sorted(forms, key=_longest_first):
        first = _WORD.search(form)
        if first:
            names[_key(first.group())].append((_pattern(form), term))
    return Vocabulary(names)


def _longest_first(form: tuple[str, Term]) -> int:
    return -len(form[0])


def _pattern(form: str) -> re.Pattern[str]:
    written = r"\s+".join(re.escape(word) for word in form.split())
    is_abbreviation = form.isupper() and len(form) > 1
    return re.compile(f"{written}s?(?![\\w-])", 0 if is_abbreviation else re.IGNORECASE)


# Most texts are those of the knowledge, shown to everybody: what they use is looked up once.
@lru_cache(maxsize=10_000)
def _uses(vocabulary: Vocabulary, text: str) -> tuple[Use, ...]:
    """Every use of a term in an escaped text. Long names win over a word inside them."""
    uses = []
    end = 0
    for word in _WORD.finditer(text):
        use = vocabulary.use_at(text, word) if word.start() >= end else None
        if use:
            uses.append(use)
            end = use.end
    return tuple(uses)


def _forms(name: str) -> tuple[str, ...]:
    """A name, and what it holds in brackets: "Key Information Summary (KIS)" is found by either."""
    return re.sub(r"\s*\([^)]*\)", "", name), *re.findall(r"\(([^)]+)\)", name)
