"""Published cases as exercises: read, guess, reveal."""

from html import escape

import streamlit as st

from components.app import links, state
from components.app.routes import PRACTISE, RESULT
from components.html import markup
from components.html.markup import Notes
from components.html.terms import Terms
from engine.answers import SEPARATOR, parts_of
from engine.fit import Reason
from engine.practise import NONE, Reveal
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Case
from knowledge.reserved import CASE_PARAMETER, DONE_PARAMETER, GUESS_PARAMETER, SPLIT_PARAMETER
from wording.answers import answer_text
from wording.lists import figure, listed

NONE_TEXT = "None of these first"
OPEN = "open"  # revealed without a guess
VERDICTS = {
    "label": "Your guess is what the source says.",
    "acceptable": "The source says something else, and your guess is one that a fair colleague could also defend.",
    "neither": "The source says something else.",
}


def done(knowledge: Knowledge) -> tuple[str, ...]:
    """The cases that the address says are done."""
    known = {c.id for c in knowledge.cases}
    return tuple(p for p in parts_of(state.viewed(DONE_PARAMETER)) if p in known)


def listing(knowledge: Knowledge, finished: tuple[str, ...]) -> str:
    """All cases, with those that are done marked in words."""
    items = (
        f"<li>{_link(c, c.title, finished)}{' <span class=b-quiet>done</span>' if c.id in finished else ''}"
        f'<span class="b-said">{escape(_opening(c.text))}</span></li>'
        for c in knowledge.cases
    )
    return (
        (markup.element("p", progress(knowledge, finished)) + markup.wrap("ul", items))
        if knowledge.cases
        else markup.element("p", "There are no cases in this knowledge folder.")
    )


def _opening(text: str) -> str:
    """The first sentence of a case: who and where."""
    return text.split(". ")[0].rstrip(".") + "."


def progress(knowledge: Knowledge, finished: tuple[str, ...]) -> str:
    """How many are done. It is kept in the address and nowhere else."""
    return f"{len(finished)} of {len(knowledge.cases)} done. The address keeps count, and nothing else does."


def _link(case: Case, text: str, finished: tuple[str, ...]) -> str:
    return links.to(
        PRACTISE,
        text,
        "b-name",
        **{CASE_PARAMETER: case.id, DONE_PARAMETER: SEPARATOR.join(finished)},
    )


def _guesses(knowledge: Knowledge) -> dict[str, str]:
    """All that may be expected to come first, by id."""
    return {**knowledge.approach_names, NONE: NONE_TEXT}


def ask(knowledge: Knowledge, case: Case, finished: tuple[str, ...], terms: Terms) -> None:
    """The two guesses. Either may be left open."""
    guess, split = state.widget_key("guess", case.id), state.widget_key("split", case.id)
    names = _guesses(knowledge)
    scales = {
        d.id: f"{d.name}: {d.managerialist}, or {d.relationship}?" for d in knowledge.differences
    }
    markup.show(terms.beside(*names.values(), *scales.values()))
    st.radio(
        "Which approach do you expect the source to name?",
        list(names),
        index=None,
        key=guess,
        on_change="ignore",
        format_func=lambda id_: markup.as_markdown(names[id_]),
    )
    st.radio(
        "Where would colleagues do it most differently?",
        list(scales),
        index=None,
        key=split,
        on_change="ignore",
        format_func=lambda id_: markup.as_markdown(scales[id_]),
    )
    st.button(
        "Reveal",
        type="primary",
        key="reveal",
        on_click=_reveal,
        args=(case, guess, split, finished),
    )


def _reveal(case: Case, guess: str, split: str, finished: tuple[str, ...]) -> None:
    guessed = [str(state.widget_value(key) or "") for key in (guess, split)]
    now_done = (
        (*finished, case.id) if any(guessed) else finished
    )  # to look without a guess is no exercise
    state.view(
        **{
            CASE_PARAMETER: case.id,
            GUESS_PARAMETER: guessed[0] or OPEN,
            SPLIT_PARAMETER: guessed[1],
            DONE_PARAMETER: SEPARATOR.join(dict.fromkeys(now_done)),
        }
    )


def situation(case: Case) -> str:
    """The case as it was published, in our words."""
    return markup.element("p", case.text, "b-lead") + markup.element("p", case.silent, "b-quiet")


def verdict(knowledge: Knowledge, r: Reveal, guess: str) -> str:
    """What the source says, beside the guess."""
    names = knowledge.approach_names
    labelled = listed([names[id_] for id_ in r.case.approaches])
    said = (
        f"The source says: {labelled}."
        if labelled
        else "By the source no approach comes first: something else has to be done before."
    )
    also = [names[id_] for id_ in r.case.acceptable if id_ not in r.case.approaches]
    guessed = _guesses(knowledge).get(guess)
    address = r.case.address
    source = markup.outside(address, r.case.source) if address else escape(r.case.source)
    return "".join(
        (
            markup.element("p", said, "b-lead"),
            markup.element("p", f"You expected: {guessed}. {_verdict(r)}") if guessed else "",
            markup.element("p", f"A fair colleague could also choose: {listed(also)}.")
            if also
            else "",
            f'<p class="b-quiet">Source: {source}</p>',
        )
    )


