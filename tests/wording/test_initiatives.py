"""What is said of initiatives follows what is shown."""

from knowledge.models.knowledge import Knowledge
from tests.engine.test_initiatives import MEADOW, WASPS, initiative
from wording.initiatives import finding


def test_the_finding_names_the_approach_that_most_carry(gardens: Knowledge) -> None:
    shown = (
        initiative("elm", "alder", "birch"),
        initiative("oak", "alder"),
        initiative("yew", "alder", "birch"),
    )
    assert finding(gardens.approaches, shown) == "Alder: named by 3 of 3 initiatives, the most"


def test_approaches_that_most_carry_alike_are_named_together(gardens: Knowledge) -> None:
    shown = (initiative("elm", "alder", "birch"), initiative("oak", "birch", "alder"))
    assert (
        finding(gardens.approaches, shown)
        == "Alder and Birch: named by 2 of 2 initiatives, the most"
    )


def test_where_all_are_carried_alike_none_is_the_most(gardens: Knowledge) -> None:
    said = finding(gardens.approaches, (initiative("elm", "alder", "birch", "cedar"), WASPS))
    assert said == "Each approach is named by 1 of 2 initiatives"


def test_the_finding_counts_among_all_that_are_shown_those_that_carry_by_name(
    gardens: Knowledge,
) -> None:
    over = [
        initiative(status, "alder", status=status) for status in ("ended", "renamed", "replaced")
    ]
    assert (
        finding(gardens.approaches, (*over, WASPS, MEADOW))
        == "Alder: named by 3 of 5 initiatives, the most"
    )


def test_of_nothing_it_is_said_that_nothing_passes(gardens: Knowledge) -> None:
    assert finding(gardens.approaches, ()) == "No initiative here matches these filters"
