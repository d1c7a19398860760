"""Hard situations: what has to follow in each does, and what would be wrong does not. And what must
hold whatever is answered.
"""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.__main__ import main
from engine.answers import read
from engine.fit import fit
from engine.situations import BadSituations, face, situations_in
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.conditions import answers_in
from knowledge.models.knowledge import Knowledge
from knowledge.models.situations import Situation
from tests.engine.makers import each_score, raw_answers
from wording.situations import table

FILE = Path(__file__).parent / "situations.yaml"
DOCS = Path(__file__).parents[2] / "docs" / "evaluation.md"
SITUATIONS = situations_in(FILE.read_text(encoding="utf-8"))
CANNOT_TAKE_PART = AnswerRef("participation", "not-now")
each_situation = pytest.mark.parametrize("situation", SITUATIONS, ids=lambda each: each.id)


@each_situation
def test_what_has_to_follow_does(situation: Situation, shipped: Knowledge) -> None:
    (faced,) = face(shipped, [situation])
    assert faced.faults == () and faced.unknown == ()


def test_the_situations_name_nothing_that_is_not_there(shipped: Knowledge) -> None:
    gates = {gate.id for gate in (*shipped.doors, *shipped.misuses)}
    gates |= {caution.id for caution in shipped.cautions}
    for situation in SITUATIONS:
        expected = situation.expected
        assert gates.issuperset((*expected.cautions, *expected.doors, *expected.warnings))
        named = {*expected.held_back, *expected.not_in_front}
        assert named <= set(shipped.approach_names)


def test_the_table_in_the_docs_is_that_of_today(shipped: Knowledge) -> None:
    assert "\n".join(table(face(shipped, SITUATIONS))) in DOCS.read_text(encoding="utf-8")


def test_a_fault_is_named(shipped: Knowledge) -> None:
    (situation,) = situations_in(
        "[{id: a, text: A., answers: {safety: [none], shoes: red},"
        " expected: {cautions: [emergency], nothing_first: true}}]"
    )
    (faced,) = face(shipped, [situation])
    assert faced.faults == ("no emergency",) and faced.unknown == ("shoes",)


@pytest.mark.parametrize("text", ["a: [", "- {id: a}", "5"])
def test_what_holds_no_situations_is_refused(text: str) -> None:
    with pytest.raises(BadSituations):
        situations_in(text)


def test_the_command_prints_the_table(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["situations", str(FILE)]) == 0
    assert capsys.readouterr().out in DOCS.read_text(encoding="utf-8")


def test_the_command_refuses_another_file_in_one_sentence(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["situations", str(DOCS)]) == 2
    assert capsys.readouterr().err.count("\n") == 1


# Whatever is answered.


@settings(max_examples=200)
@given(data=st.data())
def test_who_cannot_take_part_is_never_said_to_share_the_decision(
    shipped: Knowledge, data: st.DataObject
) -> None:
    raw = {**data.draw(raw_answers(shipped)), "participation": [CANNOT_TAKE_PART.option]}
    front = {approach.id for approach in fit(shipped, read(shipped, raw)).front}
    for approach in shipped.approaches:
        # Those that wait for this answer alone, whatever else is said.
        whens = [hold.when for hold in approach.held_back]
        plain = [w for w in whens if CANNOT_TAKE_PART in getattr(w, "any", ())]
        assert not plain or approach.id not in front


def test_some_approach_waits_while_the_person_cannot_take_part(shipped: Knowledge) -> None:
    waiting = []
    for approach in shipped.approaches:
        for hold in approach.held_back:
            waiting += [a for a in answers_in(hold.when) if a == CANNOT_TAKE_PART]
    assert waiting


@settings(max_examples=200)
@given(data=st.data())
def test_what_is_pressed_for_changes_no_score(shipped: Knowledge, data: st.DataObject) -> None:
    raw = data.draw(raw_answers(shipped))
    unpressed = {question: options for question, options in raw.items() if question != "pressure"}
    with_pressure = fit(shipped, read(shipped, raw))
    without = fit(shipped, read(shipped, unpressed))
    assert each_score(with_pressure) == each_score(without)
    assert [a.band for a in with_pressure.approaches] == [a.band for a in without.approaches]


def test_whatever_is_pressed_for_is_watched(shipped: Knowledge) -> None:
    (pressure,) = [question for question in shipped.questions if question.id == "pressure"]
    for option in pressure.options:
        assert fit(shipped, read(shipped, {"pressure": option.id})).misuses, option.id


def test_whatever_is_said_of_relatives_does_something(shipped: Knowledge) -> None:
    whens = [caution.when for caution in shipped.cautions]
    whens += [misuse.when for misuse in shipped.misuses]
    named: set[AnswerRef] = set()
    for when in whens:
        named.update(answers_in(when))
    for approach in shipped.approaches:
        named.update(fit_.answer for fit_ in approach.fits)
        for hold in approach.held_back:
            named.update(answers_in(hold.when))
    relatives = shipped.question("relatives")
    assert relatives is not None
    assert {AnswerRef("relatives", o.id) for o in relatives.options} <= named


@each_situation
def test_no_approach_for_adults_is_in_front_for_a_child(
    situation: Situation, shipped: Knowledge
) -> None:
    result = fit(shipped, read(shipped, {**situation.answers, "person": ["under-16"]}))
    assert result.front == () and result.doors
