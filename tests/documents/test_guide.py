"""A guide for the conversation: questions to ask aloud, what to settle and what to write down, on
one page, and in large print.
"""

from datetime import date
from io import BytesIO

import pytest
from docx import Document as open_file

from documents.guide import document, files
from documents.model import Bullets, Document, Heading, Paragraph, Table
from documents.writers.pdf import page_count
from engine.answers import Answers, read
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge, TalkWith
from tests.engine.makers import gardens, knowing, said
from views.guide import guide_view
from views.result import result_view

DAY = date(2026, 3, 3)
DIG = said(work="dig")
ALONE = knowing(*(a for a in gardens().approaches if a.id != "birch"))


def headings(found: Document) -> list[str]:
    return [block.text for block in found.blocks if isinstance(block, Heading)]


def lines(found: Document) -> list[str]:
    texts: list[str] = []
    for block in found.blocks:
        if isinstance(block, Bullets):
            texts += block.items
        elif isinstance(block, Paragraph):
            texts.append(block.text)
    return texts


def talking(when: str) -> Knowledge:
    """The gardens, with somebody to talk with while an answer is given."""
    talk = TalkWith(
        text="Ask whoever waters it.", basis="judgement", when=AnswerRef(*when.split("."))
    )
    edition = gardens().edition.model_copy(
        update={"talk_with": (talk,), "cannot_take_part": AnswerRef(*when.split("."))}
    )
    return gardens().model_copy(update={"edition": edition})


@pytest.mark.parametrize(
    ("knowledge", "answers"),
    [(ALONE, DIG), (gardens(), said(work="dig", label="kitchen")), (gardens(), said(label="park"))],
    ids=["one in front", "two", "none"],
)
def test_the_three_parts_stand_in_their_order(knowledge: Knowledge, answers: Answers) -> None:
    named = headings(document(knowledge, answers, DAY))
    parts = [name for name in named if name in ("Open with this", "Write it once")]
    assert parts == ["Open with this", "Write it once"]
    in_front = (
        bool(guide_view(knowledge, answers).talks) and guide_view(knowledge, answers).in_front
    )
    assert ("Settle this" in named) == in_front


def test_the_questions_are_those_of_the_approach_in_front() -> None:
    asked = lines(document(ALONE, DIG, DAY))
    alder = next(a for a in ALONE.approaches if a.id == "alder")
    assert all(claim.text in asked for claim in alder.opening_questions)


def test_two_in_front_are_asked_about_under_their_names() -> None:
    named = headings(document(gardens(), said(work="dig", label="kitchen"), DAY))
    assert {"Alder", "Birch"} <= set(named)


def test_where_none_is_in_front_it_begins_with_the_person() -> None:
    found = lines(document(gardens(), said(label="park"), DAY))
    assert any(
        line.startswith("No approach is in front, so begin with the person") for line in found
    )


def test_it_says_what_the_result_says() -> None:
    answers = said(work="dig", label="kitchen")
    opening = next(
        line for line in lines(document(gardens(), answers, DAY)) if "for the file" in line
    )
    assert result_view(gardens(), answers).summary in opening


def test_what_must_come_first_stands_above_all() -> None:
    found = document(gardens(), said(work="dig", danger="wasps"), DAY)
    assert found.blocks[0] == Heading("Do this first")


def test_whom_to_talk_with_is_said_where_the_person_cannot_take_part() -> None:
    found = document(talking("work.dig"), DIG, DAY)
    assert "Whom to talk with" in headings(found)
    assert "Ask whoever waters it. (our judgement)" in lines(found)
    assert any("Ask those who know them" in line for line in lines(found))


def test_whom_to_talk_with_is_not_said_where_the_person_can() -> None:
    assert "Whom to talk with" not in headings(document(talking("work.rest"), DIG, DAY))


def test_there_is_room_to_write() -> None:
    found = document(gardens(), DIG, DAY)
    (table,) = (block for block in found.blocks if isinstance(block, Table))
    assert not any(answer.strip() for _, answer in table.rows)


def test_nine_in_ten_published_cases_take_one_page(shipped: Knowledge) -> None:
    told = [document(shipped, read(shipped, case.answers), DAY) for case in shipped.cases]
    assert sum(page_count(found) == 1 for found in told) >= 0.9 * len(told)


def test_large_print_is_set_in_eighteen_points_in_word() -> None:
    made = files(gardens(), DIG, DAY)["Word in large print"].make()
    styles = open_file(BytesIO(made)).styles
    sizes = [styles[name].font.size for name in ("Normal", "List Bullet")]
    assert [size and size.pt for size in sizes] == [18, 18]


def test_every_kind_of_file_can_be_made() -> None:
    beginnings = [file.make()[:2] for file in files(gardens(), DIG, DAY).values()]
    assert beginnings == [b"%P", b"PK", b"# ", b"%P", b"PK"]
