"""The result as it comes out of a printer: two pages, as the paper for supervision has."""

from collections.abc import Callable
from io import BytesIO
from urllib.parse import urlencode

from playwright.sync_api import Page
from pypdf import PdfReader

from engine.answers import encode, read
from tests.browser.test_journeys import KNOWLEDGE
from wording.say import say


def test_a_printed_result_is_two_pages_with_its_answers_and_its_address(
    visit: Callable[..., Page],
) -> None:
    answers = read(KNOWLEDGE, KNOWLEDGE.cases[0].answers)
    page = visit(f"/result?{urlencode(encode(answers))}")
    margin = {"top": "12mm", "bottom": "12mm", "left": "12mm", "right": "12mm"}
    printed = PdfReader(BytesIO(page.pdf(format="A4", margin=margin)))
    text = " ".join(each.extract_text() for each in printed.pages)
    assert len(printed.pages) <= 2
    assert say("result-paper.situation") in text and "Printed on" in text
    assert say("first-screen.copy") not in text
