"""Expect first, then look: a guess before the result, set against the reasons. It lives in the
link, and is stored nowhere.
"""

from html import escape

import streamlit as st

from components.app import state
from components.html import markup
from components.html.markup import Notes
from components.learner.practise import side
from engine.answers import Answers
from engine.divergence import Divergence, divergence
from engine.fit import Result
from engine.practise import NONE, largest_gap
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from knowledge.reserved import GUESS_PARAMETER, SPLIT_PARAMETER
from wording.answers import answer_text
from wording.lists import listed, steps

ASK, NONE_TEXT = "ask", "None of these"
_ELSEWHERE = "Your colleagues may still split elsewhere: only they can say."


def wanted() -> bool:
    """Whether the visitor is about to guess."""
    return state.viewed(GUESS_PARAMETER) == ASK


def ask(knowledge: Knowledge) -> None:
    """The two guesses. Either may be left open, and both can be skipped."""
    guess, split = state.widget_key("expect"), state.widget_key("expect-split")
    names = {**knowledge.approach_names, NONE: NONE_TEXT}
    scales = {
        d.id: f"{d.name}: {d.managerialist} – {d.relationship}" for d in knowledge.differences
    }
    st.radio(
        "Which approach do you expect to fit?",
        list(names),
        index=None,
        key=guess,
        on_change="ignore",
        format_func=lambda id_: markup.as_markdown(names[id_]),
    )
    st.radio(
        "Where would your colleagues split?",
        list(scales),
        index=None,
        key=split,
        on_change="ignore",
        format_func=lambda id_: markup.as_markdown(scales[id_]),
    )
    with st.container(horizontal=True, key="steps"):
        st.button(
            "See the result", type="primary", key="expected", on_click=_go_on, args=(guess, split)
        )
        st.button("Skip this", key="skip-guess", on_click=_go_on, args=("", ""))


def _go_on(guess: str, split: str) -> None:
    held = [str(state.widget_value(key) or "") if key else "" for key in (guess, split)]
    state.view(**{GUESS_PARAMETER: held[0], SPLIT_PARAMETER: held[1]})


def contrast(knowledge: Knowledge, answers: Answers, result: Result, notes: Notes) -> str:
    """The guess beside the result, with the answer that explains the gap. Nothing if there was no
    guess.
    """
    guess, split = state.viewed(GUESS_PARAMETER), state.viewed(SPLIT_PARAMETER)
    known = {a.id: a for a in knowledge.approaches}
    parts = []
    if guess in known or guess == NONE:
        parts += _approach(knowledge, answers, result, known.get(guess), notes)
    if any(d.id == split for d in knowledge.differences):
        parts.append(_split(knowledge, result, split))
    return (
        markup.wrap("div", [markup.heading("What you expected"), *parts], "b-own-box")
        if parts
        else ""
    )


def _approach(
    knowledge: Knowledge, answers: Answers, result: Result, guess: Approach | None, notes: Notes
) -> list[str]:
    front = {a.id for a in result.front}
    name = guess.name if guess else NONE_TEXT
    if not result.enough:
        return [
            markup.element(
                "p",
                f"You expected: {name}. Too little has been said about the situation to set that against.",
            )
        ]
    if (guess and guess.id in front) or (guess is None and not front):
        also = listed(sorted(a.name for a in result.front if guess is None or a.id != guess.id))
        return [
            markup.element(
                "p",
                f"You expected: {name}. Your answers say the same."
                + (f" They also speak for {also}." if also else ""),
            )
        ]
    if not front:
        return [
            markup.element("p", f"You expected: {name}. By your answers no approach stands out.")
        ]
    other = min((a for a in knowledge.approaches if a.id in front), key=lambda a: a.name)
    fitting = listed(sorted(a.name for a in result.front))
    said = [
        markup.element(
            "p",
            f"You expected: {name}. Your answers speak {'more ' if guess else ''}for {fitting}.",
        )
    ]
    gap = largest_gap(knowledge, answers, guess, other)
    if gap:
        words = markup.unquoted(answer_text(knowledge, gap.question, gap.option))
        sides = [(other.name, gap.of_other), *([(guess.name, gap.of_guess)] if guess else [])]
        said += [
            f"<p>The answer that makes the difference: “{escape(words)}”</p>",
            markup.wrap("ul", (side(name, reason, notes) for name, reason in sides)),
        ]
    return [
        *said,
        markup.element(
            "p",
            "You may know something that no answer could say. Then trust that, and say it aloud.",
            "b-quiet",
        ),
    ]


def _split(knowledge: Knowledge, result: Result, split: str) -> str:
    front = {a.id for a in result.front}
    found = divergence(
        knowledge, tuple(a for a in knowledge.approaches if a.id in front) or knowledge.approaches
    )
    most = max((d.within for d in found if d.within is not None), default=None)
    mine = next(d for d in found if d.difference == split)
    if mine.within is None or most is None:
        return markup.element(
            "p", f"You expected a split on “{mine.name}”. Its places are not described."
        )
    if mine.within == most:
        return markup.element(
            "p",
            f"You expected a split on “{mine.name}”. There the managerialist and the relationship-based "
            f"way of doing it stand furthest apart: {_steps(mine)}. {_ELSEWHERE}",
        )
    widest = listed([f"“{d.name}”" for d in found if d.within == most])
    return markup.element(
        "p",
        f"You expected a split on “{mine.name}”, where the managerialist and the "
        f"relationship-based way of doing it stand {_steps(mine)} apart. They stand furthest apart, "
        f"{_steps(next(d for d in found if d.within == most))}, on {widest}. {_ELSEWHERE}",
    )


def _steps(found: Divergence) -> str:
    return steps(found.within or 0)
