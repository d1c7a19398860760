"""A session on paper: what to print, and the tallies typed in. They are held for this visit, and
kept nowhere.
"""

from dataclasses import dataclass, replace

import streamlit as st

from components.app.choices import kept
from components.app.page import Page
from components.app.visit import remember, remembered
from components.app.widgets import as_markdown, widget_key, widget_value
from components.workshop import commitment_form, new_room, room_page
from components.workshop.commitment_form import Fields
from documents import from_link
from engine.answers import SEPARATOR
from engine.days import today
from engine.team.lines import NOBODY, PLACES, Commitment, Counts, Session
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Line, Scale
from wording.places import ends_of
from wording.say import say
from workshop import safety
from workshop.rooms import LONGEST_ROLE, LONGEST_TEXT, RECENT, one_line
from workshop.session_view import of_paper

TEMPLATE = "workshop/paper.html"
MOST = 1000
EXAMPLE = "2 0 1 3 0 1"
LONGEST_TALLY = 60
PROMISES = 4  # commitments that can be typed in
_SESSION = "paper"
_FIELDS = "paper-"
Tally = tuple[Counts, Counts | None]


class NoTally(ValueError):
    """What was typed cannot be counted. Its text is a sentence."""


@dataclass(frozen=True)
class Choices:
    """Which lines, what to think of, and from how many people on a line may be read out."""

    lines: tuple[Line, ...]
    situation: str
    threshold: int


def choose(p: Page) -> Choices:
    """The choices. What is printed follows each of them."""
    lines = _choose_lines(p)
    situation = new_room.choose_situation(p.knowledge, "paper-about")
    label = say("workshop.from-how-many-read")
    threshold = new_room.choose_threshold(label, "paper-threshold")
    return Choices(lines, situation or RECENT, threshold or safety.USUAL)


def parameters(choices: Choices) -> dict[str, str]:
    """The choices, as the address of what is printed holds them."""
    return {
        from_link.LINES: SEPARATOR.join(line.id for line in choices.lines),
        from_link.ABOUT: choices.situation,
        from_link.THRESHOLD: str(choices.threshold),
    }


def _choose_lines(p: Page) -> tuple[Line, ...]:
    """The lines that are ticked; at first those of the first script."""
    proposed = p.knowledge.scripts[0].lines if p.knowledge.scripts else ()
    chosen = []
    with st.container(key="lines"):
        p.show(new_room.TEMPLATE, "which_lines")
        for line in p.knowledge.lines:
            ticked = st.checkbox(
                as_markdown(line.placed_on.name),
                value=line.id in proposed,
                key=widget_key("paper-line", line.id),
            )
            if ticked:
                chosen.append(line)
    return tuple(chosen)


def type_in(p: Page, choices: Choices) -> None:
    """Two places to type for each line, the commitments, and the button that shows the pictures."""
    with kept("paper"):  # as the page's title names it
        for line in choices.lines:
            _tallies(p, line)
        p.show(TEMPLATE, "commitments")
        first, *more = _fields()
        commitment_form.draw(first, in_room=False)
        with st.expander(say("workshop.write-down-more")):
            for fields in more:
                commitment_form.draw(fields, in_room=False)
    st.button(
        say("workshop.show-the-pictures"),
        type="primary",
        key="show-paper",
        on_click=_show,
        args=(p.knowledge, choices),
    )


def session() -> Session | None:
    """The session that was typed in on this visit."""
    kept = remembered(_SESSION)
    return kept if isinstance(kept, Session) else None


def read(typed: str) -> Counts:
    """Six numbers as people type them. Raises NoTally."""
    numbers = typed.replace(",", " ").replace(";", " ").split()
    form = say("workshop.six-numbers")
    if len(numbers) != len(PLACES) or not all(map(_is_number, numbers)):
        raise NoTally(form)
    if any(map(_is_too_large, numbers)):
        raise NoTally(say("workshop.number-too-large", most=MOST, form=form))
    return Counts(*map(int, numbers))


def _is_too_large(number: str) -> bool:
    # The digits are counted first: a number of many thousands cannot be turned into one.
    if len(number) > len(str(MOST)):
        return True
    return int(number) > MOST


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _tallies(p: Page, line: Line) -> None:
    scale = line.placed_on
    name = as_markdown(scale.name)
    p.show(TEMPLATE, "line", name=scale.name)
    _tally(scale, say("workshop.first-round", line=name), _key(line, 1))
    _tally(scale, say("workshop.second-round", line=name), _key(line, 2))


def _tally(scale: Scale, label: str, key: str) -> None:
    ends = ends_of(scale)
    st.text_input(
        label,
        key=key,
        max_chars=LONGEST_TALLY,
        placeholder=EXAMPLE,
        on_change="ignore",
        help=say(
            "workshop.people-at-places",
            low=as_markdown(ends.low),
            high=as_markdown(ends.high),
        ),
    )


def _key(line: Line, round_: int) -> str:
    return widget_key("tally", line.id, str(round_))


def _show(knowledge: Knowledge, choices: Choices) -> None:
    remember(_SESSION, None)  # pictures of other numbers than those that stand there would mislead
    try:
        remember(_SESSION, _typed(knowledge, choices))
    except NoTally as problem:
        room_page.say_later(str(problem))


def _typed(knowledge: Knowledge, choices: Choices) -> Session:
    """The session that stands in the fields. Raises NoTally."""
    tallies: dict[str, Tally] = {}
    for line in choices.lines:
        tally = _tally_of(line)
        if tally:
            tallies[line.id] = tally
    if not tallies:
        raise NoTally(say("workshop.type-tallies-first", form=say("workshop.six-numbers")))
    return of_paper(
        knowledge,
        today(),
        choices.threshold,
        choices.situation,
        tallies,
        _promised(),
    )


def _promised() -> tuple[Commitment, ...]:
    """What is written down. Raises NoTally."""
    promised = []
    for fields in _fields():
        commitment = _checked(fields.typed())
        if commitment.text:
            promised.append(commitment)
    return tuple(promised)


def _checked(typed: Commitment) -> Commitment:
    """A commitment on one line. Raises NoTally."""
    text = one_line(typed.text)
    role = one_line(typed.role)
    if len(text) > LONGEST_TEXT or len(role) > LONGEST_ROLE:
        raise NoTally(
            say("workshop.commitment-too-long", longest=LONGEST_TEXT, longest_role=LONGEST_ROLE)
        )
    return replace(typed, text=text, role=role)


def _fields() -> list[Fields]:
    """A place to type for each commitment."""
    first = Fields.of(_FIELDS)
    more = [Fields.of(f"{_FIELDS}{number}-") for number in range(2, PROMISES + 1)]
    return [first, *more]


def _tally_of(line: Line) -> Tally | None:
    """Both rounds of a line; None if nothing was typed. Raises NoTally."""
    first = str(widget_value(_key(line, 1)) or "").strip()
    second = str(widget_value(_key(line, 2)) or "").strip()
    if not first and not second:
        return None
    try:
        return _both(first, second)
    except NoTally as problem:
        raise NoTally(say("workshop.of-line", line=line.placed_on.name, problem=problem)) from None


def _both(first: str, second: str) -> Tally:
    before = read(first) if first else NOBODY
    if not second:
        return before, None
    after = read(second)
    if after.people < before.people:
        raise NoTally(say("workshop.fewer-than-first"))
    return before, after
