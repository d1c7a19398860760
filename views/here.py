"""How it is done where the reader is: how far along its questions are, and the picture that grows
with them.
"""

from dataclasses import dataclass

from engine.answers import Answers
from engine.divergence import divergence
from engine.walk import of_how_it_is_done
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from pictures.overview import overview
from pictures.svg import Picture
from views.weighed import weighed
from wording.first_screen import caption
from wording.say import say


@dataclass(frozen=True)
class HereView:
    """Beside a question of how it is done. `picture` has the differences answered so far; None
    before the first.
    """

    progress: str
    picture: Picture | None
    caption: str


def here_view(knowledge: Knowledge, answers: Answers, question: Question) -> HereView | None:
    """What stands beside a question of how it is done; None for any other."""
    asked = of_how_it_is_done(knowledge)
    if question not in asked:
        return None
    number = asked.index(question) + 1
    return HereView(
        progress=say("questions.here-progress", number=number, count=len(asked)),
        picture=_so_far(knowledge, answers),
        caption=caption(own_place=True),
    )


def _so_far(knowledge: Knowledge, answers: Answers) -> Picture | None:
    """The reader's places beside the ranges of what fits; of all approaches where nothing does."""
    ours = weighed(knowledge, answers)
    places = ours.result.places
    if not places:
        return None
    compared = ours.front or knowledge.approaches
    figures = divergence(knowledge, compared)
    answered = []
    differences = []
    for figure, difference in zip(figures, knowledge.differences, strict=True):
        if difference.id in places:
            answered.append(figure)
            differences.append(difference)
    return overview(answered, differences, places)
