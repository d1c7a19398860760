"""The first page says little, and its picture says what the places bear out."""

from knowledge.models.knowledge import Knowledge
from views.start import start_view


def test_the_picture_is_drawn_where_the_most_ranges_meet(shipped: Knowledge) -> None:
    picture = start_view(shipped).picture
    assert picture
    assert [row[0] for row in picture.rows] == [a.name for a in shipped.approaches]


def test_the_heading_of_the_picture_says_the_finding(gardens: Knowledge) -> None:
    picture = start_view(gardens).picture
    assert picture and "overlap: " in picture.title
