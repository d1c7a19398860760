"""A draft without problems in, the knowledge out: every list in its order, with what one list takes
from another filled in.
"""

from collections.abc import Collection
from typing import Any

from knowledge.models.knowledge import Difference, Knowledge
from knowledge.models.lines import Line
from knowledge.models.measures import Measure
from knowledge.models.questions import Option, Question
from knowledge.models.sources import Source
from knowledge.reading.half_read import Draft


def assemble(draft: Draft, version: str) -> Knowledge:
    """The knowledge that a draft without problems holds."""
    lists = {kind.name: _once(draft, kind.name) for kind in draft.contents.kinds}
    differences = {difference.id: difference for difference in lists["differences"]}
    law_from = lists["edition"][0].law_from
    lists["sources"] = [_with_kind(source, law_from) for source in lists["sources"]]
    lists["measures"] = _measures(draft)
    lists["lines"] = [_with_scale(line, differences) for line in lists["lines"]]
    lists["questions"] = [with_anchors(question, differences) for question in lists["questions"]]
    fields: dict[str, Any] = {}
    for kind in draft.contents.kinds:
        fields[kind.name] = kind.in_order(lists[kind.name])
        if kind.form == "whole":
            fields[kind.name] = lists[kind.name][0]
    return Knowledge(version=version, **fields)


def _once(draft: Draft, name: str) -> list[Any]:
    """The entries of a list; where several files may write the same one, once each."""
    values = [entry.value for entry in draft.of(name)]
    if name not in draft.contents.shared:
        return values
    by_id = {value.id: value for value in values}
    return list(by_id.values())


def _measures(draft: Draft) -> list[Measure]:
    """All measures, once each. One that stands in approach files is used with those approaches."""
    owners = {entry.document.name: entry.value.id for entry in draft.of("approaches")}
    measures: dict[str, Measure] = {}
    for entry in draft.of("measures"):
        written = entry.value
        measure = measures.get(written.id, written)
        owner = owners.get(entry.document.name)
        if owner:
            used = (*measure.approaches, owner)
            measure = measure.model_copy(update={"approaches": used})
        measures[written.id] = measure
    return list(measures.values())


def _with_kind(source: Source, law_from: Collection[str]) -> Source:
    kind = source.kind_from(law_from)
    return source.model_copy(update={"kind": kind})


def _with_scale(line: Line, differences: dict[str, Difference]) -> Line:
    if line.difference is None:
        return line
    scale = differences[line.difference]
    return line.model_copy(update={"scale": scale})


def with_anchors(question: Question, differences: dict[str, Difference]) -> Question:
    """A question with the options that it takes from the anchors of its difference."""
    if question.difference is None:
        return question
    difference = differences[question.difference]
    options = []
    for place, anchor in enumerate(difference.anchors, 1):
        option = Option(id=str(place), text=anchor.text)
        options.append(option)
    return question.model_copy(update={"options": tuple(options)})
