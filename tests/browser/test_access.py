"""Access that a checker of markup does not see: forced colours, wide letters, groups, what is heard
in which order, and choices that outlive a reload.
"""

import re
from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from engine.answers import read
from engine.coverage import KINDS, kind_of
from engine.question_kinds import option_ids
from engine.walk import after
from knowledge.models.questions import Question
from tests.browser.conftest import Server, choose, heading, settled
from tests.shipped import shipped
from wording.answers import answer_text, option_texts
from wording.labels import MEASURE_KINDS
from wording.say import say

KNOWLEDGE = shipped()
Visit = Callable[..., Page]
# What a reader may set for every text (WCAG 1.4.12).
WIDE_TEXT = (
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
    " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"
)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
# The colour in the middle of the part that shows whether something is chosen.
FILL = """label => {
    const sign = label.querySelector('span + div');
    const radio = label.querySelector('[type=radio]');
    const dot = radio ? sign.firstElementChild.firstElementChild : sign;
    return getComputedStyle(dot).backgroundColor }"""
CUT = """buttons => {
    const hidden = part => getComputedStyle(part).overflow === 'hidden';
    const cut = part => hidden(part) && part.scrollHeight > part.clientHeight + 1;
    const parts = button => [button, ...button.querySelectorAll('*')];
    return buttons.filter(button => parts(button).some(cut)).map(button => button.textContent) }"""

# What keeps the choices names the visit, so that it differs in a new one.
SCRIPT = "() => document.querySelector('script[data-visit]')?.dataset.visit"


# Press what folds something away. How much still moves of it, in this moment?
UNFOLD = "summary => { summary.click(); return document.getAnimations().length }"


def first_of(kind: str) -> Question:
    return next(question for question in KNOWLEDGE.questions if question.kind == kind)


def label_of(page: Page, text: str) -> Locator:
    return page.locator("label:has(input)").filter(has_text=text).first


@pytest.mark.parametrize("kind", ["one", "many"])
def test_what_is_chosen_shows_in_forced_colours(visit: Visit, kind: str) -> None:
    question = first_of(kind)
    chosen, other = question.options[:2]
    page = visit(f"/ask?step={question.id}&{question.id}={chosen.id}")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme, forced_colors="active")
        of_chosen = label_of(page, chosen.text).evaluate(FILL)
        assert of_chosen != label_of(page, other.text).evaluate(FILL), scheme


def test_pills_show_their_whole_text_with_wide_letters_and_at_four_hundred_percent(
    visit: Visit,
) -> None:
    page = visit("/compare", width=320)
    page.add_style_tag(content=WIDE_TEXT)
    pills = page.locator("[data-testid=stButtonGroup] button")
    assert pills.count() == len(KNOWLEDGE.approaches)
    assert pills.evaluate_all(CUT) == []
    assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") == 320


def test_nothing_scrolls_sideways_with_wide_letters_at_four_hundred_percent(visit: Visit) -> None:
    approach = KNOWLEDGE.approaches[0].id
    case = next(case for case in KNOWLEDGE.cases if case.in_its_words)
    for path in (
        f"/approach?approach={approach}",
        f"/approach?approach={approach}&part=how",
        "/counts",
        f"/practise?case={case.id}&guess=none",
    ):
        page = visit(path, width=320)
        page.add_style_tag(content=WIDE_TEXT)
        width = page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth")
        assert width == 320, path


def test_what_is_folded_opens_at_once(visit: Visit) -> None:
    page = visit("/")
    folded = page.locator("summary", has_text=say("start.more"))
    assert folded.evaluate(UNFOLD) == 0
    expect(page.get_by_role("link", name=say("explore.link"))).to_be_visible()


