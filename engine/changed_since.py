"""What changed in the knowledge since a link was made, as far as it bears on the answers in that
link.

The archive holds what each released version said (knowledge/versions.py). The front of then is
computed from those degrees with the questions and weights of now, so that a difference comes from
reasons alone.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.answers import Answers
from engine.robustness.score_matrix import in_front, scale_from, totals_of
from engine.weights import Weights
from knowledge.models.knowledge import Knowledge
from knowledge.versions import VERSION, Stated, kept, stated
from wording.answers import answer_text
from wording.lists import listed, sentence_case

SHOWN = 3
WORDS = {
    "strong": "a strong reason for it",
    "some": "a lighter reason for it",
    "against": "a lighter reason against it",
    "strongly-against": "a strong reason against it",
}


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

    @property
    def front_changed(self) -> bool:
        """Whether other approaches fit than then."""
        return bool(self.came or self.went)


def changes(knowledge: Knowledge, answers: Answers, version: str, archive: Path) -> Since:
    """What changed for these answers since `version`, which may be anything that stood in a link."""
    if version == knowledge.version:
        return Since(version, current=True, known=True)
    then, now = kept(archive, version), stated(knowledge)
    if then is None:
        return Since(_plain(version), current=False, known=False)
    fitted, fits = _front(knowledge, then, answers), _front(knowledge, now, answers)
    names = _names(knowledge, then)
    return Since(
        version,
        current=False,
        known=True,
        changed=_changed(knowledge, answers, then, now),
        came=tuple(sorted(names[id_] for id_ in fits - fitted)),
        went=tuple(sorted(names[id_] for id_ in fitted - fits)),
    )


def sentence(knowledge: Knowledge, since: Since) -> str:
    """What changed, in words; empty if the link was made with this very version."""
    if since.current:
        return ""
    if not since.version:
        return (
            "This link names no version of the knowledge that there has been, so whether something changed since it was made "
            "cannot be said."
        )
    opening = f"The knowledge has changed since this link was made (version {since.version})"
    if not since.known:
        return f"{opening}; this version was not kept, so what changed cannot be said."
    if not since.changed:
        return f"{opening}; none of the reasons that bear on your answers changed."
    number = len(since.changed)
    listed_ = "; ".join(said(knowledge, each) for each in since.changed[:SHOWN]) + (
        f"; and {number - SHOWN} more" if number > SHOWN else ""
    )
    return (
        f"{opening}. {number} reason{'s' * (number > 1)} that bear{'s' * (number == 1)} on your answers changed: "
        f"{listed_}.{_fronts(since)}"
    )


def said(knowledge: Knowledge, changed: Changed) -> str:
    """One reason that changed, in words."""
    words = answer_text(knowledge, changed.question, changed.option).strip("“”")
    about = f"{changed.name}, “{words}”"
    if not changed.before:
        return f"{about} is now {WORDS[changed.after]}"
    if not changed.after:
        return f"{about} is no longer {WORDS[changed.before]}"
    return f"{about} was {WORDS[changed.before]} and is now {WORDS[changed.after]}"


def _plain(version: str) -> str:
    """A version that may be repeated: what could never have been one is left out."""
    return version if VERSION.fullmatch(version) else ""


def _changed(
    knowledge: Knowledge, answers: Answers, then: Stated, now: Stated
) -> tuple[Changed, ...]:
    names = _names(knowledge, then)
    given = [
        (q.id, option) for q in knowledge.questions if q.weight for option in answers.counted(q.id)
    ]
    return tuple(
        Changed(id_, names[id_], question, option, before, after)
        for id_ in sorted(names, key=lambda id_: (names[id_], id_))
        for question, option in given
        if (before := then.get(id_, {}).get(f"{question}.{option}", ""))
        != (after := now.get(id_, {}).get(f"{question}.{option}", ""))
    )


def _names(knowledge: Knowledge, then: Stated) -> dict[str, str]:
    """Names by id. One that is gone is called by its id, in words."""
    return {
        **{id_: sentence_case(id_.replace("-", " ")) for id_ in then},
        **knowledge.approach_names,
    }


def _front(knowledge: Knowledge, says: Stated, answers: Answers) -> set[str]:
    if not says:
        return set()
    weights = Weights.published(knowledge)
    scale = scale_from(knowledge.questions, says, weights)
    totals, weight = totals_of(scale, answers)
    return {
        id_
        for id_, fits in zip(
            scale.approaches, in_front(totals, np.array(weight), weights.least), strict=True
        )
        if fits
    }


def _fronts(since: Since) -> str:
    came = f" {listed(list(since.came))} did not fit then." if since.came else ""
    went = f" {listed(list(since.went))} fitted then." if since.went else ""
    return came + went or " The same approaches fit."
