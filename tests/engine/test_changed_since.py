"""Which reasons changed since a link was made: for the answers in that link, and for no others."""

from pathlib import Path

import pytest
from hypothesis import given

from engine.answers import Answers
from engine.changed_since import Changed, Since, changes
from engine.fit import fit
from knowledge.models.knowledge import Knowledge
from knowledge.versions import archive_of, keep, kept, stated
from tests.engine.makers import (
    any_answers,
    any_approaches,
    any_gated,
    approach,
    gardens,
    knowing,
    said,
)
from wording.changes import what_changed

THEN = "2026-01-00000000"
DIG = said(work="dig")


def kept_as(archive: Path, knowledge: Knowledge, version: str = THEN) -> Path:
    """An archive in which this knowledge is kept under a version."""
    keep(knowledge.model_copy(update={"version": version}), archive)
    return archive


def since(archive: Path, then: Knowledge, now: Knowledge, answers: Answers) -> Since:
    """What changed from one knowledge to another."""
    return changes(now, answers, THEN, kept_as(archive, then))


ELM = approach("elm", {"work.dig": "strong", "work.sow": "some"})


def test_a_reason_that_is_new_is_found(tmp_path: Path) -> None:
    found = since(tmp_path, knowing(approach("elm", {"work.sow": "some"})), knowing(ELM), DIG)
    assert found.known and found.changed == (Changed("elm", "Elm", "work", "dig", "", "strong"),)


def test_a_reason_that_is_gone_is_found(tmp_path: Path) -> None:
    found = since(tmp_path, knowing(ELM), knowing(approach("elm", {"work.sow": "some"})), DIG)
    assert found.changed == (Changed("elm", "Elm", "work", "dig", "strong", ""),)


def test_a_reason_of_another_degree_is_found(tmp_path: Path) -> None:
    found = since(
        tmp_path,
        knowing(ELM),
        knowing(approach("elm", {"work.dig": "against", "work.sow": "some"})),
        DIG,
    )
    assert found.changed == (Changed("elm", "Elm", "work", "dig", "strong", "against"),)


def test_a_reason_that_no_answer_fires_does_not_count(tmp_path: Path) -> None:
    found = since(
        tmp_path,
        knowing(approach("elm", {"work.dig": "strong", "work.sow": "against"})),
        knowing(ELM),
        DIG,
    )
    assert found.known and found.changed == () and not (found.came or found.went)


def test_a_question_that_weighs_nothing_does_not_count(tmp_path: Path) -> None:
    then, now = (
        knowing(approach("elm", {"label.park": degree}), label=0) for degree in ("strong", "some")
    )
    assert since(tmp_path, then, now, said(label="park")).changed == ()


def test_an_approach_that_is_new_and_one_that_is_gone_are_found(tmp_path: Path) -> None:
    found = since(tmp_path, knowing(approach("old-oak", {"work.dig": "some"})), knowing(ELM), DIG)
    assert found.changed == (
        Changed("elm", "Elm", "work", "dig", "", "strong"),
        Changed("old-oak", "Old oak", "work", "dig", "some", ""),
    )
    assert (found.came, found.went) == (("Elm",), ("Old oak",))


@given(old=any_gated(), new=any_gated(), answers=any_answers())
def test_the_front_of_then_is_what_a_result_of_then_said(
    old: Knowledge, new: Knowledge, answers: Answers, tmp_path_factory: pytest.TempPathFactory
) -> None:
    found = since(tmp_path_factory.mktemp("archive"), old, new, answers)
    before, after = ({a.id for a in fit(k, answers).front} for k in (old, new))
    came, went = (
        {name.lower().replace(" ", "-") for name in names} for names in (found.came, found.went)
    )
    assert (came, went) == (after - before, before - after)


@given(approaches=any_approaches(), answers=any_answers())
def test_the_same_reasons_under_another_version_changed_nothing(
    approaches: tuple, answers: Answers, tmp_path_factory: pytest.TempPathFactory
) -> None:
    knowledge = knowing(*approaches)
    found = since(tmp_path_factory.mktemp("archive"), knowledge, knowledge, answers)
    assert found == Since(THEN, current=False, known=True)


