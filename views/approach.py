"""One approach: what the parts of its page say of it."""

from dataclasses import dataclass
from datetime import date

from knowledge.models.approach import Approach, Event, Fit, Relation, Showing
from knowledge.models.field_types import Evidence
from knowledge.models.knowledge import Knowledge
from knowledge.models.measures import Measure
from views.divergence import DivergenceView, divergence_view
from wording.ages import certainty_words
from wording.approach import when
from wording.labels import MEASURES_ASK, STANDS_TO, STRENGTHS
from wording.lists import unquoted
from wording.say import say

IN_PART = "approach.fits-in-part"  # these are many: they open
DEGREES = (
    ("approach.fits-well", ("strong",)),
    ("approach.fits-badly", ("against", "strongly-against")),
    (IN_PART, ("some",)),
)


@dataclass(frozen=True)
class FitsView:
    """Reasons of one strength, each with the words of the answer it goes with. `opened` is whether
    they are read without a press.
    """

    title: str
    opened: bool
    fits: tuple[tuple[Fit, str], ...]


@dataclass(frozen=True)
class RelationsView:
    """Relations of one kind to other approaches."""

    title: str
    relations: tuple[Relation, ...]


@dataclass(frozen=True)
class ApproachView:
    """One approach. Beside what has a value of the knowledge stand the words for it: of a
    similarity how strongly it shows, of evidence how sure it is, of a measure what it asks, of an
    event when it happened.
    """

    approach: Approach
    similarities: tuple[tuple[str, Showing], ...]
    divergence: DivergenceView
    fits: tuple[FitsView, ...]
    evidence: tuple[tuple[Evidence, str], ...]
    measures: tuple[tuple[Measure, str], ...]
    relations: tuple[RelationsView, ...]
    timeline: tuple[tuple[str, Event], ...]


def approach_view(
    knowledge: Knowledge, approach: Approach, places: dict[str, int], today: date
) -> ApproachView:
    """What the parts of an approach say to somebody whose own places are these, by difference."""
    return ApproachView(
        approach=approach,
        similarities=_similarities(knowledge, approach),
        divergence=divergence_view(knowledge, (approach,), places, words_for=(approach,)),
        fits=_fits(knowledge, approach),
        evidence=_evidence(knowledge, approach, today),
        measures=_measures(knowledge, approach),
        relations=_relations(approach),
        timeline=_timeline(approach),
    )


def _similarities(knowledge: Knowledge, approach: Approach) -> tuple[tuple[str, Showing], ...]:
    similarities = []
    for similarity in knowledge.similarities:
        showing = approach.similarities[similarity.id]
        strength = STRENGTHS[showing.strength]
        label = say("approach.similarity", name=similarity.name, strength=strength)
        similarities.append((label, showing))
    return tuple(similarities)


def _evidence(
    knowledge: Knowledge, approach: Approach, today: date
) -> tuple[tuple[Evidence, str], ...]:
    evidence = []
    for each in approach.evidence:
        certainty = certainty_words(knowledge, each, today)
        evidence.append((each, certainty))
    return tuple(evidence)


def _measures(knowledge: Knowledge, approach: Approach) -> tuple[tuple[Measure, str], ...]:
    """The measures that are used with an approach."""
    measures = []
    for measure in knowledge.measures:
        if approach.id in measure.approaches:
            asks = MEASURES_ASK[measure.kind]
            measures.append((measure, asks))
    return tuple(measures)


def _timeline(approach: Approach) -> tuple[tuple[str, Event], ...]:
    timeline = []
    for event in approach.timeline:
        date = when(event.when)
        timeline.append((date, event))
    return tuple(timeline)


def _fits(knowledge: Knowledge, approach: Approach) -> tuple[FitsView, ...]:
    """The reasons by their strength; a strength of which there is none is left out."""
    groups = []
    for key, degrees in DEGREES:
        fits = []
        for fit in approach.fits:
            if fit.degree in degrees:
                fits.append((fit, _answer(knowledge, fit)))
        if fits:
            group = FitsView(say(key), key != IN_PART, tuple(fits))
            groups.append(group)
    return tuple(groups)


def _answer(knowledge: Knowledge, fit: Fit) -> str:
    """The words of the answer that a reason goes with, without quotation marks."""
    option = knowledge.option(fit.answer)
    if option is None:
        return str(fit.answer)
    return unquoted(option.text)


def _relations(approach: Approach) -> tuple[RelationsView, ...]:
    groups = []
    for kind, title in STANDS_TO.items():
        relations = [each for each in approach.relations if each.kind == kind]
        if relations:
            group = RelationsView(title, tuple(relations))
            groups.append(group)
    return tuple(groups)
