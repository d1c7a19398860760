"""The published figures: current for what is shipped, said in words that the figures bear out, and
never another version's.
"""

from dataclasses import replace
from pathlib import Path

import pytest

from engine.robustness.bias import MUCH, SETS, Bias, Lean, bias, unexplained
from engine.robustness.bias_report import (
    FILE,
    Published,
    as_text,
    from_text,
    published,
    run,
    write,
)
from knowledge.models.knowledge import Knowledge
from tests.engine.makers import approach, gardens, knowing
from wording.bias import explained, hundred, lines, sentences

FEW, MANY, NEAR = 2_000, 50_000, 0.012  # more than five times the error of a share among so many
ANEW = "the knowledge or the rules changed: run make bias"


def of(*times: float, **changes: float) -> Published:
    """Invented figures for alder, birch and cedar."""
    leans = tuple(
        Lean(a.id, 0.3 * t, 0.1, t) for a, t in zip(gardens().approaches, times, strict=True)
    )
    return Published(
        replace(
            Bias(gardens().version, 500, leans, empty=0.25, front=1.4, changed=0.52), **changes
        ),
        True,
    )


def because(**reasons: str) -> Knowledge:
    """The gardens with a reason in the edition."""
    edition = gardens().edition.model_copy(update={"in_front_because": reasons})
    return gardens().model_copy(update={"edition": edition})


# The file of what is shipped.


@pytest.fixture(scope="module")
def filed() -> Published:
    return from_text(FILE.read_text(encoding="utf-8"))


def test_the_file_is_of_the_shipped_version(shipped: Knowledge, filed: Published) -> None:
    assert filed.bias.version == shipped.version, ANEW
    assert [lean.approach for lean in filed.bias.leans] == [a.id for a in shipped.approaches], ANEW


def test_the_file_comes_from_a_whole_run(filed: Published) -> None:
    assert filed.bias.sets == SETS and filed.order_free, ANEW


def test_the_file_agrees_with_a_smaller_run(shipped: Knowledge, filed: Published) -> None:
    smaller = bias(shipped, MANY)
    for one, other in zip(filed.bias.leans, smaller.leans, strict=True):
        assert (one.front, one.alone) == pytest.approx((other.front, other.alone), abs=NEAR), ANEW
    assert (filed.bias.empty, filed.bias.changed) == pytest.approx(
        (smaller.empty, smaller.changed), abs=NEAR
    ), ANEW
    assert filed.bias.front == pytest.approx(smaller.front, abs=NEAR * len(shipped.approaches)), (
        ANEW
    )


def test_a_smaller_run_would_find_other_rules(shipped: Knowledge, filed: Published) -> None:
    """One approach without its reasons is enough to be seen."""
    first = shipped.approaches[0]
    other = (first.model_copy(update={"fits": ()}), *shipped.approaches[1:])
    found = bias(shipped.model_copy(update={"approaches": other}), MANY).leans[0]
    assert abs(found.front - filed.bias.leans[0].front) > NEAR


def test_no_shipped_approach_is_shut_out_or_far_in_front_without_a_written_reason(
    shipped: Knowledge, filed: Published
) -> None:
    assert unexplained(shipped, filed.bias) == (), (
        "look at its reasons, or say under in_front_because in vocabulary/edition.yaml why it is "
        "in front so often"
    )


def test_every_written_reason_is_needed(shipped: Knowledge, filed: Published) -> None:
    far = {lean.approach for lean in filed.bias.leans if lean.times_fair > MUCH}
    assert set(shipped.edition.in_front_because) <= far


# What answers for a lean.


def test_twice_a_fair_share_needs_a_reason_and_less_does_not() -> None:
    assert unexplained(gardens(), of(2.01, 0.5, 0.49).bias) == ("alder",)
    assert unexplained(gardens(), of(2.0, 0.5, 0.5).bias) == ()


def test_a_reason_in_the_edition_answers_for_it() -> None:
    assert unexplained(because(alder="Most gardens have alders."), of(2.5, 0.3, 0.2).bias) == ()
    assert unexplained(because(birch="Another one."), of(2.5, 0.3, 0.2).bias) == ("alder",)


def test_nothing_answers_for_an_approach_that_cannot_be_reached() -> None:
    assert unexplained(because(cedar="It is rare."), of(1.5, 1.5, 0).bias) == ("cedar",)


# In words.


