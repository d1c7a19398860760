"""A record of learning: facts and questions from Bearings, and not one word in the fields that
belong to whoever learns.
"""

import re
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from docx import Document as open_file
from docx.oxml.ns import qn
from hypothesis import given, settings

from documents.files import Files
from documents.learning import document, files, from_result
from documents.model import Bullets, Document, Heading, Paragraph, Table
from documents.writers.markdown import plain
from engine.answers import Answers, read
from engine.fit import fit
from knowledge.models.knowledge import Knowledge
from tests.engine.makers import any_answers, gardens, knowing, said
from wording.lists import listed

DAY = date(2026, 3, 3)
FITS = said(work="dig", label="kitchen")
NASTY = "a | b\n<b>*#"


def made(answers: Answers = FITS, knowledge: Knowledge | None = None) -> Document:
    of = knowledge or gardens()
    return document(of, from_result(of, answers), DAY)


def offered(knowledge: Knowledge | None = None, answers: Answers = FITS) -> Files:
    of = knowledge or gardens()
    return files(of, from_result(of, answers), DAY)


def tables(found: Document) -> tuple[Table, Table]:
    """The facts, and the questions."""
    facts, questions = (b for b in found.blocks if isinstance(b, Table))
    return facts, questions


def everything(found: Document) -> list[str]:
    """Every text that a document holds."""
    texts: list[str] = [found.title]
    for block in found.blocks:
        if isinstance(block, Table):
            texts += [block.caption, *block.columns, *(cell for row in block.rows for cell in row)]
        elif isinstance(block, Bullets):
            texts += block.items
        elif isinstance(block, Heading | Paragraph):
            texts.append(block.text)
    return texts


def word_file(knowledge: Knowledge | None = None) -> Any:
    return open_file(BytesIO(offered(knowledge)["Word"][2]()))


def test_the_facts_are_dated_and_say_what_was_looked_at() -> None:
    assert dict(tables(made())[0].rows) == {
        "Date": "3 March 2026",
        "Used": "Bearings: where the answers to questions about one situation point",
        "Approaches that fit what was described": "Alder and Birch",
        "With others": "☐ alone   ☐ with others",
        "Edition": "2026-01",
        "Knowledge version": gardens().version,
        "Minutes it took": "",
    }


def test_where_nothing_fits_that_is_a_fact_too() -> None:
    silent = knowing(*(a.model_copy(update={"fits": ()}) for a in gardens().approaches))
    assert ("Approaches that fit what was described", "none") in tables(
        made(said(work="dig"), silent)
    )[0].rows


def test_where_too_little_was_answered_nothing_is_said_to_fit_or_not_to() -> None:
    assert ("Approaches that fit what was described", "too little was answered to say") in tables(
        made(said())
    )[0].rows


@settings(max_examples=25)
@given(any_answers())
def test_outside_facts_and_questions_nothing_stands_in_the_fields(answers: Answers) -> None:
    """The words are those of a fixed frame, the facts and the prompts; every field beside a prompt
    is empty.
    """
    _, questions = tables(made(answers))
    assert [row[0] for row in questions.rows] == [prompt.text for prompt in gardens().learning]
    assert all(len(row) == 2 and not row[1].strip() for row in questions.rows)
    frame = everything(made(said()))
    names = listed(sorted(a.name for a in fit(gardens(), answers).front)) or "none"
    assert {*everything(made(answers))} - {*frame} <= {names}


def test_without_prompts_there_is_not_one_field() -> None:
    assert tables(made(knowledge=gardens().model_copy(update={"learning": ()})))[1].rows == ()


def test_it_says_who_wrote_what_and_who_keeps_it() -> None:
    first = next(b.text for b in made().blocks if isinstance(b, Paragraph))
    assert "Bearings wrote none of it, and keeps none of it." in first


def test_it_names_no_regulator_and_promises_no_points() -> None:
    assert not re.search(
        r"regist|SSSC|NMC|HCPC|CPD|points|hours|award|evidence of", " ".join(everything(made()))
    )


def test_it_ends_with_where_it_comes_from_and_without_a_link_to_the_answers() -> None:
    last = " ".join(everything(made())[-3:])
    assert gardens().version in last and "does not replace" in last and "http" not in last


# The files.


def test_the_files_are_named_after_the_day_alone() -> None:
    assert {label: name for label, (name, _, _) in offered().items()} == {
        "Word": "learning-2026-03-03.docx",
        "Markdown": "learning-2026-03-03.md",
    }


def test_the_word_file_has_header_rows_and_room_to_write() -> None:
    file = word_file()
    assert (file.core_properties.title, file.core_properties.language) == (
        "A record of my own learning",
        "en-GB",
    )
    assert [[cell.text for cell in table.rows[0].cells] for table in file.tables] == [
        ["What", "As Bearings knows it"],
        ["Question", "My own words"],
    ]
    assert all(table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None for table in file.tables)
    fields = [row.cells[1] for row in file.tables[1].rows[1:]]
    assert len(fields) == len(gardens().learning)
    assert all(not field.text.strip() and len(field.paragraphs) > 5 for field in fields)
    assert not any(
        run.bold for field in fields for p in field.paragraphs for run in p.runs
    )  # what is typed there is not a heading


def test_in_markdown_a_field_is_empty_lines() -> None:
    text = offered()["Markdown"][2]().decode()
    for prompt in gardens().learning:
        (field,) = re.findall(rf"^\| {re.escape(prompt.text)} \| (.*) \|$", text, re.MULTILINE)
        assert field.count("<br>") > 4 and not field.replace("<br>", "").strip()


def test_strange_texts_are_shown_as_they_are() -> None:
    (prompt, *rest) = gardens().learning
    elm = gardens().approaches[0].model_copy(update={"name": NASTY})
    strange = knowing(elm).model_copy(
        update={"learning": (prompt.model_copy(update={"text": NASTY}), *rest)}
    )
    file = word_file(strange)
    assert file.tables[1].rows[1].cells[0].text == NASTY and NASTY in [
        row.cells[1].text for row in file.tables[0].rows
    ]
    assert "<br>".join(map(plain, NASTY.split("\n"))) in offered(strange)["Markdown"][2]().decode()


@pytest.mark.parametrize("label", ["Word", "Markdown"])
def test_the_shipped_prompts_can_be_taken_away(shipped: Knowledge, label: str) -> None:
    answers = read(shipped, shipped.cases[0].answers)
    assert shipped.learning and len(offered(shipped, answers)[label][2]()) > 500
