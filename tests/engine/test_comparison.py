"""Approaches side by side: a cell for each, the same whatever the order, and a finding only where
something can be compared.
"""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.comparison import MOST, Comparison, chosen, compare, meeting
from engine.comparison_rows import Piece, Row, with_marks
from knowledge.models.approach import Approach
from knowledge.models.field_types import Basis, Certainty
from tests.engine.makers import Place, approach, asked, gardens, knowing
from wording.comparison import lead_of, row_title
from wording.places import forces, place_words

ALDER, BIRCH, CEDAR = gardens().approaches
FOUR = tuple(approach(f"elm-{n}") for n in range(MOST))


def beside(*approaches: Approach) -> Comparison:
    """Approaches compared, known or not."""
    return compare(knowing(*approaches), approaches)


def row(title: str, *approaches: Approach) -> Row:
    return next(r for r in beside(*approaches).rows if row_title(r) == title)


def graded(id_: str, strength: str) -> Approach:
    """An approach in which company shows this strongly."""
    company = ALDER.similarities["company"].model_copy(update={"strength": strength})
    return approach(id_).model_copy(update={"similarities": {"company": company}})


def known(id_: str, *certainties: Certainty) -> Approach:
    """An approach with evidence this sure."""
    return approach(id_).model_copy(
        update={
            "evidence": tuple(
                ALDER.evidence[0].model_copy(update={"certainty": c}) for c in certainties
            )
        }
    )


@pytest.mark.parametrize("count", range(1, MOST + 1))
def test_every_row_has_a_cell_for_each(count: int) -> None:
    assert {len(r.cells) for r in beside(*FOUR[:count]).rows} == {count}


@pytest.mark.parametrize("order", permutations(range(3)))
def test_another_order_moves_cells_and_changes_nothing_else(order: tuple[int, ...]) -> None:
    straight, turned = (
        beside(ALDER, BIRCH, CEDAR),
        beside(*((ALDER, BIRCH, CEDAR)[n] for n in order)),
    )
    assert [r.cells for r in turned.rows] == [
        tuple(r.cells[n] for n in order) for r in straight.rows
    ]
    assert [r.differs for r in turned.rows] == [r.differs for r in straight.rows]


def test_a_cell_says_whose_claim_it_is() -> None:
    (piece,), _ = row("Purpose", CEDAR, ALDER).cells
    assert (piece.text, piece.basis, piece.sources) == (
        CEDAR.definition.text,
        CEDAR.definition.basis,
        CEDAR.definition.sources,
    )


def test_the_three_sides_of_the_table_are_there() -> None:
    sides = [r for r in beside(ALDER, BIRCH).rows if r.group == "sides"]
    assert [row_title(r) for r in sides] == ["The worker", "The person", "The carer"]
    assert [r.cells[0][0].text for r in sides] == [claim.text for _, claim in ALDER.sides]


@pytest.mark.parametrize("title", ["Purpose", "For whom", "The person", "Strengths", "Limits"])
def test_prose_cannot_be_compared_and_is_left_open(title: str) -> None:
    assert row(title, ALDER, CEDAR).differs is None


@pytest.mark.parametrize(
    ("strengths", "differs"),
    [
        (("strong", "strong"), False),
        (("strong", "weak"), True),
        (("medium", "medium", "weak"), True),
        (("not-described", "not-described"), False),
    ],
)
def test_a_similarity_differs_where_its_grades_do(
    strengths: tuple[str, ...], differs: bool
) -> None:
    assert (
        row("Company", *(graded(f"elm-{n}", s) for n, s in enumerate(strengths))).differs is differs
    )


def test_a_grade_stands_before_what_is_said() -> None:
    assert [
        lead_of(gardens(), cell[0].lead)
        for cell in row("Company", graded("elm", "strong"), graded("oak", "not-described")).cells
    ] == ["strong here", "not described"]


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        ((1, 2), (5, 6), True),
        ((1, 2), (2, 3), True),
        ((1, 6), (2, 6), False),
        ((1, 6), (1, 6), False),
        ((3, 3), (3, 3), False),
        ((None, None), (1, 6), False),
    ],
)
def test_a_difference_tells_apart_where_the_gap_is_no_smaller_than_the_spread(
    one: tuple[Place, Place], other: tuple[Place, Place], differs: bool
) -> None:
    elm, oak = approach("elm", pace=one), approach("oak", pace=other)
    rows = [r for r in beside(elm, oak).rows if row_title(r).startswith("Pace: ")]
    assert [r.differs for r in rows] == [differs] * 2


