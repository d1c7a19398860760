"""The rule of the front: which scores are high enough for an approach to be said to fit.

An approach fits if at least half of what was said speaks for it, whatever else fits too: approaches
are combined in real life. Below that it fits if it stands near the top; the floor keeps a weak
guess out. All are our judgement, and none was moved to make a published case come out.
"""

from fractions import Fraction
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]
Truth = NDArray[np.bool_]

HALF = Fraction(1, 2)
FLOOR = Fraction(1, 4)
MARGIN = Fraction(1, 5)


@overload
def high_enough(score: Fraction, top: Fraction, one: int = 1) -> bool: ...
@overload
def high_enough(score: Whole, top: Whole, one: Whole | int) -> Truth: ...
def high_enough(score: Any, top: Any, one: Any = 1) -> bool | Truth:
    """Whether a score is at least a half, or at least the floor and near the top score.

    Scores are fractions, or tables of whole numbers in which `one` stands for a score of 1. Both
    are exact, so that a score on a limit counts.
    """
    half = score * HALF.denominator >= one * HALF.numerator
    floor = score * FLOOR.denominator >= one * FLOOR.numerator
    near = (top - score) * MARGIN.denominator <= one * MARGIN.numerator
    fits: bool | Truth = half | (floor & near)
    return fits
