"""What is said of who misses out, by what is counted."""

from knowledge.models.field_types import Claim
from knowledge.models.knowledge import Knowledge
from tests.engine.makers import gardens
from views.coverage import coverage_view


def showing(*ids: str) -> Knowledge:
    """The gardens, where these measures can show who misses out."""
    claim = Claim(text="It counts who has no cup.", basis="judgement")
    measures = []
    for measure in gardens().measures:
        shows = claim if measure.id in ids else None
        measures.append(measure.model_copy(update={"shows_who_misses_out": shows}))
    return gardens().model_copy(update={"measures": tuple(measures)})


def test_where_nothing_ticked_shows_it_what_could_is_named() -> None:
    said = coverage_view(showing("shared-tea"), ("harvest",)).misses_out
    assert "Nothing you ticked shows who misses out." in said
    assert "“Tea drunk together”" in said


def test_where_something_ticked_shows_it_nothing_is_said() -> None:
    assert coverage_view(showing("shared-tea"), ("shared-tea", "harvest")).misses_out == ""


def test_where_nothing_could_show_it_nothing_is_said() -> None:
    assert coverage_view(gardens(), ("harvest",)).misses_out == ""


def test_what_cuts_across_approaches_is_named_alone() -> None:
    said = coverage_view(showing("shared-tea", "harvest"), ("own-wish",)).misses_out
    assert "“Tea drunk together”" in said and "harvest" not in said


def test_what_one_approach_uses_is_named_where_nothing_cuts_across() -> None:
    assert "harvest" in coverage_view(showing("harvest"), ("own-wish",)).misses_out
