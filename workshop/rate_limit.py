"""Limits on trying: wrong codes, and rooms made. Counted in memory, by where they come from, and
never written down.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic

SECONDS = 600
KEPT = 10_000  # sources remembered at once


@dataclass
class Attempts:
    """So many of something from one source in ten minutes. `clock` counts seconds."""

    limit: int
    clock: Callable[[], float] = monotonic
    _seen: dict[str, deque[float]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def allowed(self, source: str) -> bool:
        """Whether this source may try again now."""
        with self._lock:
            return len(self._recent(source)) < self.limit

    def note(self, source: str) -> None:
        """This source has tried, and it counts."""
        with self._lock:
            recent = self._recent(source)
            recent.append(self.clock())
            self._seen.pop(source, None)
            self._seen[source] = recent
            while len(self._seen) > KEPT:
                oldest = next(iter(self._seen))
                self._seen.pop(oldest)

    def _recent(self, source: str) -> deque[float]:
        recent = self._seen.get(source, deque(maxlen=self.limit))
        long_ago = self.clock() - SECONDS
        while recent and recent[0] <= long_ago:
            recent.popleft()
        return recent
