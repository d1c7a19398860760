"""Which addresses of the knowledge fail when somebody asks for them. The one module here that uses
the network.

Only `python -m knowledge links` imports it. Hosts are asked side by side, each host one address at
a time.
"""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from knowledge.problems import Problem
from knowledge.reading.half_read import Draft, Entry

TIMEOUT = 20  # seconds
HOSTS_AT_ONCE = 8
NAME = {"User-Agent": "Mozilla/5.0 (compatible; Bearings link check)"}
START = ("", "/")
Ask = Callable[[str], str]  # an address in; why it fails out, empty if it does not
Answers = dict[str, str | URLError]  # by address; an error where the host could not be reached


def ask(address: str) -> str:
    """Ask for an address. Returns why it fails, or nothing. Raises URLError if the host cannot be
    reached at all.
    """
    try:
        with urlopen(Request(address, headers=NAME), timeout=TIMEOUT) as answer:
            return _led_home(address, answer.url)
    except HTTPError as error:
        return f"the host answers {error.code} {error.reason}"
    except URLError:
        raise
    except (OSError, HTTPException, ValueError) as error:
        return f"no proper answer came: {type(error).__name__}"


def _led_home(asked: str, landed: str) -> str:
    """What is wrong where a page that is gone leads to the start page of its host."""
    start = urlsplit(asked)
    end = urlsplit(landed)
    was_elsewhere = start.path not in START
    if was_elsewhere and end.path in START:
        return f"it leads to the start page of {end.netloc}"
    return ""


def failing(draft: Draft, ask: Ask = ask) -> tuple[list[Problem], int]:
    """A problem for each address that fails, and how many were asked. Raises URLError if not one
    host can be reached.
    """
    entries = _entries_with_address(draft)
    answers = _ask_all([entry.value.address for entry in entries], ask)
    _raise_if_nobody_answers(answers)
    problems = []
    for entry in entries:
        why = answers[entry.value.address]
        if why:
            problems.append(_problem(entry, why))
    return sorted(problems), len(answers)


def _entries_with_address(draft: Draft) -> list[Entry]:
    """Every entry of a kind of content that has addresses, where it has one."""
    entries: list[Entry] = []
    for kind in draft.contents.kinds:
        if "address" in kind.model.model_fields:
            entries += [entry for entry in draft.of(kind.name) if entry.value.address]
    return entries


def _problem(entry: Entry, why: str | URLError) -> Problem:
    reason = why.reason if isinstance(why, URLError) else why
    return entry.problem(
        "link",
        f"{entry.value.address} fails: {reason}.",
        "Look for the publisher's own page, or leave the address out.",
        "address",
    )


def _ask_all(addresses: Iterable[str], ask: Ask) -> Answers:
    hosts: dict[str, list[str]] = {}
    for address in dict.fromkeys(addresses):
        host = address.split("/")[2]  # no parser: one address that is none must not end the check
        hosts.setdefault(host, []).append(address)
    answers: Answers = {}

    def ask_host(at_host: list[str]) -> Answers:
        return _ask_host(at_host, ask)

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        for of_host in pool.map(ask_host, hosts.values()):
            answers.update(of_host)
    return answers


def _ask_host(addresses: list[str], ask: Ask) -> Answers:
    answers: Answers = {}
    for address in addresses:
        try:
            answers[address] = ask(address)
        except URLError as error:
            answers[address] = error
    return answers


def _raise_if_nobody_answers(answers: Answers) -> None:
    errors = []
    for answer in answers.values():
        if isinstance(answer, URLError):
            errors.append(answer)
    if errors and len(errors) == len(answers):
        raise errors[0]
