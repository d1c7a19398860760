"""Rows as a CSV file that a spreadsheet opens as text: no cell can become a formula."""

import csv
from collections.abc import Iterable
from io import StringIO

# A spreadsheet reads a cell that begins so as a formula (OWASP, CSV injection). An apostrophe
# before it makes it text.
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sheet(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> bytes:
    """The bytes of a .csv file in UTF-8 with a mark, which Excel needs to read it as UTF-8."""
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow([_safe(c) for c in columns])
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(FORMULA) else text
