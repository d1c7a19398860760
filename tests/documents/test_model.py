"""What a document refuses to hold."""

import pytest

from documents.model import Picture


@pytest.mark.parametrize("size", ["", 'width="100%"', 'width="100%" height="40"', "data-viewBox="])
def test_a_picture_without_a_size_is_a_mistake(size: str) -> None:
    with pytest.raises(ValueError, match="viewBox"):
        Picture(
            f'<svg xmlns="http://www.w3.org/2000/svg" {size}><text x="3">viewBox="</text></svg>',
            "alt",
            "caption",
        )


def test_a_picture_without_words_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="words"):
        Picture('<svg viewBox="0 0 1 1"/>', " ", "caption")
