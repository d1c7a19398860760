"""Published cases: read one, guess, then see what the source says, and which answer explains the
gap.
"""

from components.app import links, made
from components.app.address import viewed
from components.app.page import Page, page
from components.app.routes import RESULT
from components.learner import practise as learner
from components.learner.practise import TEMPLATE
from engine.practising import Attempts, in_address
from knowledge.models.questions import Case
from knowledge.reserved import CASE_PARAMETER, GUESS_PARAMETER, SPLIT_PARAMETER
from views.practise import cases_view, reveal_view
from wording.say import say

NAMED = 60  # signs of what is not known, as a notice repeats it


def all_cases(p: Page, practised: Attempts) -> None:
    """What practising is, and the cases there are."""
    p.title(say("practise.title"), "practise")
    unknown = viewed(CASE_PARAMETER)
    if unknown:
        p.show(TEMPLATE, "unknown", unknown=unknown[:NAMED])
    p.show(TEMPLATE, "lead")
    view = made.view(cases_view, p.knowledge, practised)
    ids = in_address(practised)
    p.show(TEMPLATE, "cases", view=view, done=ids)
    learner.offer_record(p, practised)


def one_case(p: Page, case: Case, practised: Attempts) -> None:
    """A case to read and guess; once that is done, what the source says."""
    guess = viewed(GUESS_PARAMETER)
    has_guessed = bool(guess)
    place = f"case-{case.id}-{has_guessed}"
    p.title(case.title, place)
    if not has_guessed:
        p.show(TEMPLATE, "situation", case=case)
        learner.ask(p, case, practised)
        return
    split = viewed(SPLIT_PARAMETER)
    view = reveal_view(p.knowledge, case, guess, split, practised)
    ids = in_address(practised)
    result = links.with_answers(RESULT, view.answers)
    p.show(TEMPLATE, "revealed", view=view, case=case, done=ids, result=result)
    p.draw_notes()
    cases = made.view(cases_view, p.knowledge, practised)
    p.show(TEMPLATE, "all_cases", view=cases, done=ids)
    learner.offer_record(p, practised)


with page() as opened:
    finished = learner.practised(opened.knowledge)
    chosen = opened.knowledge.case(viewed(CASE_PARAMETER))
    if chosen:
        one_case(opened, chosen, finished)
    else:
        all_cases(opened, finished)
