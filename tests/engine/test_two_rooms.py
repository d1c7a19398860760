"""Two groups beside each other: figures by hand, then any groups; and what is said where they
cannot be compared.
"""

from fractions import Fraction
from itertools import combinations
from statistics import fmean

import pytest
from hypothesis import given

from engine.team.compared import Compared, Row, compare
from engine.team.lines import PLACES, Counts, Session, line_names
from tests.engine.groups import (
    CLOSE,
    FEW,
    SPLIT,
    SPREAD,
    TOGETHER,
    any_counts,
    any_session,
    placed,
    session,
)
from tests.engine.makers import gardens
from wording.places import Ends
from wording.two_rooms import comparison, missing, notices, team_names

ENDS = Ends("the sea", "the hill")
GROUPS = ("the ward", "the social work team")
WARD = Counts(4, 4, 0, 0, 2, 0)
TEAM = Counts(0, 0, 2, 0, 5, 1)


def compared(one: Session, other: Session) -> Compared:
    return compare(gardens(), one, other)


def what_is_missing(found: Compared) -> tuple[str, ...]:
    names = line_names(gardens())
    return tuple(missing(names[m.line], m, GROUPS) for m in found.missing)


def on_pace(one: Counts, other: Counts) -> Row:
    """Two groups on one line."""
    (row,) = compared(session(placed("pace", one)), session(placed("pace", other))).rows
    return row


def each(counts: Counts) -> list[int]:
    return [place for place, n in zip(PLACES, counts, strict=True) for _ in range(n)]


def said_on_pace(one: Counts, other: Counts) -> str:
    """What is said of two groups on one line."""
    return comparison(on_pace(one, other), GROUPS, ENDS)


# Figures by hand


def test_the_gap_is_between_the_mean_places() -> None:
    assert on_pace(WARD, TEAM).gap == Fraction(37, 8) - Fraction(22, 10)


def test_the_spread_inside_is_the_mean_distance_of_two_people_of_one_group() -> None:
    ward, team = (
        Fraction(4 * 4 * 1 + 4 * 2 * 4 + 4 * 2 * 3, 45),
        Fraction(2 * 5 * 2 + 2 * 1 * 3 + 5 * 1 * 1, 28),
    )
    assert on_pace(WARD, TEAM).within == (ward + team) / 2


def test_the_share_of_the_first_is_taken_from_that_of_the_second_at_each_place() -> None:
    assert on_pace(WARD, TEAM).shares == (
        Fraction(-4, 10),
        Fraction(-4, 10),
        Fraction(2, 8),
        0,
        Fraction(5, 8) - Fraction(2, 10),
        Fraction(1, 8),
    )


def test_a_row_holds_both_groups_and_their_middle_places() -> None:
    row = on_pace(WARD, TEAM)
    assert (row.line, row.counts, row.medians) == ("pace", (WARD, TEAM), (2, 5))


def test_the_sentence_says_it_all() -> None:
    assert said_on_pace(WARD, TEAM) == (
        "The middle place of the ward: one step from the sea. Of the social work team: one step "
        "from the hill. The groups stand "
        "about two and a half steps apart; two people of the same group about one and a half steps "
        "on average. The two groups "
        "differ more than people inside each of them do. Their shares differ most here: one step "
        "from the hill (2 of 10 in the "
        "ward, 5 of 8 in the social work team)."
    )


# Any groups


@given(any_counts(3), any_counts(3))
def test_the_figures_are_those_of_the_people_one_by_one(one: Counts, other: Counts) -> None:
    row = on_pace(one, other)
    inside = [
        fmean(abs(a - b) for a, b in combinations(each(counts), 2)) for counts in (one, other)
    ]
    assert float(row.within) == pytest.approx(fmean(inside))
    assert float(row.gap) == pytest.approx(abs(fmean(each(one)) - fmean(each(other))))


@given(any_counts(3), any_counts(3))
def test_the_shares_cancel_out(one: Counts, other: Counts) -> None:
    assert sum(on_pace(one, other).shares) == 0


@given(any_counts(3), any_counts(3))
def test_either_group_may_come_first(one: Counts, other: Counts) -> None:
    here, there = on_pace(one, other), on_pace(other, one)
    assert (here.gap, here.within, here.larger) == (there.gap, there.within, there.larger)
    assert here.shares == tuple(-share for share in there.shares)


@given(any_session(), any_session())
def test_the_widest_gap_comes_first(one: Session, other: Session) -> None:
    gaps = [row.gap for row in compared(one, other).rows]
    assert gaps == sorted(gaps, reverse=True)


@given(any_session(), any_session())
def test_each_line_of_either_group_is_compared_or_said_to_be_missing(
    one: Session, other: Session
) -> None:
    found = compared(one, other)
    said = {row.line for row in found.rows} | {m.line for m in found.missing}
    assert said == {p.line for s in (one, other) for p in s.lines}


# Which is larger


@pytest.mark.parametrize(
    ("one", "other", "larger", "said"),
    [
        (
            Counts(5, 0, 0, 0, 0, 0),
            Counts(0, 0, 0, 0, 0, 5),
            "between",
            "The two groups differ more than people inside each of them do.",
        ),
        (
            Counts(5, 0, 0, 0, 0, 5),
            Counts(5, 0, 0, 0, 0, 5),
            "within",
            "People inside each group differ more than the two groups do.",
        ),
        (
            TOGETHER,
            TOGETHER,
            "within",
            "People inside each group differ more than the two groups do.",
        ),
        (
            Counts(0, 0, 0, 3, 0, 0),
            Counts(0, 0, 2, 4, 0, 0),
            "equal",
            "The two groups differ as much as people inside each of them do.",
        ),
        (
            Counts(5, 0, 0, 0, 0, 0),
            Counts(9, 0, 0, 0, 0, 0),
            "equal",
            "Everybody in both groups stands at the same place.",
        ),
    ],
)
def test_the_larger_of_both_is_named(one: Counts, other: Counts, larger: str, said: str) -> None:
    row = on_pace(one, other)
    assert row.larger == larger and said in comparison(row, GROUPS, ENDS)


