"""What changed in the knowledge since a link was made, as far as it bears on the answers in that
link.

The archive holds what each released version said (knowledge/versions.py). The front of then is
computed from that with the questions and weights of now, so that a difference comes from reasons
and gates alone.
"""

from dataclasses import dataclass
from itertools import compress
from pathlib import Path

from engine.answers import Answers
from engine.robustness.score_matrix import scale_from
from engine.robustness.table import columns_of, front
from engine.weights import Weights
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from knowledge.versions import VERSION, Stated, kept, stated


@dataclass(frozen=True)
class Changed:
    """One reason that an answer fires: its degree then and now, empty where there is none. `name`
    is the approach's.
    """

    approach: str
    name: str
    question: str
    option: str
    before: str
    after: str


@dataclass(frozen=True)
class Since:
    """What changed. `version` is the link's, or empty if it names none that could be; `known` is
    whether that one was kept.

    `came` and `went` are the names of approaches that fit only now, and only then.
    """

    version: str
    current: bool
    known: bool
    changed: tuple[Changed, ...] = ()
    came: tuple[str, ...] = ()
    went: tuple[str, ...] = ()


def changes(knowledge: Knowledge, answers: Answers, version: str, archive: Path) -> Since:
    """What changed for these answers since `version`, which may be anything that stood in a
    link.
    """
    if version == knowledge.version:
        return Since(version, current=True, known=True)
    then = kept(archive, version)
    if then is None:
        return Since(_plain(version), current=False, known=False)
    now = stated(knowledge)
    names = _names(knowledge, then)
    fitted = _front(knowledge, then, answers)
    fits = _front(knowledge, now, answers)
    return Since(
        version,
        current=False,
        known=True,
        changed=_changed(knowledge, answers, then, now),
        came=tuple(sorted(names[id_] for id_ in fits - fitted)),
        went=tuple(sorted(names[id_] for id_ in fitted - fits)),
    )


def _plain(version: str) -> str:
    """A version that may be repeated: what could never have been one is left out."""
    if VERSION.fullmatch(version):
        return version
    return ""


def _changed(
    knowledge: Knowledge, answers: Answers, then: Stated, now: Stated
) -> tuple[Changed, ...]:
    """The reasons for and against that the answers fire and that changed, by the approach's
    name.
    """
    names = _names(knowledge, then)
    fired = _fired(knowledge, answers)
    changed = []
    for id_ in sorted(names, key=lambda id_: (names[id_], id_)):
        for answer in fired:
            before = then.fits.get(id_, {}).get(str(answer), "")
            after = now.fits.get(id_, {}).get(str(answer), "")
            if before != after:
                changed.append(Changed(id_, names[id_], *answer, before, after))
    return tuple(changed)


def _fired(knowledge: Knowledge, answers: Answers) -> list[AnswerRef]:
    """The answers given that bear on fit."""
    refs = []
    for question in knowledge.questions:
        if question.weight:
            refs += [AnswerRef(question.id, option) for option in answers.counted(question.id)]
    return refs


def _names(knowledge: Knowledge, then: Stated) -> dict[str, str]:
    """Names by id. One that is gone is called by its id, in words."""
    gone = {id_: id_.replace("-", " ").capitalize() for id_ in then.fits}
    return {**gone, **knowledge.approach_names}


def _front(knowledge: Knowledge, stated: Stated, answers: Answers) -> set[str]:
    if not stated.fits:
        return set()
    scale = scale_from(knowledge.questions, stated, Weights.published(knowledge))
    fits = front(scale, columns_of(scale, answers), 1)[0]
    return set(compress(scale.approaches, fits))
