"""One page while it is being drawn: its knowledge, its notes, its terms, and its template."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any

import streamlit as st
from markupsafe import Markup

from components.app import layout, links, resources
from components.html import render
from components.html.citations import Notes
from components.html.terms import Terms
from knowledge.models.knowledge import Knowledge


class Page:
    """What is shown of a page is rendered from the blocks of a template, in the order of `show`."""

    def __init__(
        self, explaining: bool = True, knowledge: Knowledge | None = None, place: str = ""
    ) -> None:
        self.knowledge = knowledge or resources.knowledge()
        self.notes = Notes(self.knowledge, place)
        self.terms = Terms(self.knowledge, links.to, explaining)
        self._notes_are_drawn = False
        self._gathered: list[Markup] | None = None

    @cached_property
    def _context(self) -> dict[str, Any]:
        return render.context_of(
            knowledge=self.knowledge, notes=self.notes, terms=self.terms, href=links.to
        )

    def anew(self) -> "Page":
        """The page for a part of it that is drawn alone: its terms are explained again."""
        return Page(knowledge=self.knowledge, place="anew-")

    def title(self, text: str, place: str, notice: bool = True, tab: str = "") -> None:
        """The title. It takes the focus when somebody comes to a new `place`. Unless told not to,
        it is followed by a notice if a part of the link was not understood. `tab` is what the
        browser's tab is called, where the title is drawn without the whole page.
        """
        layout.title(text, place, tab)
        if not notice:
            return
        ignored = layout.not_understood()
        renamed = layout.renamed(self.knowledge)
        if ignored or renamed:
            self.show("app/page.html", "link_notice", ignored=ignored, renamed=renamed)

    def markup(self, template: str, block: str, **values: Any) -> Markup:
        """One block of a template, with these values."""
        context = {**self._context, **values}
        return render.block(template, block, context)

    def show(self, template: str, block: str, **values: Any) -> None:
        """Put one block of a template on the page."""
        self.put(self.markup(template, block, **values))

    def put(self, markup: Markup) -> None:
        """Put markup on the page, or with what is gathered."""
        if self._gathered is None:
            show(markup)
        else:
            self._gathered.append(markup)

    def gathered(self, draw: Callable[["Page"], None]) -> Markup:
        """All that `draw` shows, with its notes, as one piece that is not on the page yet."""
        self._gathered = []
        draw(self)
        self.draw_notes()
        whole = Markup().join(self._gathered)
        self._gathered = None
        return whole

    def words_explained(self, *texts: str) -> None:
        """What explains the terms of labels, which cannot hold a button; nothing if there are
        none.
        """
        terms = self.terms.of_texts(*texts)
        self.show("app/page.html", "words_explained", terms_used=terms)

    def draw_notes(self) -> None:
        """The notes, once. They stand last unless a page calls for them before something else."""
        if self._notes_are_drawn:
            return
        numbered = self.notes.numbered()
        self.show("app/page.html", "notes", numbered=numbered, bases=self.notes.bases())
        self._notes_are_drawn = True


@contextmanager
def page(
    title: str = "", place: str = "", notice: bool = True, explaining: bool = True
) -> Iterator[Page]:
    """Open a page, with its title if that is known already, and close it with its notes. Its terms
    are explained in place, unless it is there to explain them.
    """
    opened = Page(explaining)
    if title:
        opened.title(title, place, notice)
    yield opened
    opened.draw_notes()


def show(markup: str) -> None:
    """Put markup on the page. Streamlit's element for HTML strips SVG, so pictures go into
    others.
    """
    for piece, is_picture in render.pieces(markup):
        if is_picture:
            # One line: Markdown then leaves what is inside the figure alone.
            st.markdown(piece.replace("\n", " "), unsafe_allow_html=True)
        else:
            st.html(piece)
