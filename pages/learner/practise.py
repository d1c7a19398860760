"""Published cases: read one, guess, then see what the source says, and which answer explains the
gap.
"""

from components.app import layout, resources, state
from components.html import markup
from components.html.terms import Terms
from components.learner import practise
from engine.practise import reveal
from knowledge.reserved import CASE_PARAMETER, GUESS_PARAMETER, SPLIT_PARAMETER

knowledge = resources.knowledge()
notes, terms = markup.Notes(knowledge), Terms(knowledge)
wanted, guess, split = (state.viewed(p) for p in (CASE_PARAMETER, GUESS_PARAMETER, SPLIT_PARAMETER))
finished = practise.done(knowledge)
case = next((c for c in knowledge.cases if c.id == wanted), None)
if not case:
    layout.title("Practise on published cases", "practise")
    layout.link_notice()
    if wanted:
        markup.show(
            markup.notice(
                f"There is no case called “{wanted[:60]}” here. These are the ones there are."
            )
        )
    markup.show(
        markup.element(
            "p",
            "Each case is from a publication, retold in our words. Read it, say which approach you expect "
            "and where colleagues would split, then see what the source says and why. Nobody is marked, "
            "and in some cases none of the approaches comes first.",
            "b-lead",
        ),
        practise.listing(knowledge, finished),
    )
else:
    layout.title(case.title, f"case-{case.id}-{bool(guess)}")
    layout.link_notice()
    if not guess:
        terms.show(practise.situation(case))
        practise.ask(knowledge, case, finished, terms)
    else:
        found = reveal(knowledge, case, guess)
        terms.show(
            markup.heading("What the source says"),
            practise.verdict(knowledge, found, guess),
            practise.gap(knowledge, found, guess, notes),
            practise.engine_says(knowledge, found),
            practise.split(found, split),
            practise.after(knowledge, case, finished),
        )
        markup.show(
            notes.render(), markup.heading("All cases"), practise.listing(knowledge, finished)
        )