# Versions that were not kept, or never were.


def test_a_version_that_was_not_kept_is_not_known(tmp_path: Path) -> None:
    assert changes(gardens(), DIG, THEN, tmp_path) == Since(THEN, current=False, known=False)


@pytest.mark.parametrize(
    "version",
    [
        "",
        "x",
        f"../{THEN}",
        f"{THEN}.json",
        f"{THEN}\n",
        "<b>",
        "2026-13-00000000",
        "\0",
        "٢٠٢٦-01-00000000",
        "v" * 5000,
    ],
)
def test_what_is_no_version_is_not_known_and_not_repeated(version: str, tmp_path: Path) -> None:
    found = changes(gardens(), DIG, version, tmp_path)
    assert found == Since("", current=False, known=False)
    assert what_changed(gardens(), found).startswith("This link names no version of the knowledge")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        '{"elm": 1}',
        '{"elm": {"work.dig": "very"}}',
        '{"elm": {"work.dig": ["strong"]}}',
        "[" * 9999,
    ],
)
def test_an_archive_that_says_something_else_is_not_known(text: str, tmp_path: Path) -> None:
    (tmp_path / f"{THEN}.json").write_text(text, encoding="utf-8")
    assert not changes(gardens(), DIG, THEN, tmp_path).known


# In words.


def test_for_this_very_version_nothing_is_said(tmp_path: Path) -> None:
    assert what_changed(gardens(), changes(gardens(), DIG, gardens().version, tmp_path)) == ""


def test_a_version_that_was_not_kept_is_said_so(tmp_path: Path) -> None:
    assert what_changed(gardens(), changes(gardens(), DIG, THEN, tmp_path)) == (
        f"The knowledge has changed since this link was made (version {THEN}); this version was "
        "not kept, so what changed cannot "
        "be said."
    )


def test_that_no_reason_changed_is_said_so(tmp_path: Path) -> None:
    assert what_changed(gardens(), since(tmp_path, gardens(), gardens(), DIG)) == (
        f"The knowledge has changed since this link was made (version {THEN}); none of the reasons "
        "that bear on your answers "
        "changed."
    )


@pytest.mark.parametrize(
    ("then", "now", "words"),
    [
        (
            "some",
            "strong",
            "1 reason that bears on your answers changed: Elm, “Dig” was a lighter reason for it "
            "and is now a strong "
            "reason for it. The same approaches fit.",
        ),
        (
            None,
            "strong",
            "changed: Elm, “Dig” is now a strong reason for it. Elm did not fit then.",
        ),
        (
            "strong",
            None,
            "changed: Elm, “Dig” is no longer a strong reason for it. Elm fitted then.",
        ),
        (
            "against",
            "strongly-against",
            "was a lighter reason against it and is now a strong reason against it. The same",
        ),
    ],
)
def test_what_changed_is_said(
    then: str | None, now: str | None, words: str, tmp_path: Path
) -> None:
    one, other = (
        knowing(approach("elm", {"work.dig": degree} if degree else {})) for degree in (then, now)
    )
    assert words in what_changed(other, since(tmp_path, one, other, DIG))


def test_of_many_changes_some_are_named_and_the_rest_are_numbered(tmp_path: Path) -> None:
    trees = ("ash", "elm", "fir", "oak", "yew")
    then, now = (
        knowing(*(approach(tree, fits) for tree in trees)) for fits in ({}, {"work.dig": "some"})
    )
    found = since(tmp_path, then, now, DIG)
    words = what_changed(gardens(), found)
    assert "5 reasons that bear on your answers changed" in words and "; and 2 more." in words
    assert "Fir, “Dig”" in words and "Oak, “Dig”" not in words


# What is shipped.


def test_the_shipped_version_is_kept_so_that_links_made_now_can_be_explained(
    shipped: Knowledge,
) -> None:
    path = archive_of() / f"{shipped.version}.json"
    assert path.is_file(), "the knowledge changed: run python -m knowledge archive"
    assert kept(archive_of(), shipped.version) == stated(shipped)
