"""Templates to markup. One environment, in which a text cannot become markup by accident.

Text is escaped where it enters a template; only `markupsafe.Markup` passes as it is.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from knowledge.models.sources import Kind, Source
from pictures.svg import strict_environment
from wording.ages import past
from wording.dates import day, month
from wording.labels import BASIS_WORDS, READ_WORDS
from wording.lists import listed, number_word, sentence_case, unquoted
from wording.say import say

HERE = Path(__file__).parent
FOLDERS = (HERE, HERE.with_name("templates"))
# The address of a page by the name of its route, such as "APPROACH", and what it is to show.
Href = Callable[..., str]
FILTERS: dict[str, Callable[..., Any]] = {
    "day": day,
    "listed": listed,
    "month": month,
    "number_word": number_word,
    "sentence_case": sentence_case,
    "unquoted": unquoted,
}
# A sign of whose claim it is never begins a line. No text can look like one: it is escaped.
_SIGN = ' <span class="b-kept">'
_KEPT_SIGN = '<span class="b-kept">\N{NO-BREAK SPACE}'
# A text is escaped, so that none can look like this: only the macro for pictures writes it.
_FIGURE = re.compile(r'(<figure class="b-figure">.*?</figure>)', re.DOTALL)


@cache
def environment() -> Environment:
    """Where all templates come from: the parts in this folder, and one template a page."""
    made = strict_environment(*FOLDERS)
    made.filters.update(FILTERS)
    made.filters.update(explain=_explain, source=_source, refs=_refs, see=_see)
    made.globals.update(aged=_aged, say=say, basis_words=BASIS_WORDS, read_words=READ_WORDS)
    return made


@pass_context
def _explain(context: Context, text: str) -> Markup:
    """A text with its terms explained by the page it stands on."""
    explained: Markup = context["terms"].explain_text(text)
    return explained


def _source(cited: Source) -> Markup:
    """A source as a reader needs it today."""
    today = date.today()
    return _source_on(cited, today)


# A page cites a hundred sources, and each looks the same to everybody on one day.
@lru_cache(maxsize=2_000)
def _source_on(cited: Source, today: date) -> Markup:
    kind = cited.kind or "evidence"
    late = past(kind, cited.seen, today)
    template = environment().get_template("source.html")
    parts: Any = template.module
    rendered: Markup = parts.source(cited, late)
    return rendered


def _aged(kind: Kind, seen: str) -> str:
    """What to know of something that was last looked at too long ago; empty if it was not."""
    today = date.today()
    return past(kind, seen, today)


def _refs(numbers: Sequence[int]) -> Markup:
    """The numbers of notes, each with a link to its note."""
    noted = tuple(numbers)
    return _refs_of(noted)


def _see(ids: Sequence[str], names: Mapping[str, str]) -> Markup:
    """Other terms of the glossary, each with a link to its place there."""
    named = [(id_, names[id_]) for id_ in ids]
    return _see_also(tuple(named))


# Hundreds of claims cite a few notes, and the same ones together.
@lru_cache(maxsize=2_000)
def _refs_of(numbers: tuple[int, ...]) -> Markup:
    return _references("refs", numbers)


@lru_cache(maxsize=2_000)
def _see_also(terms: tuple[tuple[str, str], ...]) -> Markup:
    return _references("see", terms)


def _references(macro: str, pointed_at: tuple[Any, ...]) -> Markup:
    template = environment().get_template("references.html")
    render = getattr(template.module, macro)
    rendered: Markup = render(pointed_at)
    return rendered


def context_of(live: bool = True, **values: Any) -> dict[str, Any]:
    """What every template of a page sees: these values, and the parts, which see them too. A page
    that is not `live` has no server behind it.
    """
    seen = {**values, "live": live}
    return {**seen, "parts": _Parts(seen)}


class _Parts:
    """The macros of the parts, made once one is used: a phone's page in a room uses none."""

    def __init__(self, seen: Mapping[str, Any]) -> None:
        self._seen = seen

    def __getattr__(self, macro: str) -> Any:
        return getattr(self._module, macro)

    @cached_property
    def _module(self) -> Any:
        template = environment().get_template("parts.html")
        return template.make_module(dict(self._seen))


def block(template: str, name: str, values: Mapping[str, Any]) -> Markup:
    """One block of a template as markup. Raises KeyError if the template has no such block."""
    loaded = environment().get_template(template)
    if name not in loaded.blocks:
        raise KeyError(f"{template} has no block {name}")
    render = loaded.blocks[name]
    given = dict(values)
    context = loaded.new_context(given)
    markup = "".join(render(context))
    kept = markup.replace(_SIGN, _KEPT_SIGN)
    return Markup(kept)


def scripts() -> tuple[str, ...]:
    """Every script that stands in a page, as it stands there. No value enters one, so that the
    server can name to browsers what may run.
    """
    names = environment().list_templates(extensions=["js"])
    scripts = []
    for name in names:
        template = environment().get_template(name)
        scripts.append(template.render())
    return tuple(scripts)


def pieces(markup: str) -> Iterator[tuple[str, bool]]:
    """Markup in stretches, and whether each is a picture.

    Streamlit's element for HTML strips SVG, so a picture has to be shown in an element of another
    kind (components/app/page.py). That is why it stands at the top level, inside no other element.
    """
    for piece in _FIGURE.split(markup):
        if piece.strip():
            is_picture = piece.startswith("<figure")
            yield piece, is_picture
