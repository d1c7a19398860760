"""Why a result is as it is: reasons for and against, what matters most, how far it holds."""

from dataclasses import dataclass
from datetime import date

from engine.answers import Answers
from engine.divergence import divergence
from engine.fair_rules import leads
from knowledge.models.knowledge import Knowledge
from views.fits import BandView, bands
from views.gates import SilenceView, silences
from views.guess import GuessView, guess_view
from views.matters import MattersView, matters_view
from views.robustness import less_sure, outlooks
from views.situation import AnsweredView, situation
from views.weighed import Weighed, hangs, weighed
from views.working import WorkingView, working
from wording.fair_rules import by_other_rules
from wording.result import summary


@dataclass(frozen=True)
class WhyView:
    """What speaks for each approach and against it. `weighed` is False where no answer bears on
    fit: then there are no bands.
    """

    summary: str
    hangs: str
    situation: tuple[AnsweredView, ...]
    guess: GuessView | None
    weighed: bool
    matters: MattersView
    silences: tuple[SilenceView, ...]
    bands: tuple[BandView, ...]
    other_rules: str
    working: WorkingView


def why_view(
    knowledge: Knowledge,
    answers: Answers,
    matters: str = "",
    guess: str = "",
    today: date | None = None,
) -> WhyView:
    """Why these answers lead where they do. `matters` and `guess` may be anything that stood in a
    link. On a day, it says what rests on sources that are past their time.
    """
    ours = weighed(knowledge, answers, matters)
    in_bands = bands_of(knowledge, answers, ours, today)
    figures = divergence(knowledge, ours.front or knowledge.approaches)
    return WhyView(
        summary=summary(ours.result),
        hangs=hangs(knowledge, answers, ours),
        situation=situation(knowledge, answers),
        guess=guess_view(knowledge, answers, ours.result, figures, guess, ""),
        weighed=ours.result.weighed,
        matters=matters_of(knowledge, answers, ours),
        silences=silences(knowledge, answers, ours.result),
        bands=in_bands,
        other_rules=_other_rules(knowledge, answers, ours),
        working=working(knowledge, in_bands, ours.weights, ours.doubled),
    )


def _other_rules(knowledge: Knowledge, answers: Answers, ours: Weighed) -> str:
    """What other fair rules would say; nothing where too little was said for one to lead."""
    if not ours.result.enough:
        return ""
    return by_other_rules(knowledge, leads(knowledge, answers, ours.weights))


def bands_of(
    knowledge: Knowledge, answers: Answers, ours: Weighed, today: date | None = None
) -> tuple[BandView, ...]:
    """The bands that hold an approach; none where nothing is weighed."""
    if not ours.result.weighed:
        return ()
    views = outlooks(knowledge, answers, ours.weights)
    if today:
        views = less_sure(knowledge, views, ours.result, today)
    return bands(knowledge, answers, ours.result, views)


def matters_of(knowledge: Knowledge, answers: Answers, ours: Weighed) -> MattersView:
    """What could matter most, and what that has changed."""
    return matters_view(knowledge, answers, ours.question, ours.usual, ours.result)
