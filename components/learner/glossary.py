"""The glossary: every term in plain English."""

from html import escape
from itertools import groupby

from components.html import markup
from components.html.markup import Notes
from knowledge.models.glossary import Term
from knowledge.models.knowledge import Knowledge


def listing(knowledge: Knowledge, sought: str, notes: Notes) -> str:
    """All terms in alphabetical order; one that was asked for stands above them as well."""
    if not knowledge.terms:
        return markup.element("p", "There are no terms in this knowledge folder.")
    names = {t.id: t.name for t in knowledge.terms}
    asked = next((t for t in knowledge.terms if t.name == sought), None)
    first = (
        markup.wrap(
            "article", [markup.element("h2", asked.name), notes.claim(asked, asked.text)], "b-card"
        )
        if asked
        else ""
    )
    groups = [
        (letter, list(terms))
        for letter, terms in groupby(knowledge.terms, key=lambda t: t.name[0].upper())
    ]
    ways = "".join(
        f'<li><a href="#letter-{escape(letter)}" aria-label="Terms with {escape(letter)}">{escape(letter)}</a></li>'
        for letter, _ in groups
    )
    return "".join(
        (
            first,
            f'<nav class="b-contents" aria-label="Letters"><ul>{ways}</ul></nav>',
            *(
                markup.heading(letter, id_=f"letter-{letter}") + _entries(terms, names, notes)
                for letter, terms in groups
            ),
        )
    )


def _entries(terms: list[Term], names: dict[str, str], notes: Notes) -> str:
    body = "".join(
        f'<dt id="{t.id}">{escape(t.name)}{_also(t)}</dt><dd>{escape(t.text)}{notes.mark(t)}{_see(t, names)}</dd>'
        for t in terms
    )
    return f'<dl class="b-terms">{body}</dl>'


def _also(t: Term) -> str:
    return (
        f' <span class="b-quiet">also: {escape(", ".join(t.aliases))}</span>' if t.aliases else ""
    )


def _see(t: Term, names: dict[str, str]) -> str:
    near = ", ".join(f'<a href="#{id_}">{escape(names[id_])}</a>' for id_ in t.see)
    return f' <span class="b-quiet">See also {near}.</span>' if near else ""
