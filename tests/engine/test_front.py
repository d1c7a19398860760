"""The rule of the front: the same for a fraction and for a table of whole numbers."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.front import FLOOR, HALF, MARGIN, high_enough


@pytest.mark.parametrize(
    ("score", "top", "fits"),
    [
        (HALF, Fraction(1), True),
        (HALF - Fraction(1, 1000), Fraction(1), False),
        (FLOOR, FLOOR, True),
        (FLOOR, FLOOR + MARGIN, True),
        (FLOOR, FLOOR + MARGIN + Fraction(1, 1000), False),
        (FLOOR - Fraction(1, 1000), FLOOR, False),
    ],
)
def test_a_score_on_a_limit_counts(score: Fraction, top: Fraction, fits: bool) -> None:
    assert high_enough(score, top) is fits


@given(
    st.lists(st.integers(-40, 40), min_size=1, max_size=8),
    st.integers(40, 90),
)
def test_a_table_of_whole_numbers_says_the_same(totals: list[int], one: int) -> None:
    table = np.array(totals)
    each = [high_enough(Fraction(t, one), Fraction(max(totals), one)) for t in totals]
    assert high_enough(table, table.max(keepdims=True), one).tolist() == each
