"""What the trials share: a browser, and one site for all that need no other."""

from collections.abc import Iterator

import pytest

from tests.browser.conftest import browser, path_of_browser, tool
from tests.trial.site import Site, site

__all__ = ["browser", "path_of_browser", "tool"]


@pytest.fixture(scope="session")
def there() -> Iterator[Site]:
    """Two processes behind nginx, with PostgreSQL behind PgBouncer."""
    with site() as started:
        yield started


@pytest.fixture(autouse=True)
def all_up(there: Site) -> None:
    """Whatever a trial before has ended stands again."""
    for server in there.servers:
        if server.process and server.process.poll() is not None:
            server.start()
