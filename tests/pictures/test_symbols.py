"""The symbols beside easy words: one for each that knowledge can name, and lines alone."""

from typing import get_args
from urllib.parse import unquote

import pytest

from knowledge.models.voices import Symbol
from pictures.symbols import FOLDER, address_of

SYMBOLS = get_args(Symbol)


def test_every_symbol_that_can_be_named_is_drawn_and_no_other() -> None:
    assert {file.stem for file in FOLDER.iterdir()} == {*SYMBOLS}


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_a_symbol_is_drawn_in_lines_without_words_or_links(symbol: str) -> None:
    drawn = unquote(address_of(symbol))
    assert drawn.startswith("data:image/svg+xml,<svg ")
    assert 'viewBox="0 0 48 48"' in drawn and 'fill="none"' in drawn
    assert "<text" not in drawn and "href" not in drawn
