"""Addresses that fail are found, each where it is written. Nobody is asked: the answers are
invented.
"""

from collections.abc import Callable
from contextlib import nullcontext
from http.client import IncompleteRead, RemoteDisconnected
from pathlib import Path
from threading import Barrier, Lock
from types import SimpleNamespace
from typing import Any
from urllib.error import HTTPError, URLError

import pytest

from knowledge import link_check
from knowledge.__main__ import main
from knowledge.link_check import ask, failing
from knowledge.load import draft_of
from knowledge.models.sources import Source
from knowledge.reading.documents import Document
from knowledge.reading.half_read import Draft, Entry

A, B = "https://one.example.org", "https://other.example.org"
DEAD, ALIVE = f"{A}/dead", f"{A}/alive"
Opened = Callable[[Any], None]


def citing(*addresses: str | None) -> Draft:
    """Sources at these addresses; the first is written on line 10, the second on line 20."""
    source = Source(
        id="source",
        title="A page",
        publisher="Invented Press",
        year="2020",
        read="opening",
        seen="2026-01",
    )
    file = Document(
        "vocabulary/sources.yaml",
        None,
        {(n, "address"): 10 * n for n in range(1, len(addresses) + 1)},
    )
    return Draft(
        entries={
            "sources": [
                Entry(
                    source.model_copy(update={"id": f"source-{n}", "address": address}), file, (n,)
                )
                for n, address in enumerate(addresses, 1)
            ]
        },
    )


def invented(address: str) -> str:
    """Whatever ends in "dead" fails, and on the other host nobody is at home."""
    if address.startswith(B):
        raise URLError("nobody is at home")
    return "the host answers 404 Not Found" if address.endswith("dead") else ""


def test_addresses_that_answer_are_no_problem() -> None:
    assert failing(citing(ALIVE, f"{A}/well"), invented) == ([], 2)


def test_an_address_that_fails_is_a_problem_where_it_is_written() -> None:
    (problem,), _ = failing(citing(ALIVE, DEAD), invented)
    assert (problem.file, problem.line, problem.rule) == ("vocabulary/sources.yaml", 20, "link")
    assert (
        problem.sentence == f"{DEAD} fails: the host answers 404 Not Found."
        and problem.remedy.endswith(".")
    )


def test_an_address_that_stands_twice_is_asked_once_and_reported_twice() -> None:
    asked: list[str] = []

    def noted(address: str) -> str:
        asked.append(address)
        return invented(address)

    problems, count = failing(citing(DEAD, DEAD), noted)
    assert (asked, count, [p.line for p in problems]) == ([DEAD], 1, [10, 20])


def test_a_source_without_an_address_is_not_asked() -> None:
    assert failing(citing(None, None), invented) == ([], 0)


def test_the_address_of_a_case_is_asked_too(spoilt: Path) -> None:
    cases = spoilt / "vocabulary/cases.yaml"
    cases.write_text(cases.read_text(encoding="utf-8") + f"  address: {DEAD}\n", encoding="utf-8")
    problems, count = failing(draft_of(spoilt), invented)
    last = len(cases.read_text(encoding="utf-8").splitlines())
    assert [(p.file, p.line) for p in problems] == [("vocabulary/cases.yaml", last)]
    assert count == 3


def test_a_host_that_cannot_be_reached_is_a_problem_of_its_addresses() -> None:
    problems, _ = failing(citing(ALIVE, f"{B}/a", f"{B}/b"), invented)
    assert [p.sentence for p in problems] == [
        f"{B}/{name} fails: nobody is at home." for name in "ab"
    ]


def test_an_address_that_is_none_does_not_end_the_check() -> None:
    problems, count = failing(citing("http://[broken", DEAD), invented)
    assert [p.line for p in problems] == [20] and count == 2


def test_where_no_host_can_be_reached_no_address_is_blamed() -> None:
    with pytest.raises(URLError, match="nobody is at home"):
        failing(citing(f"{B}/a", f"{B}/b"), invented)


def test_hosts_are_asked_side_by_side() -> None:
    both = Barrier(2)
    assert failing(citing(ALIVE, f"{B}/a"), lambda _: str(both.wait(timeout=10))[:0]) == ([], 2)


