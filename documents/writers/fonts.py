"""The fonts that typst brings, and no others: a file is the same wherever it is made."""

from functools import cache

import typst


@cache
def fonts() -> typst.Fonts:
    """The fonts, searched for once."""
    return typst.Fonts(include_system_fonts=False)
