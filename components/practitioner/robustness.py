"""How far a result holds and what would change it, in words first; and what matters most to the
person who asks.
"""

from collections.abc import Set

import streamlit as st

from components.app import state
from components.html import markup
from engine.answers import Answers
from engine.changed_since import changes
from engine.fit import Result
from engine.robustness.acceptability import stability
from engine.robustness.counterfactuals import flips
from engine.weights import Weights
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from knowledge.reserved import MATTERS_PARAMETER, VERSION_PARAMETER
from knowledge.versions import archive_of
from wording.answers import answer_text
from wording.changes import what_changed
from wording.lists import listed
from wording.robustness import how_far_it_holds, what_would_change

TIMES = 2  # what matters most weighs so many times as much: our judgement


class Outlook:
    """What is known of each approach beyond today's answers."""

    def __init__(self, knowledge: Knowledge, answers: Answers, weights: Weights) -> None:
        self._changes = {
            flip.approach: what_would_change(knowledge, flip)
            for flip in flips(knowledge, answers, weights)
        }
        self._found = stability(knowledge, answers, weights)
        self._shares = {share.approach: share for share in self._found.shares}

    def said(self, approach: str) -> str:
        """How far it holds and what would change it, as markup."""
        words = (*how_far_it_holds(self._found, self._shares[approach]), self._changes[approach])
        return markup.element(
            "p", "How far this holds, and what would change it", "b-label"
        ) + markup.element("p", " ".join(words))

    def shares(self, approach: str) -> tuple[str, str]:
        """The figures for those who ask: over weights, and over the questions left out."""
        share = self._shares[approach]
        return f"{share.weights:.2f}", f"{share.left_out:.2f}"


def since(knowledge: Knowledge, answers: Answers) -> str:
    """What changed in the knowledge since the link was made, if it names another version; nothing
    otherwise.
    """
    version = state.viewed(VERSION_PARAMETER)
    said = (
        what_changed(knowledge, changes(knowledge, answers, version, archive_of()))
        if version
        else ""
    )
    return markup.notice(said) if said else ""


def matters(knowledge: Knowledge, answers: Answers) -> Question | None:
    """The question that matters most to the visitor, if the address names one that weighs beside
    others.
    """
    asked = _weighed(knowledge, answers)
    return next(
        (q for q in asked if q.id == state.viewed(MATTERS_PARAMETER) and len(asked) > 1), None
    )


def ask_what_matters(knowledge: Knowledge, answers: Answers, chosen: Question | None) -> None:
    """Choose what matters most, `chosen` so far. Nothing chosen is an answer."""
    asked = {
        q.id: f"{q.text} {listed([answer_text(knowledge, q.id, o) for o in answers.counted(q.id)])}"
        for q in _weighed(knowledge, answers)
    }
    if len(asked) < 2:
        return
    key, options = state.widget_key("matters"), ["", *asked]
    st.selectbox(
        "Which of your answers matters most here? It then weighs twice as much.",
        options,
        key=key,
        index=options.index(chosen.id) if chosen else 0,
        on_change=state.view_widget,
        args=(MATTERS_PARAMETER, key),
        format_func=lambda id_: asked.get(id_, "None more than the rest"),
    )


def weights(knowledge: Knowledge, chosen: Question | None) -> Weights:
    """The weights of the visitor: as published, but for what matters most."""
    published = Weights.published(knowledge)
    return published.times(chosen.id, TIMES) if chosen else published


def what_that_changed(chosen: Question | None, usual: Result, result: Result) -> str:
    """What weighing one question more has changed among the approaches that fit; nothing if none is
    chosen.
    """
    if chosen is None:
        return ""
    before, now = ({a.id: a.name for a in found.front} for found in (usual, result))
    came = listed(sorted(name for id_, name in now.items() if id_ not in before))
    went = listed(sorted(name for id_, name in before.items() if id_ not in now))
    stayed = before.keys() & now.keys()
    parts = [
        f"{came} now {_fit(now.keys() - before.keys())}{' too' if stayed else ''}" if came else "",
        f"{went} no longer {_fit(before.keys() - now.keys())}" if went else "",
    ]
    said = ", and ".join(part for part in parts if part) or "what fits stays the same"
    return markup.notice(
        f"“{chosen.text}” weighs twice as much for you. With that, {said}. What you take away uses the usual "
        "weights."
    )


def _fit(several: Set[str]) -> str:
    return "fit" if len(several) > 1 else "fits"


def _weighed(knowledge: Knowledge, answers: Answers) -> list[Question]:
    return [q for q in knowledge.questions if q.weight and answers.counted(q.id)]
