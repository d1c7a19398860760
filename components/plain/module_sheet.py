"""A page of a package for a learning platform, while it is being written: nothing in it leads to
other pages of Bearings, for they are not in the package.
"""

from components.plain.sheet import Sheet
from knowledge.models.knowledge import Knowledge


class ModuleSheet(Sheet):
    """The same as a plain page. What would be a link to another page is its words."""

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__(knowledge, path="")

    def href(self, name: str, **asked: str) -> str:
        """There is no other page."""
        return ""
