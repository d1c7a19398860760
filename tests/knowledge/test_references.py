"""What the models declare of themselves: where each kind of content stands, and who refers to
whom.
"""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from knowledge.models.content_kinds import ContentKind
from knowledge.models.declared import Refers
from knowledge.reading.half_read import CONTENTS, Draft, raw_entries
from knowledge.reading.references import ANSWER, references
from knowledge.reading.yaml_lines import parse

KNOWN = {kind.word for kind in CONTENTS.kinds} | {ANSWER.kind}
each_kind = pytest.mark.parametrize("kind", CONTENTS.kinds, ids=lambda kind: kind.name)


def declared(kind: Any) -> Iterator[str]:
    """What an annotation says that it refers to, however deep."""
    for part in get_args(kind):
        if isinstance(part, Refers):
            yield part.kind
        yield from declared(part)


@each_kind
def test_what_is_referred_to_is_a_kind_of_content(kind: ContentKind) -> None:
    for model in models_in(kind.model):
        for field in model.model_fields.values():
            notes = [note.kind for note in field.metadata if isinstance(note, Refers)]
            assert {*notes, *declared(field.annotation)} <= KNOWN


def models_in(model: type[BaseModel]) -> set[type[BaseModel]]:
    """A model and those that it is made of."""
    models: set[type[BaseModel]] = set()
    add_models(model, models)
    return models


def add_models(kind: Any, models: set[type[BaseModel]]) -> None:
    if isinstance(kind, type) and issubclass(kind, BaseModel) and kind not in models:
        models.add(kind)
        for field in kind.model_fields.values():
            add_models(field.annotation, models)
    for part in get_args(kind):
        add_models(part, models)


def test_every_kind_has_a_word_of_its_own() -> None:
    words = [kind.word for kind in CONTENTS.kinds]
    assert len(words) == len(set(words))


@each_kind
def test_a_kind_is_found_by_its_name_and_by_its_word(kind: ContentKind) -> None:
    assert CONTENTS.by_name(kind.name) is CONTENTS.by_word(kind.word) is kind


def found_in(name: str, text: str) -> list[tuple[str, str, int]]:
    """The references of a file, with their lines."""
    document, problems = parse(text, name)
    assert document and not problems
    draft = Draft(documents=[document])
    return [(r.kind, r.id, document.line(r.path)) for r in references(draft)]


def test_references_are_found_below_a_mistake() -> None:
    text = "- id: [odd]\n  sources: [book]\n  see: [other]\n"
    assert found_in("vocabulary/terms.yaml", text) == [("source", "book", 2), ("term", "other", 3)]


def test_prose_is_no_reference_whatever_its_field_is_called() -> None:
    text = "misunderstandings:\n- answer: nearer.the-truth\nfits:\n- answer: work.dig\n"
    assert found_in("approaches/elm.yaml", text) == [("answer", "work.dig", 4)]


def test_what_stands_below_a_misspelt_name_may_be_a_reference() -> None:
    text = "- id: a\n  sourcs: [book]\n"
    assert found_in("vocabulary/terms.yaml", text) == [("", "book", 2)]


def test_answers_of_a_case_are_references() -> None:
    text = "- answers:\n    work: [dig, sow]\n    label: park\n"
    assert found_in("vocabulary/cases.yaml", text) == [
        ("answer", "work.dig", 2),
        ("answer", "work.sow", 2),
        ("answer", "label.park", 3),
    ]


def test_sources_of_an_approach_are_entries_of_the_list_of_sources() -> None:
    document, _ = parse(
        "bibliography:\n- id: book\nmeasures:\n- id: count\n", "approaches/elm.yaml"
    )
    assert document
    entries = [(raw.kind.name, raw.id, raw.inner) for raw in raw_entries(document, CONTENTS)]
    assert entries == [
        ("approaches", "elm", False),
        ("measures", "count", True),
        ("sources", "book", True),
    ]
