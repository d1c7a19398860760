"""Words for what was chosen, and lists in a sentence."""

import pytest

from tests.engine.makers import gardens
from wording.answers import answer_text
from wording.lists import listed, sentence_case


def test_an_answer_is_shown_in_the_words_of_its_option() -> None:
    assert answer_text(gardens(), "label", "park") == "A park"


def test_a_place_is_shown_in_the_words_of_its_anchor() -> None:
    assert answer_text(gardens(), "pace-here", "2") == "Pace, as it is done at place 2."


@pytest.mark.parametrize(("question", "option"), [("label", "forest"), ("weather", "rain")])
def test_what_is_not_known_is_shown_as_it_is(question: str, option: str) -> None:
    assert answer_text(gardens(), question, option) == option


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
    ],
)
def test_words_are_listed_as_in_a_sentence(words: list[str], sentence: str) -> None:
    assert listed(words) == sentence


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the cost", "The cost"),
        ("if the NHS asks", "If the NHS asks"),
        ("“a”", "“a”"),
        ("", ""),
    ],
)
def test_a_sentence_begins_with_a_capital_and_keeps_its_others(text: str, said: str) -> None:
    assert sentence_case(text) == said
