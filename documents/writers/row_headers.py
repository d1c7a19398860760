"""The first cell of each row as its header (TH, Scope Row), which typst has no word for yet.

A PDF holds the place of each object in bytes, so what is written instead is as long as what stood
there. A cell that names its headers would be read with those alone; without, a reader finds the
header of the column and that of the row by their scopes.
"""

import re

# A cell of the first column, and one of another, as typst writes them: both name their column.
_FIRST = re.compile(
    rb"(/Type/StructElem/S/T)D(/P \d+ 0 R/A\[<</O/Table)(/Headers\[\(U\d+x0y\d+\)\])"
)
_OTHER = re.compile(
    rb"(/Type/StructElem/S/TD/P \d+ 0 R/A\[<</O/Table)(/Headers\[\(U\d+x\d+y\d+\)\])"
)
SCOPE = b"/Scope/Row"


def row_headers(pdf: bytes) -> bytes:
    """The same PDF, of the same length, whose rows have headers."""
    with_headers = _FIRST.sub(_as_header, pdf)
    return _OTHER.sub(_by_scope, with_headers)


def _as_header(found: re.Match[bytes]) -> bytes:
    before, between, headers = found.groups()
    scope = SCOPE.ljust(len(headers))
    return before + b"H" + between + scope


def _by_scope(found: re.Match[bytes]) -> bytes:
    before, headers = found.groups()
    return before + b" " * len(headers)
