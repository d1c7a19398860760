"""Where each approach fits, in words: bands, then the reasons for and against with the answers that
fired them.
"""

from html import escape

from components.app import links
from components.html import markup
from components.practitioner.robustness import Outlook
from engine.answers import Answers
from engine.fit import (
    DEGREES,
    FRONT_FLOOR,
    FRONT_HALF,
    FRONT_MARGIN,
    PART_FLOOR,
    ApproachFit,
    Reason,
    Result,
    reasons_not_fired,
)
from engine.robustness.acceptability import DRAWS
from knowledge.models.knowledge import Knowledge
from knowledge.models.questions import Question
from wording.answers import answer_text
from wording.lists import listed

BANDS = {
    "fits": (
        "Fits what you describe",
        "Your answers speak for these most clearly. They stand in alphabetical order.",
    ),
    "fits-in-part": (
        "Fits in part",
        "Some of your answers speak for these. One may go well beside another approach.",
    ),
    "little-said": (
        "Little to go on",
        "What speaks for these and against them is little, or nearly even.",
    ),
    "points-elsewhere": (
        "Your answers point elsewhere",
        "What speaks against these weighs more than what speaks for them.",
    ),
}
# reasons shown at once; the rest opens. Strongest first, so the few that count most are seen.
SHOWN = 4


def summary(result: Result) -> str:
    """One sentence that names what fits. Equals are named as equals; nothing is called first."""
    front = sorted(a.name for a in result.front)
    if not result.weighed:
        return (
            "You have said how it is done, and not yet what the situation is about, so no approach is weighed. "
            "Below you see where your way of working stands in each of them."
        )
    if not front:
        return (
            "No approach stands out from what you answered. That can mean that the situation is still open: "
            "answer more, or begin by talking with the person."
        )
    if 2 * len(front) > len(result.approaches):
        return f"{listed(front)} all fit: your answers do not tell them apart yet. Answering more may help."
    if len(front) == 1:
        return f"{front[0]} fits what you describe. How it is done matters as much as that it fits."
    return f"{listed(front)} fit what you describe. How each is done matters as much as which."


def band(
    knowledge: Knowledge,
    answers: Answers,
    result: Result,
    name: str,
    notes: markup.Notes,
    outlook: Outlook,
) -> str:
    """One band with its approaches, or nothing if it is empty."""
    found = sorted((a for a in result.approaches if a.band == name), key=lambda a: a.name)
    if not found:
        return ""
    title, text = BANDS[name]
    if name == "fits":
        body = [_card(knowledge, a, notes, outlook) for a in found]
    else:
        body = [
            markup.details(
                f"{a.name}: {_counts(a)}",
                [
                    _reasons(knowledge, a, notes),
                    _why_not(knowledge, answers, a, notes),
                    outlook.said(a.id),
                    f"<p>{links.approach(a.id, 'More about this approach')}</p>",
                ],
            )
            for a in found
        ]
    return markup.wrap(
        "section", [markup.heading(title, 3), markup.element("p", text), *body], f"b-band b-{name}"
    )


def _card(
    knowledge: Knowledge, approach: ApproachFit, notes: markup.Notes, outlook: Outlook
) -> str:
    summary_ = next(a.summary for a in knowledge.approaches if a.id == approach.id)
    return markup.wrap(
        "article",
        [
            f"<h4>{links.approach(approach.id, approach.name)}</h4>",
            markup.element("p", summary_),
            _reasons(knowledge, approach, notes),
            outlook.said(approach.id),
        ],
        "b-card",
    )


def _reasons(knowledge: Knowledge, approach: ApproachFit, notes: markup.Notes) -> str:
    parts = []
    for label, none, reasons in (
        ("What speaks for it", "Nothing you answered speaks for it.", approach.reasons_for),
        (
            "What speaks against it",
            "Nothing you answered speaks against it.",
            approach.reasons_against,
        ),
    ):
        items = [_reason(knowledge, r, notes) for r in reasons]
        parts.append(
            markup.element("p", label, "b-label") if items else markup.element("p", none, "b-quiet")
        )
        parts.append(markup.wrap("ul", items[:SHOWN]) if items else "")
        if len(items) > SHOWN:
            more = len(items) - SHOWN
            parts.append(
                markup.details(
                    f"{markup.number_word(more).capitalize()} more",
                    [markup.wrap("ul", items[SHOWN:])],
                )
            )
    return "".join(parts)


