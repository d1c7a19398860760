"""Where the answers point: the one finding that the page shows and that is written on paper."""

from dataclasses import dataclass

from engine.alternatives import raised
from engine.answers import Answers
from engine.changed_since import changes
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from knowledge.models.next_steps import Alternative
from knowledge.versions import archive_of
from views.cautions import CautionView, caution_views
from views.combination import CombinationView, QuadrantsView, combination, quadrants
from views.divergence import DivergenceView, divergence_view
from views.fairness import FairnessView, fairness_view
from views.fits import BandView
from views.gates import DoorView, MisuseView, SilenceView, door_views, misuse_views, silences
from views.guess import GuessView, guess_view
from views.matters import MattersView
from views.similarities import SimilarityView, similarities
from views.situation import AnsweredView, situation
from views.still_open import open_view
from views.weighed import weighed
from views.why import bands_of, matters_of
from views.working import WorkingView, working
from wording.changes import what_changed
from wording.result import summary


@dataclass(frozen=True)
class ResultView:
    """Everything that the answers lead to, in the order of the page. `weighed` is False where no
    answer bears on fit: then there are no bands. `front` are the approaches that fit, in the order
    of the knowledge; `divergence` is theirs, or that of all where none fits.
    """

    cautions: tuple[CautionView, ...]
    doors: tuple[DoorView, ...]
    silences: tuple[SilenceView, ...]
    situation: tuple[AnsweredView, ...]
    guess: GuessView | None
    summary: str
    weighed: bool
    matters: MattersView
    bands: tuple[BandView, ...]
    front: tuple[Approach, ...]
    combination: CombinationView | None
    fairness: FairnessView
    working: WorkingView
    alternatives: tuple[Alternative, ...]
    places: dict[str, int]
    misuses: tuple[MisuseView, ...]
    divergence: DivergenceView
    quadrants: QuadrantsView | None
    similarities: tuple[SimilarityView, ...]
    still_open: str


def result_view(
    knowledge: Knowledge, answers: Answers, matters: str = "", guess: str = "", split: str = ""
) -> ResultView:
    """What these answers lead to. `matters` is the question that matters most, `guess` and `split`
    are what was expected; each may be anything that stood in a link.
    """
    ours = weighed(knowledge, answers, matters)
    result = ours.result
    front = ours.front
    compared = front or knowledge.approaches
    in_bands = bands_of(knowledge, answers, ours)
    divergence = divergence_view(knowledge, compared, result.places, words_for=front)
    figures = tuple(each.divergence for each in divergence.differences)
    return ResultView(
        cautions=caution_views(result.cautions),
        doors=door_views(result.doors),
        silences=silences(knowledge, answers, result),
        situation=situation(knowledge, answers),
        guess=guess_view(knowledge, answers, result, figures, guess, split),
        summary=summary(result),
        weighed=result.weighed,
        matters=matters_of(knowledge, answers, ours),
        bands=in_bands,
        front=front,
        combination=combination(knowledge, front),
        fairness=fairness_view(knowledge, front, answers, result.places),
        working=working(knowledge, in_bands, ours.weights, ours.doubled),
        alternatives=raised(knowledge, answers, result),
        places=result.places,
        misuses=misuse_views(knowledge, answers, result),
        divergence=divergence,
        quadrants=quadrants(knowledge, result.places),
        similarities=similarities(knowledge, compared),
        still_open=open_view(knowledge, answers, matters).line,
    )


def says_something(knowledge: Knowledge, answers: Answers) -> bool:
    """Whether any answer bears on the result: weighs, or places the own way of working."""
    for question in knowledge.questions:
        bears = question.weight or question.difference
        if bears and answers.counted(question.id):
            return True
    return False


def since_then(knowledge: Knowledge, answers: Answers, version: str) -> str:
    """What changed in the knowledge since a link was made with `version`, which may be anything;
    empty if it names none, or this very one.
    """
    if not version:
        return ""
    since = changes(knowledge, answers, version, archive_of())
    return what_changed(knowledge, since)
