"""Rows as a CSV file that a spreadsheet opens as text: no cell can become a formula."""

import csv
from collections.abc import Iterable
from io import StringIO

# A spreadsheet reads a cell that begins so as a formula (OWASP, CSV injection). An apostrophe
# before it makes it text.
# Signs of full width are read alike in some languages.
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
MARK = b"\xef\xbb\xbf"  # Excel needs it to read a file as UTF-8


def sheet(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """The bytes of a .csv file in UTF-8."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(map(_safe, columns))
    for row in rows:
        writer.writerow(map(_safe, row))
    text = out.getvalue()
    return MARK + text.encode(errors="replace")


def _safe(text: str) -> str:
    if text.startswith(FORMULA):
        return f"'{text}"
    return text
