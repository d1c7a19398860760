"""What is said of a group: every sentence at its limits, and that no sentence tells what the counts
do not show.
"""

import re
from itertools import pairwise
from statistics import fmean, pvariance
from statistics import median as middle_of

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.team.lines import (
    NOBODY,
    PLACES,
    Counts,
    LineResult,
    Reveal,
    line_names,
    mean,
    median,
    shared_and_split,
    spread,
    standing,
    widest_first,
)
from tests.engine.groups import CLOSE, FEW, SPLIT, SPREAD, TOGETHER, any_counts, placed, shown
from tests.engine.makers import gardens
from wording.places import Ends, several_words
from wording.team import finding, in_words, moved, people, why_not

LINES = st.lists(any_counts() | st.none(), max_size=6).map(
    lambda many: [placed(f"line-{n}", counts or FEW) for n, counts in enumerate(many)]
)

ENDS = Ends("the sea", "the hill")


def each(counts: Counts) -> list[int]:
    """The place of every person, in order."""
    return [place for place, n in zip(PLACES, counts, strict=True) for _ in range(n)]


def taken(counts: Counts) -> list[int]:
    return sorted(set(each(counts)))


def first(line: LineResult) -> Counts:
    assert line.first.counts is not None
    return line.first.counts


# Numbers


def test_people_are_counted_at_their_places() -> None:
    assert Counts.of([6, 1, 1, 3]) == Counts(2, 0, 1, 0, 0, 1)


@given(any_counts())
def test_the_spread_is_the_variance_of_the_places(counts: Counts) -> None:
    assert spread(counts) == pytest.approx(pvariance(each(counts)))


@given(any_counts())
def test_the_spread_is_nothing_only_where_all_stand_at_one_place(counts: Counts) -> None:
    assert (spread(counts) == 0) == (len(taken(counts)) == 1)


@given(any_counts())
def test_a_group_and_its_mirror_are_spread_alike_to_the_last_digit(counts: Counts) -> None:
    one, two, three, four, five, six = counts
    assert spread(counts) == spread(Counts(six, five, four, three, two, one))


def test_where_nobody_stands_there_is_no_spread() -> None:
    assert spread(NOBODY) == 0


@given(any_counts())
def test_the_middle_places_are_those_of_statistics(counts: Counts) -> None:
    assert (mean(counts), median(counts)) == (
        pytest.approx(fmean(each(counts))),
        middle_of(each(counts)),
    )


# How a group stands


@pytest.mark.parametrize(
    "counts", [Counts(0, 0, 8, 0, 0, 0), Counts(0, 0, 1, 7, 0, 0), Counts(4, 4, 0, 0, 0, 0)]
)
def test_at_one_place_or_two_neighbours_a_group_stands_together(counts: Counts) -> None:
    assert standing(counts) == "together"


@pytest.mark.parametrize(
    "counts",
    [
        Counts(2, 0, 4, 0, 0, 2),
        Counts(0, 2, 2, 2, 2, 0),
        Counts(2, 0, 0, 0, 6, 0),
        Counts(1, 1, 4, 0, 1, 1),
    ],
)
def test_with_a_quarter_at_each_end_a_group_is_split(counts: Counts) -> None:
    assert standing(counts) == "split"


@pytest.mark.parametrize(
    "counts",
    [
        Counts(0, 2, 0, 2, 0, 0),
        Counts(1, 0, 3, 3, 1, 0),
        Counts(2, 0, 5, 0, 0, 2),
        Counts(6, 0, 0, 2, 0, 0),
    ],
)
def test_any_other_group_is_spread(counts: Counts) -> None:
    assert standing(counts) == "spread"


# The finding


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (Counts(0, 0, 0, 8, 0, 0), "All 8 stand together: two steps from the hill"),
        (TOGETHER, "All 12 stand together: one or two steps from the sea"),
        (Counts(4, 0, 0, 0, 3, 1), "Split: 4 stand near the sea, and 4 near the hill"),
        (SPLIT, "Split: 5 stand near the sea, 1 in between, and 6 near the hill"),
        (Counts(0, 1, 0, 0, 1, 0), "Split: 1 stands near the sea, and 1 near the hill"),
        (
            SPREAD,
            "Spread over five of six steps; most often one or two steps from the sea",
        ),
        (
            Counts(0, 1, 0, 3, 0, 0),
            "Spread over three of six steps; most often two steps from the hill",
        ),
        (
            Counts(0, 2, 2, 2, 0, 0),
            "Spread evenly: one or two steps from the sea and two steps from the hill",
        ),
    ],
)
def test_the_finding_says_how_a_group_stands(counts: Counts, said: str) -> None:
    assert finding(counts, ENDS) == said


@given(any_counts())
def test_a_finding_mentions_no_number_of_people_that_is_not_in_the_counts(counts: Counts) -> None:
    words = finding(counts, ENDS)
    halves = {sum(counts[start : start + 2]) for start in (0, 2, 4)}
    assert {int(n) for n in re.findall(r"\d+", words)} <= halves | {sum(counts)}


@given(any_counts())
def test_a_finding_has_no_number_but_of_people(counts: Counts) -> None:
    if standing(counts) != "split":
        named = re.sub(r"All \d+", "", finding(counts, ENDS))
        assert not re.search(r"\d", named)