def test_each_difference_has_a_row_for_each_way_of_doing_it() -> None:
    rows = [r for r in beside(ALDER, BIRCH).rows if r.group == "differences"]
    written = [
        way.looks_like
        for range_ in BIRCH.differences.values()
        for way in (range_.managerialist, range_.relationship)
    ]
    assert [r.cells[1][0].text for r in rows] == written


def test_a_way_of_doing_it_comes_with_its_fair_case_and_its_cost() -> None:
    cell, _ = row("Pace: done in a managerialist way", BIRCH, ALDER).cells
    way = BIRCH.differences["pace"].managerialist
    assert [p.text for p in cell] == [way.looks_like, way.fair_case, way.cost]
    assert lead_of(gardens(), cell[0].lead) == place_words(way.place, forces())


def test_a_place_that_is_not_described_is_said_to_be() -> None:
    cell, _ = row("Pace: done in a managerialist way", approach("elm", pace=(None, 5)), ALDER).cells
    assert lead_of(gardens(), cell[0].lead) == "not described"


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        (["high"], ["low"], True),
        (["moderate"], ["not-described"], True),
        (["low", "high"], ["low"], True),
        (["high"], ["moderate"], False),
        (["low"], ["not-described"], False),
    ],
)
def test_evidence_differs_where_only_some_of_it_is_sure(
    one: list[Certainty], other: list[Certainty], differs: bool
) -> None:
    assert row("Evidence", known("elm", *one), known("oak", *other)).differs is differs


# Where each fits.

FITTING = "Answers that speak for this one and for none of the others"


def speaking(*approaches: Approach) -> list[list[str]]:
    """For each approach the reasons that are its own."""
    return [[piece.text for piece in cell] for cell in row(FITTING, *approaches).cells]


def test_an_answer_that_speaks_for_one_alone_is_shown_with_its_reason() -> None:
    assert speaking(ALDER, CEDAR) == [["It was made for digging."], ["It was made for rest."]]


def test_an_answer_that_speaks_for_another_too_is_not_shown() -> None:
    assert speaking(ALDER, BIRCH) == [[], ["It was made for sowing."]]


def test_an_answer_that_speaks_against_the_others_is_shown() -> None:
    elm, oak = approach("elm", {"work.dig": "strong"}), approach("oak", {"work.dig": "against"})
    assert speaking(elm, oak) == [["Because of work.dig."], []]


@pytest.mark.parametrize("fits", [{"work.dig": "some"}, {"danger.wasps": "strong"}, {}])
def test_a_weak_reason_and_a_question_that_does_not_count_are_not_shown(
    fits: dict[str, str],
) -> None:
    found = row(FITTING, approach("elm", fits), approach("oak"))
    assert found.cells == ((), ()) and found.differs is False


def test_a_reason_comes_with_its_answer_and_its_sources() -> None:
    (piece,), _ = row(FITTING, ALDER, CEDAR).cells
    assert lead_of(gardens(), piece.lead) == "What needs to be done? “Dig”"
    assert piece.sources == ("garden-law",)


def test_an_answer_that_is_a_quotation_already_is_quoted_once() -> None:
    work = asked("work")
    quoted = work.model_copy(
        update={
            "options": tuple(o.model_copy(update={"text": f"“{o.text}”"}) for o in work.options)
        }
    )
    knowledge = gardens().model_copy(update={"questions": (quoted, asked("label"))})
    (piece, *_) = compare(knowledge, (ALDER, CEDAR)).rows[-1].cells[0]
    assert lead_of(knowledge, piece.lead) == "What needs to be done? “Dig”"


# What really tells them apart.


