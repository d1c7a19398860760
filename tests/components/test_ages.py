"""A source that was looked at too long ago is dimmed, and says so."""

from datetime import date

from components.html.render import _source_on
from knowledge.models.knowledge import Knowledge


def test_a_source_past_its_time_is_dimmed_with_a_sentence(gardens: Knowledge) -> None:
    shown = _source_on(gardens.sources[0], date(2099, 1, 1))
    assert (
        shown.count('<span class="b-past">') == 1 == shown.count("Last looked at in January 2026")
    )


def test_a_source_that_was_looked_at_in_time_is_not(gardens: Knowledge) -> None:
    shown = _source_on(gardens.sources[0], date(2026, 2, 1))
    assert "b-past" not in shown and "Last looked at" not in shown
