"""Where a short way in leads, on the shipped knowledge."""

from engine.answers import Answers, read
from knowledge.models.knowledge import Knowledge
from views.way import end_view


def test_what_everybody_is_taken_to_have_said_puts_no_approach_first(shipped: Knowledge) -> None:
    for way in shipped.ways:
        names = [each.name for each in end_view(shipped, way, Answers()).still]
        assert names == sorted(names)


def test_the_first_approach_depends_on_what_is_answered(shipped: Knowledge) -> None:
    for way in shipped.ways:
        first = set()
        for option in ("differ", "absent"):
            answers = read(shipped, {"relatives": [option]})
            first.add(end_view(shipped, way, answers).still[0].id)
        assert len(first) > 1, way.id


def test_where_a_person_cannot_decide_each_approach_says_what_it_can_do(
    shipped: Knowledge,
) -> None:
    for way in shipped.ways:
        if way.cannot_take_part:
            view = end_view(shipped, way, Answers())
            assert len(view.still) == len(shipped.approaches)


def test_a_carer_is_spoken_to_and_not_of(shipped: Knowledge) -> None:
    ways = [way for way in shipped.ways if "carer" in way.presets.get("role", ())]
    for way in ways:
        for each in end_view(shipped, way, Answers()).still:
            assert "you" in each.claim.text.lower()
            assert "carers" not in each.claim.text.lower()
