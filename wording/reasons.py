"""What one answer says of one approach."""

from engine.fit import Reason
from wording.say import say


def what_it_says(name: str, reason: Reason | None) -> str:
    """Whether an answer speaks for an approach, against it, or says nothing of it."""
    if reason is None:
        return say("reasons.nothing", name=name)
    key = "reasons.for" if reason.degree > 0 else "reasons.against"
    return say(key, name=name, because=reason.because)
