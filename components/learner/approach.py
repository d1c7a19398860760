"""One approach on a page, and the list of all."""

from html import escape

from components.app import links
from components.app.routes import COUNTS
from components.html import markup
from components.html.markup import Notes
from components.shared import divergence
from engine.comparison import CERTAINTIES, STRENGTHS
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.approach import Approach
from knowledge.models.field_types import Claim
from knowledge.models.knowledge import Knowledge

STANDS = {"combines": "Goes well with", "overlaps": "Overlaps with", "pulls-apart": "Pulls against"}
KINDS = {
    "output": "counts what was done",
    "outcome": "asks what came of it",
    "relational": "asks how it was done",
}


def body(
    knowledge: Knowledge, approach: Approach, places: dict[str, int], notes: Notes
) -> list[str]:
    """Everything the knowledge says of one approach, in reading order."""
    return [
        _opening(approach, notes),
        markup.contents(PARTS),
        _sides(approach, notes),
        _similarities(knowledge, approach, notes),
        _part(
            "differences",
            "How differently it is done",
            [
                markup.element(
                    "p",
                    "The same approach can be done in very different ways. These are two of them, and neither is the "
                    "target.",
                )
            ],
        ),
        *divergence.section(knowledge, (approach,), places, notes, words_for=(approach,)),
        _lists(approach, notes),
        _fits(knowledge, approach, notes),
        _practice(approach, notes),
        _evidence(knowledge, approach, notes),
        _relations(knowledge, approach, notes),
        _history(approach, notes),
    ]


PARTS = (
    ("sides", "Three sides"),
    ("shares", "What it shares"),
    ("differences", "How differently it is done"),
    ("strengths", "Strengths and limits"),
    ("fits", "Where it fits"),
    ("practice", "Trying it"),
    ("evidence", "Evidence"),
    ("relations", "Beside the others"),
    ("history", "History"),
)


def _part(id_: str, title: str, inner: list[str]) -> str:
    return "".join((markup.heading(title, id_=id_), *inner))


def _opening(a: Approach, notes: Notes) -> str:
    names = "".join(
        f"<li>{escape(n.name)} ({escape(n.when)}){notes.mark(n)}</li>" for n in a.aliases
    )
    facts = (
        ("For whom", a.for_whom),
        ("Where", a.settings),
        ("Who does it", a.roles),
        ("Typical decisions", a.decisions),
    )
    return "".join(
        (
            markup.element("p", a.summary, "b-lead"),
            notes.claim(a.definition, a.definition.text),
            markup.details(
                "Other names, and what it is not",
                [
                    markup.element("p", f"The 2018 review calls it “{a.review_name}”."),
                    f"<ul>{names}</ul>",
                    markup.element("p", "What it is not", "b-label"),
                    _claims(a.is_not, notes),
                ],
            ),
            '<dl class="b-facts">',
            *(
                f"<dt>{escape(label)}</dt><dd>{escape(c.text)}{notes.mark(c)}</dd>"
                for label, c in facts
            ),
            "</dl>",
        )
    )


def _claims(claims: tuple[Claim, ...], notes: Notes) -> str:
    return markup.wrap("ul", (notes.claim(c, c.text, "li") for c in claims))


def _sides(a: Approach, notes: Notes) -> str:
    columns = "".join(
        f'<div class="b-pole"><p class="b-label">The {side}</p>{notes.claim(claim, claim.text)}</div>'
        for side, claim in a.sides
    )
    return _part(
        "sides", "Three sides of the table", [f'<div class="b-poles b-three">{columns}</div>']
    )


def _similarities(knowledge: Knowledge, a: Approach, notes: Notes) -> str:
    items = []
    for s in knowledge.similarities:
        showing = a.similarities[s.id]
        items.append(
            f'<div class="b-pole"><p class="b-label">{escape(s.name)}: {STRENGTHS[showing.strength]}</p>'
            f"{notes.claim(showing, showing.text)}</div>"
        )
    return _part(
        "shares", "What it shares with the others", [f'<div class="b-poles">{"".join(items)}</div>']
    )


def _lists(a: Approach, notes: Notes) -> str:
    pairs = (("Strengths", a.strengths), ("Limits", a.limits))
    columns = "".join(
        f'<div class="b-pole"><h3>{label}</h3>{_claims(claims, notes)}</div>'
        for label, claims in pairs
    )
    return _part("strengths", "Strengths and limits", [f'<div class="b-poles">{columns}</div>'])


