"""Who leads by five fair rules: each rule as it is named, and the figure that is published."""

import pytest

from engine.answers import read
from engine.fair_rules import Leads, Rule, leads
from engine.weights import Weights
from knowledge.models.knowledge import Knowledge
from tests.engine.makers import gardens
from tests.house.source import ROOT
from tests.shipped import shipped
from wording.fair_rules import by_other_rules

# Dig speaks strongly for Alder and a little for Birch; a kitchen a little for Alder, strongly for
# Birch; a strong reason against Cedar is digging.
HEAVY_KITCHEN = Weights.with_least({"work": 1, "label": 1})


def led(raw: dict[str, object], weights: Weights | None = None) -> Leads:
    knowledge = gardens()
    return leads(knowledge, read(knowledge, raw), weights or Weights.published(knowledge))


def test_all_agree_where_one_answer_speaks_for_one_approach() -> None:
    found = led({"work": "rest"})
    assert found.ours == {"cedar"} and found.others == ()


@pytest.mark.parametrize(
    ("rule", "names"),
    [
        ("ours", {"alder"}),
        ("unweighted", {"alder", "birch"}),
        ("counted", {"alder", "birch"}),
        ("heaviest-first", {"alder"}),
    ],
)
def test_each_rule_adds_up_in_its_own_way(rule: Rule, names: set[str]) -> None:
    found = led({"work": "dig", "label": "kitchen"})
    assert found.by_rule[rule] == names


def test_one_strong_reason_against_bars_and_others_only_count_it() -> None:
    found = led(
        {"work": ["dig", "rest"], "label": "park"}, Weights.with_least({"work": 1, "label": 4})
    )
    assert "cedar" in found.ours and "cedar" not in found.by_rule["barred"]


def test_nobody_leads_where_nothing_speaks_for_anything() -> None:
    found = led({"danger": "none"})
    assert found.anybody == frozenset()
    assert by_other_rules(gardens(), found) == ""


def by(**lead: set[str]) -> Leads:
    """Who leads by each rule; by those that are not named, Alder."""
    rules: tuple[Rule, ...] = ("ours", "unweighted", "counted", "barred", "heaviest-first")
    return Leads({rule: frozenset(lead.get(rule, {"alder"})) for rule in rules})


def test_agreement_is_said_in_one_sentence(gardens: Knowledge) -> None:
    assert "by all five that were tried, Alder leads." in by_other_rules(gardens, by())


def test_where_rules_differ_each_is_named_with_who_leads(gardens: Knowledge) -> None:
    said = by_other_rules(gardens, by(counted={"birch", "cedar"}, barred=set()))
    assert said == (
        "Mostly: by three of five that were tried, Alder leads. "
        "Where reasons are counted and not weighed, Birch and Cedar lead. "
        "Where one strong reason against is enough to rule something out, nothing leads."
    )


def test_where_hardly_any_agree_none_is_told_from_the_others(gardens: Knowledge) -> None:
    found = by(unweighted={"birch"}, counted={"birch"}, barred={"cedar"})
    said = by_other_rules(gardens, found)
    assert said.endswith("by one or another of those that were tried, Alder, Birch and Cedar lead.")


def test_the_published_figures_are_those_of_today() -> None:
    knowledge = shipped()
    weights = Weights.published(knowledge)
    found = [leads(knowledge, read(knowledge, case.answers), weights) for case in knowledge.cases]
    agree = [lead for lead in found if not lead.others]
    page = (ROOT / "docs" / "evaluation.md").read_text(encoding="utf-8")
    assert f"In {len(agree)} of {len(found)} published cases all five put the same in front" in page
