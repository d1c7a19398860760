"""The address of a page: what it says, what it is made to say, and how it and the visit agree.

The only module that touches st.query_params. Two rules come from how Streamlit treats addresses. A
page change empties the address, so an empty one is never taken over. The address is written only
when answers, question or view changed or a page was entered, never on a plain rerun: otherwise the
Back button would bounce.
"""

import streamlit as st

from components.app import visit as visits
from components.app.routes import ASK, PARTS
from components.app.visit import Visit
from engine.answers import SEPARATOR, decode, encode, read
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from knowledge.reserved import (
    DONE_PARAMETER,
    GUESS_PARAMETER,
    MATTERS_PARAMETER,
    RESERVED_PARAMETERS,
    SPLIT_PARAMETER,
    STEP_PARAMETER,
    VERSION_PARAMETER,
)

Parameters = dict[str, str]


def sync(knowledge: Knowledge, page: str) -> None:
    """Bring address and visit together. Call once a run, before the page."""
    visit = visits.current()
    known = read(knowledge, dict(visit.answers))  # the knowledge may have been edited
    visit.answers = known.by_question
    incoming = shown()
    entered = visit.page != page
    visit.page = page
    if _came_from_outside(visit, incoming, entered):
        _take_over(knowledge, visit, incoming)
    entered_without_answers = entered and not _answers_in(incoming)
    if entered_without_answers:
        visit.ignored = ()  # what a link did not say right is said once, on the page it led to
        visit.renamed = ()
    if entered_without_answers or visit.changed:
        reserved = _carried_on(knowledge, visit, incoming)
        _publish(visit, {**reserved, **visit.view})
        visit.view = {}
    visit.changed = False
    _note_for_links(visit, page)


def go_along(knowledge: Knowledge, page: str) -> None:
    """The same in a part of a page that is drawn alone: only what was pressed in it may have
    changed what the address says.
    """
    if visits.current().changed:
        sync(knowledge, page)


def adopt_question(knowledge: Knowledge) -> Question:
    """The question that this run asks: the one just gone to, else the one in the address. Call
    before the pages are named.
    """
    visit = visits.current()
    asked = st.query_params.get(STEP_PARAMETER, "")
    question = question_of(knowledge, asked)
    if question and not visit.changed:
        visit.question = question.id
    return visits.question(knowledge)


def names_no_question(knowledge: Knowledge) -> bool:
    """Whether the address asks for a question that there is not, or is not any more."""
    named = viewed(STEP_PARAMETER)
    if not named:
        return False
    return question_of(knowledge, named) is None


def question_of(knowledge: Knowledge, named: str) -> Question | None:
    """A question by its id, or by that of its step: older links name the step."""
    for question in knowledge.questions:
        if named in (question.id, question.step):
            return question
    return None


def shown() -> Parameters:
    """Everything that the address of this page says now; a parameter that is repeated counts as one
    with several values.
    """
    parameters = {}
    for key in st.query_params:
        values = st.query_params.get_all(key)
        parameters[key] = SEPARATOR.join(values)
    return parameters


def viewed(parameter: str) -> str:
    """What this page's own view holds, such as the approach it shows; empty if nothing. What was
    just changed counts already.
    """
    changes = visits.current().view
    if parameter in changes:
        return changes[parameter]
    values = st.query_params.get_all(parameter)
    return SEPARATOR.join(values)


def view(**changes: str) -> None:
    """Change this page's own view in the address: a search, a filter, a comparison. Empty takes it
    out. For callbacks.
    """
    visit = visits.current()
    visit.view = {**visit.view, **changes}
    visit.changed = True


def with_answers(**reserved: str) -> Parameters:
    """The query parameters of a link that keeps the answers; reserved ones that are empty are left
    out.
    """
    kept = {key: value for key, value in reserved.items() if value}
    answers = encode(visits.answers())
    return {**kept, **answers}


