"""Who might miss out, and what can still be done for a person who cannot take part, on the paper of
a result.
"""

from documents.model import Block, Bullets, Heading, Paragraph
from documents.result_paper import Paper
from views.fairness import MissesView
from views.fits import ApproachView
from wording.say import say


def missing_out(paper: Paper) -> tuple[Block, ...]:
    """Who might miss out in what fits, in as much detail as there is room for."""
    view = paper.view.fairness
    if not view.shown:
        return ()
    if not paper.detail.misses_out:
        on_the_page = Paragraph(say("fairness.on-the-page"))
        return (on_the_page,)
    views = view.all
    if paper.detail.brief:
        first = views[0].approach
        views = tuple(each for each in views if each.approach == first)
    items = [_who(paper, each) for each in views]
    heading = Heading(say("fairness.title"))
    return heading, Bullets(tuple(items))


def still_do(paper: Paper, approach: ApproachView) -> list[str]:
    """What an approach can still do, as one item; none where the person can take part."""
    if not approach.still_do:
        return []
    if not paper.detail.misses_out:
        return [say("fairness.still-on-the-page")]
    said = approach.still_do
    if paper.detail.brief:
        said = said[:1]
    claims = []
    for claim in said:
        mark = paper.cited.mark(claim.basis, claim.sources)
        claims.append(f"{claim.text} {mark}")
    return [say("fairness.still-text", claims=" ".join(claims))]


def _who(paper: Paper, each: MissesView) -> str:
    misses_out = each.pole.misses_out
    mark = paper.cited.mark(misses_out.basis, misses_out.sources)
    words = [say("fairness.paper", label=each.label, misses_out=misses_out.text, mark=mark)]
    if each.you_answered:
        words.append(each.you_answered)
    if not paper.detail.because:
        return " ".join(words)
    helps = each.pole.helps
    mark = paper.cited.mark(helps.basis, helps.sources)
    words.append(say("fairness.paper-helps", helps=helps.text, mark=mark))
    return " ".join(words)
