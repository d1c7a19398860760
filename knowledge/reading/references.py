"""Ids in the raw data: which there are, and who refers to which, as the models declare it.

Raw, so that a file with one mistake does not make every reference to what it holds look wrong.
"""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from knowledge.models.answer_ref import AnswerRef
from knowledge.models.declared import Refers
from knowledge.models.questions import former_answer
from knowledge.reading.documents import Document, Path_
from knowledge.reading.half_read import Draft, RawEntry, Reference, part_of
from knowledge.reading.to_do import is_to_do
from knowledge.reserved import NOT_SURE

ANSWER = Refers("answer")
QUESTION = Refers("question")
# A text where the models know no field, as below a name that is misspelt: it may be a reference.
UNPLACED = Refers("")


def references(draft: Draft) -> tuple[Reference, ...]:
    """Every id that some file refers to; with those texts that may be one (kind ""). Several rules
    ask for them, so they are kept: call this when all files have been read.
    """
    if draft.references is None:
        draft.references = tuple(_in_all_documents(draft))
    return draft.references


def _in_all_documents(draft: Draft) -> Iterator[Reference]:
    for document in draft.documents:
        for path, refers, id_ in _in_document(draft, document):
            if is_to_do(id_):
                continue
            yield Reference(document, path, refers.kind, id_)


Found = Iterator[tuple[Path_, Refers, str]]


def _in_document(draft: Draft, document: Document) -> Found:
    raws = [raw for raw in draft.raw_entries(document) if not raw.inner]
    for raw in raws:
        yield from _below(raw.kind.model, raw.data, raw.path)
    if not raws:
        yield from _unplaced(document.data, ())


def _below(kind: Any, data: Any, path: Path_) -> Found:
    """The references in data that should be of this kind, which is an annotation of the models."""
    origin = get_origin(kind)
    if origin is Annotated:
        base, *notes = get_args(kind)
        yield from _noted(base, notes, data, path)
    elif origin in (Union, UnionType):
        for one in get_args(kind):
            yield from _below(one, data, path)
    elif kind is AnswerRef and isinstance(data, str):
        yield path, ANSWER, data
    elif isinstance(data, list) and origin is tuple:
        kind_of_entry, *_ = get_args(kind)
        for index, value in enumerate(data):
            yield from _below(kind_of_entry, value, (*path, index))
    elif isinstance(data, dict) and origin is dict:
        yield from _in_mapping(kind, data, path)
    elif isinstance(data, dict) and isinstance(kind, type) and issubclass(kind, BaseModel):
        yield from _in_model(kind, data, path)


def _noted(base: Any, notes: list[Any], data: Any, path: Path_) -> Found:
    refers = _first_refers(notes)
    if refers is None:
        yield from _below(base, data, path)
    elif get_origin(base) is dict:
        yield from _chosen(data, path)
    elif isinstance(data, str):
        yield from _named(refers, data, path)


def _named(refers: Refers, id_: str, path: Path_) -> Found:
    if refers == ANSWER:
        yield _answer(path, id_)
    elif id_ not in refers.besides:
        yield path, Refers(refers.kind), id_


def _answer(path: Path_, id_: str) -> tuple[Path_, Refers, str]:
    """A reference to an answer. "Not sure" answers every question, so only the question counts."""
    question, _, option = id_.partition(".")
    if option == NOT_SURE:
        return path, QUESTION, question
    return path, ANSWER, id_


def _first_refers(notes: list[Any]) -> Refers | None:
    for note in notes:
        if isinstance(note, Refers):
            return note
    return None


def _in_mapping(kind: Any, data: dict[str, Any], path: Path_) -> Found:
    kind_of_key, kind_of_value = get_args(kind)
    for key, value in data.items():
        here = (*path, key)
        yield from _below(kind_of_key, key, here)
        yield from _below(kind_of_value, value, here)


def _in_model(model: type[BaseModel], data: dict[str, Any], path: Path_) -> Found:
    kinds = _kinds_of_fields(model)
    for name, value in data.items():
        here = (*path, name)
        if name in kinds:
            yield from _below(kinds[name], value, here)
        else:
            yield from _unplaced(value, here)


