"""Terms explained in place: the first use of each on a page opens its explanation, by mouse, keyboard and touch.

A button in the text shows a popover, which is HTML's own and needs no script: Enter opens it, Escape closes it.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape, unescape

from components import links, markup
from components.markup import Picture
from components.routes import GLOSSARY
from engine.explain import listed
from knowledge.landscape import Term
from knowledge.schema import Knowledge

# A word inside these is a name, a control or a picture, and is left as it is.
LEFT_ALONE = {"a", "button", "summary", "svg", "h1", "h2", "h3", "h4", "th", "dt", "strong", "cite", "caption", "script", "style"}
_TAG = re.compile(r"(<[^>]*>)")
Finder = tuple[re.Pattern[str], dict[str, Term]]


class Terms:
    """The terms of one page. Each is explained once, where it is first used."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._finder = _finder(knowledge.terms) if knowledge.terms else None
        self._explained: set[str] = set()

    def explain(self, *parts: str) -> tuple[str, ...]:
        """The same markup, with the first use of each term made to open its explanation. Pictures stay as they are."""
        if not self._finder:
            return parts
        return tuple(part if isinstance(part, Picture) else "".join(self._walk(part)) for part in parts)

    def show(self, *parts: str) -> None:
        """Put markup on the page, with its terms explained."""
        markup.show(*self.explain(*parts))

    def beside(self, *texts: str) -> str:
        """What explains the terms of texts that cannot hold a button, such as the label of a choice; empty if there are none."""
        found = [term for text in texts for term in self._in(text)]
        items = "".join(f"<dt>{escape(t.name)}</dt><dd>{escape(t.text)}</dd>" for t in found)
        name = f"Words explained: {listed([t.name for t in found])}"
        return markup.details(name, [f'<dl class="b-terms">{items}</dl>']) if found else ""

    def _in(self, text: str) -> Iterator[Term]:
        """The terms of a plain text that the page has not explained yet."""
        pattern, meant = self._finder or (None, {})
        for found in pattern.finditer(escape(text)) if pattern else ():
            term = meant.get(found.group().removesuffix("s")) or meant.get(_key(found.group()))
            if term and term.id not in self._explained:
                self._explained.add(term.id)
                yield term

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
        assert self._finder
        pattern, meant = self._finder

        def explained(found: re.Match[str]) -> str:
            term = meant.get(found.group().removesuffix("s")) or meant.get(_key(found.group()))
            if not term or term.id in self._explained:
                return found.group()
            self._explained.add(term.id)
            return _button(found.group(), term)

        return pattern.sub(explained, text)


def _button(word: str, term: Term) -> str:
    more = links.to(GLOSSARY, "All terms")
    return (f'<button type="button" class="b-term" popovertarget="term-{term.id}">{word}</button>'
            f'<span popover id="term-{term.id}" class="b-term-text"><strong>{escape(term.name)}.</strong> '
            f"{escape(term.text)} {more}</span>")


def _key(word: str) -> str:
    """A word as terms are looked up: lower case, without a plural s. Abbreviations are looked up as they are written."""
    plain = unescape(word).casefold()
    return plain.removesuffix("s")


@lru_cache(maxsize=4)
def _finder(terms: tuple[Term, ...]) -> Finder:
    """One pattern for all names and aliases, the longest first, so that a long name wins over a word inside it."""
    meant: dict[str, Term] = {}
    patterns: dict[str, str] = {}
    for term in terms:
        for name in (term.name, *term.aliases):
            bare = re.sub(r"\s*\([^)]*\)", "", name)  # "Key Information Summary (KIS)" is found by either
            for form in dict.fromkeys((bare, *re.findall(r"\(([^)]+)\)", name))):
                shouted = form.isupper() and len(form) > 1
                meant.setdefault(form if shouted else _key(form), term)
                written = re.escape(escape(form)).replace(r"\ ", r"\s+")
                patterns[form] = f"{written}s?" if shouted else f"(?i:{written}s?)"
    ordered = sorted(patterns, key=lambda form: -len(form))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns[form] for form in ordered)})(?![\w-])"), meant
