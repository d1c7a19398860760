"""What is remembered between two views, and how it gets into the address.

The only module that touches st.session_state and st.query_params. The answers are the truth and
widgets are a view of them, drawn under keys that hold a revision number: when the address changes
from outside (a colleague's link, the Back button), the answers are taken from it, the revision
rises, and every widget is drawn anew.

Two rules come from how Streamlit treats addresses. A page change empties the address, so an empty
one is never adopted. The address is written only when answers or the step changed or a page was
entered, never on a plain rerun: otherwise the Back button would bounce.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import streamlit as st

from components.app.routes import ASK, RESULT
from engine.answers import SEPARATOR, Answers, decode, encode, read, with_answer
from engine.coverage import Own
from knowledge.models.knowledge import Knowledge, Step
from knowledge.reserved import (
    DONE_PARAMETER,
    MATTERS_PARAMETER,
    RESERVED_PARAMETERS,
    STEP_PARAMETER,
    VERSION_PARAMETER,
)

_ANSWERS, _IGNORED, _REVISION, _STEP = "answers", "ignored", "revision", "step"
_PUBLISHED, _PAGE, _CHANGED, _SEEN, _LEFT = "published", "page", "changed", "seen", "left"
_VIEW, _OWN, _DONE, _MATTERS = "view", "own", "done", "matters"


def sync(knowledge: Knowledge, page: str) -> None:
    """Bring address and answers together. Call once a run, before the page."""
    st.session_state[_ANSWERS] = read(
        knowledge, dict(st.session_state.get(_ANSWERS, ()))
    ).given  # it may have been edited
    incoming = _in_address()
    carried = {key: value for key, value in incoming.items() if key not in RESERVED_PARAMETERS}
    entered = st.session_state.get(_PAGE) != page
    st.session_state[_PAGE] = page
    came = incoming != st.session_state.get(_PUBLISHED) and not st.session_state.get(_CHANGED)
    if came and (incoming or not entered):
        if carried and incoming != st.session_state.get(_LEFT):
            _adopt(knowledge, carried, asking=STEP_PARAMETER in incoming)
        redraw()
        st.session_state[_PUBLISHED] = incoming
    if entered and not carried:
        st.session_state[
            _IGNORED
        ] = ()  # what a link did not say right is said once, on the page it led to
    if (entered and not carried) or st.session_state.get(_CHANGED):
        _publish({**_kept(knowledge, incoming), **st.session_state.pop(_VIEW, {})})
    st.session_state[_CHANGED] = False
    if done := viewed(DONE_PARAMETER):
        st.session_state[_DONE] = done
    if page == RESULT.path:
        st.session_state[_MATTERS] = viewed(MATTERS_PARAMETER)


def adopt_step(knowledge: Knowledge) -> Step:
    """The step that this run asks: the one just gone to, else the one in the address. Call before
    the pages are named.
    """
    wanted = st.query_params.get(STEP_PARAMETER)
    if wanted in {s.id for s in knowledge.steps} and not st.session_state.get(_CHANGED):
        st.session_state[_STEP] = wanted
    return step(knowledge)


def _in_address() -> dict[str, str]:
    """The parameters of the address; one that is repeated counts as one with several values."""
    return {key: SEPARATOR.join(st.query_params.get_all(key)) for key in st.query_params}


def _publish(reserved: dict[str, str]) -> None:
    """Write the answers, and the reserved parameters given, into the address."""
    wanted = address(**reserved)
    if wanted != dict(st.query_params):
        st.query_params.from_dict(wanted)
    st.session_state[_PUBLISHED] = wanted


def address(**reserved: str) -> dict[str, str]:
    """The query parameters of a link that keeps the answers."""
    return {**{k: v for k, v in reserved.items() if v}, **encode(answers())}


def address_of_questions(knowledge: Knowledge, at: str = "") -> dict[str, str]:
    """The query parameters of a link to the questions, at a step or where they were left, so that a
    reload stays there.
    """
    return address(**{STEP_PARAMETER: at or step(knowledge).id})


def address_of_result(knowledge: Knowledge, **reserved: str) -> dict[str, str]:
    """The query parameters of a link to the result. It names its knowledge, so that it can say
    later what changed.
    """
    version = "" if answers().none_given else knowledge.version
    matters = st.session_state.get(_MATTERS, "")
    return address(**{VERSION_PARAMETER: version, MATTERS_PARAMETER: matters, **reserved})


def address_of_practice() -> dict[str, str]:
    """The query parameters of a link to the exercises, with those that are done in this visit."""
    return address(**{DONE_PARAMETER: str(st.session_state.get(_DONE, ""))})


def answers() -> Answers:
    """The answers as they stand."""
    return Answers(st.session_state.get(_ANSWERS, ()), st.session_state.get(_IGNORED, ()))


def _remember(knowledge: Knowledge, question: str, options: Iterable[str]) -> None:
    """Answer one question anew; the rest stay."""
    st.session_state[_ANSWERS] = with_answer(knowledge, answers(), question, options).given
    st.session_state[_IGNORED] = ()
    st.session_state[_CHANGED] = True


def open_answers(knowledge: Knowledge, raw: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Take the answers of a file in place of all there were; the address then carries them. For
    callbacks.

    Returns what was not known of it. None, and nothing changes, if no answer in it is known.
    """
    found = read(knowledge, raw)
    if not found.given:
        return None
    st.session_state[_ANSWERS], st.session_state[_IGNORED] = found.given, ()
    redraw()
    st.session_state[_CHANGED] = True
    return found.ignored