def _reason(knowledge: Knowledge, reason: Reason, notes: markup.Notes) -> str:
    strength = "A strong reason" if abs(reason.degree) == 1 else "A lighter reason"
    return _item(knowledge, reason, notes, f"{strength}: you answered")


def _item(knowledge: Knowledge, reason: Reason, notes: markup.Notes, lead: str) -> str:
    said = markup.unquoted(answer_text(knowledge, reason.question, reason.option))
    return (
        f"<li>{escape(reason.because)}{notes.marks(reason.basis, reason.sources)}"
        f'<span class="b-said">{lead} “{escape(said)}”</span></li>'
    )


def _why_not(knowledge: Knowledge, answers: Answers, fit_: ApproachFit, notes: markup.Notes) -> str:
    """The strong reasons that no answer fired: what would have spoken for it."""
    approach = next(a for a in knowledge.approaches if a.id == fit_.id)
    weights = {q.id: q.weight for q in knowledge.questions}
    missing = [r for r in reasons_not_fired(approach, weights, answers) if r.degree == 1]
    if not missing:
        return ""
    return markup.details(
        "What would have spoken for it",
        [markup.wrap("ul", (_item(knowledge, r, notes, "If the answer were") for r in missing))],
    )


def _counts(approach: ApproachFit) -> str:
    return f"for, {_weights(approach.reasons_for)}; against, {_weights(approach.reasons_against)}"


def _weights(reasons: tuple[Reason, ...]) -> str:
    strong = sum(abs(r.degree) == 1 for r in reasons)
    parts = [
        f"{markup.number_word(n)} {word}"
        for n, word in ((strong, "strong"), (len(reasons) - strong, "lighter"))
        if n
    ]
    return " and ".join(parts) or "nothing"


def working(
    knowledge: Knowledge, result: Result, outlook: Outlook, doubled: Question | None = None
) -> str:
    """The figures, for those who ask for them. `doubled` is the question that the visitor weighs
    twice.
    """
    return markup.details(
        "Show the working",
        [
            *(markup.element("p", text) for text in rule()),
            markup.table(
                "Scores from -1 to 1, and the share of draws, from 0 to 1, in which an approach fits",
                ("Approach", "Score", "Other weights", "Questions left out"),
                (
                    (a.name, f"{a.score:.2f}", *outlook.shares(a.id))
                    for a in sorted(result.approaches, key=lambda a: a.name)
                ),
            ),
            markup.element(
                "p",
                f"Other weights: {DRAWS:,} sets of weights for your answers, none likelier than another. Questions "
                f"left out: {DRAWS:,} sets of answers to them, chosen at random. A share is exact to about two in a "
                "hundred.",
            ),
            markup.element("p", "What each question weighs, and why", "b-label"),
            weights(knowledge, doubled),
        ],
    )


def rule() -> tuple[str, str]:
    """The rule of the fit, in words: how a score comes about, and when an approach is said to fit."""
    return (
        f"A strong reason counts {DEGREES['strong']} and a lighter one {DEGREES['some']}; reasons against count the same below "
        "zero. Where a question has several answers, its strongest reason for and its strongest against are taken together. "
        "The mean over the questions you answered, each with its weight, gives a score from -1 to 1.",
        f"An approach “fits” if its score is at least {float(FRONT_HALF)}, or at least {float(FRONT_FLOOR)} and within "
        f"{float(FRONT_MARGIN)} of the highest. Your answers must also weigh at least as much as the heaviest question. "
        f"From {float(PART_FLOOR)} it fits in part, below zero your answers point elsewhere, and between the two there is little "
        "to go on. These limits are our judgement.",
    )


def weights(knowledge: Knowledge, doubled: Question | None = None) -> str:
    """What each question weighs, and why."""
    return markup.wrap(
        "ul",
        (
            f"<li><strong>{escape(q.text)}</strong> weighs {q.weight}{', doubled by you' if doubled and q.id == doubled.id else ''}. "
            f"{escape(q.weight_because)}</li>"
            for q in knowledge.questions
        ),
    )
