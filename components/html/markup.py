"""Reading matter as HTML: built from knowledge and answers, with every text escaped where it
enters.
"""

from collections.abc import Iterable
from html import escape
from itertools import groupby

import streamlit as st

from components.app.widgets import as_markdown as as_markdown
from components.html import citations
from knowledge.models.field_types import Sourced
from knowledge.models.sources import Source
from wording.dates import MONTHS as MONTHS
from wording.labels import BASIS_WORDS, READ_WORDS
from wording.lists import number_word as number_word
from wording.lists import unquoted as unquoted
from wording.say import say

# Said in the same words wherever it is said.
PRIVACY = say("app.privacy")
ROOM_PRIVACY = say("app.room-privacy")


class Picture(str):
    """Markup that holds SVG. st.html would strip it, so `show` gives it to st.markdown, which keeps
    it.
    """


class Markup(str):
    """Markup where a text is also allowed, such as a table's cell: it is not escaped again."""


def show(*parts: str) -> None:
    """Put markup on the page. Pictures stand on their own between stretches of text."""
    for is_picture, run in groupby(parts, key=lambda part: isinstance(part, Picture)):
        if is_picture:
            for picture in run:
                st.markdown(picture, unsafe_allow_html=True)
        elif body := "".join(run):
            st.html(body)


def picture(svg: str, caption: str) -> Picture:
    """A picture with its caption. A block of HTML on one line: Markdown leaves what is inside it
    alone.
    """
    below = f"<figcaption>{escape(caption)}</figcaption>" if caption else ""
    return Picture(f'<figure class="b-figure">{svg}{below}</figure>'.replace("\n", " "))


def element(tag: str, text: str, css: str = "") -> str:
    """One element around a text, which is escaped."""
    return wrap(tag, [escape(text)], css)


def wrap(tag: str, inner: Iterable[str], css: str = "") -> str:
    """One element around markup."""
    return f"<{tag}{_attribute('class', css)}>{''.join(inner)}</{tag}>"


def _attribute(name: str, value: str) -> str:
    return f' {name}="{escape(value)}"' if value else ""


def heading(text: str, level: int = 2, id_: str = "") -> str:
    """A heading inside a page, with an id if something points to it; the page's own title is drawn
    by the frame.
    """
    return f"<h{level}{_attribute('id', id_)}>{escape(text)}</h{level}>"


def notice(text: str) -> str:
    """Something the reader should know about what they asked for; read out when it appears."""
    return f'<div class="b-notice" role="status">{element("p", text)}</div>'


def for_and_cost(fair_case: str, cost: str, mark: str = "") -> str:
    """What speaks for a way of working and what it costs: always both. `mark` is markup that says
    whose claim it is.
    """
    return f"<p><strong>For it:</strong> {escape(fair_case)}</p><p><strong>The cost:</strong> {escape(cost)}{mark}</p>"


def contents(parts: Iterable[tuple[str, str]]) -> str:
    """Links to the parts of a page, from pairs of id and name."""
    links = "".join(f'<li><a href="#{id_}">{escape(name)}</a></li>' for id_, name in parts)
    return f'<nav class="b-contents" aria-label="On this page"><ul>{links}</ul></nav>'


def details(
    summary: str, inner: Iterable[str], css: str = "b-details", opened: bool = False
) -> str:
    """Something that opens. Works by keyboard, touch and without a script."""
    return (
        f'<details class="{css}"{" open" if opened else ""}><summary>{escape(summary)}</summary>'
        f"<div>{''.join(inner)}</div></details>"
    )


def table(caption: str, columns: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """A table with header cells. The first cell of each row is its header."""
    head = "".join(f'<th scope="col">{escape(c)}</th>' for c in columns)
    body = "".join(_row([_cell(cell) for cell in row]) for row in rows)
    return (
        f'<div class="b-table" tabindex="0" role="region" aria-label="{escape(caption)}"><table>'
        f"<caption><span>{escape(caption)}</span></caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _row(cells: list[str]) -> str:
    return (
        f'<tr><th scope="row">{cells[0]}</th>'
        + "".join(f"<td>{c}</td>" for c in cells[1:])
        + "</tr>"
    )


def _cell(cell: object) -> str:
    return cell if isinstance(cell, Markup) else escape(str(cell))


class Notes(citations.Notes):
    """The numbered notes of one page. A source keeps the number it got when it was first cited."""

    def mark(self, claim: Sourced) -> str:
        """Whose claim it is, and the numbers of its notes."""
        return self.marks(claim.basis, claim.sources)

    def marks(self, basis: str, sources: Iterable[str]) -> str:
        """The same for a basis and source ids."""
        numbers = self.numbers(sources)
        links = ", ".join(f'<a href="#note-{n}" aria-label="note {n}">{n}</a>' for n in numbers)
        notes = f'<span class="b-refs"> [{links}]</span>' if links else ""
        return f' <span class="b-basis b-{basis}">{BASIS_WORDS[basis]}{notes}</span>'

    def claim(self, claim: Sourced, text: str, tag: str = "p") -> str:
        """A sentence with its mark."""
        return f"<{tag}>{escape(text)}{self.mark(claim)}</{tag}>"

    def render(self) -> str:
        """The list of all sources cited so far."""
        numbered = self.numbered()
        if not numbered:
            return ""
        items = "".join(
            f'<li id="note-{n}" tabindex="-1">{source(cited)}</li>' for n, cited in numbered
        )
        number = len(numbered)
        return details(
            f"Notes: the {'source' if number == 1 else f'{number} sources'} of this page",
            [f'<ol class="b-notes">{items}</ol>'],
            css="b-details b-sources",
        )


def outside(address: str, text: str) -> str:
    """A link out of Bearings, in a tab of its own."""
    return (
        f'<a href="{escape(address)}" target="_blank" rel="noopener noreferrer">{escape(text)}</a>'
    )


def source(cited: Source) -> str:
    """One source as a reader needs it: who, when, what, where, how much of it we read and when."""
    linked = outside(cited.address, cited.title) if cited.address else element("cite", cited.title)
    seen = f"{MONTHS[int(cited.seen[5:]) - 1]} {cited.seen[:4]}"
    note = f" {escape(cited.note)}" if cited.note else ""
    return f"{escape(cited.publisher)} ({cited.year}). {linked}. {READ_WORDS[cited.read].capitalize()}, last seen {seen}.{note}"