def clear() -> None:
    """Forget every answer."""
    for key in (_ANSWERS, _IGNORED, _STEP, _MATTERS):
        st.session_state.pop(key, None)
    redraw()
    st.session_state[_CHANGED] = True


def _go_to_step(step: str) -> None:
    """Make this the step that is asked next."""
    st.session_state[_STEP] = step
    redraw()
    st.session_state[_CHANGED] = True


def step(knowledge: Knowledge) -> Step:
    """The step being asked: the one last gone to, else the first."""
    wanted = st.session_state.get(_STEP)
    return next((s for s in knowledge.steps if s.id == wanted), knowledge.steps[0])


def viewed(parameter: str) -> str:
    """What this page's own view holds, such as the approach it shows; empty if nothing. What was
    just changed counts already.
    """
    return str({**_in_address(), **st.session_state.get(_VIEW, {})}.get(parameter, ""))


def shown() -> dict[str, str]:
    """Everything that the address of this page says now."""
    return _in_address()


def view(**changes: str) -> None:
    """Change this page's own view in the address: a search, a filter, a comparison. Empty takes it
    out. For callbacks.
    """
    st.session_state[_VIEW] = {**st.session_state.get(_VIEW, {}), **changes}
    st.session_state[_CHANGED] = True


def view_widget(parameter: str, key: str, join: Callable[[Any], str] = str) -> None:
    """Put what a widget holds into the address. For callbacks; `join` makes one text of it."""
    held = st.session_state.get(key)
    view(**{parameter: "" if held is None else join(held)})


def own_measures() -> tuple[Own, ...]:
    """Measures that the visitor typed in. They live in this visit only, and in no link."""
    return tuple(held(_OWN, ()))


def hold_own_measures(measures: Iterable[Own]) -> None:
    """Keep these for the visit."""
    hold(_OWN, tuple(measures))


def held(name: str, otherwise: Any = None) -> Any:
    """Something kept for this visit only, and in no link."""
    return st.session_state.get(f"held-{name}", otherwise)


def hold(name: str, value: Any) -> None:
    """Keep something for this visit. None lets it go."""
    st.session_state[f"held-{name}"] = value


def _revision() -> int:
    """Rises whenever widgets must be drawn from the answers again."""
    return int(st.session_state.get(_REVISION, 0))


def widget_key(*parts: str) -> str:
    """A widget's key: unique in the page, new with each revision."""
    return "-".join([*parts, str(_revision())])


def widget_value(key: str) -> object:
    """What a widget holds now."""
    return st.session_state.get(key)


def redraw() -> None:
    """Draw every widget anew, empty or from what is remembered."""
    st.session_state[_REVISION] = _revision() + 1


def entered(place: str) -> bool:
    """True once when the user comes to a new place (a page, a step): the heading then takes the
    focus.
    """
    new = st.session_state.get(_SEEN) not in (None, place)
    st.session_state[_SEEN] = place
    return new


def leave_step(knowledge: Knowledge, held: dict[str, tuple[str, ...]], to: str) -> None:
    """Remember what a step's widgets hold, then go to another step, or away from the questions if
    `to` is empty.

    Going away, the address is left as it is: the next page carries the answers, and Back then takes
    one press. It comes back to this older address, which is noted, so that it does not undo what
    was changed on the step.
    """
    for question, options in held.items():
        _remember(knowledge, question, options)
    if to:
        _go_to_step(to)
    else:
        st.session_state[_LEFT] = _in_address()
        st.session_state[_CHANGED] = False


def _adopt(knowledge: Knowledge, carried: dict[str, str], asking: bool) -> None:
    found = decode(knowledge, carried)
    held = dict(st.session_state.get(_ANSWERS, ()))
    st.session_state[_IGNORED] = found.ignored
    # Back to a step shows an address with fewer answers, all of them still true: keep the later
    # ones.
    if asking and all(held.get(q) == options for q, options in found.given):
        return
    if found.given or not held:
        st.session_state[_ANSWERS] = found.given


def _kept(knowledge: Knowledge, incoming: dict[str, str]) -> dict[str, str]:
    kept = {key: value for key, value in incoming.items() if key in RESERVED_PARAMETERS}
    if st.session_state.get(_PAGE) == RESULT.path and not answers().none_given:
        kept.setdefault(VERSION_PARAMETER, knowledge.version)
    if STEP_PARAMETER in kept or st.session_state.get(_PAGE) == ASK.path:
        kept[STEP_PARAMETER] = st.session_state.get(_STEP, "")
    return kept