def of_questions(knowledge: Knowledge, at: str = "") -> Parameters:
    """The query parameters of a link to the questions, at one of them or where they were left, so
    that a reload stays there.
    """
    question = at
    if not question:
        question = visits.question(knowledge).id
    return with_answers(**{STEP_PARAMETER: question})


def of_result(knowledge: Knowledge, **reserved: str) -> Parameters:
    """The query parameters of a link to the result. It names its knowledge, so that it can say
    later what changed.
    """
    version = knowledge.version
    if visits.answers().none_given:
        version = ""
    named = {
        VERSION_PARAMETER: version,
        MATTERS_PARAMETER: visits.current().matters,
        **reserved,
    }
    return with_answers(**named)


def of_part(knowledge: Knowledge) -> Parameters:
    """The query parameters of a link from one part of a result to another: what was expected goes
    along.
    """
    guesses = {
        GUESS_PARAMETER: viewed(GUESS_PARAMETER),
        SPLIT_PARAMETER: viewed(SPLIT_PARAMETER),
    }
    return of_result(knowledge, **guesses)


def of_practice() -> Parameters:
    """The query parameters of a link to the exercises, with those that are done in this visit."""
    visit = visits.current()
    return with_answers(**{DONE_PARAMETER: visit.done})


def _answers_in(parameters: Parameters) -> Parameters:
    answers = {}
    for key, value in parameters.items():
        if key not in RESERVED_PARAMETERS:
            answers[key] = value
    return answers


def _came_from_outside(visit: Visit, incoming: Parameters, entered: bool) -> bool:
    """Whether the address is not the one written last: a colleague's link, or the Back button."""
    if visit.changed:
        return False
    if incoming == visit.published:
        return False
    return bool(incoming) or not entered


def _take_over(knowledge: Knowledge, visit: Visit, incoming: Parameters) -> None:
    answers = _answers_in(incoming)
    if answers and incoming != visit.left:
        asking = STEP_PARAMETER in incoming
        _adopt(knowledge, visit, answers, asking)
    visits.redraw()
    visit.published = incoming


def _adopt(knowledge: Knowledge, visit: Visit, carried: Parameters, asking: bool) -> None:
    decoded = decode(knowledge, carried)
    visit.ignored = decoded.ignored
    visit.renamed = decoded.renamed
    remembered = dict(visit.answers)
    agree = all(remembered.get(question) == options for question, options in decoded.by_question)
    # Back to a step shows an address with fewer answers, all of them still true: keep the later
    # ones.
    if asking and agree:
        return
    if decoded.by_question or not remembered:
        visit.answers = decoded.by_question


def _carried_on(knowledge: Knowledge, visit: Visit, incoming: Parameters) -> Parameters:
    """The reserved parameters that the address goes on holding."""
    kept = {key: value for key, value in incoming.items() if key in RESERVED_PARAMETERS}
    has_answers = not visits.answers().none_given
    if _is_of_a_result(visit.page) and has_answers:
        kept.setdefault(VERSION_PARAMETER, knowledge.version)
    if STEP_PARAMETER in kept or visit.page == ASK.path:
        kept[STEP_PARAMETER] = visit.question
    return kept


def _publish(visit: Visit, reserved: Parameters) -> None:
    """Write the answers, and the reserved parameters given, into the address."""
    parameters = with_answers(**reserved)
    written = dict(st.query_params)
    if parameters != written:
        st.query_params.from_dict(parameters)
    visit.published = parameters


def _is_of_a_result(page: str | None) -> bool:
    """Whether the page with this path shows a result, or a part of one."""
    return any(route.path == page for route in PARTS)


def _note_for_links(visit: Visit, page: str) -> None:
    """Links to the exercises carry on what is done, links to the result what matters most."""
    done = viewed(DONE_PARAMETER)
    if done:
        visit.done = done
    if _is_of_a_result(page):
        visit.matters = viewed(MATTERS_PARAMETER)
