"""What all visitors share: the knowledge, loaded once a day and for each state of its folder.
Immutable, so safe to share.
"""

import gc
import threading
from functools import cache
from pathlib import Path
from time import monotonic

import streamlit as st

from engine.search import Index
from engine.search import index as build
from knowledge.load import fingerprint, folder_of, load
from knowledge.models.knowledge import Knowledge
from knowledge.problems import KnowledgeError, Problem
from workshop.store import Store, open_store

# To look at every file takes a tenth of a run: an edited one shows within so many seconds.
LOOK_AGAIN = 1.0
Loaded = Knowledge | tuple[Problem, ...]
_seen: dict[Path, tuple[float, Loaded]] = {}

# A run of a page goes on in one thread: what it began with is what it goes on with.
_run = threading.local()


def found() -> Loaded:
    """The knowledge as the folder has it, or everything that is wrong with it."""
    loaded = _lately_seen(folder_of())
    _run.loaded = loaded
    return loaded


def knowledge() -> Knowledge:
    """The knowledge, for pages: the router has already seen that it is sound. A part of a page that
    is drawn alone may do so in a thread that has seen none yet.
    """
    loaded = getattr(_run, "loaded", None)
    if loaded is None:
        loaded = found()
    if not isinstance(loaded, Knowledge):
        raise KnowledgeError(loaded)
    return loaded


def index() -> Index:
    """What search looks in: built once for a version of the knowledge."""
    version = knowledge().version
    return _index(version)


@st.cache_resource(show_spinner=False)
def store() -> Store:
    """The memory of workshops. Raises DatabaseUnavailable if it cannot be opened, and is then tried
    anew the next time.
    """
    return open_store()


def _lately_seen(folder: Path) -> Loaded:
    now = monotonic()
    when, loaded = _seen.get(folder, (now, None))
    if loaded is None or now - when >= LOOK_AGAIN:
        loaded = _load(str(folder), fingerprint(folder))
        _seen.clear()  # there is one folder, but for tests
        _seen[folder] = (now, loaded)
    return loaded


@st.cache_resource(show_spinner=False, max_entries=2)
def _index(version: str) -> Index:
    return build(knowledge())


@st.cache_resource(show_spinner=False, max_entries=2)
def _load(folder: str, state: str) -> Loaded:
    try:
        loaded = load(Path(folder))
    except KnowledgeError as error:
        return error.problems
    _leave_out_of_collections()
    return loaded


@cache
def _leave_out_of_collections() -> None:
    """Python's own full collections leave out what lives as long as the server. Once: what people's
    visits leave must stay collectable.
    """
    gc.collect()
    gc.freeze()
