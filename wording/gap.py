"""What one answer says of an approach, in a sentence."""

from engine.fit import Reason
from wording.say import say


def side(name: str, reason: Reason | None) -> str:
    """What an answer says of the approach with this name: for it, against it, or nothing."""
    if reason is None:
        return say("gap.says-nothing", name=name)
    if reason.degree > 0:
        return say("gap.speaks-for", name=name, because=reason.because)
    return say("gap.speaks-against", name=name, because=reason.because)
