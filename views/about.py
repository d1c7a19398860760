"""What the page About says: the finding over all approaches, limits, and every source."""

from dataclasses import dataclass
from datetime import date

from engine.divergence import divergence
from engine.robustness.bias_report import Published, published
from engine.weights import Weights
from knowledge.models.field_types import Evidence
from knowledge.models.knowledge import Edition, ForceText, Knowledge
from knowledge.models.sources import Source
from views.spread import SpreadView, spread_view
from views.working import WeighedQuestion, weighed_questions
from wording.about import evidence, sources_read, statuses_seen, updates
from wording.bias import explained, hundred, sentences
from wording.result import rule


@dataclass(frozen=True)
class Lean:
    """How far the rules lean. A row holds an approach's name and its figures, as they are shown."""

    sentences: tuple[str, ...]
    reasons: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class AboutView:
    """Everything that the page About computes. `lean` is None where no figures were worked out for
    this version of the knowledge.
    """

    edition: Edition
    version: str
    forces: tuple[ForceText, ...]
    rule: tuple[str, str]
    questions: tuple[WeighedQuestion, ...]
    spread: SpreadView
    lean: Lean | None
    evidence: str
    sources_read: str
    statuses_seen: str
    updates: str
    sources: tuple[Source, ...]


def about_view(knowledge: Knowledge, today: date) -> AboutView:
    """What the page About says of this knowledge on this day."""
    weights = Weights.published(knowledge)
    divergences = divergence(knowledge, knowledge.approaches)
    return AboutView(
        edition=knowledge.edition,
        version=knowledge.version,
        forces=knowledge.forces,
        rule=rule(),
        questions=weighed_questions(knowledge, weights),
        spread=spread_view(divergences),
        lean=_lean(knowledge),
        evidence=evidence(_statements(knowledge)),
        sources_read=sources_read(knowledge.sources),
        statuses_seen=statuses_seen(knowledge.initiatives),
        updates=updates(knowledge, today),
        sources=tuple(sorted(knowledge.sources, key=by_publisher)),
    )


def _statements(knowledge: Knowledge) -> tuple[Evidence, ...]:
    statements: list[Evidence] = []
    for approach in knowledge.approaches:
        statements.extend(approach.evidence)
    return tuple(statements)


def by_publisher(source: Source) -> tuple[str, str]:
    """By what sources stand in order where all of them are listed."""
    return source.publisher, source.title


def _lean(knowledge: Knowledge) -> Lean | None:
    figures = published(knowledge)
    if figures is None:
        return None
    return Lean(
        sentences(knowledge, figures),
        explained(knowledge, figures),
        _rows(knowledge, figures),
    )


def _rows(knowledge: Knowledge, figures: Published) -> tuple[tuple[str, ...], ...]:
    names = knowledge.approach_names
    rows = []
    for lean in figures.bias.leans:
        row = (
            names[lean.approach],
            hundred(lean.front),
            hundred(lean.alone),
            f"{lean.times_fair:.2f}",
        )
        rows.append(row)
    return tuple(rows)
