"""Which matters more, which approach or how it is done: a picture under its finding, and its
table.
"""

from components.app.page import Page
from views.spread import SpreadView


def show(page: Page, view: SpreadView) -> None:
    """The picture, and the same as a table. Where nothing is known there is no picture."""
    page.show("shared/spread.html", "spread", view=view)
