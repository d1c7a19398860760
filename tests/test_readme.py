"""What the readme promises is what there is."""

import re
from pathlib import Path

from engine.evaluate import baseline, evaluate, figures
from knowledge.load import load

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")


def test_the_figures_of_the_published_cases_are_those_of_today() -> None:
    knowledge = load()
    labels = figures(baseline(knowledge))
    rows = [
        f"| {what} | {figure} | {labels[what]} |"
        for what, figure in figures(evaluate(knowledge)).items()
    ]
    assert [row for row in rows if row not in README] == [], (
        "run python -m engine evaluate and mend the table in README.md"
    )


def test_the_first_thing_is_the_two_commands() -> None:
    opening = README[:200]
    assert "make run" in opening and "make test" in opening


def test_what_it_links_to_is_there() -> None:
    targets = re.findall(r"\]\(([^)#]+)\)", README)
    assert targets
    assert [
        t
        for t in targets
        if not t.startswith("http") and not (Path(__file__).parents[1] / t).exists()
    ] == []
