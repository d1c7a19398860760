"""The map of the widest split: one button that opens it, ticks that everybody sees, commitments
that belong to it.
"""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.gathering import Led, host, labels, phone, screen, tap
from tests.pages.visit import shown
from tests.workshop.makers import Gathering

OPEN = "Map both ends of “Pace”"


@pytest.fixture
def there(led: Led) -> Gathering:
    """A room in which the team settles what to try."""
    return led("commit")


def tick(app: AppTest, label: str) -> AppTest:
    """Tick what has this label."""
    next(box for box in app.checkbox if box.label == label).check()
    return app.run()


def ticked(app: AppTest) -> list[str]:
    """What is ticked among what everybody sees."""
    return [node.text.removeprefix("✓ ").strip() for node in shown(app).all(css="b-ticked")]


def test_a_host_who_does_not_want_it_has_one_button_more(there: Gathering) -> None:
    app = host(there)
    assert OPEN in labels(app)
    assert "one bell" not in shown(app).text and not shown(screen(there)).all(css="b-map")


@pytest.mark.parametrize("phase", ["talk", "moved"])
def test_it_is_offered_when_the_team_settles_what_to_try(led: Led, phase: str) -> None:
    assert OPEN not in labels(host(led(phase)))  # type: ignore[arg-type]


def test_where_the_team_stands_together_there_is_nothing_to_map(led: Led) -> None:
    assert OPEN not in labels(host(led("commit", (1, 1, 1, 2, 2))))


def test_opened_it_stands_on_the_screen_before_everything_else(there: Gathering) -> None:
    app = tap(host(there), OPEN)
    assert shown(screen(there)).one("h1").text == "Our map: Pace"
    assert {"Keep one bell a day.", "Look up before you water."} < {b.label for b in app.checkbox}


def test_what_is_ticked_everybody_sees(there: Gathering) -> None:
    app = tick(tap(host(there), OPEN), "Keep one bell a day.")
    assert there.room.ticked == ("one-bell",)
    for seen in (screen(there), phone(there)):
        assert ticked(seen) == ["Keep one bell a day."]
    assert [box.label for box in app.checkbox if box.value] == ["Keep one bell a day."]


def test_two_windows_of_a_host_show_the_same_ticks(there: Gathering) -> None:
    one = tap(host(there), OPEN)
    other = host(there)
    tick(one, "Keep one bell a day.")
    other.run()
    assert [box.label for box in other.checkbox if box.value] == ["Keep one bell a day."]


def test_what_a_window_sends_before_it_has_drawn_a_tick_takes_none_back(there: Gathering) -> None:
    app = tap(host(there), OPEN)
    drawn = app._tree
    tick(host(there), "Keep one bell a day.")
    app.run()
    app._tree = drawn  # a slow browser, which looks at the room again: to it nothing is ticked
    for box in app.checkbox:
        box.uncheck()
    app.run()
    assert there.room.ticked == ("one-bell",)


def test_put_away_it_is_on_no_page(there: Gathering) -> None:
    app = tap(tap(host(there), OPEN), "Put the map away")
    assert OPEN in labels(app) and not shown(screen(there)).all(css="b-map")


def test_a_commitment_can_belong_to_what_is_ticked(there: Gathering) -> None:
    app = tick(tap(host(there), OPEN), "Keep one bell a day.")
    app.text_area[0].set_value("Ring at ten")
    next(s for s in app.selectbox if s.label.startswith("Which part")).set_value("one-bell")
    tap(app, "Write it down")
    said = "Ring at ten (On our map: Keep one bell a day.)"
    assert said in shown(screen(there)).text


def test_without_a_map_no_commitment_is_asked_where_it_belongs(there: Gathering) -> None:
    assert not [s for s in host(there).selectbox if s.label.startswith("Which part")]


def test_after_the_end_the_map_stays_to_be_read(there: Gathering) -> None:
    tick(tap(host(there), OPEN), "Keep one bell a day.")
    there.go("ended")
    app = host(there)
    assert ticked(app) == ["Keep one bell a day."]
    assert "Put the map away" not in labels(app)
