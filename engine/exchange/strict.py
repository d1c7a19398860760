"""JSON that a stranger may have written, read without any leniency."""

import json
from typing import Any, Never


def parsed(data: bytes) -> Any:
    """Plain data. ValueError for whatever is not JSON, however deep it is nested.

    Python's own reader would take NaN for a number, and the later of two fields of one name.
    """
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_refuse, object_pairs_hook=_once)
    except RecursionError:
        raise ValueError from None


def _refuse(_: str) -> Never:
    raise ValueError


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise ValueError
    return made
