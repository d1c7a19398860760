"""What changed in the knowledge since a link was made, in sentences."""

from engine.changed_since import Changed, Since
from knowledge.models.knowledge import Knowledge
from wording.answers import quoted
from wording.lists import listed
from wording.say import say

SHOWN = 3  # so many reasons are named; the others are counted
DEGREES = {
    "strong": "changes.strong",
    "some": "changes.some",
    "against": "changes.against",
    "strongly-against": "changes.strongly-against",
}


def what_changed(knowledge: Knowledge, since: Since) -> str:
    """What changed, in words; empty if the link was made with this very version."""
    if since.current:
        return ""
    if not since.version:
        return say("changes.no-version")
    opening = say("changes.opening", version=since.version)
    if not since.known:
        return say("changes.not-kept", opening=opening)
    if not since.changed:
        return say("changes.none-bears", opening=opening)
    number = len(since.changed)
    key = "changes.several-bear"
    if number == 1:
        key = "changes.one-bears"
    return say(
        key,
        opening=opening,
        number=number,
        changes=_changes(knowledge, since),
        fronts=_fronts(since),
    )


def one_change(knowledge: Knowledge, changed: Changed) -> str:
    """One reason that changed, in words."""
    answer = quoted(knowledge, changed.question, changed.option)
    about = say("changes.about", name=changed.name, answer=answer)
    before = _degree(changed.before)
    after = _degree(changed.after)
    if not before:
        return say("changes.now", about=about, after=after)
    if not after:
        return say("changes.no-longer", about=about, before=before)
    return say("changes.was-and-is", about=about, before=before, after=after)


def _changes(knowledge: Knowledge, since: Since) -> str:
    parts = []
    for changed in since.changed[:SHOWN]:
        part = one_change(knowledge, changed)
        parts.append(part)
    more = len(since.changed) - len(parts)
    if more:
        parts.append(say("changes.and-more", number=more))
    return "; ".join(parts)


def _degree(degree: str) -> str:
    if not degree:
        return ""
    return say(DEGREES[degree])


def _fronts(since: Since) -> str:
    """What else fits now, after a space each."""
    sentences = []
    if since.came:
        names = listed(list(since.came))
        sentences.append(say("changes.came", names=names))
    if since.went:
        names = listed(list(since.went))
        sentences.append(say("changes.went", names=names))
    if not sentences:
        sentences.append(say("changes.same-fit"))
    return "".join(f" {sentence}" for sentence in sentences)