def test_a_host_is_asked_for_one_address_at_a_time() -> None:
    busy, other = Lock(), Barrier(2)

    def one_at_a_time(address: str) -> str:
        """The first address is held until the other host is asked, which comes last: time enough
        for a second one to show.
        """
        if not address.startswith(A):
            other.wait(timeout=10)
            return ""
        if not busy.acquire(blocking=False):
            return "it was asked while another was"
        if address == ALIVE:
            other.wait(timeout=10)
        busy.release()
        return ""

    assert failing(citing(ALIVE, f"{A}/next", f"{B}/a"), one_at_a_time) == ([], 3)


# Asking, where the host is invented.


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Make every address answer with this: opened("https://landed.here"), or fail with an error."""

    def _opened(what: Any) -> None:
        def urlopen(request: Any, timeout: float) -> Any:
            assert timeout > 0 and request.get_header("User-agent")
            if isinstance(what, Exception):
                raise what
            return nullcontext(SimpleNamespace(url=what or request.full_url))

        monkeypatch.setattr(link_check, "urlopen", urlopen)

    return _opened


@pytest.mark.parametrize(
    ("asked", "landed"), [(ALIVE, ALIVE), (ALIVE, f"{B}/moved"), (A, A), (f"{A}/", A)]
)
def test_an_answer_is_an_answer_even_from_a_new_address(
    asked: str, landed: str, opened: Opened
) -> None:
    opened(landed)
    assert ask(asked) == ""


@pytest.mark.parametrize("landed", [B, f"{B}/", f"{B}/?from=old"])
def test_a_page_that_leads_to_a_start_page_is_gone(landed: str, opened: Opened) -> None:
    opened(landed)
    assert ask(ALIVE) == "it leads to the start page of other.example.org"


@pytest.mark.parametrize(
    ("error", "why"),
    [
        # type: ignore[arg-type]
        (HTTPError(ALIVE, 404, "Not Found", {}, None), "the host answers 404 Not Found"),
        (TimeoutError(), "no proper answer came: TimeoutError"),
        (IncompleteRead(b""), "no proper answer came: IncompleteRead"),
        (RemoteDisconnected(""), "no proper answer came: RemoteDisconnected"),
        (ConnectionResetError(104, "reset by peer"), "no proper answer came: ConnectionResetError"),
        (ValueError(), "no proper answer came: ValueError"),
    ],
)
def test_what_went_wrong_is_said(error: Exception, why: str, opened: Opened) -> None:
    opened(error)
    assert ask(ALIVE) == why


def test_a_host_that_is_not_there_is_told_from_a_page_that_is_not_there(opened: Opened) -> None:
    opened(URLError("unknown name"))
    with pytest.raises(URLError):
        ask(ALIVE)


# The command.


def test_the_command_ends_with_0_where_every_address_answers(
    gardens: Path, opened: Opened, capsys: pytest.CaptureFixture[str]
) -> None:
    opened("")
    assert main(["links", "--knowledge", str(gardens)]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("Addresses asked: 2. Failing: 0.\n", "")


def test_the_command_names_each_address_that_fails_and_ends_with_1(
    gardens: Path, opened: Opened, capsys: pytest.CaptureFixture[str]
) -> None:
    opened(TimeoutError())
    assert main(["links", "--knowledge", str(gardens)]) == 1
    first, second, last = capsys.readouterr().out.splitlines()
    assert first.startswith("vocabulary/cases.yaml:11: https://example.org/a-bed fails: ")
    assert second.startswith("vocabulary/sources.yaml:5: https://example.org/review fails: ")
    assert last == "Addresses asked: 2. Failing: 2."


def test_without_a_network_the_command_says_so_in_one_sentence(
    gardens: Path, opened: Opened, capsys: pytest.CaptureFixture[str]
) -> None:
    opened(URLError("no network"))
    assert main(["links", "--knowledge", str(gardens)]) == 2
    out, err = capsys.readouterr()
    assert out == "" and err.startswith("No host can be reached") and err.count("\n") == 1


def test_the_command_needs_a_folder_that_is_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["links", "--knowledge", str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr().err.startswith("There is no folder ")
