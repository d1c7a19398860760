"""A page of a package for a learning platform, while it is being written: nothing in it leads to
other pages of Bearings, for they are not in the package.
"""

import re
from typing import Any

from markupsafe import Markup

from components.plain.sheet import Sheet
from knowledge.models.knowledge import Knowledge

# A link to a page that is not there has no address.
_LINK = re.compile(r'<a\b[^>]*\bhref=""[^>]*>(.*?)</a>', re.DOTALL)


class ModuleSheet(Sheet):
    """The same as a plain page. What would be a link to another page is its words."""

    def __init__(self, knowledge: Knowledge) -> None:
        super().__init__(knowledge, path="")

    def href(self, name: str, **asked: str) -> str:
        """There is no other page."""
        return ""

    def markup(self, template: str, block: str, **values: Any) -> Markup:
        """One block of a template, with links to pages that are not there as their words."""
        made = super().markup(template, block, **values)
        return Markup(_LINK.sub(r"\1", made))
