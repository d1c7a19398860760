"""Files to take away: by label, the name, the kind and what makes it."""

from collections.abc import Callable

Files = dict[str, tuple[str, str, Callable[[], bytes]]]
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
