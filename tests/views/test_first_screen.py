"""The answer as it opens: what most needs room stands first, and no caution is left to scroll
for.
"""

from engine.answers import read
from tests.engine.makers import gardens, said
from tests.shipped import shipped
from views.first_screen import first_screen

KNOWLEDGE = shipped()


def test_the_reason_that_decides_is_on_every_first_screen() -> None:
    view = first_screen(gardens(), said(work="dig", label="kitchen", danger="wasps"))
    kinds = [piece.kind for piece in view.first]
    assert "because" in kinds and "caution" in kinds


def test_what_fits_is_named_by_the_heading() -> None:
    view = first_screen(gardens(), said(work="dig", label="kitchen"))
    assert view.headline == "Alder and Birch"


def test_with_too_little_said_nothing_is_named() -> None:
    view = first_screen(gardens(), said(label="park"))
    assert not view.enough
    assert not [piece for piece in view.first if piece.kind == "because"]


def test_every_caution_that_can_wait_has_a_short_line() -> None:
    for caution in KNOWLEDGE.cautions:
        assert caution.urgent or caution.in_short, caution.id


def test_steps_stand_in_two_places_at_most() -> None:
    for case in KNOWLEDGE.cases:
        view = first_screen(KNOWLEDGE, read(KNOWLEDGE, case.answers))
        later = [piece for piece in view.below if piece.is_step]
        shown = [piece for piece in view.first + view.beside if piece.is_step]
        assert not later or len(shown) <= 1 or shown[0] in view.first, case.id
        assert not (later and view.begins and any(piece.is_step for piece in view.beside)), case.id
