"""Answers, and how they travel: from JSON, and in a link.

The address is the memory. Answers are keyed by question id and option id in the order of the
knowledge, so that the same answers always give the same link. Whatever is unknown is dropped with a
note; nothing raises on a stranger's link.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from engine.question_kinds import kind_of, option_ids
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from knowledge.reserved import NOT_SURE

SEPARATOR = ","
MAX_LENGTH = 4_000
LONGEST_IGNORED = 80  # of what is not known, so much is named
LONGEST_REPR = 40
Part = TypeVar("Part")


@dataclass(frozen=True)
class Answers:
    """What somebody answered: (question id, option ids) pairs in the order of the knowledge.

    A question that is not there was skipped. `ignored` lists what was given and is not known,
    `renamed` what was given as something that it was before, as the answer that it is now.
    """

    by_question: tuple[tuple[str, tuple[str, ...]], ...] = ()
    ignored: tuple[str, ...] = ()
    renamed: tuple[AnswerRef, ...] = ()

    @cached_property
    def _index(self) -> dict[str, tuple[str, ...]]:
        return dict(self.by_question)

    def of(self, question: str) -> tuple[str, ...]:
        """The options chosen for a question; empty if it was skipped."""
        return self._index.get(question, ())

    def counted(self, question: str) -> tuple[str, ...]:
        """The options that say something: "not sure" does not."""
        chosen = self.of(question)
        return tuple(option for option in chosen if option != NOT_SURE)

    def chose(self, answer: AnswerRef) -> bool:
        """Whether this answer was given; "not sure" is one."""
        chosen = self.of(answer.question)
        return answer.option in chosen

    def chose_any(self, options: Iterable[AnswerRef]) -> bool:
        """Whether one of these options was chosen."""
        return any(option in self.counted(question) for question, option in options)

    def without(self, left_out: Collection[AnswerRef]) -> "Answers":
        """The same as if these answers had not been given."""
        if not left_out:
            return self
        given = []
        for question, options in self.by_question:
            kept = [option for option in options if AnswerRef(question, option) not in left_out]
            if kept:
                given.append((question, tuple(kept)))
        return Answers(tuple(given), self.ignored, self.renamed)

    def without_questions(self, left_out: Collection[str]) -> "Answers":
        """The same as if none of these questions had been answered."""
        given = []
        for answered in self.by_question:
            question, _ = answered
            if question not in left_out:
                given.append(answered)
        return Answers(tuple(given), self.ignored, self.renamed)

    @property
    def none_given(self) -> bool:
        """True if nothing that counts was answered."""
        return not any(self.counted(question) for question, _ in self.by_question)


def read(knowledge: Knowledge, raw: Mapping[str, Any]) -> Answers:
    """Answers from a mapping of question id to an option id or a list of them.

    What an answer was before is read as what it is now. Unknown ids and values of the wrong kind
    are ignored and named in `ignored`. A single-choice question given several known options keeps
    the first.
    """
    chosen, renamed = _as_called_now(knowledge, raw)
    ignored = [str(key) for key in chosen if knowledge.question(key) is None]
    given: list[tuple[str, tuple[str, ...]]] = []
    for question in knowledge.questions:
        if question.id not in chosen:
            continue
        of_question = chosen[question.id]
        ignored += _unheard(question, of_question)
        kind = kind_of(question)
        options = kind.state_of(question, of_question)
        if options:
            given.append((question.id, options))
    shortened = [text[:LONGEST_IGNORED] for text in ignored]
    return Answers(
        by_question=tuple(given),
        ignored=_each_once(shortened),
        renamed=_each_once(renamed),
    )


def _as_called_now(
    knowledge: Knowledge, raw: Mapping[str, Any]
) -> tuple[dict[str, list[str]], list[AnswerRef]]:
    """What was chosen for each question, by the ids of today; and those of the answers that were
    given as something else. A question of which everything moved elsewhere is left out.
    """
    chosen: dict[str, list[str]] = {}
    renamed = []
    for question, value in raw.items():
        given = _strings(value)
        kept = []
        for option in given:
            now = knowledge.now_called.get(f"{question}.{option}")
            if now is None:
                kept.append(option)
            else:
                renamed.append(now)
        if kept or not given:
            chosen[question] = kept
    # After what was chosen by the names of today: of two answers to one question that counts.
    for answer in renamed:
        chosen.setdefault(answer.question, []).append(answer.option)
    return chosen, renamed


def _each_once(parts: Iterable[Part]) -> tuple[Part, ...]:
    in_order = dict.fromkeys(parts)
    return tuple(in_order)


def _unheard(question: Question, chosen: Sequence[str]) -> list[str]:
    """What was chosen and is no answer to the question, or one too many."""
    kind = kind_of(question)
    known = option_ids(question)
    unheard = [option for option in chosen if option not in known]
    unheard += kind.surplus(question, chosen)
    return [f"{question.id}.{option}" for option in unheard]


def with_answer(
    knowledge: Knowledge, answers: Answers, question: str, options: Iterable[str]
) -> Answers:
    """The same answers with one question answered anew, or skipped if `options` is empty."""
    raw = dict(answers.by_question)
    raw[question] = tuple(options)
    return read(knowledge, raw)


def places(knowledge: Knowledge, answers: Answers) -> dict[str, int]:
    """The user's own place on each difference that they answered."""
    own = {}
    for question in knowledge.questions:
        chosen = answers.counted(question.id)
        if question.difference and chosen:
            own[question.difference] = int(chosen[0])
    return own


def encode(answers: Answers) -> dict[str, str]:
    """Answers as query parameters, one for each question answered."""
    return {question: SEPARATOR.join(options) for question, options in answers.by_question}


def decode(knowledge: Knowledge, parameters: Mapping[str, str]) -> Answers:
    """Answers from query parameters; any junk decodes, and what is not known is named in
    `ignored`.
    """
    raw = {}
    for key, value in parameters.items():
        question = key[:LONGEST_IGNORED]
        text = value[:MAX_LENGTH]
        raw[question] = text.split(SEPARATOR)
    return read(knowledge, raw)


def parts_of(text: str) -> tuple[str, ...]:
    """The parts of a list in a link, in its order and each once. Empty ones are left out."""
    parts = text.split(SEPARATOR)
    filled = filter(None, parts)
    return _each_once(filled)


def _strings(value: Any) -> list[str]:
    """A value as a list of texts; what is none is shown as Python writes it."""
    if not isinstance(value, list | tuple):
        value = [value]
    return [_string(part) for part in value]


def _string(part: Any) -> str:
    if isinstance(part, str):
        return part
    return repr(part)[:LONGEST_REPR]
