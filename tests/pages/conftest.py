"""What the tests of the pages share: the invented gardens as the app's knowledge, and answers to
its questions.
"""

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import Engine
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.context import ContextProxy
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue

from components.app import downloads, resources
from documents.files import Files
from knowledge.load import load
from knowledge.models.knowledge import Knowledge
from tests.pages.gathering import Led, led_to
from tests.pages.visit import quicker_visits
from tests.workshop.databases import file_in
from tests.workshop.makers import Later
from workshop import rooms
from workshop.store import Store, open_store
from workshop.store.database import ADDRESS, address
from workshop.store.tables import attempt, room

GARDENS = Path(__file__).parent.parent / "fixtures" / "knowledge"
PROSE = {
    "name",
    "review_name",
    "text",
    "summary",
    "looks_like",
    "fair_case",
    "cost",
    "because",
    "captures",
    "misses",
    "myth",
    "title",
    "publisher",
    "help",
    "asks",
    "first",
    "managerialist",
    "relationship",
    "owner",
    "note",
    "reflective_questions",
    "first_steps",
    "funding",
    "interests",
    "update_policy",
    "aliases",
    "years",
    "status_text",
    "for_whom",
    "adds",
    "duty",
    "asked",
    "silent",
    "source",
    "weight_because",
    "short",
    "prompts",
    "bring",
    "say",
    "ask",
    "well",
    "overdone",
    "try_it",
    "worth",
    "notice",
}
# A text in one place and an id, a date or one of a few words in another. Only the text has a space
# in it.
SOMETIMES_PROSE = {"answer", "when", "status"}
# The same in C, where there is a compiled library: a tenth of the time.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
Rewrite = Callable[[str], str]


@pytest.fixture(autouse=True)
def gardens(monkeypatch: pytest.MonkeyPatch) -> Knowledge:
    """The app reads the invented gardens."""
    monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(GARDENS))
    monkeypatch.setattr(resources, "LOOK_AGAIN", 0)
    quicker_visits(monkeypatch)
    return _loaded(GARDENS)


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """One file for the rooms of all tests. A new one would make its tables, and every statement,
    once more.
    """
    opened = open_store(file_in(tmp_path_factory.mktemp("kept"))).engine
    yield opened
    opened.dispose()


@pytest.fixture(autouse=True)
def memory(monkeypatch: pytest.MonkeyPatch, kept: Engine) -> Iterator[list[Store]]:
    """There are no rooms, and nobody has tried anything yet. Every store that the app opens."""
    opened: list[Store] = []
    named = kept.url.render_as_string()

    def opening() -> Store:
        is_first = address() == named and not opened
        opened.append(emptied(kept) if is_first else open_store())
        return opened[-1]

    monkeypatch.setenv(ADDRESS, named)
    monkeypatch.setattr(resources, "open_store", opening)
    resources.store.clear()
    yield opened
    for store in opened:
        if store.engine is not kept:
            store.engine.dispose()
    resources.store.clear()


def emptied(kept: Engine) -> Store:
    """A store without any rooms, of which no phone has asked anything yet."""
    with kept.begin() as connection:
        connection.execute(room.delete())
        connection.execute(attempt.delete())
    return Store(kept)


@pytest.fixture(autouse=True)
def coming_from(monkeypatch: pytest.MonkeyPatch) -> Callable[[str | None], None]:
    """Sets where visitors come from. Without a browser Streamlit would make up another place for
    each.
    """

    def come(address: str | None) -> None:
        monkeypatch.setattr(ContextProxy, "ip_address", property(lambda _: address))

    come(None)
    return come


@pytest.fixture
def store() -> Store:
    """The app's own memory of rooms."""
    return resources.store()


@pytest.fixture
def led(store: Store, gardens: Knowledge) -> Led:
    """Makes a room about the gardens and leads it to a phase: led("talk", (1, 1, 6, 6, 6))."""
    return partial(led_to, store, gardens.version)


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Later:
    """Lets time pass for the rooms, in their memory and on their pages: later(days=31)."""
    start, passed = rooms.now(), timedelta()

    def pass_by(**time: float) -> None:
        nonlocal passed
        passed += timedelta(**time)

    def now() -> datetime:
        return start + passed

    monkeypatch.setattr(rooms, "now", now)
    return pass_by


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[ForwardMsg]:
    """Everything that is sent to any browser."""
    messages: list[ForwardMsg] = []
    enqueue = ForwardMsgQueue.enqueue

    def keeping(queue: ForwardMsgQueue, message: ForwardMsg) -> None:
        messages.append(message)
        enqueue(queue, message)

    monkeypatch.setattr(ForwardMsgQueue, "enqueue", keeping)
    return messages


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[Files]:
    """The files that pages offer, instead of buttons for them."""
    offered: list[Files] = []
    for show in ("show", "show_first"):
        monkeypatch.setattr(downloads, show, lambda files, *_: offered.append(files))
    return offered


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The app reads a copy of the gardens, to be changed."""
    folder = Path(shutil.copytree(GARDENS, tmp_path / "knowledge"))
    monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(folder))
    return folder


@pytest.fixture
def edited(copied: Path) -> Callable[[str, str, str], None]:
    """Change a vocabulary file of the copy: edited("cases", "alder", "birch")."""

    def change(name: str, old: str, new: str) -> None:
        path = copied / "vocabulary" / f"{name}.yaml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return change


@pytest.fixture(scope="session")
def wordings(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Rewrite], Path]:
    """A copy of the gardens in which every text is worded anew, made once for each way."""

    @cache
    def worded(rewrite: Rewrite) -> Path:
        folder = Path(shutil.copytree(GARDENS, tmp_path_factory.mktemp("worded") / "knowledge"))
        for name, data in _texts().items():
            text = yaml.dump(_changed(data, rewrite), Dumper=DUMPER, allow_unicode=True)
            (folder / name).write_text(text, encoding="utf-8")
        return folder

    return worded


@pytest.fixture
def reworded(
    wordings: Callable[[Rewrite], Path], monkeypatch: pytest.MonkeyPatch
) -> Callable[[Rewrite], Knowledge]:
    """The app reads the gardens in other words: reworded(str.upper)."""

    def change(rewrite: Rewrite) -> Knowledge:
        folder = wordings(rewrite)
        monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(folder))
        return _loaded(folder)

    return change


@cache
def _loaded(folder: Path) -> Knowledge:
    return load(folder)


@cache
def _texts() -> dict[str, Any]:
    """The data of every file of the gardens, by its name."""
    paths = GARDENS.rglob("*.yaml")
    return {
        path.relative_to(GARDENS).as_posix(): yaml.load(path.read_text(encoding="utf-8"), LOADER)
        for path in paths
    }


def _changed(data: Any, rewrite: Rewrite, key: str = "") -> Any:
    if isinstance(data, dict):
        of_quadrant = (
            {"structure", "relationship"} if "structure" in data else set()
        )  # how much there is of each, and no text
        return {k: v if k in of_quadrant else _changed(v, rewrite, k) for k, v in data.items()}
    if isinstance(data, list):
        return [_changed(v, rewrite, key) for v in data]
    is_text = key in PROSE or (key in SOMETIMES_PROSE and " " in data.removeprefix("c. "))
    return rewrite(data) if is_text else data
