"""A new entry of a list of the vocabulary, as YAML."""

from collections.abc import Mapping

import yaml

WIDTH = 118


def as_yaml(entry: Mapping[str, object]) -> str:
    """The entry, with its fields in the order given."""
    entries = [dict(entry)]
    written: str = yaml.safe_dump(
        entries,
        allow_unicode=True,
        sort_keys=False,
        width=WIDTH,
    )
    return written
