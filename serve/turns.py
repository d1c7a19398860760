"""Pages that are to be drawn anew, one after the other.

When rooms go on, hundreds of phones learn it in the same moment. Drawn all at once, every page is
ready when the last one is. So each is told of it when its turn has come: those first in line have
theirs at once, and other visitors' pages are not behind hundreds.
"""

import asyncio

from components.app import busy

MOST = 4  # pages under way: nobody else is told to draw theirs meanwhile
STEP = 0.005  # seconds between two that are told, so that the first has begun
PATIENCE = 8.0  # seconds: whatever holds those pages up, nobody is kept longer
wait = asyncio.sleep


class Turns:
    """Who is told next."""

    def __init__(self) -> None:
        self._line = asyncio.Lock()

    async def come(self) -> None:
        """Return when it is this one's turn."""
        try:
            async with asyncio.timeout(PATIENCE), self._line:
                await self._room_for_one()
        except TimeoutError:
            return

    async def _room_for_one(self) -> None:
        while busy.pages() >= MOST:
            await wait(STEP)
        await wait(STEP)
