"""Modules for learning platforms: the published cases to practise on, and what there is to read of
one approach. Each is one page that needs nothing from outside its package.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from components.plain.module_sheet import ModuleSheet
from engine.practising import mixed
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Case
from views.approach import approach_view
from views.approach_first import approach_first
from views.practise import guesses, reveal_view
from wording.approach_parts import FIRST, PARTS, part_names
from wording.say import say

TEMPLATE = "plain/module.html"
APPROACH = "learner/approach.html"
PRACTICE = "learner/practise.html"
TOLD = ("source_says", "why", "reasons", "split")  # of a case, whatever was expected
SHORT = "in-short"  # the first part has no name in an address


@dataclass(frozen=True)
class Module:
    """One module. `name` tells its file from others; `total` is how many parts there are to go
    through.
    """

    name: str
    title: str
    lead: str
    body: Markup
    sheet: ModuleSheet
    total: int


def modules(knowledge: Knowledge, today: date) -> Iterator[Module]:
    """All of them. Where there is nothing to practise on, there is no module of it."""
    if knowledge.cases:
        yield practice(knowledge)
    for approach in knowledge.approaches:
        yield of_approach(knowledge, approach, today)


def practice(knowledge: Knowledge) -> Module:
    """All published cases, mixed."""
    sheet = ModuleSheet(knowledge)
    expected = guesses(knowledge)
    for case in mixed(knowledge):
        _case(sheet, case, expected)
    return Module(
        name="practice",
        title=say("module.practice"),
        lead=say("module.practice-lead"),
        body=sheet.body(),
        sheet=sheet,
        total=len(knowledge.cases),
    )


def of_approach(knowledge: Knowledge, approach: Approach, today: date) -> Module:
    """Every part of an approach, and the cases in which the source names it."""
    sheet = ModuleSheet(knowledge)
    for part, name in part_names().items():
        told = _told_of(sheet, approach, part, today)
        sheet.show(TEMPLATE, "part", id=part or SHORT, name=name, told=told)
    cases = [case for case in knowledge.cases if approach.id in case.approaches]
    nothing_to_guess: dict[str, str] = {}
    for case in cases:
        _case(sheet, case, nothing_to_guess)
    return Module(
        name=approach.id,
        title=say("module.approach", name=approach.name),
        lead=say("module.approach-lead"),
        body=sheet.body(),
        sheet=sheet,
        total=len(PARTS) + len(cases),
    )


def _told_of(sheet: ModuleSheet, approach: Approach, part: str, today: date) -> Markup:
    """What the page of the part says."""
    if part == FIRST:
        first = approach_first(sheet.knowledge, approach, {}, today)
        short = sheet.markup(APPROACH, "first", view=first)
        return short + sheet.markup(APPROACH, "picture", view=first)
    view = approach_view(sheet.knowledge, approach, {}, today)
    return sheet.markup(APPROACH, part, view=view)


def _case(sheet: ModuleSheet, case: Case, expected: dict[str, str]) -> None:
    """A case, what may be expected, and what the source says behind one line."""
    view = reveal_view(sheet.knowledge, case, guess="")
    told = Markup()
    for block in TOLD:
        told += sheet.markup(PRACTICE, block, view=view, case=case)
    sheet.show(TEMPLATE, "case", view=view, told=told, guesses=expected)
