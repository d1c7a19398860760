"""Which visits look at a page that asks for a file. The server takes files from nobody else
(serve/closed.py).
"""

import threading
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

MOST = 10_000  # visits that are remembered; the oldest is forgotten first
_asking: dict[str, None] = {}
_run = threading.local()  # a run of a page goes on in one thread


def begin() -> None:
    """A page begins, and has asked for nothing yet."""
    _run.asks = False


def ask(label: str, **how: Any) -> Any:
    """Streamlit's field for one file."""
    _run.asks = True
    _asking[_session()] = None
    if len(_asking) > MOST:
        in_turn = iter(_asking)
        oldest = next(in_turn)
        _asking.pop(oldest, None)
    return st.file_uploader(label, **how)


def end() -> None:
    """A page ends. Where it asked for nothing, nothing is taken."""
    if not _run.asks:
        session = _session()
        _asking.pop(session, None)


def is_asked(session: str) -> bool:
    """Whether this visit looks at a page that asks for a file."""
    return session in _asking


def _session() -> str:
    context = get_script_run_ctx()
    return context.session_id if context else ""
