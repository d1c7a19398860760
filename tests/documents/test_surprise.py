"""A result that surprised somebody, as a case: what is known of it, and nothing of anybody."""

from datetime import date

import pytest
import yaml

from documents.from_link import Link
from documents.from_link import files as from_link
from documents.surprise import case, files
from knowledge.models.questions import Case
from knowledge.reading.to_do import is_to_do
from tests.engine.makers import gardens, said

ANSWERS = said(work="dig", label="kitchen")
DAY = date(2026, 3, 3)


def written(expected: str = "cedar") -> str:
    return case(gardens(), ANSWERS, expected)


def test_it_is_a_case_with_these_answers_once_the_rest_is_written() -> None:
    (entry,) = yaml.safe_load(written())
    assert Case.model_validate(entry).answers == {"work": ("dig",), "label": ("kitchen",)}
    to_write = [name for name, value in entry.items() if is_to_do(value)]
    assert to_write == ["title", "text", "silent", "source"]


def test_it_says_what_bearings_said_and_what_was_expected() -> None:
    text = written()
    assert "# Bearings said that this fits: Alder and Birch." in text
    assert "# What was expected: Cedar." in text
    assert gardens().version in text


@pytest.mark.parametrize("expected", ["", "no-such\n- id: x"])
def test_what_was_not_expected_by_a_known_name_is_left_to_be_said(expected: str) -> None:
    assert "# What was expected: not said; write it here." in written(expected)
    assert len(yaml.safe_load(written(expected))) == 1


def test_it_warns_in_one_sentence_and_says_that_nothing_is_sent() -> None:
    text = " ".join(written().replace("# ", "").split())
    assert "Before you send it on, make sure" in text and "has sent it to nobody" in text


def test_its_address_gives_the_same_file() -> None:
    link = Link({"work": "dig", "label": "kitchen", "guess": "cedar"}, "https://example.org", DAY)
    (file,) = from_link(gardens(), "surprise", link).values()
    (offered,) = files(gardens(), ANSWERS, "cedar").values()
    assert (file.name, file.make()) == (offered.name, offered.make())
