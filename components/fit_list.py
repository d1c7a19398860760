"""Where each approach fits, in words: bands, then the reasons for and against with the answers that fired them."""

from html import escape
from urllib.parse import urlencode

from components import markup, state
from components.routes import APPROACH
from engine.explain import answer_text, listed
from engine.fit import ApproachFit, Reason, Result
from knowledge.fields import APPROACH_PARAMETER
from knowledge.schema import Knowledge

BANDS = {
    "fits": ("Fits what you describe", "The work and the purpose you describe are what it was made for."),
    "fits-in-part": ("Fits in part", "Some of your answers speak for it. It may go well beside another."),
    "little-said": ("Little to go on", "Your answers say little for it or against it."),
    "points-elsewhere": ("Your answers point elsewhere", "More speaks against it than for it here."),
}

SHOWN = 4  # reasons shown at once; the rest opens. Strongest first, so the few that count most are seen.


def link(id_: str, name: str) -> str:
    """A link to an approach's own page that keeps the answers."""
    query = urlencode(state.address(**{APPROACH_PARAMETER: id_}))
    return f'<a class="b-name" href="{APPROACH.path}?{escape(query)}" target="_self">{escape(name)}</a>'


def summary(result: Result) -> str:
    """One sentence that names what fits. Equals are named as equals; nothing is called first."""
    front = [a.name for a in result.front]
    if not front:
        return "No approach stands out from what you answered. That can mean that the situation is still open: " \
               "answer more, or begin by talking with the person."
    if len(front) == 1:
        return f"{front[0]} fits what you describe. The rest of this page matters as much: how it is done here."
    return f"{listed(front)} fit what you describe, and can be combined. How each is done matters as much as which."


def band(knowledge: Knowledge, result: Result, name: str, notes: markup.Notes) -> str:
    """One band with its approaches, or nothing if it is empty."""
    found = [a for a in result.approaches if a.band == name]
    if not found:
        return ""
    title, text = BANDS[name]
    if name == "fits":
        body = [_card(knowledge, a, notes) for a in found]
    else:
        body = [markup.details(f"{a.name}: {_counts(a)}", [_reasons(knowledge, a, notes),
                                                          f"<p>{link(a.id, 'More about this approach')}</p>"])
                for a in found]
    return markup.wrap("section", [markup.heading(title, 3), markup.element("p", text), *body], f"b-band b-{name}")


def _card(knowledge: Knowledge, approach: ApproachFit, notes: markup.Notes) -> str:
    summary_ = next(a.summary for a in knowledge.approaches if a.id == approach.id)
    return markup.wrap("article", [f"<h4>{link(approach.id, approach.name)}</h4>", markup.element("p", summary_),
                                   _reasons(knowledge, approach, notes)], "b-card")


def _reasons(knowledge: Knowledge, approach: ApproachFit, notes: markup.Notes) -> str:
    parts = []
    for label, none, reasons in (
            ("What speaks for it", "Nothing you answered speaks for it.", approach.reasons_for),
            ("What speaks against it", "Nothing you answered speaks against it.", approach.reasons_against)):
        items = [_reason(knowledge, r, notes) for r in reasons]
        parts.append(markup.element("p", label, "b-label") if items else markup.element("p", none, "b-quiet"))
        parts.append(markup.wrap("ul", items[:SHOWN], "b-reasons") if items else "")
        if len(items) > SHOWN:
            more = len(items) - SHOWN
            parts.append(markup.details(f"{markup.number_word(more).capitalize()} more", [
                markup.wrap("ul", items[SHOWN:], "b-reasons")]))
    return "".join(parts)


def _reason(knowledge: Knowledge, reason: Reason, notes: markup.Notes) -> str:
    strength = "A strong reason" if abs(reason.degree) == 1 else "A lighter reason"
    said = answer_text(knowledge, reason.question, reason.option).strip("“”")
    return (f'<li>{escape(reason.because)}{notes.marks(reason.basis, reason.sources)}'
            f'<span class="b-said">{strength}: you answered “{escape(said)}”</span></li>')


def _counts(approach: ApproachFit) -> str:
    pros, cons = len(approach.reasons_for), len(approach.reasons_against)
    return (f"{markup.number_word(pros)} {'reason' if pros == 1 else 'reasons'} for, "
            f"{markup.number_word(cons)} against")


def working(knowledge: Knowledge, result: Result) -> str:
    """The figures, for those who ask for them."""
    weights = ", ".join(f"{q.id} {q.weight}" for q in knowledge.questions if q.weight)
    return markup.details("Show the working", [
        markup.element("p", "Each answer speaks for an approach (strong 1, some 0.5) or against it (-0.5, strongly -1). The "
                            "score is the mean over the questions you answered, each with its weight: " + weights + ". An "
                            "approach fits if its score is at least 0.25 and within 0.2 of the highest."),
        markup.table("Scores from -1 to 1", ("Approach", "Score", "Rank"),
                     ((a.name, f"{a.score:.2f}", a.rank) for a in result.approaches))])
