"""The whole field in one of four pictures: its finding, its charts, and the same as a table."""

from collections.abc import Callable

from engine.explore import Wish
from knowledge.models.knowledge import Knowledge
from views.explore_initiatives import initiatives
from views.explore_measures import measures
from views.explore_model import ExploreView
from views.explore_ranges import ranges
from views.explore_shared import shared

_VIEWS: dict[str, Callable[[Knowledge, Wish], ExploreView]] = {
    "ranges": ranges,
    "shared": shared,
    "initiatives": initiatives,
    "measures": measures,
}


def explore_view(knowledge: Knowledge, wish: Wish) -> ExploreView:
    """The picture that is asked for, of what is left by the filters."""
    return _VIEWS[wish.picture](knowledge, wish)
