"""Ids in the raw data: which there are, and who refers to which.

Raw, so that a file with one mistake does not make every reference to what it holds look wrong.
"""

from collections.abc import Iterator
from typing import Any

from knowledge.reading.half_read import Draft
from knowledge.reading.yaml_lines import Document, Path_

# Fields that hold the id of something, and fields that hold a list of such ids.
SINGLE = {
    "approach": "approach",
    "difference": "difference",
    "step": "step",
    "review": "source",
    "label_question": "question",
    "page": "source",
}
MANY = {
    "sources": "source",
    "approaches": "approach",
    "acceptable": "approach",
    "cautions": "caution",
    "similarities": "similarity",
    "differences": "difference",
    "followed_by": "initiative",
    "see": "term",
    "browse_by": "question",
    "lines": "line",
}


def walk(data: Any, path: Path_ = ()) -> Iterator[tuple[Path_, Any]]:
    """Every value in the data with its path, parents first."""
    yield path, data
    items = (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    )
    for key, value in items:
        yield from walk(value, (*path, key))


def raw_ids(draft: Draft, kind: str) -> set[str]:
    """The ids that a list of the vocabulary holds, valid entries or not."""
    document = draft.document(f"vocabulary/{kind}.yaml")
    return ids_in(document.data if document else None)


def ids_in(listed: Any) -> set[str]:
    """The ids in a list of entries, valid or not."""
    items = listed if isinstance(listed, list) else []
    return {
        item["id"] for item in items if isinstance(item, dict) and isinstance(item.get("id"), str)
    }


def approach_files(draft: Draft) -> set[str]:
    """The names of all approach files, read or not."""
    return {
        name
        for name in {d.name for d in draft.documents} | draft.unread
        if name.startswith("approaches/")
    }


def unread_kinds(draft: Draft) -> set[str]:
    """The kinds of id of which some may stand in a file that could not be read; any approach may
    list sources.
    """
    homes = {
        "answer": "questions",
        "step": "questions",
        "question": "questions",
        "difference": "differences",
        "caution": "cautions",
        "similarity": "similarities",
        "initiative": "initiatives",
        "term": "terms",
        "line": "lines",
    }
    kinds = {kind for kind, home in homes.items() if f"vocabulary/{home}.yaml" in draft.unread}
    return kinds | ({"source"} if draft.unread else set())


def known_ids(draft: Draft) -> dict[str, set[str]]:
    """Every id that may be referred to, by kind."""
    sources = raw_ids(draft, "sources")
    for document in draft.documents:
        if isinstance(document.data, dict):
            sources |= ids_in(document.data.get("bibliography"))
    written = draft.document("vocabulary/questions.yaml")
    asked = written.data if written and isinstance(written.data, dict) else {}
    answers: set[str] = set()
    for question in asked.get("questions") or ():
        if isinstance(question, dict):
            options = (
                {str(n) for n in range(1, 7)}
                if "difference" in question
                else ids_in(question.get("options"))
            )
            answers |= {f"{question.get('id')}.{option}" for option in options}
    return {
        "source": sources,
        "answer": answers,
        "approach": {
            name.removeprefix("approaches/").removesuffix(".yaml") for name in approach_files(draft)
        },
        "difference": raw_ids(draft, "differences"),
        "step": ids_in(asked.get("steps")),
        "question": ids_in(asked.get("questions")),
        "caution": raw_ids(draft, "cautions"),
        "similarity": raw_ids(draft, "similarities"),
        "initiative": raw_ids(draft, "initiatives"),
        "term": raw_ids(draft, "terms"),
        "line": raw_ids(draft, "lines"),
    }


def references(draft: Draft) -> Iterator[tuple[Document, Path_, str, str]]:
    """Every id that some file refers to: document, path, kind, id."""
    for document in draft.documents:
        for path, value in walk(document.data):
            key = path[-1] if path else None
            if isinstance(value, str) and key in SINGLE:
                yield document, path, SINGLE[str(key)], value
            elif isinstance(value, list) and key in MANY:
                yield from (
                    (document, (*path, i), MANY[str(key)], v)
                    for i, v in enumerate(value)
                    if isinstance(v, str)
                )
            elif key == "in_front_because" and isinstance(value, dict):
                yield from ((document, (*path, id_), "approach", id_) for id_ in value)
            elif key == "answer" and isinstance(value, str) and path[0] == "fits":
                yield document, path, "answer", value
            elif key == "answers" and isinstance(value, list):
                yield from (
                    (document, (*path, i), "answer", v)
                    for i, v in enumerate(value)
                    if isinstance(v, str)
                )
            elif key == "answers" and isinstance(value, dict):
                for question, chosen in value.items():
                    for index, option in enumerate(
                        chosen if isinstance(chosen, list) else [chosen]
                    ):
                        yield document, (*path, question, index), "answer", f"{question}.{option}"