def test_each_question_is_heard_before_its_answers_and_they_before_the_way_on(
    visit: Visit,
) -> None:
    page = visit("/ask")
    given: dict[str, list[str]] = {}
    question: Question | None = KNOWLEDGE.questions[0]
    while question is not None:
        heading(page, question.text)
        settled(page)
        answers = list(option_texts(question).values())
        in_order(page, [question.text, *answers, "Next"])
        group = {"one": "radiogroup", "many": "group"}[question.kind]
        named = page.get_by_role(group, name=question.text, exact=True)  # type: ignore[arg-type]
        expect(named.locator("input")).to_have_count(len(answers))
        given[question.id] = [option_ids(question)[-1]]
        choose(page, answer_text(KNOWLEDGE, question.id, given[question.id][0]))
        page.get_by_role("button", name="Next", exact=True).click()
        question = after(KNOWLEDGE, read(KNOWLEDGE, given), question)
    settled(page)
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def in_order(page: Page, heard: list[str]) -> None:
    """These are heard in this order, among other things, and none with a stray sign before a
    colon.
    """
    tree = page.locator("[data-testid=stMain]").aria_snapshot()
    assert "\\\\:" not in tree
    at = 0
    for text in heard:
        at = tree.replace('\\"', '"').find(text, at)
        assert at >= 0, f"{text} is not heard in its place:\n{tree}"


@pytest.mark.parametrize("kind", ["one", "many"])
def test_choices_outlive_a_reload_and_leave_with_the_question(visit: Visit, kind: str) -> None:
    question = first_of(kind)
    chosen = question.options[1].text
    page = visit(f"/ask?step={question.id}&all=1")
    choose(page, chosen)
    page.reload()
    settled(page)
    expect(page.get_by_label(chosen, exact=True)).to_be_checked()
    expect(page.get_by_label(question.options[0].text, exact=True)).not_to_be_checked()
    page.get_by_role("button", name="Next", exact=True).click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(question.text)
    settled(page)
    assert f"{question.id}={question.options[1].id}" in page.url
    assert page.evaluate("Object.keys(sessionStorage)") == []


def test_ticks_of_what_counts_outlive_a_reload_and_leave_when_they_are_sent(visit: Visit) -> None:
    measure = next(m for m in KNOWLEDGE.measures if kind_of(m) == KINDS[0])
    page = visit("/counts")
    page.locator("summary", has_text=MEASURE_KINDS[KINDS[0]]).click()
    ticked = page.get_by_role("checkbox", name=measure.name)
    page.locator("label", has=ticked).click()
    page.wait_for_function("() => Object.keys(sessionStorage).length")
    page.reload()
    settled(page)
    expect(ticked).to_be_checked()
    expect(ticked).to_be_visible()
    page.get_by_role("button", name=say("coverage.show")).click()
    expect(page).to_have_url(re.compile(f"counts={measure.id}"))
    settled(page)
    assert "choices counts-0" not in page.evaluate("Object.keys(sessionStorage)")


def test_choices_do_not_come_back_under_another_link(visit: Visit, server: Server) -> None:
    question = first_of("one")
    page = visit(f"/ask?step={question.id}")
    choose(page, question.options[1].text)
    page.goto(f"{server.url}/ask?step={question.id}&{question.id}={question.options[0].id}")
    settled(page)
    expect(page.get_by_label(question.options[0].text, exact=True)).to_be_checked()


def test_choices_outlive_a_restarted_server(visit: Visit, mortal: Server) -> None:
    question = first_of("many")
    chosen = question.options[1].text
    page = visit(f"{mortal.url}/ask?step={question.id}&all=1")
    choose(page, chosen)
    before = page.evaluate(SCRIPT)
    mortal.kill()
    mortal.start()
    page.wait_for_function(f"before => ({SCRIPT})() !== before", arg=before)
    settled(page)
    expect(page.get_by_label(chosen, exact=True)).to_be_checked()
    page.get_by_role("button", name="Next", exact=True).click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text(question.text)
    settled(page)
    assert f"{question.id}={question.options[1].id}" in page.url