@given(any_counts())
def test_the_ends_of_a_split_and_what_is_between_are_everybody(counts: Counts) -> None:
    if standing(counts) == "split":
        assert sum(
            map(int, re.findall(r"(\d+) (?:stands?|near|in)", finding(counts, ENDS)))
        ) == sum(counts)


@given(any_counts())
def test_most_often_is_where_the_most_people_stand(counts: Counts) -> None:
    most = finding(counts, ENDS).partition("most often ")[2]
    if most:
        where = [place for place in PLACES if counts.at(place) == max(counts)]
        assert most == several_words(where, ENDS)


def test_the_picture_in_words_has_every_place() -> None:
    assert in_words(Counts(1, 0, 5, 0, 0, 0), ENDS) == (
        "at the sea: 1 person; one step from it: nobody; two steps from it: 5 people; two steps "
        "from the hill: nobody; "
        "one step from it: nobody; at the hill: nobody."
    )


@pytest.mark.parametrize(("number", "said"), [(1, "1 person"), (0, "0 people"), (12, "12 people")])
def test_one_is_a_person_and_more_are_people(number: int, said: str) -> None:
    assert people(number) == said


# What moved


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (SPLIT, SPLIT, "The second picture is the same as the first."),
        (
            Counts(5, 0, 0, 0, 0, 5),
            Counts(0, 0, 5, 5, 0, 0),
            "Closer together than before. The middle place is the same: midway between both ends.",
        ),
        (
            Counts(0, 5, 0, 0, 0, 0),
            Counts(5, 0, 0, 0, 0, 5),
            "Further apart than before. The middle place moved one and a half steps towards the "
            "hill. "
            "5 people joined in for the second picture.",
        ),
        (
            Counts(1, 4, 0, 0, 0, 0),
            Counts(0, 0, 0, 0, 1, 4),
            "Spread as widely as before. The middle place moved four steps towards the hill.",
        ),
    ],
)
def test_what_moved_is_said_of_the_group(before: Counts, after: Counts, said: str) -> None:
    assert moved(before, after, ENDS) == said


@given(any_counts(), any_counts())
def test_what_moved_counts_nobody_but_those_who_joined(before: Counts, after: Counts) -> None:
    said = re.findall(r"(\d+) (?:people|person)", moved(before, after, ENDS))
    joined = sum(after) - sum(before)
    assert said == ([str(joined)] if joined > 0 else [])


@given(any_counts(), any_counts())
def test_closer_and_further_are_the_spread(before: Counts, after: Counts) -> None:
    said = moved(before, after, ENDS).lower()
    assert ("closer" in said, "further" in said) == (
        spread(after) < spread(before),
        spread(after) > spread(before),
    )


# Why not


@pytest.mark.parametrize(
    ("release", "said"),
    [
        (FEW, "Not shown: fewer than 4 people placed themselves on this line."),
        (
            CLOSE,
            "Not shown: what differs from the first picture could point at fewer than 4 people.",
        ),
        (Reveal.none(), "There was no second round."),
        (shown(SPLIT), ""),
    ],
)
def test_what_is_not_shown_says_why(release: Reveal, said: str) -> None:
    assert why_not(release, 4) == said


# The order of talking


@given(LINES)
def test_the_widest_line_comes_first_by_its_variance(lines: list[LineResult]) -> None:
    known = [p for p in lines if p.first.counts]
    found = widest_first(lines)
    variances = [pvariance(each(first(p))) for p in found[: len(known)]]
    assert sorted(found, key=lambda p: p.line) == sorted(lines, key=lambda p: p.line)
    assert all(one >= other or one == pytest.approx(other) for one, other in pairwise(variances))


@given(LINES)
def test_lines_that_are_not_shown_come_last(lines: list[LineResult]) -> None:
    seen = [p.first.counts is not None for p in widest_first(lines)]
    assert seen == sorted(seen, reverse=True)


def test_lines_that_are_spread_alike_keep_their_order() -> None:
    lines = placed("b", Counts(5, 0, 0, 0, 0, 0)), placed("a", Counts(0, 5, 0, 0, 0, 0))
    assert widest_first(lines) == lines


def test_the_last_picture_decides_what_is_shared() -> None:
    came, went = placed("came", SPLIT, TOGETHER), placed("went", TOGETHER, SPLIT)
    assert shared_and_split([came, went]) == ((came,), (went,))


def test_where_the_second_picture_is_not_shown_the_first_decides() -> None:
    line = placed("pace", TOGETHER, CLOSE)
    assert shared_and_split([line]) == ((line,), ())


def test_what_is_not_shown_is_neither_shared_nor_split() -> None:
    assert shared_and_split([placed("pace", FEW, FEW)]) == ((), ())


@given(LINES)
def test_what_is_split_begins_with_the_widest(lines: list[LineResult]) -> None:
    widths = [spread(first(p)) for p in shared_and_split(lines)[1]]
    assert widths == sorted(widths, reverse=True)


def test_a_line_is_called_as_its_scale() -> None:
    assert line_names(gardens())["water"] == "Water" and line_names(gardens())["pace"] == "Pace"
