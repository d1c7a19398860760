"""Signs in a PDF: those that its fonts can set, and what stands for the others."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.writers.glyphs import SET, STRAY, USUAL, settable
from knowledge.reading.yaml_lines import UNSHOWABLE


@pytest.mark.parametrize(
    "text",
    [
        "Plain words, (in brackets): 1.5 of 6.",
        "“Còmhla” – Gàidhlig, Łódź, Năstase, Tiếng Việt, ŵ",
        "Ελληνικά, Русский, سلام, שלום",
        "● seen ○ not seen × → ≥ ✓ ☐",
        "two\nlines\tand a tab",
        "j\u0303 and ẹ\u0301",
    ],
)
def test_what_the_fonts_have_stays(text: str) -> None:
    assert settable(text) == text


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("good 😀", "good (grinning face)"),
        ("👩\u200d🦰", "(woman)(emoji component red hair)"),
        ("👍🏽", "(thumbs up sign)"),
        ("日本", "��"),
        ("e\u0301", "é"),
        ("1\u0301 ●\u0301 ש\u05b0", "1 ● ש"),
        ("a\x00b\x85\u202ec\ufeff", "abc"),
        ("\ud800\uffff\U000e0041", ""),
    ],
)
def test_a_sign_that_no_font_has_is_replaced_by_what_can_be_read(text: str, instead: str) -> None:
    assert settable(text) == instead


@given(st.text(st.characters()))
def test_nothing_else_is_left(text: str) -> None:
    said = settable(text)
    assert all(SET.match(sign) and unicodedata.category(sign) not in ("Cn", "Cf") for sign in said)
    assert not STRAY.search(said) and not UNSHOWABLE.search(said) and settable(said) == said


def test_what_is_usual_stands_as_it_is_beside_what_is_not() -> None:
    usual = [sign for sign in map(chr, range(0x10000)) if USUAL.fullmatch(sign)]
    tick = "\u2713"
    assert not USUAL.fullmatch(tick)
    assert [settable(sign + tick) for sign in usual] == [sign + tick for sign in usual]
