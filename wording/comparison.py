"""What is said of approaches side by side, on the page and on paper."""

from engine.answers import parts_of
from engine.comparison import LEAST, MOST, Comparison, Meeting
from engine.comparison_rows import Lead, Row, RowGroup, RowName
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from wording.labels import CERTAINTIES, RELATIONS, STRENGTHS
from wording.lists import listed, number_word, unquoted
from wording.places import forces, place_words
from wording.say import say

NAMED = 4  # so many unknown parts of a link are named, and so much of each
NAMED_LENGTH = 40
_GROUPS: dict[RowGroup, str] = {
    "what-it-is": "comparison.group-what-it-is",
    "sides": "comparison.group-sides",
    "shared": "comparison.group-shared",
    "differences": "comparison.group-differences",
    "worth": "comparison.group-worth",
    "fairness": "comparison.group-fairness",
    "fits": "comparison.group-fits",
}
_ROWS: dict[RowName, str] = {
    "purpose": "comparison.row-purpose",
    "for-whom": "comparison.row-for-whom",
    "worker": "comparison.row-worker",
    "person": "comparison.row-person",
    "carer": "comparison.row-carer",
    "similarity": "comparison.row-similarity",
    "managerialist": "comparison.row-managerialist",
    "relationship": "comparison.row-relationship",
    "strengths": "comparison.row-strengths",
    "limits": "comparison.row-limits",
    "evidence": "comparison.row-evidence",
    "misses-out-managerialist": "divergence.managerialist",
    "misses-out-relationship": "divergence.relationship",
    "fits": "comparison.row-fits",
}
_GRADES = {"strength": STRENGTHS, "certainty": CERTAINTIES}
_SIDES = {"fair-case": "comparison.fair-case", "cost": "comparison.cost"}


def names_of(approaches: tuple[Approach, ...]) -> str:
    """The names of approaches as a list in a sentence."""
    names = [approach.name for approach in approaches]
    return listed(names)


def page_title(approaches: tuple[Approach, ...]) -> str:
    """What the page is called while these are chosen."""
    if len(approaches) < LEAST:
        return say("comparison.compare")
    names = names_of(approaches)
    return say("comparison.compare-these", names=names)


def not_shown(asked: str, shown: tuple[Approach, ...], unknown: tuple[str, ...]) -> tuple[str, ...]:
    """What a link asked for and did not get, in a sentence each. `unknown` are its parts that name
    no approach.
    """
    sentences = []
    if unknown:
        sentences.append(_unknown(unknown))
    known = len(parts_of(asked)) - len(unknown)
    if known > MOST:
        sentences.append(_too_many(shown))
    return tuple(sentences)


def _unknown(parts: tuple[str, ...]) -> str:
    quoted = []
    for part in parts[:NAMED]:
        shown = part[:NAMED_LENGTH]
        quoted.append(f"“{shown}”")
    names = listed(quoted)
    return say("comparison.unknown", names=names)


def _too_many(shown: tuple[Approach, ...]) -> str:
    return say(
        "comparison.too-many",
        most=number_word(MOST),
        names=names_of(shown),
    )


def wish(chosen: tuple[Approach, ...]) -> str:
    """What is still to be chosen, where too few are to be set side by side."""
    if chosen:
        return say("comparison.choose-second")
    return say("comparison.choose-two")


def rows_left(comparison: Comparison) -> str:
    """How many rows tell the approaches apart."""
    left = len(comparison.telling)
    if not left:
        return say("comparison.nothing-left")
    key = "comparison.rows-left"
    if left == 1:
        key = "comparison.row-left"
    return say(
        key,
        number=number_word(left).capitalize(),
        all=len(comparison.rows),
    )


def rule_of_rows(comparison: Comparison) -> str:
    """By what rule a row tells them apart; empty where none does."""
    if not comparison.telling:
        return ""
    return say("comparison.rule")


def group_title(group: RowGroup, only: bool = False) -> str:
    """What a group of rows is called. Where only rows that differ are left, what is shared is not
    shared equally.
    """
    if only and group == "shared":
        return say("comparison.group-shared-unequally")
    return say(_GROUPS[group])


def row_title(row: Row) -> str:
    """What a row is called."""
    key = _ROWS[row.name]
    return say(key, about=row.about)


def lead_of(knowledge: Knowledge, lead: Lead | None) -> str:
    """What stands before a piece, as it goes on inside a sentence; empty if nothing does."""
    if lead is None:
        return ""
    if lead.kind in _GRADES:
        grades = _GRADES[lead.kind]
        return grades[lead.grade]
    if lead.kind in _SIDES:
        return say(_SIDES[lead.kind])
    if lead.answer is not None:
        return _answer(knowledge, lead.answer)
    return place_words(lead.place, forces())


def _answer(knowledge: Knowledge, answer: AnswerRef) -> str:
    question = knowledge.question(answer.question)
    option = knowledge.option(answer)
    if question is None or option is None:
        return str(answer)
    return say(
        "comparison.answer",
        question=question.text,
        answer=unquoted(option.text),
    )


def two(meeting: Meeting) -> str:
    """The names of two approaches that are set beside each other."""
    both = (meeting.first, meeting.second)
    return names_of(both)


def how_they_stand(meeting: Meeting) -> str:
    """How two stand to each other, as a sentence; empty where no relation is stated."""
    if meeting.relation is None:
        return ""
    relation = RELATIONS[meeting.relation.kind]
    return say("comparison.they", relation=relation)


def how_they_stand_in_short(meeting: Meeting) -> str:
    """The same in a word or two, for a group of links."""
    if meeting.relation is None:
        return say("comparison.no-relation")
    return RELATIONS[meeting.relation.kind]


def ways_to_stand() -> list[str]:
    """All that may be said in short, in the order of a list."""
    return [*RELATIONS.values(), say("comparison.no-relation")]


def two_beside(meeting: Meeting) -> str:
    """What a link that leads to two approaches is called where it is read aloud."""
    return say(
        "comparison.compare-two",
        first=meeting.first.name,
        second=meeting.second.name,
        how=how_they_stand_in_short(meeting),
    )
