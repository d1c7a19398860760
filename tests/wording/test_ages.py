"""What is past its time is said, and weakens what rests on it."""

from datetime import date

import pytest

from engine.fit import Reason
from knowledge.models.field_types import Certainty, Evidence
from knowledge.models.knowledge import Knowledge
from wording.ages import certainty_words, late_reasons, past

FRESH, LATE = date(2026, 2, 1), date(2099, 1, 1)


def evidence(knowledge: Knowledge, certainty: Certainty) -> Evidence:
    sources = (knowledge.sources[0].id,)
    return Evidence(text="It grows.", basis="source", sources=sources, certainty=certainty)


def test_what_was_looked_at_in_time_says_nothing() -> None:
    assert past("law", "2026-01", FRESH) == ""


def test_what_is_past_its_time_says_since_when() -> None:
    assert "Last looked at in January 2026" in past("law", "2026-01", LATE)


@pytest.mark.parametrize(
    ("certainty", "then"), [("high", "moderate"), ("moderate", "low"), ("low", "low")]
)
def test_evidence_on_a_source_past_its_time_is_less_certain(
    certainty: Certainty, then: str, gardens: Knowledge
) -> None:
    words = certainty_words(gardens, evidence(gardens, certainty), LATE)
    assert words.startswith(f"{then} certainty")


def test_evidence_on_a_fresh_source_is_as_certain_as_it_was(gardens: Knowledge) -> None:
    words = certainty_words(gardens, evidence(gardens, "high"), FRESH)
    assert words == "high certainty"


def reason(*sources: str) -> Reason:
    return Reason("work", "dig", 1.0, "It grows.", "judgement", sources)


def test_reasons_on_sources_past_their_time_are_counted(gardens: Knowledge) -> None:
    source = gardens.sources[0].id
    aged = [reason(source), reason(), reason(source)]
    assert late_reasons(gardens, aged, LATE).startswith("Two of its reasons rest on sources")
    assert late_reasons(gardens, aged[:2], LATE).startswith("One of its reasons rests on a source")


def test_nothing_is_said_of_reasons_on_fresh_sources(gardens: Knowledge) -> None:
    assert late_reasons(gardens, [reason(gardens.sources[0].id)], FRESH) == ""