def test_even_rules_are_said_to_be_even_with_the_furthest_named() -> None:
    reached, evenly, *_ = sentences(gardens(), of(1.2, 1.0, 0.8))
    assert (
        reached == "Every approach can come in front, which means that it fits what was answered."
    )
    assert "None is in front more than twice" in evenly
    assert "above that share is Alder (1.20 times), furthest below Cedar (0.80 times)" in evenly


def test_an_approach_that_is_shut_out_is_named() -> None:
    assert (
        sentences(gardens(), of(1.5, 1.5, 0))[0]
        == "No set of answers that was drawn brings Cedar in front."
    )


def test_an_approach_far_in_front_is_named_with_its_reason() -> None:
    found = of(2.4, 0.4, 0.2)
    assert (
        "In front more than twice as often as a fair share: Alder."
        in sentences(gardens(), found)[1]
    )
    assert explained(because(alder="Most gardens have alders."), found) == (
        ("Alder", "Most gardens have alders."),
    )
    assert explained(gardens(), found) == (("Alder", "No reason is given."),)


def test_one_changed_answer_the_front_and_its_emptiness_are_said() -> None:
    said = " ".join(sentences(gardens(), of(1, 1, 1)))
    assert "changes what fits in 52 of 100 sets" in said
    assert "1.4 of 3 approaches fit; in 25 of 100 sets none does" in said
    assert "500 sets" in said and "no picture of real people" in said


@pytest.mark.parametrize(
    ("free", "words"), [(True, "makes no difference"), (False, "makes a difference. It should not")]
)
def test_whether_the_order_makes_a_difference_is_said_as_it_is(free: bool, words: str) -> None:
    assert words in " ".join(sentences(gardens(), replace(of(1, 1, 1), order_free=free)))


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0, "0 of 100"),
        (0.001, "fewer than 1 of 100"),
        (0.01, "1 of 100"),
        (0.314, "31 of 100"),
        (0.999, "more than 99 of 100"),
        (1, "100 of 100"),
    ],
)
def test_a_share_is_so_many_of_a_hundred(share: float, words: str) -> None:
    assert hundred(share) == words


def test_at_a_terminal_every_approach_has_a_line() -> None:
    said = lines(because(alder="Most gardens have alders."), of(2.4, 0.4, 0.2))
    assert all(any(line.endswith(f": {a.name}") for line in said) for a in gardens().approaches)
    assert "  Alder: Most gardens have alders." in said


# The run, and the file.


def test_a_run_turns_the_approaches_round_and_finds_the_same() -> None:
    found = run(
        knowing(approach("elm", {"work.dig": "strong"}), approach("oak", {"work.sow": "some"})), FEW
    )
    assert found.order_free and found.bias == bias(
        knowing(approach("elm", {"work.dig": "strong"}), approach("oak", {"work.sow": "some"})), FEW
    )


def test_a_run_in_which_the_order_matters_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def favouring_the_first(knowledge: Knowledge, sets: int) -> Bias:
        leans = tuple(
            Lean(a.id, 1.0 * (n == 0), 0, 3.0 * (n == 0))
            for n, a in enumerate(knowledge.approaches)
        )
        return Bias(knowledge.version, sets, leans, 0, 1, 0)

    monkeypatch.setattr("engine.robustness.bias_report.bias", favouring_the_first)
    assert not run(gardens(), FEW).order_free


def test_what_is_written_comes_back(tmp_path: Path) -> None:
    found = run(gardens(), FEW)
    write(found, tmp_path / "bias.json")
    assert published(gardens(), tmp_path / "bias.json") == found == from_text(as_text(found))


def test_figures_of_another_version_are_not_taken(tmp_path: Path) -> None:
    write(run(gardens(), FEW), tmp_path / "bias.json")
    assert (
        published(
            gardens().model_copy(update={"version": "2026-02-00000000"}), tmp_path / "bias.json"
        )
        is None
    )


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "1",
        "null",
        "{}",
        '{"approaches": [1]}',
        '{"approaches": [{"approach": "alder"}]}',
        '{"approaches": [], "knowledge": "x"}',
    ],
)
def test_a_file_that_says_something_else_is_no_file(text: str, tmp_path: Path) -> None:
    (tmp_path / "bias.json").write_text(text, encoding="utf-8")
    assert published(gardens(), tmp_path / "bias.json") is None


def test_without_a_file_there_are_no_figures(tmp_path: Path) -> None:
    assert published(gardens(), tmp_path / "bias.json") is None
