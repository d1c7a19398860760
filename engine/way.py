"""A short way in: what it asks, what is answered by choosing it, and where it leads."""

from dataclasses import dataclass
from typing import Protocol, TypeVar

from engine.answers import Answers, read, with_answer
from engine.gates import gates_of
from engine.question_kinds import kind_of
from engine.question_words import as_asked
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.gates import Door
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Caution, Question
from knowledge.models.ways import Way, WayQuestion
from knowledge.reserved import NOT_SURE


class _HasId(Protocol):
    """Something of the knowledge that is called by an id."""

    @property
    def id(self) -> str: ...


AnyEntry = TypeVar("AnyEntry", bound=_HasId)


@dataclass(frozen=True)
class End:
    """Where a way leads: what cannot wait, what everybody who came this way sees, then the rest."""

    cautions: tuple[Caution, ...]
    doors: tuple[Door, ...]


def questions_of(knowledge: Knowledge, way: Way, answers: Answers) -> tuple[Question, ...]:
    """What a way asks, in its words and with the options that it offers."""
    questions = []
    for asked in way.questions:
        question = knowledge.question(asked.question)
        if question is not None:
            in_words = as_asked(question, answers)
            questions.append(_offered(in_words, asked))
    return tuple(questions)


def with_presets(knowledge: Knowledge, way: Way, answers: Answers) -> Answers:
    """The answers, and what is taken as given by choosing this way. It gives way to "not sure",
    which raises what comes first for whoever is in doubt.
    """
    given = dict(answers.by_question)
    for question in knowledge.questions:
        preset = way.presets.get(question.id)
        said = given.get(question.id, ())
        if not preset or said == (NOT_SURE,):
            continue
        kind = kind_of(question)
        chosen = (*preset, *said)
        given[question.id] = kind.state_of(question, chosen)
    return read(knowledge, given)


def without_presets(way: Way, answers: Answers) -> Answers:
    """The answers without what is taken as given by choosing this way."""
    taken = []
    for question, options in way.presets.items():
        for option in options:
            taken.append(AnswerRef(question, option))
    return answers.without(taken)


def answered(
    knowledge: Knowledge, way: Way, answers: Answers, asked: Question, chosen: tuple[str, ...]
) -> Answers:
    """The answers with one question of a way answered. Ticks that it did not offer stay, and what
    is taken as given comes back by itself.
    """
    whole = knowledge.question(asked.id)
    if whole is None:
        return answers
    offered = {option.id for option in asked.options}
    offered.update(way.presets.get(asked.id, ()))
    before = answers.counted(asked.id)
    kept = [option for option in before if option not in offered]
    kind = kind_of(whole)
    state = kind.state_of(whole, (*chosen, *kept))
    given = with_answer(knowledge, answers, asked.id, state)
    return with_presets(knowledge, way, given)


def end_of(knowledge: Knowledge, way: Way, answers: Answers) -> End:
    """Where a way leads with these answers."""
    gates = gates_of(knowledge, answers)
    urgent = [caution for caution in gates.cautions if caution.urgent]
    always = [caution for caution in knowledge.cautions if caution.id in way.cautions]
    doors = [door for door in knowledge.doors if door.id in way.doors]
    cautions = _each_once([*urgent, *always, *gates.cautions])
    told = [_told(way, caution) for caution in cautions]
    return End(
        cautions=tuple(told),
        doors=_each_once([*doors, *gates.doors]),
    )


def _offered(question: Question, asked: WayQuestion) -> Question:
    options = question.options
    if asked.offers:
        options = tuple(option for option in options if option.id in asked.offers)
    own = {
        "text": asked.text or question.text,
        "help": asked.help or question.help,
        "options": options,
    }
    return question.model_copy(update=own)


def _told(way: Way, caution: Caution) -> Caution:
    """A caution in the words of the way, where it has its own."""
    for words in way.told:
        if words.caution == caution.id:
            own = {
                "text": words.text,
                "first": words.first,
                "steps": words.steps or caution.steps,
            }
            return caution.model_copy(update=own)
    return caution


def _each_once(entries: list[AnyEntry]) -> tuple[AnyEntry, ...]:
    by_id = {entry.id: entry for entry in entries}
    return tuple(by_id.values())
