"""Which addresses of the knowledge fail when somebody asks for them. The one module here that uses
the network.

Only `python -m knowledge links` imports it. Hosts are asked side by side, each host one address at
a time.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from knowledge.problems import Problem
from knowledge.reading.half_read import Draft

TIMEOUT, HOSTS_AT_ONCE = 20, 8  # seconds; hosts
NAME = {"User-Agent": "Mozilla/5.0 (compatible; Bearings link check)"}
Ask = Callable[[str], str]  # an address in; why it fails out, empty if it does not


def ask(address: str) -> str:
    """Ask for an address. Returns why it fails, or nothing. Raises URLError if the host cannot be
    reached at all.
    """
    try:
        with urlopen(Request(address, headers=NAME), timeout=TIMEOUT) as answer:
            landed = urlsplit(answer.url)
            gone_home = landed.path in ("", "/") and urlsplit(address).path not in ("", "/")
            return f"it leads to the start page of {landed.netloc}" if gone_home else ""
    except HTTPError as error:
        return f"the host answers {error.code} {error.reason}"
    except URLError:
        raise
    except (OSError, HTTPException, ValueError) as error:
        return f"no proper answer came: {type(error).__name__}"


def failing(draft: Draft, ask: Ask = ask) -> tuple[list[Problem], int]:
    """A problem for each address that fails, and how many were asked. Raises URLError if not one
    host can be reached.
    """
    held = list(_addresses(draft))
    hosts: dict[str, list[str]] = defaultdict(list)
    for address, _ in held:
        host = address.split("/")[2]  # no parser: one address that is none must not end the check
        if address not in hosts[host]:
            hosts[host].append(address)
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        answers = dict(
            pair
            for pairs in pool.map(lambda addresses: _ask_host(addresses, ask), hosts.values())
            for pair in pairs
        )
    if answers and all(isinstance(why, URLError) for why in answers.values()):
        raise next(why for why in answers.values() if isinstance(why, URLError))
    found = [
        problem(f"{address} fails: {why.reason if isinstance(why, URLError) else why}.")
        for address, problem in held
        if (why := answers[address])
    ]
    return sorted(found), len(answers)


def _ask_host(addresses: Iterable[str], ask: Ask) -> list[tuple[str, str | URLError]]:
    found: list[tuple[str, str | URLError]] = []
    for address in addresses:
        try:
            found.append((address, ask(address)))
        except URLError as error:
            found.append((address, error))
    return found


def _addresses(draft: Draft) -> Iterator[tuple[str, Callable[[str], Problem]]]:
    """Every address with a way to say where it stands."""
    for kind in ("sources", "cases"):
        for entry in draft.of(kind):
            if entry.value.address:
                yield (
                    entry.value.address,
                    lambda sentence, entry=entry: entry.problem(  # type: ignore[misc]
                        "link",
                        sentence,
                        "Look for the publisher's own page, or leave the address out.",
                        "address",
                    ),
                )
