"""A short way in: what is taken as given, what is answered, and where it leads."""

from engine.answers import Answers, read
from engine.gates import raised
from engine.way import answered, end_of, questions_of, with_presets
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import NOT_SURE


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
    assert answered(gardens, way, before, asked, ()).of("work") == ("rest",)


def test_what_is_taken_as_given_gives_way_to_not_sure_and_comes_back(gardens: Knowledge) -> None:
    (way,) = gardens.ways
    taken = way.model_copy(update={"presets": {"danger": ("wasps",)}})
    asked = next(question for question in gardens.questions if question.id == "danger")
    unsure = answered(gardens, taken, Answers(), asked, (NOT_SURE,))
    assert unsure.of("danger") == (NOT_SURE,)
    assert answered(gardens, taken, unsure, asked, ()).of("danger") == ("wasps",)


def test_not_sure_raises_on_a_way_what_it_raises_on_the_path(shipped: Knowledge) -> None:
    for way in shipped.ways:
        for asked in questions_of(shipped, way, Answers()):
            unsure = answered(shipped, way, Answers(), asked, (NOT_SURE,))
            on_the_path = raised(shipped, read(shipped, {asked.id: [NOT_SURE]}))
            ids = {caution.id for caution in raised(shipped, unsure)}
            assert {caution.id for caution in on_the_path} <= ids, (way.id, asked.id)


def test_who_came_as_a_carer_is_told_in_words_for_a_carer(shipped: Knowledge) -> None:
    for way in shipped.ways:
        told = {words.caution for words in way.told}
        for asked in questions_of(shipped, way, Answers()) if told else ():
            for option in asked.options:
                answers = answered(shipped, way, Answers(), asked, (option.id,))
                spoken = {c.id for c in end_of(shipped, way, answers).cautions if not c.urgent}
                assert spoken <= told, (way.id, option.id)