def test_only_rows_that_differ_tell_apart() -> None:
    found = beside(ALDER, CEDAR)
    assert set(found.telling) == {r for r in found.rows if r.differs is True} != set()


def test_nothing_tells_an_approach_from_its_double() -> None:
    assert beside(ALDER, ALDER.model_copy(update={"id": "elm", "name": "Elm"})).telling == ()


def test_over_all_differences_the_spread_is_set_against_the_gap() -> None:
    found = beside(ALDER, BIRCH)
    assert (found.overall.within, found.overall.between) == ((3.5 + 4) / 2, (0.5 + 1) / 2)


# Whose claim each piece is.


@pytest.mark.parametrize(
    ("pieces", "marked"),
    [
        ([], []),
        ([("judgement", ())], [True]),
        ([("judgement", ()), ("judgement", ())], [True, False]),
        ([("source", ("garden-law",)), ("source", ("garden-law",))], [True, True]),
        ([("source", ("garden-law",)), ("judgement", ())], [True, True]),
        ([("source", ("garden-law",)), ("source", ())], [True, False]),
        ([("judgement", ()), ("source", ("garden-law",)), ("judgement", ())], [True, True, True]),
    ],
)
def test_a_piece_is_marked_unless_it_goes_on_without_a_source(
    pieces: list[tuple[Basis, tuple[str, ...]]], marked: list[bool]
) -> None:
    cell = tuple(Piece(f"Piece {n}.", basis, sources) for n, (basis, sources) in enumerate(pieces))
    assert list(with_marks(cell)) == list(zip(cell, marked, strict=True))


# How two of them stand to each other.


def test_each_two_meet_once() -> None:
    met = [(m.first.id, m.second.id) for m in beside(*FOUR).meetings]
    assert len(met) == 6 == len(set(map(frozenset, met))) and met[0] == (FOUR[0].id, FOUR[1].id)


@pytest.mark.parametrize("two", [(ALDER, BIRCH), (BIRCH, ALDER)])
def test_a_direct_answer_is_found_from_either_side(two: tuple[Approach, Approach]) -> None:
    assert meeting(gardens(), *two).pair == gardens().pairs[0]


def test_two_without_a_direct_answer_have_none() -> None:
    assert meeting(gardens(), ALDER, CEDAR).pair is None


@pytest.mark.parametrize("turned", [False, True])
def test_a_relation_that_one_file_states_holds_for_both(turned: bool) -> None:
    silent = BIRCH.model_copy(update={"relations": ()})
    found = meeting(gardens(), *((silent, ALDER) if turned else (ALDER, silent)))
    assert found.relation == ALDER.relations[0]


def test_a_relation_to_somebody_else_is_not_theirs() -> None:
    oak = approach("oak").model_copy(update={"relations": ()})
    assert meeting(gardens(), ALDER, oak).relation is None


# The approaches that a link names.


@pytest.mark.parametrize(
    ("wanted", "ids", "unknown"),
    [
        ("cedar,alder", ["cedar", "alder"], ()),
        ("alder,alder", ["alder"], ()),
        ("", [], ()),
        (",,alder,", ["alder"], ()),
        ("alder,fern,moss,fern", ["alder"], ("fern", "moss")),
        ("Alder", [], ("Alder",)),
    ],
)
def test_a_link_names_approaches_in_its_order(
    wanted: str, ids: list[str], unknown: tuple[str, ...]
) -> None:
    found, left = chosen(gardens(), wanted)
    assert ([a.id for a in found], left) == (ids, unknown)


def test_no_more_than_the_first_four_are_taken() -> None:
    five = (*FOUR, ALDER)
    assert chosen(knowing(*five), ",".join(a.id for a in five))[0] == FOUR


@given(
    st.text(st.sampled_from(",alder-birch\x00é"))
    | st.lists(st.sampled_from(["alder", "birch", "x", ""])).map(",".join)
)
def test_every_part_of_any_link_is_an_approach_or_named_as_unknown(wanted: str) -> None:
    found, unknown = chosen(gardens(), wanted)
    assert {a.id for a in found} | set(unknown) == set(wanted.split(",")) - {""}
