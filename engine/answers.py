"""Answers, and how they travel: from JSON, and in a link.

The address is the memory. Answers are keyed by question id and option id in the order of the
knowledge, so that the same answers always give the same link. Whatever is unknown is dropped with a
note; nothing raises on a stranger's link.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from engine.question_kinds import kind_of, option_ids
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from knowledge.reserved import NOT_SURE

SEPARATOR = ","
MAX_LENGTH = 4_000
LONGEST_IGNORED = 80  # of what is not known, so much is named
LONGEST_REPR = 40


@dataclass(frozen=True)
class Answers:
    """What somebody answered: (question id, option ids) pairs in the order of the knowledge.

    A question that is not there was skipped. `ignored` lists what was given and is not known,
    `renamed` what was given by a former id, as the answer that it is now.
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
        return tuple(option for option in self.of(question) if option != NOT_SURE)

    def chose(self, answer: AnswerRef) -> bool:
        """Whether this answer was given; "not sure" is one."""
        return answer.option in self.of(answer.question)

    def chose_any(self, options: Iterable[AnswerRef]) -> bool:
        """Whether one of these options was chosen."""
        return any(option in self.counted(question) for question, option in options)

    def without(self, left_out: Collection[AnswerRef]) -> "Answers":
        """The same as if these answers had not been given."""
        if not left_out:
            return self
        given = []
        for question, options in self.by_question:
            kept = tuple(o for o in options if AnswerRef(question, o) not in left_out)
            if kept:
                given.append((question, kept))
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

    Former ids are read as what they are called now. Unknown ids and values of the wrong kind are
    ignored and named in `ignored`. A single-choice question given several known options keeps the
    first.
    """
    given: list[tuple[str, tuple[str, ...]]] = []
    raw, renamed = _moved(knowledge, raw)
    ignored = [str(key) for key in raw if knowledge.question(key) is None]
    for question in knowledge.questions:
        if question.id not in raw:
            continue
        former = _strings(raw[question.id])
        chosen = _as_called_now(question, former)
        renamed += _renamed(question, former)
        ignored += _unheard(question, chosen)
        options = kind_of(question).state_of(question, chosen)
        if options:
            given.append((question.id, options))
    short = [text[:LONGEST_IGNORED] for text in ignored]
    return Answers(tuple(given), tuple(dict.fromkeys(short)), tuple(dict.fromkeys(renamed)))


def _moved(
    knowledge: Knowledge, raw: Mapping[str, Any]
) -> tuple[Mapping[str, Any], list[AnswerRef]]:
    """The same with answers that now belong to another question put there, and which these are. A
    question of which nothing is left is left out.
    """
    moved: dict[str, Any] = dict(raw)
    renamed = []
    for question in knowledge.questions:
        for option in question.options:
            for former in option.moved_from:
                asked, _, chosen = former.partition(".")
                left = _strings(moved.get(asked, []))
                if chosen not in left:
                    continue
                left.remove(chosen)
                moved[asked] = left
                moved[question.id] = [*_strings(moved.get(question.id, [])), option.id]
                renamed.append(AnswerRef(question.id, option.id))
    emptied = [key for key in moved if moved[key] == [] and raw.get(key) != []]
    for key in emptied:
        del moved[key]
    return moved, renamed


def _as_called_now(question: Question, chosen: Sequence[str]) -> list[str]:
    """What was chosen, each once, by the ids of today."""
    now = question.now_called
    return list(dict.fromkeys(now.get(option, option) for option in chosen))


def _renamed(question: Question, chosen: Sequence[str]) -> list[AnswerRef]:
    """The answers of today that were chosen by a former id."""
    now = question.now_called
    return [AnswerRef(question.id, now[option]) for option in chosen if option in now]


def _unheard(question: Question, chosen: Sequence[str]) -> list[str]:
    """What was chosen and is no answer to the question, or one too many."""
    known = option_ids(question)
    unknown = [option for option in chosen if option not in known]
    surplus = kind_of(question).surplus(question, chosen)
    return [f"{question.id}.{option}" for option in (*unknown, *surplus)]


def with_answer(
    knowledge: Knowledge, answers: Answers, question: str, options: Iterable[str]
) -> Answers:
    """The same answers with one question answered anew, or skipped if `options` is empty."""
    return read(knowledge, {**dict(answers.by_question), question: tuple(options)})


def encode(answers: Answers) -> dict[str, str]:
    """Answers as query parameters, one for each question answered."""
    return {question: SEPARATOR.join(options) for question, options in answers.by_question}


def decode(knowledge: Knowledge, parameters: Mapping[str, str]) -> Answers:
    """Answers from query parameters; any junk decodes, and what is not known is named in
    `ignored`.
    """
    raw = {}
    for key, value in parameters.items():
        raw[key[:LONGEST_IGNORED]] = value[:MAX_LENGTH].split(SEPARATOR)
    return read(knowledge, raw)


def parts_of(text: str) -> tuple[str, ...]:
    """The parts of a list in a link, in its order and each once. Empty ones are left out."""
    return tuple(part for part in dict.fromkeys(text.split(SEPARATOR)) if part)


def _strings(value: Any) -> list[str]:
    """A value as a list of texts; what is none is shown as Python writes it."""
    if not isinstance(value, list | tuple):
        value = [value]
    return [part if isinstance(part, str) else repr(part)[:LONGEST_REPR] for part in value]
