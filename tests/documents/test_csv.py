"""A CSV file, read again: every cell comes back, and none can become a formula."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.writers.csv import sheet

CELLS = st.lists(st.sampled_from([*"=+-@\t\r\n\",;' |", "=1+1", "cmd", "é"]), max_size=5).map(
    "".join
) | st.text(st.characters(codec="utf-8"))
ROWS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=4)
)


def read(columns: list[str], *rows: list[str]) -> list[list[str]]:
    """A sheet, read back by whoever reads CSV."""
    return list(csv.reader(StringIO(sheet(columns, rows).decode("utf-8-sig"), newline="")))


def test_columns_and_rows_come_back_in_their_order() -> None:
    assert read(["Row", "Alder"], ["Pace", "by the clock"], ["Tools", ""]) == [
        ["Row", "Alder"],
        ["Pace", "by the clock"],
        ["Tools", ""],
    ]


@pytest.mark.parametrize(
    "text",
    ['He said "no"', "one, other", "one\nother", "semi;colon", "“Còmhla”", " spaces ", "'quoted'"],
)
def test_a_text_with_signs_of_its_own_comes_back(text: str) -> None:
    assert read(["a"], [text]) == [["a"], [text]]


def test_it_begins_with_the_mark_by_which_excel_knows_utf_8() -> None:
    assert sheet(["é"], []).startswith("\ufeffé".encode())


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+44 131 496 0000",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "＝1+1",
        '=HYPERLINK("https://example.org")',
    ],
)
def test_what_a_spreadsheet_would_run_is_kept_as_text(text: str) -> None:
    assert read([text], [text]) == [[f"'{text}"], [f"'{text}"]]


@given(ROWS)
def test_no_cell_begins_like_a_formula(rows: list[list[str]]) -> None:
    assert not [
        cell for row in read(*rows) for cell in row if cell.startswith(("=", "+", "-", "@"))
    ]


@given(ROWS)
def test_every_cell_comes_back_but_for_an_apostrophe_before_what_would_run(
    rows: list[list[str]],
) -> None:
    for row, back in zip(rows, read(*rows), strict=True):
        assert all(after in (before, f"'{before}") for before, after in zip(row, back, strict=True))


def test_half_a_sign_is_no_reason_to_fail() -> None:
    assert read(["a"], ["x\ud800y"]) == [["a"], ["x?y"]]
