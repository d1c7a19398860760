"""What the trials share: a browser, and servers that a test may end."""

from collections.abc import Iterator

import pytest

from tests.browser.conftest import (
    Server,
    browser,
    mortal,
    never_for_long,
    path_of_browser,
    running,
    tool,
    windows,
)
from tests.workshop.databases import KINDS, new_on, postgresql

__all__ = ["browser", "mortal", "never_for_long", "path_of_browser", "tool", "windows"]


@pytest.fixture(params=KINDS)
def its_own(request: pytest.FixtureRequest, never_for_long: Server) -> Iterator[Server]:
    """A server with a database of each kind, of which nobody else makes use now. What phones
    fetched from its port is there for the next.
    """
    if request.param == "sqlite":
        yield request.getfixturevalue("mortal")
        return
    never_for_long.kill()
    port = never_for_long.port
    with postgresql() as there, new_on(there) as database, running(port, database) as server:
        yield server
