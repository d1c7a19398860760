"""What the trials share: a browser, and a server that a test may end."""

from tests.browser.conftest import (
    browser,
    mortal,
    never_for_long,
    path_of_browser,
    tool,
    windows,
)

__all__ = ["browser", "mortal", "never_for_long", "path_of_browser", "tool", "windows"]
