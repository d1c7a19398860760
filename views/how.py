"""How it is done: the differences with both their ends, the reader's place, and small steps."""

from dataclasses import dataclass

from engine.answers import Answers
from knowledge.models.knowledge import Knowledge
from views.combination import QuadrantsView, quadrants
from views.divergence import DivergenceView, divergence_view
from views.gates import MisuseView, misuse_views
from views.guess import GuessView, guess_view
from views.weighed import weighed


@dataclass(frozen=True)
class HowView:
    """Where the approaches that fit diverge, or all of them where none fits. `guess` says where a
    split was expected, if one was; `misuses` are ways in
    which pressure bends it.
    """

    guess: GuessView | None
    misuses: tuple[MisuseView, ...]
    divergence: DivergenceView
    quadrants: QuadrantsView | None


def how_view(knowledge: Knowledge, answers: Answers, matters: str = "", split: str = "") -> HowView:
    """How it is done where these answers lead. `matters` and `split` may be anything that stood in
    a link.
    """
    ours = weighed(knowledge, answers, matters)
    compared = ours.front or knowledge.approaches
    places = ours.result.places
    divergence = divergence_view(knowledge, compared, places, words_for=ours.front)
    figures = tuple(each.divergence for each in divergence.differences)
    return HowView(
        guess=guess_view(knowledge, answers, ours.result, figures, "", split),
        misuses=misuse_views(knowledge, answers, ours.result),
        divergence=divergence,
        quadrants=quadrants(knowledge, places),
    )