@cache
def _kinds_of_fields(model: type[BaseModel]) -> dict[str, Any]:
    """The annotation of each field, with what pydantic took off it."""
    kinds: dict[str, Any] = {}
    for name, field in model.model_fields.items():
        written = field.alias or name
        kinds[written] = field.annotation
        for note in field.metadata:
            if isinstance(note, Refers):
                kinds[written] = Annotated[field.annotation, note]
    return kinds


def _chosen(data: Any, path: Path_) -> Found:
    """The answers in a mapping of questions to options."""
    if not isinstance(data, dict):
        return
    for question, options in data.items():
        listed = options
        if not isinstance(options, list):
            listed = [options]
        for index, option in enumerate(listed):
            here = (*path, question, index)
            yield _answer(here, f"{question}.{option}")


def _unplaced(data: Any, path: Path_) -> Found:
    for below, value in walk(data, path):
        if isinstance(value, str):
            yield below, UNPLACED, value


def walk(data: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    """Every value in the data with its path, parents first."""
    yield path, data
    if isinstance(data, dict):
        for key, value in data.items():
            here = (*path, key)
            yield from walk(value, here)
    if isinstance(data, list):
        for index, value in enumerate(data):
            here = (*path, index)
            yield from walk(value, here)


def known_ids(draft: Draft) -> dict[str, set[str]]:
    """Every id that may be referred to, by kind; those of entries with a mistake too."""
    known: dict[str, set[str]] = {kind.word: set() for kind in draft.contents.kinds}
    known[ANSWER.kind] = set()
    for document in draft.documents:
        for raw in draft.raw_entries(document):
            if raw.id is not None:
                known[raw.kind.word].add(raw.id)
            if raw.kind.name == "questions":
                known[ANSWER.kind].update(_answers(raw, _options(raw.data)))
                known[ANSWER.kind].update(_former_answers(raw))
    for kind in draft.contents.kinds:
        if kind.form == "file-each":
            known[kind.word] = {_stem(home) for home in homes_in(draft, kind.name)}
    return known


def homes_in(draft: Draft, folder: str) -> set[str]:
    """What a folder such as "approaches" holds, read or not, such as "approaches/birch"."""
    read = {document.home for document in draft.documents}
    homes = set()
    for home in read | draft.unread:
        if home.startswith(f"{folder}/"):
            homes.add(home)
    return homes


def _stem(home: str) -> str:
    _, _, stem = home.partition("/")
    return stem


def _answers(question: RawEntry, options: set[str]) -> Iterator[str]:
    """The answers to a question, as "question.option"."""
    for option in options:
        yield f"{question.id}.{option}"


def _former_answers(question: RawEntry) -> Iterator[str]:
    """What the answers to a question were in earlier versions, as "question.option"."""
    for option in _list(part_of(question.data, "options")):
        for former in _list(part_of(option, "formerly")):
            if isinstance(former, str):
                yield former_answer(str(question.id), former)


def _list(value: Any) -> list[Any]:
    """A value that should be a list, if it is one."""
    if isinstance(value, list):
        return value
    return []


def _options(question: Any) -> set[str]:
    """The ids of the options of a question; those of a difference are its six places."""
    if part_of(question, "difference") is not None:
        return {str(place) for place in range(1, 7)}
    ids: set[str] = set()
    for option in _list(part_of(question, "options")):
        id_ = part_of(option, "id")
        if isinstance(id_, str):
            ids.add(id_)
    return ids


def unread_kinds(draft: Draft) -> set[str]:
    """The kinds of id of which some may stand in a file that could not be read; any approach may
    list sources.
    """
    kinds: set[str] = set()
    for kind in draft.contents.kinds:
        somewhere = kind.name in draft.contents.shared
        if draft.is_unread(kind):
            kinds.add(kind.word)
        if somewhere and draft.unread:
            kinds.add(kind.word)
    if "question" in kinds:
        kinds.add(ANSWER.kind)
    return kinds
