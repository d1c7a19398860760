"""What two approach files write alike is one thing that both use; what they write otherwise under
one id is a problem.
"""

from pathlib import Path
from textwrap import indent

import pytest

from knowledge.load import load, problems_in
from knowledge.models.knowledge import Knowledge

SOURCE = """bibliography:
- id: seed-book
  title: A book of seeds
  publisher: Invented Press
  year: "2020"
  address: https://example.org/seeds
  read: opening
  seen: 2026-01
"""
MEASURE = """- id: seed-count
  name: Seeds counted
  kind: output
  captures: How many seeds there are.
  misses: Which of them grow.
  for_whom: Gardeners.
  owner: Local
  similarities: [company]
  adds: You would see how many seeds there are.
  basis: judgement
"""
each_kind = pytest.mark.parametrize("written", [SOURCE, MEASURE], ids=["source", "measure"])


def write(folder: Path, approach: str, text: str) -> None:
    """Add a bibliography, and cite it; or else one measure to those of an approach."""
    path = folder / f"approaches/{approach}.yaml"
    held = path.read_text(encoding="utf-8")
    if text.startswith("bibliography"):
        path.write_text(
            held.replace("[garden-law]", "[garden-law, seed-book]", 1) + text, encoding="utf-8"
        )
    else:
        path.write_text(
            held.replace("measures:\n", f"measures:\n{indent(text, '  ')}", 1), encoding="utf-8"
        )


def written_in(folder: Path, text: str, *approaches: str) -> Knowledge:
    for approach in approaches:
        write(folder, approach, text)
    return load(folder)


def test_a_source_that_two_files_write_alike_is_one_source(spoilt: Path) -> None:
    knowledge = written_in(spoilt, SOURCE, "alder", "birch")
    assert [s.title for s in knowledge.sources if s.id == "seed-book"] == ["A book of seeds"]


def test_both_files_cite_it(spoilt: Path) -> None:
    knowledge = written_in(spoilt, SOURCE, "alder", "birch")
    assert {
        a.id for a in knowledge.approaches if any("seed-book" in f.sources for f in a.fits)
    } == {"alder", "birch"}


@pytest.mark.parametrize(
    "approaches", [("cedar",), ("alder", "cedar"), ("alder", "birch", "cedar")]
)
def test_a_measure_is_one_measure_of_every_approach_that_writes_it(
    approaches: tuple[str, ...], spoilt: Path
) -> None:
    knowledge = written_in(spoilt, MEASURE, *approaches)
    assert [m.approaches for m in knowledge.measures if m.id == "seed-count"] == [approaches]


def test_a_measure_that_no_approach_file_writes_keeps_its_own_list(spoilt: Path) -> None:
    knowledge = written_in(spoilt, MEASURE, "cedar")
    assert {
        m.id: m.approaches for m in knowledge.measures if m.id in ("harvest", "shared-tea")
    } == {"harvest": ("alder", "birch"), "shared-tea": ()}


def test_each_approach_keeps_what_it_wrote(spoilt: Path) -> None:
    knowledge = written_in(spoilt, MEASURE, "alder", "birch")
    assert [[m.id for m in a.measures] for a in knowledge.approaches] == [
        ["seed-count", "alder-beds"],
        ["seed-count", "birch-beds"],
        ["cedar-beds"],
    ]


@pytest.mark.parametrize(
    ("written", "other"),
    [
        (SOURCE, SOURCE.replace("A book", "Another book")),
        (SOURCE, SOURCE.replace("/seeds", "/seed")),
        (SOURCE, SOURCE.replace("read: opening", "read: whole")),
        (SOURCE, SOURCE + "  note: Read with care.\n"),
        (MEASURE, MEASURE.replace("Seeds counted", "Seeds seen")),
        (MEASURE, MEASURE.replace("  similarities: [company]\n", "")),
        (MEASURE, MEASURE + "  duty: Garden law asks for it.\n"),
    ],
)
def test_another_thing_under_the_same_id_is_a_problem_of_the_second_file(
    written: str, other: str, spoilt: Path
) -> None:
    write(spoilt, "alder", written)
    write(spoilt, "birch", other)
    (problem,) = problems_in(spoilt)
    assert (problem.file, problem.rule) == (
        "approaches/birch.yaml",
        "duplicate-id",
    ) and "approaches/alder.yaml" in problem.sentence


def test_the_same_measure_twice_in_one_file_is_a_problem(spoilt: Path) -> None:
    write(spoilt, "alder", MEASURE)
    write(spoilt, "alder", MEASURE)
    assert [(p.file, p.rule) for p in problems_in(spoilt)] == [
        ("approaches/alder.yaml", "duplicate-id")
    ]


def test_the_same_source_twice_in_one_file_is_a_problem(spoilt: Path) -> None:
    write(spoilt, "alder", SOURCE + SOURCE.removeprefix("bibliography:\n"))
    assert [(p.file, p.rule) for p in problems_in(spoilt)] == [
        ("approaches/alder.yaml", "duplicate-id")
    ]


@pytest.mark.parametrize(
    ("written", "name"),
    [(SOURCE.removeprefix("bibliography:\n"), "sources"), (MEASURE, "measures")],
)
def test_what_the_vocabulary_holds_is_not_written_again_in_an_approach_file(
    written: str, name: str, spoilt: Path
) -> None:
    vocabulary = spoilt / f"vocabulary/{name}.yaml"
    vocabulary.write_text(
        vocabulary.read_text(encoding="utf-8").rstrip("\n") + "\n" + written, encoding="utf-8"
    )
    write(spoilt, "alder", written if name == "measures" else SOURCE)
    assert [p.rule for p in problems_in(spoilt)] == ["duplicate-id"]


@each_kind
def test_the_problem_names_the_lines_of_both(written: str, spoilt: Path) -> None:
    write(spoilt, "alder", written)
    write(spoilt, "birch", written.replace("Invented Press", "Others").replace("Local", "Others"))
    (problem,) = problems_in(spoilt)
    lines = {
        file: (spoilt / file).read_text(encoding="utf-8").splitlines()
        for file in (problem.file, "approaches/alder.yaml")
    }
    first = int(problem.sentence.rstrip(".").split()[-1])
    assert (
        "id: seed-" in lines[problem.file][problem.line - 1]
        and "id: seed-" in lines["approaches/alder.yaml"][first - 1]
    )


@each_kind
def test_the_same_thing_again_in_a_third_file_hides_no_problem(written: str, spoilt: Path) -> None:
    other = written.replace("Invented Press", "Others").replace("Local", "Others")
    for approach, text in (("alder", written), ("birch", other), ("cedar", written)):
        write(spoilt, approach, text)
    assert [(p.file, p.rule) for p in problems_in(spoilt)] == [
        ("approaches/birch.yaml", "duplicate-id")
    ]


@each_kind
def test_a_mistake_in_a_shared_entry_is_told_once_for_each_file(written: str, spoilt: Path) -> None:
    for approach in ("alder", "birch"):
        write(spoilt, approach, written.replace("id: seed-", "id: Seed "))
    assert [p.file for p in problems_in(spoilt) if p.rule == "value"] == [
        "approaches/alder.yaml",
        "approaches/birch.yaml",
    ]
