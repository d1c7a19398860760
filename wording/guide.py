"""The guide for a conversation, in words."""

from wording.say import say

WRITTEN = (
    "guide.write-matters",
    "guide.write-settled",
    "guide.write-open",
    "guide.write-not-possible",
    "guide.write-again",
    "guide.write-copy",
)


def opening(something_is_in_front: bool, may_not_take_part: bool) -> str:
    """How to ask, before the questions."""
    if may_not_take_part:
        return say("guide.open-with-others")
    if something_is_in_front:
        return say("guide.open")
    return say("guide.open-none")


def write_down() -> tuple[str, ...]:
    """What to write down, a line each."""
    return tuple(say(key) for key in WRITTEN)
