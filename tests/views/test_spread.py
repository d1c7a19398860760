"""The spread inside against the gap between, as page and paper say it."""

from engine.divergence import Divergence, divergence
from tests.engine.makers import gardens
from views.spread import spread_view
from wording.divergence import finding

UNEVEN = (
    Divergence("pace", "Pace", (), 2.75, 0.5),
    Divergence("tools", "Which tools are to hand, and who chose them", (), 0.0, 5.0),
)


def test_the_alt_text_holds_the_finding_and_every_figure() -> None:
    view = spread_view(UNEVEN)
    assert view.alt.startswith(f"{view.title}. ")
    for d in UNEVEN:
        assert f"{d.name}: inside {d.within:.1f} steps, between {d.between:.1f} steps." in view.alt


def test_each_difference_has_its_row() -> None:
    assert spread_view(UNEVEN).rows == (
        ("Pace", "2.8", "0.5"),
        ("Which tools are to hand, and who chose them", "0.0", "5.0"),
    )


def test_what_is_not_described_is_in_the_table_and_not_in_the_chart() -> None:
    unknown = Divergence("pace", "Pace", (), None, None)
    view = spread_view((unknown, UNEVEN[1]))
    assert view.rows[0] == ("Pace", "not described", "not described")
    assert view.known == (UNEVEN[1],)


def test_the_finding_is_that_of_all_differences() -> None:
    divergences = divergence(gardens(), gardens().approaches)
    view = spread_view(divergences)
    assert view.finding.startswith("Depending on how it is done")
    assert view.finding not in [finding(each) for each in divergences]