def _fits(knowledge: Knowledge, a: Approach, notes: Notes) -> str:
    words = {
        AnswerRef(q.id, o.id): markup.unquoted(o.text)
        for q in knowledge.questions
        for o in q.options
    }
    groups = (
        ("Fits well where", ("strong",)),
        ("Fits in part where", ("some",)),
        ("Fits badly where", ("against", "strongly-against")),
    )
    inner = []
    for label, degrees in groups:
        rows = "".join(
            f'<li>{escape(f.because)}{notes.mark(f)}<span class="b-said">when the answer is '
            f"“{escape(words[f.answer])}”</span></li>"
            for f in a.fits
            if f.degree in degrees
        )
        if rows:
            inner.append(markup.details(label, [f"<ul>{rows}</ul>"]))
    names = knowledge.approach_names
    instead = "".join(
        notes.claim(i, i.text, "li").replace("</li>", _beside(i.approaches, names) + "</li>")
        for i in a.instead
    )
    return _part(
        "fits",
        "Where it fits, and where not",
        [*inner, markup.heading("Use instead, or alongside", 3), f"<ul>{instead}</ul>"],
    )


def _beside(ids: tuple[str, ...], names: dict[str, str]) -> str:
    return (
        f'<span class="b-said">See {", ".join(links.approach(i, names[i]) for i in ids)}</span>'
        if ids
        else ""
    )


def _practice(a: Approach, notes: Notes) -> str:
    tools = "".join(
        f"<li><strong>{escape(t.name)}.</strong> {escape(t.text)}{notes.mark(t)}</li>"
        for t in a.tools
    )
    myths = "".join(
        f"<li><strong>“{escape(m.myth)}”</strong> {escape(m.answer)}{notes.mark(m)}</li>"
        for m in a.misunderstandings
    )
    return _part(
        "practice",
        "Trying it",
        [
            markup.heading("First steps this week", 3),
            _plain_list(a.first_steps),
            markup.heading("Questions to ask yourself", 3),
            _plain_list(a.reflective_questions),
            markup.heading("Common misunderstandings", 3),
            f"<ul>{myths}</ul>",
            markup.heading("Tools", 3),
            f"<ul>{tools}</ul>",
        ],
    )


def _plain_list(texts: tuple[str, ...]) -> str:
    return markup.wrap("ul", (markup.element("li", t) for t in texts))


def _evidence(knowledge: Knowledge, a: Approach, notes: Notes) -> str:
    found = "".join(
        f"<li>{escape(e.text)} <strong>({CERTAINTIES[e.certainty]})</strong>{notes.mark(e)}</li>"
        for e in a.evidence
    )
    measures = "".join(
        f"<li><strong>{escape(m.name)}</strong> ({KINDS[m.kind]}). Sees: {escape(m.captures)} "
        f"Misses: {escape(m.misses)}{notes.mark(m)}</li>"
        for m in knowledge.measures
        if a.id in m.approaches
    )
    return _part(
        "evidence",
        "Evidence, and what is measured",
        [
            f"<ul>{found}</ul>",
            markup.heading("What is measured", 3),
            f"<ul>{measures}</ul>",
            f"<p>{links.to(COUNTS, 'See what your service sees through what it counts')}</p>",
        ],
    )


def _relations(knowledge: Knowledge, a: Approach, notes: Notes) -> str:
    names = knowledge.approach_names
    inner = []
    for kind, label in STANDS.items():
        rows = "".join(
            f"<li>{links.approach(r.approach, names[r.approach])}: {escape(r.because)}{notes.mark(r)}</li>"
            for r in a.relations
            if r.kind == kind
        )
        if rows:
            inner += [markup.heading(label, 3), f"<ul>{rows}</ul>"]
    return _part("relations", "Beside the other approaches", inner)


def _history(a: Approach, notes: Notes) -> str:
    events = "".join(
        f"<li><strong>{escape(_date(e.when))}</strong> {escape(e.text)}{notes.mark(e)}</li>"
        for e in a.timeline
    )
    checked = (
        f"Text checked on {a.checked.day} {a.checked:%B %Y}; each note says when its source was last seen. "
        f"To be checked again by "
        f"{a.review_by.day} {a.review_by:%B %Y}."
    )
    return _part(
        "history",
        "History, and what has changed since 2018",
        [
            _claims(a.since_2018, notes),
            markup.details("Timeline", [f"<ul>{events}</ul>"]),
            markup.element("p", checked, "b-quiet"),
        ],
    )


def _date(when: str) -> str:
    year, *rest = when.removeprefix("c. ").split("-")
    parts = [str(int(rest[1]))] if len(rest) > 1 else []
    parts += [markup.MONTHS[int(rest[0]) - 1]] if rest else []
    return ("about " if when.startswith("c.") else "") + " ".join([*parts, year])
