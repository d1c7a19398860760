"""What the trials share: a browser."""

from tests.browser.conftest import browser, path_of_browser, tool

__all__ = ["browser", "path_of_browser", "tool"]
