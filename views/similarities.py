"""What approaches share: the similarities as they show in each."""

from dataclasses import dataclass

from knowledge.models.approach import Approach, Showing
from knowledge.models.knowledge import Knowledge, Similarity


@dataclass(frozen=True)
class ShowingView:
    """How a similarity shows in one approach."""

    name: str
    showing: Showing


@dataclass(frozen=True)
class SimilarityView:
    """One similarity, and how it shows in each approach."""

    similarity: Similarity
    showings: tuple[ShowingView, ...]


def similarities(
    knowledge: Knowledge, approaches: tuple[Approach, ...]
) -> tuple[SimilarityView, ...]:
    """Every similarity, in the order of the knowledge."""
    views = []
    for similarity in knowledge.similarities:
        showings = _showings(similarity, approaches)
        views.append(SimilarityView(similarity, showings))
    return tuple(views)


def _showings(similarity: Similarity, approaches: tuple[Approach, ...]) -> tuple[ShowingView, ...]:
    showings = []
    for approach in approaches:
        showing = approach.similarities[similarity.id]
        showings.append(ShowingView(approach.name, showing))
    return tuple(showings)
