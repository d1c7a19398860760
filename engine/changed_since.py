"""What changed in the knowledge since a link was made, as far as it bears on the answers in that
link.

The archive holds what each released version said (knowledge/versions.py). The front of then is
computed from that with the questions and weights of now, so that a difference comes from reasons
and gates alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import compress
from pathlib import Path

from engine.answers import Answers
from engine.fit import DEGREES
from engine.robustness.score_matrix import scale_from
from engine.robustness.table import columns_of, front
from engine.weights import Weights
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from knowledge.versions import VERSION, Degree, Stated, kept, stated


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
    then = _as_called_now(knowledge, then)
    now = stated(knowledge)
    names = _names(knowledge, then)
    fitted = _front(knowledge, then, answers)
    fits = _front(knowledge, now, answers)
    came = [names[id_] for id_ in fits - fitted]
    went = [names[id_] for id_ in fitted - fits]
    return Since(
        version,
        current=False,
        known=True,
        changed=_changed(knowledge, answers, then, now),
        came=tuple(sorted(came)),
        went=tuple(sorted(went)),
    )


def _plain(version: str) -> str:
    """A version that may be repeated: what could never have been one is left out."""
    if VERSION.fullmatch(version):
        return version
    return ""


def _as_called_now(knowledge: Knowledge, then: Stated) -> Stated:
    """What a version said, in the answers of today. Where several answers became one, the one that
    said most counts for it, because a link no longer tells which was given.
    """
    fits = {}
    for id_, degrees in then.fits.items():
        fits[id_] = _degrees_now(knowledge, degrees)
    return then.model_copy(update={"fits": fits})


def _degrees_now(knowledge: Knowledge, degrees: Mapping[str, Degree]) -> dict[str, Degree]:
    now = dict(degrees)
    for former, ref in knowledge.now_called.items():
        answer = str(ref)
        before = now.pop(former, None)
        already = now.get(answer)
        if before and _says_more(before, already):
            now[answer] = before
    return now


def _says_more(degree: Degree, other: Degree | None) -> bool:
    if other is None:
        return True
    return DEGREES[degree] > DEGREES[other]


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
                change = Changed(
                    approach=id_,
                    name=names[id_],
                    question=answer.question,
                    option=answer.option,
                    before=before,
                    after=after,
                )
                changed.append(change)
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
    names = {}
    for id_ in then.fits:
        in_words = id_.replace("-", " ")
        names[id_] = in_words.capitalize()
    names.update(knowledge.approach_names)
    return names


def _front(knowledge: Knowledge, stated: Stated, answers: Answers) -> set[str]:
    if not stated.fits:
        return set()
    weights = Weights.published(knowledge)
    scale = scale_from(knowledge.questions, stated, weights)
    columns = columns_of(scale, answers)
    (fits,) = front(scale, columns, 1)
    fitting = compress(scale.approaches, fits)
    return set(fitting)