def test_figures_that_look_the_same_count_as_equal() -> None:
    row = on_pace(Counts(0, 0, 0, 3, 0, 0), Counts(0, 0, 2, 4, 0, 0))
    assert (row.gap, row.within, row.larger) == (Fraction(1, 3), Fraction(4, 15), "equal")


def test_a_person_who_moves_in_a_split_group_does_not_tear_two_like_groups_apart() -> None:
    row = on_pace(Counts(4, 0, 0, 0, 0, 3), Counts(3, 0, 0, 0, 0, 4))
    assert row.medians == (1, 6) and row.larger == "within"


# Words


def test_one_middle_place_is_said_once() -> None:
    assert said_on_pace(TOGETHER, TOGETHER).startswith(
        "The middle place of both groups: two steps from the sea. The groups stand at the same "
        "mean place;"
    )


def test_where_all_shares_are_the_same_no_place_is_named() -> None:
    assert said_on_pace(Counts(2, 2, 2, 0, 0, 0), Counts(4, 4, 4, 0, 0, 0)).endswith(
        "At each place stands the same share of both."
    )


def test_places_that_differ_alike_are_all_named() -> None:
    said = said_on_pace(Counts(5, 0, 0, 0, 0, 0), Counts(0, 5, 0, 0, 0, 0))
    assert (
        "at the sea (5 of 5 in the ward, 0 of 5 in the social work team) and one step from the sea "
        "(0 of 5 in the ward" in said
    )


def test_one_step_is_a_step() -> None:
    assert (
        "The groups stand about one step apart; the people of each group stand at one place."
        in said_on_pace(Counts(5, 0, 0, 0, 0, 0), Counts(0, 5, 0, 0, 0, 0))
    )


@given(any_counts(3), any_counts(3))
def test_no_sentence_speaks_in_per_cent(one: Counts, other: Counts) -> None:
    assert not [sign for sign in ("%", "per cent", "percent") if sign in said_on_pace(one, other)]


def test_groups_have_names_even_if_nobody_gave_them_one() -> None:
    names = team_names(" ", "")
    assert all(name and name in comparison(on_pace(WARD, TEAM), names, ENDS) for name in names)


# What cannot be compared


def test_the_last_picture_of_each_is_compared() -> None:
    (row,) = compared(
        session(placed("pace", SPLIT, WARD)), session(placed("pace", TEAM, CLOSE))
    ).rows
    assert row.counts == (WARD, TEAM)


def test_a_picture_from_before_talking_beside_one_from_after_is_said_with_whose_it_is() -> None:
    (row,) = compared(session(placed("pace", SPLIT, WARD)), session(placed("pace", TEAM))).rows
    after, before = GROUPS
    said = f"The picture of {before} is from before talking, that of {after} from after it"
    assert said in comparison(row, GROUPS, ENDS)


def test_pictures_from_the_same_round_need_no_such_word() -> None:
    (row,) = compared(
        session(placed("pace", SPLIT, WARD)), session(placed("pace", SPLIT, TEAM))
    ).rows
    assert "before talking" not in comparison(row, GROUPS, ENDS)


def test_a_line_that_only_one_group_chose_is_named() -> None:
    found = compared(session(placed("pace", WARD)), session(placed("tools", TEAM)))
    assert found.rows == () and what_is_missing(found) == (
        "Pace: only the ward placed itself on this line.",
        "Tools: only the social work team placed itself on this line.",
    )


def test_a_line_that_is_not_shown_for_one_group_says_why() -> None:
    found = compared(session(placed("pace", WARD)), session(placed("pace", FEW), threshold=4))
    assert found.rows == () and what_is_missing(found) == (
        "Pace: The social work team. Not shown: fewer than 4 people placed themselves on this "
        "line.",
    )


def test_a_line_that_neither_group_shows_says_so_of_both() -> None:
    assert len(compared(session(placed("pace", FEW)), session(placed("pace", FEW))).missing) == 2


# What to know before reading


def test_the_same_knowledge_needs_no_word() -> None:
    assert notices(compared(session(placed("pace", WARD)), session(placed("pace", TEAM)))) == ()


def test_two_versions_of_the_knowledge_are_noticed() -> None:
    (said,) = notices(
        compared(session(placed("pace", WARD)), session(placed("pace", TEAM), knowledge="older"))
    )
    assert said.startswith("The two sessions used different versions of the knowledge.")


def test_a_knowledge_that_changed_since_both_is_noticed() -> None:
    (said,) = notices(
        compared(*(session(placed("pace", counts), knowledge="older") for counts in (WARD, TEAM)))
    )
    assert said.startswith("The knowledge has changed since both sessions")


@pytest.mark.parametrize(
    ("ids", "said"), [(["gone"], "One line is"), (["gone", "lost"], "2 lines are")]
)
def test_a_line_that_the_knowledge_no_longer_has_is_noticed(ids: list[str], said: str) -> None:
    other = session(placed("pace", TEAM), *(placed(id_, SPREAD) for id_ in ids))
    assert notices(compared(session(placed("pace", WARD)), other)) == (
        f"{said} not in the knowledge any more and cannot be compared.",
    )
