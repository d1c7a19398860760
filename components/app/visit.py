"""What is remembered of one visitor between two views: a few short texts, in Streamlit's session.

The answers are the truth and widgets are a view of them, drawn under keys that hold a revision
number (widgets.py). What a link has to carry is in the address (address.py); nothing that anybody
needs again lives here alone.
"""

import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import streamlit as st

from engine.answers import Answers, read, with_answer
from engine.coverage import Own
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question

_VISIT = "visit"
_OWN_MEASURES = "own-measures"
Given = tuple[tuple[str, tuple[str, ...]], ...]
# A run of a page, and what it was pressed for, go on in one thread, which serves no other session.
_run = threading.local()


@dataclass
class Visit:
    """One visitor's session.

    `began`: a mark that no other visit has. `changed`: answers, question or view changed since the
    address was written. `published`: what the address said when it was last written or taken over.
    `left`: what it said when the questions were left. `view`: changes of a page's own view that are
    to be written. `seen`: the place whose heading had the focus last. `done`, `matters`: what links
    between pages carry on. `remembered`: kept for this visit only, and in no link.
    """

    began: str = field(default_factory=lambda: uuid4().hex)
    answers: Given = ()
    ignored: tuple[str, ...] = ()
    renamed: tuple[AnswerRef, ...] = ()
    question: str = ""
    revision: int = 0
    page: str | None = None
    changed: bool = False
    published: dict[str, str] | None = None
    left: dict[str, str] | None = None
    view: dict[str, str] = field(default_factory=dict)
    seen: str | None = None
    done: str = ""
    matters: str = ""
    remembered: dict[str, Any] = field(default_factory=dict)


def current() -> Visit:
    """The visit that this run belongs to. A run asks some forty times, and the session is slow."""
    visit: Visit | None = getattr(_run, "visit", None)
    if visit is None:
        visit = _of_session()
        _run.visit = visit
    return visit


def _of_session() -> Visit:
    visit: Visit | None = st.session_state.get(_VISIT)
    if visit is None:
        visit = Visit()
        st.session_state[_VISIT] = visit
    return visit


def mark() -> str:
    """What tells this visit, as it stands after the last change, from any other."""
    visit = current()
    return f"{visit.began}-{visit.revision}"


def answers() -> Answers:
    """The answers as they stand."""
    visit = current()
    return Answers(visit.answers, visit.ignored, visit.renamed)


def known_answers() -> Answers:
    """The answers as they stand, without what was not known of a link: what a view is made of."""
    visit = current()
    return Answers(visit.answers)


def open_answers(knowledge: Knowledge, raw: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Take the answers of a file in place of all there were; the address then carries them. For
    callbacks.

    Returns what was not known of it. None, and nothing changes, if no answer in it is known.
    """
    opened = read(knowledge, raw)
    if not opened.by_question:
        return None
    visit = current()
    visit.answers = opened.by_question
    visit.ignored = ()
    visit.renamed = opened.renamed
    visit.changed = True
    redraw()
    return opened.ignored


def clear() -> None:
    """Forget every answer. For callbacks."""
    visit = current()
    visit.answers = ()
    visit.ignored = ()
    visit.renamed = ()
    visit.question = ""
    visit.matters = ""
    visit.changed = True
    redraw()


def question(knowledge: Knowledge) -> Question:
    """The question being asked: the one last gone to, else the first."""
    last = knowledge.question(current().question)
    if last is None:
        return knowledge.questions[0]
    return last


def answer(knowledge: Knowledge, question: str, options: tuple[str, ...]) -> None:
    """Remember what the widgets of a question hold. For callbacks."""
    visit = current()
    changed = with_answer(knowledge, answers(), question, options)
    visit.answers = changed.by_question
    visit.ignored = ()
    visit.renamed = ()


def go_to(question: str) -> None:
    """Ask another question. For callbacks."""
    visit = current()
    visit.question = question
    visit.changed = True
    redraw()


def leave_questions(address: dict[str, str]) -> None:
    """Go away from the questions. For callbacks.

    The address is left as it is: the next page carries the answers, and Back then takes one press.
    It comes back to this older address, which is noted, so that it does not undo what was changed
    on the page.
    """
    visit = current()
    visit.left = address
    visit.changed = False


def redraw() -> None:
    """Draw every widget anew, empty or from what is remembered."""
    visit = current()
    visit.revision += 1


def entered(place: str) -> bool:
    """True once when the visitor comes to a new place (a page, a step): its heading then takes the
    focus.
    """
    visit = current()
    is_new = visit.seen not in (None, place)
    visit.seen = place
    return is_new


def remembered(name: str, otherwise: Any = None) -> Any:
    """Something kept for this visit only, and in no link."""
    visit = current()
    return visit.remembered.get(name, otherwise)


def remember(name: str, value: Any) -> None:
    """Keep something for this visit. None lets it go."""
    visit = current()
    visit.remembered[name] = value


def own_measures() -> tuple[Own, ...]:
    """Measures that the visitor typed in. They live in this visit only, and in no link."""
    measures = remembered(_OWN_MEASURES, ())
    return tuple(measures)


def hold_own_measures(measures: Iterable[Own]) -> None:
    """Keep these for the visit. For callbacks."""
    held = tuple(measures)
    remember(_OWN_MEASURES, held)
