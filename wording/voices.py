"""What the voices of a room are called, and why they may not stand beside each other."""

from knowledge.models.knowledge import Knowledge
from wording.lists import sentence_case
from wording.say import say


def voice_name(knowledge: Knowledge, id_: str) -> str:
    """What the people of a voice are called. Of one that the knowledge no longer has, its id."""
    voice = knowledge.voice(id_)
    if voice is None:
        return _by_id(id_)
    return voice.name


def voice_says(knowledge: Knowledge, id_: str) -> str:
    """What somebody says of themselves who chooses a voice."""
    voice = knowledge.voice(id_)
    if voice is None:
        return _by_id(id_)
    return voice.says


def why_not_beside(threshold: int, again: bool) -> str:
    """Why a line is shown as a whole only; one reason for all, so that it tells no more."""
    if again:
        return say("team.voices-stay-whole")
    return say("team.voices-not-beside", threshold=threshold)


def _by_id(id_: str) -> str:
    words = id_.replace("-", " ")
    return sentence_case(words)
