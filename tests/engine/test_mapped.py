"""Which line a map is of, and what a commitment can belong to on it."""

from engine.team.lines import Mapped
from engine.team.mapped import actions_on, kept_on, line_to_map
from tests.engine.groups import FEW, SPLIT, SPREAD, TOGETHER, placed
from tests.engine.makers import gardens


def test_the_map_is_of_the_line_on_which_the_team_stands_furthest_apart() -> None:
    knowledge = gardens()
    pace, tools, _ = knowledge.lines
    both = (pace, tools.model_copy(update={"map": pace.map}))
    drawn = knowledge.model_copy(update={"lines": both})
    assert line_to_map(drawn, (placed("pace", SPREAD), placed("tools", SPLIT))) == "tools"


def test_a_line_without_a_map_leaves_it_to_the_next() -> None:
    assert line_to_map(gardens(), (placed("pace", SPREAD), placed("tools", SPLIT))) == "pace"


def test_the_last_picture_decides() -> None:
    assert line_to_map(gardens(), (placed("pace", SPLIT, TOGETHER),)) == ""


def test_where_a_team_stands_together_or_nothing_is_shown_there_is_none() -> None:
    assert line_to_map(gardens(), (placed("pace", FEW),)) == ""


def test_a_commitment_can_belong_to_every_action_and_is_offered_those_that_are_ticked() -> None:
    mapped = Mapped("pace", ("look-up", "late-lunch"))
    assert actions_on(gardens(), mapped) == {
        "one-bell": "Keep one bell a day.",
        "look-up": "Look up before you water.",
    }
    assert kept_on(gardens(), mapped) == {"look-up": "Look up before you water."}


def test_without_a_map_there_is_nothing_to_belong_to() -> None:
    assert actions_on(gardens(), None) == kept_on(gardens(), None) == {}
    assert actions_on(gardens(), Mapped("water", ("one-bell",))) == {}
