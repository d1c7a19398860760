"""A source keeps its number, and is named in the same words wherever it is named."""

import pytest

from tests.engine.makers import gardens
from wording.citations import Numbering, mark, numbered_words, source_words

FIRST, SECOND = (source.id for source in gardens().sources[:2])


def test_numbers_follow_the_order_in_which_sources_are_first_cited() -> None:
    numbering = Numbering(gardens())
    assert [numbering.numbers(ids) for ids in ([SECOND], [FIRST, SECOND], [SECOND, FIRST])] == [
        [1],
        [2, 1],
        [1, 2],
    ]
    assert [(n, source.id) for n, source in numbering.numbered()] == [(1, SECOND), (2, FIRST)]


def test_a_source_that_is_not_known_has_no_number() -> None:
    numbering = Numbering(gardens())
    assert (numbering.numbers(["unheard-of"]), numbering.numbered()) == ([], ())


def test_a_mark_says_whose_claim_it_is_with_its_sources_or_without() -> None:
    assert mark("source", [2, 1]) == "(published source [2, 1])"
    assert mark("judgement", []) == "(our judgement)"


@pytest.mark.parametrize(("title", "end"), [("On moss", "On moss."), ("What is moss?", "moss?")])
def test_a_title_ends_with_one_sign(title: str, end: str) -> None:
    source = gardens().sources[0].model_copy(update={"title": title})
    assert source_words(source).endswith(end)


def test_a_source_without_an_address_is_listed_without_a_word_about_it() -> None:
    sources = {source.id: source for source in gardens().sources}
    assert numbered_words(1, sources["the-review"]).endswith("gardens. https://example.org/review")
    assert numbered_words(2, sources["garden-law"]).endswith("(no date). Garden law.")
