"""One plain page while it is being written: what a page of the app is (components/app/page.py),
where nobody answers.
"""

from typing import Any

from markupsafe import Markup

from components.app import routes
from components.html import render
from components.html.citations import Notes
from components.html.terms import Terms
from components.plain.places import place
from knowledge.models.knowledge import Knowledge

TEMPLATE = "plain/page.html"


class Sheet:
    """What is shown of it is rendered from the blocks of the app's templates, in the order of
    `show`.
    """

    def __init__(self, knowledge: Knowledge, path: str, explaining: bool = True) -> None:
        self.knowledge = knowledge
        self.up = "../" * path.count("/")
        self.notes = Notes(knowledge)
        self.terms = Terms(knowledge, self.href, explaining)
        self._shown: list[Markup] = []
        self._context = render.context_of(
            live=False,
            knowledge=knowledge,
            notes=self.notes,
            terms=self.terms,
            href=self.href,
        )

    def href(self, name: str, **asked: str) -> str:
        """The address of a page by the name of its route, as this page has to write it."""
        route = getattr(routes, name)
        path = place(self.knowledge, route, asked)
        return self.to(path)

    def to(self, path: str) -> str:
        """The address of something in the folder, as this page has to write it."""
        return self.up + path

    def markup(self, template: str, block: str, **values: Any) -> Markup:
        """One block of a template, with these values."""
        context = {**self._context, "to": self.to, **values}
        return render.block(template, block, context)

    def show(self, template: str, block: str, **values: Any) -> None:
        """Put one block of a template on the page."""
        shown = self.markup(template, block, **values)
        self._shown.append(shown)

    def fold(self, summary: str, template: str, block: str, **values: Any) -> None:
        """The same behind one line, which opens it."""
        folded = self.markup(template, block, **values)
        self.show(
            TEMPLATE,
            "folded",
            summary=summary,
            folded=folded,
        )

    def body(self) -> Markup:
        """All that was shown."""
        between = Markup("\n")
        return between.join(self._shown)
