"""Answers, and how they travel: from JSON, and in a link.

The address is the memory. Answers are keyed by question id and option id in the order of the
knowledge, so that the same answers always give the same link. Whatever is unknown is dropped with a
note; nothing raises on a stranger's link.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from knowledge.reserved import NOT_SURE

SEPARATOR = ","
MAX_LENGTH = 4_000


@dataclass(frozen=True)
class Answers:
    """What somebody answered: (question id, option ids) pairs in the order of the knowledge.

    A question that is not there was skipped. `ignored` lists what was given and is not known.
    """

    given: tuple[tuple[str, tuple[str, ...]], ...] = ()
    ignored: tuple[str, ...] = ()

    @cached_property
    def _index(self) -> dict[str, tuple[str, ...]]:
        return dict(self.given)

    def of(self, question: str) -> tuple[str, ...]:
        """The options chosen for a question; empty if it was skipped."""
        return self._index.get(question, ())

    def counted(self, question: str) -> tuple[str, ...]:
        """The options that say something: "not sure" does not."""
        return tuple(option for option in self.of(question) if option != NOT_SURE)

    @property
    def none_given(self) -> bool:
        """True if nothing that counts was answered."""
        return not any(self.counted(question) for question, _ in self.given)


def read(knowledge: Knowledge, raw: Mapping[str, Any]) -> Answers:
    """Answers from a mapping of question id to an option id or a list of them.

    Unknown ids and values of the wrong kind are ignored and named in `ignored`. A single-choice
    question given several known options keeps the first.
    """
    given: list[tuple[str, tuple[str, ...]]] = []
    questions = {q.id: q for q in knowledge.questions}
    ignored = [str(key) for key in raw if key not in questions]
    for question in knowledge.questions:
        if question.id not in raw:
            continue
        wanted = _strings(raw[question.id])
        known = [option for option in option_ids(question) if option in wanted]
        ignored += [f"{question.id}.{w}" for w in wanted if w not in known]
        held = held_of(question, wanted)
        if question.kind == "one":
            ignored += [f"{question.id}.{k}" for k in known if k not in held]
        if held:
            given.append((question.id, held))
    return Answers(tuple(given), tuple(dict.fromkeys(i[:80] for i in ignored)))


def held_of(question: Question, wanted: Sequence[str]) -> tuple[str, ...]:
    """What a question holds where somebody chose these: its own options, in its order, less those
    that give way.
    """
    known = [option for option in option_ids(question) if option in wanted]
    if question.kind == "one" and len(known) > 1:
        known = [next(w for w in wanted if w in known)]
    if len(known) > 1:
        alone = {NOT_SURE, *(o.id for o in question.options if o.alone)}
        known = [k for k in known if k not in alone] or known[:1]
    return tuple(known)


def option_ids(question: Question) -> tuple[str, ...]:
    """All the answers a question takes, "not sure" last."""
    return (*(o.id for o in question.options), NOT_SURE)


def with_answer(
    knowledge: Knowledge, answers: Answers, question: str, options: Iterable[str]
) -> Answers:
    """The same answers with one question answered anew, or skipped if `options` is empty."""
    return read(knowledge, {**dict(answers.given), question: tuple(options)})


def encode(answers: Answers) -> dict[str, str]:
    """Answers as query parameters, one for each question answered."""
    return {question: SEPARATOR.join(options) for question, options in answers.given}


def decode(knowledge: Knowledge, parameters: Mapping[str, str]) -> Answers:
    """Answers from query parameters; any junk decodes, and what is not known is named in `ignored`."""
    return read(
        knowledge,
        {key[:80]: value[:MAX_LENGTH].split(SEPARATOR) for key, value in parameters.items()},
    )


def parts_of(text: str) -> tuple[str, ...]:
    """The parts of a list in a link, in its order and each once. Empty ones are left out."""
    return tuple(part for part in dict.fromkeys(text.split(SEPARATOR)) if part)


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    return (
        [v if isinstance(v, str) else repr(v)[:40] for v in value]
        if isinstance(value, list | tuple)
        else [repr(value)[:40]]
    )
