"""What is past its time is said, and weakens what rests on it."""

from datetime import date

import pytest

from knowledge.models.field_types import Certainty, Evidence
from knowledge.models.knowledge import Knowledge
from wording.ages import certainty_words, past

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
