"""What the page About says of the knowledge is counted, and never written down once for all."""

from datetime import date

import pytest

from knowledge.models.initiatives import Initiative
from tests.engine.makers import gardens
from wording.about import evidence, sources_read, statuses_seen, updates

(INITIATIVE, *_) = gardens().initiatives


def seen(*months: str) -> list[Initiative]:
    """Initiatives whose statuses were last seen in these months."""
    return [INITIATIVE.model_copy(update={"seen": month}) for month in months]


@pytest.mark.parametrize(
    ("months", "sentence"),
    [
        (["2026-04"], "Statuses were last seen in April 2026; each says when."),
        (["2026-04", "2026-04"], "Statuses were last seen in April 2026; each says when."),
        (
            ["2026-02", "2018-04", "2026-11", "2019-12"],
            "Statuses were last seen between April 2018 and November 2026; each says when.",
        ),
        ([], ""),
    ],
    ids=["one", "the same month", "several months", "none"],
)
def test_statuses_were_seen_from_the_earliest_month_to_the_latest(
    months: list[str], sentence: str
) -> None:
    assert statuses_seen(seen(*months)) == sentence


def test_evidence_that_is_certain_is_counted() -> None:
    (known, *_) = gardens().approaches[0].evidence
    grades = ("high", "moderate", "low", "not-described", "low")
    statements = tuple(known.model_copy(update={"certainty": grade}) for grade in grades)
    assert evidence(statements).startswith("Of 5 statements about evidence, 2 have high")


def test_sources_that_were_read_at_their_opening_are_counted() -> None:
    (source, *_) = gardens().sources
    ways = ("whole", "opening", "opening", "not read")
    sources = tuple(source.model_copy(update={"read": way}) for way in ways)
    assert sources_read(sources) == (
        "Of 4 sources, 2 were read at their opening only; each note says so."
    )


def test_the_next_date_is_told_while_none_has_passed() -> None:
    assert updates(gardens(), date(2999, 1, 1)).endswith("The next date is 1 January 2999.")


def test_what_was_to_be_checked_by_now_is_named() -> None:
    said = updates(gardens(), date(2999, 1, 2))
    assert "has passed" in said
    assert all(approach.name in said for approach in gardens().approaches)
