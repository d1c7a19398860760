"""Published cases: read one, guess, then see what the source says, and which answer explains the gap."""

from components import exercise, frame, markup, resources, state
from components.terms import Terms
from engine.practise import reveal
from knowledge.fields import CASE_PARAMETER, GUESS_PARAMETER, SPLIT_PARAMETER

knowledge = resources.knowledge()
notes, terms = markup.Notes(knowledge), Terms(knowledge)
wanted, guess, split = (state.viewed(p) for p in (CASE_PARAMETER, GUESS_PARAMETER, SPLIT_PARAMETER))
finished = exercise.done(knowledge)
case = next((c for c in knowledge.cases if c.id == wanted), None)
if not case:
    frame.title("Practise on published cases", "practise")
    frame.link_notice()
    if wanted:
        markup.show(markup.notice(f"There is no case called “{wanted[:60]}” here. These are the ones there are."))
    markup.show(markup.element("p", "Each case is from a publication, retold in our words. Read it, say which approach you expect "
                                    "and where colleagues would split, then see what the source says and why. Nobody is marked, "
                                    "and in some cases none of the approaches comes first.", "b-lead"),
                exercise.listing(knowledge, finished))
else:
    frame.title(case.title, f"case-{case.id}-{bool(guess)}")
    frame.link_notice()
    if not guess:
        terms.show(exercise.situation(case))
        exercise.ask(knowledge, case, finished, terms)
    else:
        found = reveal(knowledge, case, guess)
        terms.show(
            markup.heading("What the source says"), exercise.verdict(knowledge, found, guess),
            exercise.gap(knowledge, found, guess, notes), exercise.engine_says(knowledge, found), exercise.split(found, split),
            exercise.after(knowledge, case, finished))
        markup.show(notes.render(), markup.heading("All cases"), exercise.listing(knowledge, finished))
