"""Answers opened from a file: they take the place of the others, and a file that cannot be read
changes nothing.
"""

import json
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.app.routes import ANSWERS, RESULT
from engine.answers import decode, encode, read
from engine.exchange.answers_file import LARGEST, write
from knowledge.models.knowledge import Knowledge
from tests.pages.gathering import notices
from tests.pages.visit import Parameters, follow, press, shown, visit

NONE: Parameters = {}
HELD: Parameters = {"work": "rest", "label": "park"}
INSIDE = {"work": ["dig", "sow"], "pace-here": ["4"]}


def file(known: Knowledge, /, **changes: Any) -> bytes:
    """A file of answers as a page writes it, with some fields changed."""
    return json.dumps({**json.loads(write(known, read(known, INSIDE))), **changes}).encode()


def give(app: AppTest, data: bytes) -> AppTest:
    """Choose a file."""
    app.file_uploader[0].set_value(("answers.json", data, "application/json"))
    return app.run()


def said(app: AppTest) -> str:
    """The one notice."""
    (only,) = notices(app)
    return only


@pytest.mark.parametrize("before", [NONE, HELD], ids=["nothing", "others"])
def test_the_answers_of_a_file_take_the_place_of_all_others_and_are_in_the_address(
    before: Parameters, gardens: Knowledge
) -> None:
    app = give(visit(ANSWERS, dict(before)), file(gardens))
    assert not app.exception and app.query_params == {"work": "dig,sow", "pace-here": "4"}
    assert "Dig" in shown(app).text and "A park" not in shown(app).text
    assert said(app).startswith("Your answers were opened from the file.")
    assert "version" not in said(app) and "left out" not in said(app)


def test_the_result_is_that_of_the_file(gardens: Knowledge) -> None:
    app = follow(give(visit(ANSWERS, dict(HELD)), file(gardens)), RESULT)
    assert app.query_params == {**encode(read(gardens, INSIDE)), "v": gardens.version}


def test_answers_given_on_a_page_come_back_from_their_file(gardens: Knowledge) -> None:
    data = write(gardens, decode(gardens, {key: str(value) for key, value in HELD.items()}))
    assert give(visit(ANSWERS), data).query_params == HELD


def test_the_notice_is_said_once(gardens: Knowledge) -> None:
    app = give(visit(ANSWERS), file(gardens))
    assert notices(app) and not notices(app.run())


def test_a_file_of_another_version_says_so(gardens: Knowledge) -> None:
    app = give(visit(ANSWERS), file(gardens, knowledge="2020-01-01234567"))
    assert app.query_params == {"work": "dig,sow", "pace-here": "4"}
    assert f"knowledge version 2020-01-01234567; this is {gardens.version}" in said(app)


def test_what_is_not_known_any_more_is_named_in_words(gardens: Knowledge) -> None:
    app = give(visit(ANSWERS), file(gardens, answers={"work": ["dig", "fly"], "weather": ["rain"]}))
    assert app.query_params == {"work": "dig"}
    assert "only one answer is taken: “weather” and an answer to “What needs to be done?”." in said(
        app
    )


def test_of_much_that_is_not_known_some_is_named(gardens: Knowledge) -> None:
    many = {f"gone-{n}": ["x"] for n in range(9)}
    assert said(give(visit(ANSWERS), file(gardens, answers={"work": ["dig"], **many}))).endswith(
        "“gone-4” and more."
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{}",
        b"\x89PNG\r\n",
        b"\xff\xfe",
        b"[" * 9_000,
        b"[" * (LARGEST + 1),
        b'{"format": "bearings-answers", "number": 2}',
    ],
    ids=lambda data: repr(data[:20]),
)
@pytest.mark.parametrize("before", [NONE, HELD], ids=["nothing", "others"])
def test_a_bad_file_gets_a_sentence_and_leaves_everything_as_it_was(
    data: bytes, before: Parameters
) -> None:
    app = give(visit(ANSWERS, dict(before)), data)
    assert not app.exception and app.query_params == before
    assert said(app).startswith("This ") and said(app).endswith("Your answers are as they were.")


def test_a_file_whose_answers_are_all_unknown_leaves_everything_as_it_was(
    gardens: Knowledge,
) -> None:
    app = give(visit(ANSWERS, dict(HELD)), file(gardens, answers={"weather": ["rain"]}))
    assert app.query_params == HELD and said(app).startswith(
        "No answer in this file is known here."
    )


def test_after_a_bad_file_a_good_one_is_opened(gardens: Knowledge) -> None:
    app = give(give(visit(ANSWERS), b"{}"), file(gardens))
    assert app.query_params == {
        "work": "dig,sow",
        "pace-here": "4",
    } and "opened from the file" in said(app)


def test_answers_from_a_file_can_be_forgotten(gardens: Knowledge) -> None:
    assert press(give(visit(ANSWERS), file(gardens)), "clear").query_params == {}


def test_what_a_question_says_stays_text_in_the_notice(gardens: Knowledge, edited: Any) -> None:
    edited("questions", "What needs to be done?", "What <b>needs</b> & how?")
    page = shown(give(visit(ANSWERS), file(gardens, answers={"work": ["dig", "fly"]})))
    assert "<b>needs</b>" in page.text and not page.all("b")
