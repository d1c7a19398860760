"""Pages that are to be drawn anew, a few at a time.

When rooms go on, hundreds of phones learn it in the same moment. Drawn all at once, every page is
ready when the last one is: what is drawn first is also sent last. So each is told of it when its
turn has come: those first in line have theirs at once, and other visitors' pages are not behind
hundreds.
"""

import asyncio
from collections import deque
from time import monotonic

from serve import sent

MOST = 16  # phones that were told and do not have their page: nobody else is told meanwhile
STEP = 0.005  # seconds between two looks at how many there are
GONE = 1.0  # seconds after which a phone that was told is not waited for
PATIENCE = 8.0  # seconds: whatever holds those pages up, nobody is kept longer
wait = asyncio.sleep


class Turns:
    """Who is told next."""

    def __init__(self) -> None:
        self._line = asyncio.Lock()
        self._waiting = 0
        self._told: deque[float] = deque()  # when
        self._sent = sent.pages()

    def are_many(self) -> bool:
        """Whether whoever comes now is not the next."""
        return self._waiting > 0

    async def come(self) -> None:
        """Return when it is this one's turn."""
        self._waiting += 1
        try:
            async with asyncio.timeout(PATIENCE), self._line:
                await self._room_for_one()
        except TimeoutError:
            return
        finally:
            self._waiting -= 1

    async def _room_for_one(self) -> None:
        while self._under_way() >= MOST:
            await wait(STEP)
        self._told.append(monotonic())

    def _under_way(self) -> int:
        """How many were told and wait for their page. Any page that was sent counts as the first
        of theirs.
        """
        pages = sent.pages()
        long_ago = monotonic() - GONE
        while self._told and (self._sent < pages or self._told[0] < long_ago):
            self._told.popleft()
            self._sent += 1
        self._sent = pages
        return len(self._told)
