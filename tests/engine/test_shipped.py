"""What is shipped, walked through: the rules can bring every approach in front, and every answer
can be heard.
"""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.answers import Answers, read
from engine.fit import DEGREES, fit
from engine.search import Index
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from tests.conftest import each_approach
from tests.engine.makers import of, raw_answers, weights_of


def leaning(knowledge: Knowledge, id_: str, towards: int) -> Answers:
    """To each question that counts, the answer that speaks most for an approach (towards=1) or
    against it (-1).
    """
    best: dict[str, tuple[Fraction, str]] = {}
    for f in stated(knowledge, id_).fits:
        question, option = f.answer
        if (
            weights_of(knowledge)[question]
            and towards * DEGREES[f.degree] > best.get(question, (0, ""))[0]
        ):
            best[question] = (towards * DEGREES[f.degree], option)
    return read(knowledge, {question: option for question, (_, option) in best.items()})


def stated(knowledge: Knowledge, id_: str) -> Approach:
    return next(a for a in knowledge.approaches if a.id == id_)


@each_approach
def test_its_own_answers_bring_an_approach_in_front(id_: str, shipped: Knowledge) -> None:
    result = fit(shipped, leaning(shipped, id_, towards=1))
    assert of(result, id_).band == "fits" and of(result, id_).rank == 1


@each_approach
def test_the_answers_against_it_point_elsewhere(id_: str, shipped: Knowledge) -> None:
    result = fit(shipped, leaning(shipped, id_, towards=-1))
    assert of(result, id_).band == "points-elsewhere" or of(result, id_).held_back


@each_approach
def test_what_people_are_called_never_brings_an_approach_in_front_alone(
    id_: str, shipped: Knowledge
) -> None:
    label = next(q for q in shipped.questions if q.id == shipped.edition.label_question)
    for option in label.options:
        assert of(fit(shipped, read(shipped, {label.id: option.id})), id_).band != "fits"


@each_approach
def test_each_of_its_names_finds_an_approach_before_the_others(
    id_: str, shipped: Knowledge, searched: Index
) -> None:
    approach = stated(shipped, id_)
    for name in (approach.name, approach.review_name, *(a.name for a in approach.aliases)):
        assert searched.ids(name, "approach")[0] == id_, name


def test_two_names_and_how_they_differ_find_the_pair_first(
    shipped: Knowledge, searched: Index
) -> None:
    names = shipped.approach_names
    for pair in shipped.pairs:
        one, other = (names[id_] for id_ in pair.approaches)
        for asked in (f"{one} vs {other}", f"difference between {other} and {one}"):
            assert searched.search(asked).hits[0].item.id == ",".join(pair.approaches), asked


def test_every_word_of_a_caution_finds_it(shipped: Knowledge, searched: Index) -> None:
    for caution in shipped.cautions:
        for word in (*caution.words, *caution.known_as):
            assert caution.id in searched.ids(word, "caution"), word


def test_every_name_of_a_term_and_an_initiative_finds_it(
    shipped: Knowledge, searched: Index
) -> None:
    for term in shipped.terms:
        for name in (term.name, *term.aliases):
            assert term.id in searched.ids(name, "term"), name
    for initiative in shipped.initiatives:
        for name in (initiative.name, *(alias.name for alias in initiative.aliases)):
            assert initiative.id in searched.ids(name, "initiative"), name


def test_every_word_of_a_door_finds_it(shipped: Knowledge, searched: Index) -> None:
    for door in shipped.doors:
        for word in (door.name, *door.words):
            assert door.id in searched.ids(word, "door"), word


def test_without_answers_no_approach_is_before_another(shipped: Knowledge) -> None:
    result = fit(shipped, read(shipped, {}))
    assert {a.rank for a in result.approaches} == {1} and result.front == ()


def test_every_caution_can_be_raised(shipped: Knowledge) -> None:
    for caution in shipped.cautions:
        assert caution in fit(shipped, read(shipped, caution.example.answers)).cautions


def test_every_gate_closes_in_its_example(shipped: Knowledge) -> None:
    for door in shipped.doors:
        assert door in fit(shipped, read(shipped, door.example.answers)).doors
    for silence in shipped.silences:
        assert silence in fit(shipped, read(shipped, silence.example.answers)).silences
    for approach in shipped.approaches:
        for hold in approach.held_back:
            result = fit(shipped, read(shipped, hold.example.answers))
            assert of(result, approach.id).band == "held-back"


@settings(max_examples=300)
@given(data=st.data())
def test_nothing_shipped_is_in_front_and_held_back(shipped: Knowledge, data: st.DataObject) -> None:
    answers = read(shipped, data.draw(raw_answers(shipped)))
    result = fit(shipped, answers)
    assert {a.id for a in result.front}.isdisjoint(a.id for a in result.held_back)


def test_every_reason_has_sources_that_exist(shipped: Knowledge) -> None:
    known = {s.id for s in shipped.sources}
    everything = Answers(tuple((q.id, tuple(o.id for o in q.options)) for q in shipped.questions))
    assert all(
        set(r.sources) <= known for a in fit(shipped, everything).approaches for r in a.reasons
    )


def test_a_place_on_every_difference_can_be_given(shipped: Knowledge) -> None:
    middle = read(shipped, {q.id: "3" for q in shipped.questions if q.difference})
    assert fit(shipped, middle).places == {d.id: 3 for d in shipped.differences}
