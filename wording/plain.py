"""Plain pages, in words."""

from wording.labels import SEARCH_KINDS
from wording.say import say

_GATES = {
    "caution": "plain.kind-caution",
    "door": "plain.kind-door",
    "way": "plain.kind-way",
}


def kind_name(kind: str) -> str:
    """What a kind of thing that is found is called."""
    if kind in _GATES:
        return say(_GATES[kind])
    return SEARCH_KINDS[kind]
