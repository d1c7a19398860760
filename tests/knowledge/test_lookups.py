"""Looking things up in the knowledge, and references to answers."""

import pickle
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from knowledge.load import load
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge

LOOKUPS = {
    "approach": "approaches",
    "similarity": "similarities",
    "difference": "differences",
    "step": "steps",
    "question": "questions",
    "caution": "cautions",
    "source": "sources",
    "case": "cases",
    "initiative": "initiatives",
    "measure": "measures",
    "term": "terms",
    "line": "lines",
    "guidance": "paper",
    "voice": "voices",
    "script": "scripts",
    "way": "ways",
}
ADAPTER = TypeAdapter(AnswerRef)


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load(Path(__file__).parent.parent / "fixtures" / "knowledge")


@pytest.mark.parametrize(("lookup", "name"), LOOKUPS.items())
def test_each_entry_is_found_by_its_id(lookup: str, name: str, knowledge: Knowledge) -> None:
    entries = getattr(knowledge, name)
    find = getattr(knowledge, lookup)
    assert entries
    assert all(find(entry.id) is entry for entry in entries)


@pytest.mark.parametrize("lookup", LOOKUPS)
def test_an_id_that_is_not_there_finds_nothing(lookup: str, knowledge: Knowledge) -> None:
    assert getattr(knowledge, lookup)("no-such-id") is None


def test_each_option_is_found_by_its_answer(knowledge: Knowledge) -> None:
    for question in knowledge.questions:
        for option in question.options:
            assert knowledge.option(AnswerRef(question.id, option.id)) == option


@pytest.mark.parametrize("answer", [AnswerRef("work", "no-such"), AnswerRef("no-such", "dig")])
def test_an_answer_that_is_not_there_finds_nothing(answer: AnswerRef, knowledge: Knowledge) -> None:
    assert knowledge.option(answer) is None


def test_a_copy_looks_its_own_entries_up(knowledge: Knowledge) -> None:
    first, *others = knowledge.approaches
    assert knowledge.approach(first.id) is first
    copied = knowledge.model_copy(update={"approaches": tuple(others)})
    assert copied.approach(first.id) is None
    assert knowledge.approach(first.id) is first


def test_knowledge_that_was_looked_into_is_still_the_same(knowledge: Knowledge) -> None:
    untouched = knowledge.model_copy()
    knowledge.approach("no-such-id")
    assert untouched == knowledge
    assert pickle.loads(pickle.dumps(knowledge)) == untouched


def test_a_reference_reads_and_prints_as_it_is_written() -> None:
    answer = ADAPTER.validate_python("work.dig")
    assert answer == AnswerRef("work", "dig")
    assert str(answer) == f"{answer}" == "work.dig"
    assert ADAPTER.dump_json(answer) == b'"work.dig"'
    assert ADAPTER.validate_python(answer) == answer


def test_a_reference_is_a_key() -> None:
    assert {ADAPTER.validate_json('"work.dig"'): 1}[AnswerRef("work", "dig")] == 1


@pytest.mark.parametrize(
    "text", ["", "work", "work.", ".dig", "work.dig.deep", "Work.dig", "a" * 122]
)
def test_a_text_of_another_form_is_no_reference(text: str) -> None:
    with pytest.raises(ValidationError):
        ADAPTER.validate_python(text)


def test_the_schema_of_a_reference_is_a_text_with_its_pattern() -> None:
    schema = ADAPTER.json_schema()
    assert schema["type"] == "string" and "pattern" in schema
