"""What the server does by itself, at its start and each hour: rooms whose days are over go,
whether somebody comes or not.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from starlette.concurrency import run_in_threadpool

from components.app import resources
from workshop.store.database import DatabaseUnavailable

SECONDS = 3600
sleep = asyncio.sleep


@asynccontextmanager
async def each_hour() -> AsyncIterator[None]:
    """Tidy as long as the server runs."""
    tidying = asyncio.create_task(_again_and_again())
    try:
        yield
    finally:
        tidying.cancel()
        with suppress(asyncio.CancelledError):
            await tidying


async def _again_and_again() -> None:
    while True:
        await run_in_threadpool(tidy)
        await sleep(SECONDS)


def tidy() -> None:
    """Tidy the memory of workshops. One that cannot be reached is tried again in an hour."""
    try:
        resources.store().tidy()
    except DatabaseUnavailable as error:
        logging.getLogger(__name__).warning("%s", error)
