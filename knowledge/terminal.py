"""What every command line does before it prints."""

import signal
import sys
from io import TextIOWrapper


def prepare() -> None:
    """Print UTF-8, as JSON is (RFC 8259), whatever the terminal says of itself; and end without a
    word where nobody reads on, as in `python -m knowledge diff main | head`.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    if hasattr(signal, "SIGPIPE"):  # Windows has none
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
