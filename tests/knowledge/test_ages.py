"""What was looked at ages by its kind: said, listed, and never a reason to stop."""

from datetime import date
from pathlib import Path

import pytest

from knowledge.__main__ import main
from knowledge.ages import MONTHS, due, is_past
from knowledge.load import draft_of, load, problems_in
from knowledge.models.sources import Kind, Source

LATE = date(2099, 1, 1)


@pytest.mark.parametrize(
    ("kind", "last", "first_past"),
    [
        ("law", date(2027, 4, 30), date(2027, 5, 1)),
        ("status", date(2026, 10, 31), date(2026, 11, 1)),
        ("evidence", date(2029, 4, 30), date(2029, 5, 1)),
    ],
)
def test_each_kind_has_its_time(kind: Kind, last: date, first_past: date) -> None:
    assert not is_past(kind, "2026-04", last)
    assert is_past(kind, "2026-04", first_past)


def source(address: str | None, kind: Kind | None = None) -> Source:
    return Source(
        id="an-act",
        title="An Act",
        publisher="Invented Press",
        year="2020",
        address=address,
        read="opening",
        seen="2026-01",
        kind=kind,
    )


@pytest.mark.parametrize(
    ("address", "written", "kind"),
    [
        ("https://law.example.org/act/1", None, "law"),
        ("https://example.org/law.example.org", None, "evidence"),
        ("https://law.example.org/act/1", "evidence", "evidence"),
        (None, None, "evidence"),
        (None, "status", "status"),
    ],
)
def test_a_source_is_law_where_law_is_published_unless_it_says_otherwise(
    address: str | None, written: Kind | None, kind: Kind
) -> None:
    assert source(address, written).kind_from(["law.example.org"]) == kind


def test_each_source_is_loaded_with_its_kind(spoilt: Path) -> None:
    edition = spoilt / "vocabulary/edition.yaml"
    text = edition.read_text(encoding="utf-8")
    edition.write_text(f"{text}law_from: [example.org]\n", encoding="utf-8")
    kinds = {each.kind for each in load(spoilt).sources if each.address}
    assert kinds == {"law"}


def test_all_that_has_a_month_comes_due(gardens: Path) -> None:
    fields = {problem.remedy.split("set ")[1] for problem in due(draft_of(gardens), LATE)}
    assert fields == {"seen.", "law_checked."}


def test_nothing_is_due_on_the_day_it_was_seen(gardens: Path) -> None:
    assert due(draft_of(gardens), date(2026, 1, 1)) == []


def test_what_is_due_is_no_problem(gardens: Path) -> None:
    assert due(draft_of(gardens), LATE) and not problems_in(gardens)


def test_the_command_lists_what_is_due_and_ends_well(
    gardens: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["due", "--knowledge", str(gardens)], LATE) == 0
    out = capsys.readouterr().out
    assert f"law is looked at every {MONTHS['law']} months." in out
    assert out.rstrip().splitlines()[-1].startswith("To be looked at again: ")


def test_what_is_over_is_not_looked_at_as_often(gardens: Path) -> None:
    initiative = load(gardens).initiatives[0]
    ages = {
        status: initiative.model_copy(update={"status": status}) for status in ("ended", "active")
    }
    assert ages["ended"].ages_as == "evidence" and ages["active"].ages_as == "status"
