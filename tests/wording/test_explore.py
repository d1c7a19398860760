"""The titles of the pictures say what the data say."""

from typing import Any

from engine.divergence import Divergence, divergence
from knowledge.models.approach import Approach, Showing
from knowledge.models.knowledge import Knowledge
from knowledge.models.measures import Measure
from tests.engine.makers import approach, knowing
from tests.engine.test_initiatives import initiative
from wording.explore import (
    initiatives_title,
    measures_title,
    ranges_title,
    shared_title,
    widest,
)


def ranging(name: str, low: int | None, high: int | None) -> Approach:
    """An approach that ranges so on pace, and nowhere on tools."""
    return approach(name.lower(), name=name, pace=(low, high), tools=(3, 3))


def found(*approaches: Approach) -> tuple[Divergence, ...]:
    return divergence(knowing(*approaches), approaches)


def graded(name: str, strength: Any) -> Approach:
    """An approach in which the only similarity shows so."""
    showing = Showing(strength=strength, text="It shows.", basis="judgement")
    made = approach(name.lower(), name=name)
    return made.model_copy(update={"similarities": {"company": showing}})


def measure(gardens: Knowledge, id_: str) -> Measure:
    return next(each for each in gardens.measures if each.id == id_)


def test_the_widest_range_is_named() -> None:
    pace = found(ranging("Elm", 1, 6), ranging("Oak", 2, 3))[0]
    assert widest(pace) == f"{pace.name}: Elm ranges furthest"


def test_several_that_range_as_far_are_named_together() -> None:
    pace = found(ranging("Elm", 1, 5), ranging("Oak", 2, 6), ranging("Yew", 2, 3))[0]
    assert widest(pace) == f"{pace.name}: Elm and Oak range furthest"


def test_where_all_range_alike_none_is_named() -> None:
    pace = found(ranging("Elm", 1, 5), ranging("Oak", 2, 6))[0]
    assert widest(pace) == f"{pace.name}: all range equally far"


def test_nothing_is_the_widest_where_only_one_is_described() -> None:
    pace = found(ranging("Elm", None, 5), ranging("Oak", 2, 6))[0]
    assert "furthest" not in widest(pace)


def test_the_title_says_which_makes_more_difference() -> None:
    inside = found(ranging("Elm", 1, 6), ranging("Oak", 1, 6))
    between = found(ranging("Elm", 1, 1), ranging("Oak", 6, 6))
    assert ranges_title(inside).startswith("How an approach is done makes more difference")
    assert ranges_title(between).startswith("Which approach it is makes more difference")


def test_of_one_approach_it_is_said_where_it_ranges_furthest() -> None:
    alone = found(ranging("Elm", 1, 6))
    assert ranges_title(alone) == f"Elm ranges furthest on: {alone[0].name}"


def test_what_is_strong_is_counted_and_of_one_approach_named(gardens: Knowledge) -> None:
    name = gardens.similarities[0].name
    approaches = (graded("Elm", "strong"), graded("Oak", "weak"))
    assert shared_title(gardens, approaches) == "Each similarity is strong in one of two"
    assert shared_title(gardens, approaches[:1]) == f"Elm: strong in {name}"
    assert shared_title(gardens, approaches[1:]) == "Oak: none of these is strong"


def test_initiatives_of_one_approach_are_counted(gardens: Knowledge) -> None:
    shown = (initiative("elm", "alder"), initiative("oak", "birch"))
    title = initiatives_title(gardens.approaches[:1], shown)
    assert title == "Alder: named by 1 of 2 initiatives here"


def test_what_fewest_measures_show_is_named(gardens: Knowledge) -> None:
    tools = gardens.differences[1].name
    shown = (measure(gardens, "harvest"), measure(gardens, "harvest"), measure(gardens, "own-wish"))
    title = measures_title(gardens, shown)
    assert title == f"What fewest measures show: {tools} (one of 3)"


def test_what_no_measure_shows_is_said_so(gardens: Knowledge) -> None:
    company = gardens.similarities[0].name
    title = measures_title(gardens, (measure(gardens, "own-wish"),))
    assert title == f"No measure here shows anything of: {company}"