def _verdict(r: Reveal) -> str:
    several = len(r.case.approaches)
    if r.verdict == "label" and several > 1:
        return f"That is one of the {markup.number_word(several)} that the source names."
    return VERDICTS[r.verdict]


def gap(knowledge: Knowledge, r: Reveal, guess: str, notes: Notes) -> str:
    """The one answer that explains the gap between the guess and the source."""
    names = _guesses(knowledge)
    if guess not in names or r.verdict == "label":
        return ""
    if r.gap and r.other:
        sides = [side(r.other.name, r.gap.of_other, notes)]
        sides += [side(names[guess], r.gap.of_guess, notes)] if guess != NONE else []
        return _explained(knowledge, r.gap.question, r.gap.option, sides)
    if not r.case.approaches and r.before:
        first = r.before[0]
        return _explained(
            knowledge,
            first.question,
            first.option,
            [
                f"<li>{escape(first.caution.text)} {escape(first.caution.first)}{notes.mark(first.caution)}</li>"
            ],
        )
    if r.verdict == "acceptable":
        return ""
    return markup.element(
        "p",
        "No single answer explains the gap: by our reasons, what the text says speaks no more for the "
        "source's choice. People can weigh the same facts differently.",
    )


def _explained(knowledge: Knowledge, question: str, option: str, sides: list[str]) -> str:
    said = markup.unquoted(answer_text(knowledge, question, option))
    return "".join(
        (
            markup.heading("The answer that explains the gap", 3),
            f"<p>The text supports this answer: <strong>“{escape(said)}”</strong></p>",
            markup.wrap("ul", sides),
        )
    )


def side(name: str, reason: Reason | None, notes: Notes) -> str:
    """What an answer says of one approach."""
    if reason is None:
        return f"<li>It says nothing about {escape(name)}.</li>"
    way = "for" if reason.degree > 0 else "against"
    return f"<li>It speaks {way} {escape(name)}: {escape(reason.because)}{notes.marks(reason.basis, reason.sources)}</li>"


def engine_says(knowledge: Knowledge, r: Reveal) -> str:
    """Where the reasons of Bearings point, with a link to the whole result. Where something comes
    first, that alone.
    """
    front = sorted(r.result.front, key=lambda a: a.name)
    cautions = "".join(markup.element("p", f"First: {c.first}") for c in r.result.cautions)
    if not r.case.approaches:
        said = (
            ""
            if cautions
            else "They raise no caution here, which is a weakness: the source says that something comes first."
        )
    elif not front:
        said = "By the answers that the text supports, no approach stands out."
    else:
        agree = any(a.id in (*r.case.approaches, *r.case.acceptable) for a in front)
        said = (
            f"By the answers that the text supports, {'this fits' if len(front) == 1 else 'these fit'}: "
            f"{listed([a.name for a in front])}."
            + ("" if agree else " Here our reasons point elsewhere than the source.")
        )
    return "".join(
        (
            markup.heading("What the reasons of Bearings say", 3),
            cautions,
            markup.element("p", said) if said else "",
            f"<p>{links.with_answers(RESULT, r.answers, 'See every reason for this case')} It opens in a tab of its own; your own "
            "answers stay here.</p>",
        )
    )


def split(r: Reveal, guess: str) -> str:
    """Where the approaches of the source spread most, beside the guess. Nothing where something
    else comes first.
    """
    if not r.widest or not r.case.approaches:
        return ""
    mine = next((d for d in r.divergences if d.difference == guess), None)
    items = "".join(
        f"<li>{escape(d.name)}{': you chose this one too' if mine is d else ''}</li>"
        for d in r.widest
    )
    you = (
        ""
        if mine is None or mine in r.widest
        else markup.element(
            "p",
            f"You chose “{mine.name}”. "
            + (
                "Its range is not described."
                if mine.within is None
                else f"There the two ways stand {_short(mine.within)} steps apart."
            ),
        )
    )
    return "".join(
        (
            markup.heading("Where colleagues would do it differently", 3),
            f"<p>The two ways of doing it stand furthest apart, {_short(r.widest[0].within)} of five steps, on:</p><ul>{items}</ul>",
            you,
            markup.element("p", "The places are our judgement.", "b-quiet"),
        )
    )


def _short(steps: float | None) -> str:
    return figure(steps).removesuffix(".0")


def after(knowledge: Knowledge, case: Case, finished: tuple[str, ...]) -> str:
    """The case to read again, and the way to the next."""
    left = [c for c in knowledge.cases if c.id not in finished and c.id != case.id]
    again = markup.details("Read the case again", [situation(case)])
    return again + (
        f"<p>{_link(left[0], f'Next case: {left[0].title}', finished)}</p>"
        if left
        else markup.element("p", "These were all the cases.")
    )
