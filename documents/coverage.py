"""What a service sees through what it counts, to take away as PDF, Word and CSV."""

from documents.files import Files, csv_file, pdf_file, word_file
from documents.model import (
    Block,
    Bullets,
    Citations,
    Document,
    Heading,
    Paragraph,
    Table,
    provenance,
)
from documents.writers.csv import sheet
from knowledge.models.field_types import Sourced
from knowledge.models.knowledge import Knowledge
from knowledge.models.measures import Measure
from views.coverage import AdditionView, CoverageView
from wording.both_sides import for_and_cost
from wording.coverage import columns, others_on_page
from wording.say import say


def files(knowledge: Knowledge, view: CoverageView, address: str = "") -> Files:
    """The files by label."""
    name = "what-counts-here"

    def made() -> Document:
        return document(knowledge, view, address)

    return {
        "PDF": pdf_file(name, made),
        "Word": word_file(name, made),
        "CSV": csv_file(name, lambda: sheet(columns(), view.rows)),
    }


def document(knowledge: Knowledge, view: CoverageView, address: str = "") -> Document:
    """What is counted and seen, what each addition would show, and what could be dropped."""
    cited = Citations(knowledge)
    blocks = (
        *_seen(view),
        *_counted(view),
        *_additions(view, cited),
        *_droppable(view, cited),
        *_case(knowledge, cited),
        *cited.blocks(),
        *provenance(knowledge, address),
    )
    return Document(say("coverage.title"), blocks)


def _seen(view: CoverageView) -> list[Block]:
    blocks: list[Block] = [Paragraph(view.summary)]
    if view.unseen:
        blocks.append(Bullets(view.unseen))
    if view.misses_out:
        blocks.append(Paragraph(view.misses_out))
    table = Table(
        caption=say("coverage.table-caption"),
        columns=columns(),
        rows=view.rows,
    )
    blocks.append(table)
    blocks.append(Paragraph(say("coverage.rows-are-judgement")))
    return blocks


def _additions(view: CoverageView, cited: Citations) -> list[Block]:
    heading = Heading(say("coverage.add-title"))
    if not view.together:
        return [heading, Paragraph(say("coverage.nothing-to-add"))]
    blocks: list[Block] = [
        heading,
        Paragraph(say("coverage.together")),
        _measures_to_add(view.together, cited),
    ]
    others = others_on_page(len(view.others))
    if others:
        blocks.append(Paragraph(others))
    return blocks


def _counted(view: CoverageView) -> list[Block]:
    """Everything that was ticked, by its name."""
    return [Heading(say("coverage.counted-title")), Bullets(view.counted)]


def _measures_to_add(additions: tuple[AdditionView, ...], cited: Citations) -> Bullets:
    items = []
    for addition in additions:
        items.append(_addition(addition.measure, cited))
    return Bullets(tuple(items))


def _addition(measure: Measure, cited: Citations) -> str:
    misses = say("coverage.it-misses", misses=measure.misses)
    mark = _mark(measure, cited)
    return f"{measure.name}. {measure.adds} {misses} {mark}"


def _droppable(view: CoverageView, cited: Citations) -> list[Block]:
    blocks: list[Block] = [Heading(say("coverage.drop-title"))]
    if view.droppable:
        blocks.append(Paragraph(say("coverage.droppable")))
        dropped = tuple(_dropped(measure) for measure in view.droppable)
        blocks.append(Bullets(dropped))
    else:
        blocks.append(Paragraph(say("coverage.nothing-to-drop")))
    if view.with_duty:
        blocks.append(Heading(say("coverage.duties"), 2))
        duties = tuple(_duty(measure, cited) for measure in view.with_duty)
        blocks.append(Bullets(duties))
    return blocks


def _dropped(measure: Measure) -> str:
    loss = say("coverage.you-would-lose", captures=measure.captures)
    return f"{measure.name}. {loss}"


def _duty(measure: Measure, cited: Citations) -> str:
    mark = _mark(measure, cited)
    return f"{measure.name}. {measure.duty} {mark}"


def _case(knowledge: Knowledge, cited: Citations) -> list[Block]:
    blocks: list[Block] = [Heading(say("coverage.case-title"))]
    for force in knowledge.forces:
        sides = for_and_cost(force.fair_case, force.cost)
        mark = _mark(force, cited)
        blocks.append(Paragraph(f"{force.name}. {sides} {mark}"))
    for pull in knowledge.pulls:
        mark = _mark(pull, cited)
        blocks.append(Paragraph(f"{pull.name}. {pull.text} {mark}"))
    conclusion = knowledge.edition.conclusion
    if conclusion is not None:
        mark = _mark(conclusion, cited)
        blocks.append(Paragraph(f"{conclusion.text} {mark}"))
    return blocks


def _mark(claim: Sourced, cited: Citations) -> str:
    return cited.mark(claim.basis, claim.sources)
