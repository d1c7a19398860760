"""One question as it is asked: why, and what could still be changed by it."""

from dataclasses import dataclass

from engine.answers import Answers
from engine.question_words import as_asked
from engine.still_open import still_open
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from views.cautions import CautionView, to_do_first
from views.here import HereView, here_view
from wording.say import say
from wording.still_open import why


@dataclass(frozen=True)
class AskView:
    """`place` is that of the page's title. `why` says what an answer could change, and is empty
    where one was given, or where it is asked how something is done. `later` says that it is not the
    first question; `can_finish` that there is a result to see. `cautions` are what the answers
    before it raise, `here` is how it is done where that is asked.
    """

    question: Question
    place: str
    why: str
    later: bool
    can_finish: bool
    cautions: tuple[CautionView, ...]
    here: HereView | None


def ask_view(knowledge: Knowledge, answers: Answers, question: Question) -> AskView:
    """The view of a question where these answers were given."""
    later = question != knowledge.questions[0]
    return AskView(
        question=as_asked(question, answers),
        place=f"ask-{question.id}",
        why=_why(knowledge, answers, question),
        later=later,
        can_finish=not answers.none_given,
        cautions=to_do_first(knowledge, answers) if later else (),
        here=here_view(knowledge, answers, question),
    )


def _why(knowledge: Knowledge, answers: Answers, question: Question) -> str:
    """Why it is asked; that it need not be, where somebody asks for it all the same."""
    open_now = still_open(knowledge, answers)
    reason = why(knowledge, open_now, question.id)
    if reason or question.difference or answers.of(question.id):
        return reason
    return say("still-open.no-change")
