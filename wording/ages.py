"""What was last looked at longer ago than its kind allows, in a sentence."""

from collections.abc import Iterable
from datetime import date

from engine.fit import Reason
from knowledge.ages import MONTHS, is_past
from knowledge.models.field_types import Certainty, Evidence
from knowledge.models.knowledge import Knowledge
from knowledge.models.sources import Kind
from wording.dates import month
from wording.labels import CERTAINTIES
from wording.lists import number_word, sentence_case
from wording.say import say

SENTENCES: dict[Kind, str] = {
    "law": "ages.law",
    "status": "ages.status",
    "evidence": "ages.evidence",
}

# What is left of a certainty where a source of it is past its time.
WEAKER: dict[Certainty, Certainty] = {"high": "moderate", "moderate": "low"}


def past(kind: Kind, seen: str, today: date) -> str:
    """What a reader should know of a passage that is past its time; empty where it is not."""
    if not is_past(kind, seen, today):
        return ""
    key = SENTENCES[kind]
    return say(key, seen=month(seen), months=MONTHS[kind])


def any_past(knowledge: Knowledge, sources: Iterable[str], today: date) -> bool:
    """Whether one of these sources, by id, is past its time."""
    for id_ in sources:
        source = knowledge.source(id_)
        if source and is_past(source.kind or "evidence", source.seen, today):
            return True
    return False


def certainty_words(knowledge: Knowledge, evidence: Evidence, today: date) -> str:
    """How sure the evidence is: one degree weaker where a source of it is past its time."""
    weaker = WEAKER.get(evidence.certainty)
    if weaker is None or not any_past(knowledge, evidence.sources, today):
        return CERTAINTIES[evidence.certainty]
    return say("ages.weaker", certainty=CERTAINTIES[weaker])


def late_reasons(knowledge: Knowledge, reasons: Iterable[Reason], today: date) -> str:
    """How many of these reasons rest on a source that is past its time; empty where none does."""
    late = [reason for reason in reasons if any_past(knowledge, reason.sources, today)]
    if not late:
        return ""
    if len(late) == 1:
        return say("ages.one-reason")
    number = number_word(len(late))
    return say("ages.reasons", number=sentence_case(number))
