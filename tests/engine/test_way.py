"""A short way in: what is taken as given, what is answered, and where it leads."""

from engine.answers import Answers, read
from engine.way import answered, end_of, questions_of, with_presets
from knowledge.models.knowledge import Knowledge


def test_what_is_taken_as_given_stands_beside_ticks_that_were_made(shipped: Knowledge) -> None:
    way = next(way for way in shipped.ways if way.presets)
    given = with_presets(shipped, way, Answers())
    for question, options in way.presets.items():
        assert set(options) <= set(given.of(question))


def test_each_way_leads_to_its_own_cautions_and_doors_whatever_is_answered(
    shipped: Knowledge,
) -> None:
    for way in shipped.ways:
        end = end_of(shipped, way, Answers())
        assert {caution.id for caution in end.cautions} >= set(way.cautions)
        assert {door.id for door in end.doors} >= set(way.doors)


def test_what_cannot_wait_comes_before_what_the_way_is_for(shipped: Knowledge) -> None:
    for way in shipped.ways:
        end = end_of(shipped, way, read(shipped, {"safety": ["emergency"]}))
        assert end.cautions[0].urgent


def test_a_tick_that_is_taken_back_is_gone(gardens: Knowledge) -> None:
    (way,) = gardens.ways
    before = read(gardens, {"work": ["dig", "rest"]})
    asked = questions_of(gardens, way, before)[0]
    assert answered(gardens, before, asked, ()).of("work") == ("rest",)
