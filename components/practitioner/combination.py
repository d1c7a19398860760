"""Approaches that fit at once, and results besides choosing one."""

from html import escape

from components.html import markup
from components.html.markup import Notes
from engine.combination import together
from engine.comparison import RELATIONS
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Difference, Knowledge
from knowledge.models.next_steps import Alternative, Quadrant, Signs
from wording.lists import listed, steps

ENDS = (("managerialist", "Nearer to 1"), ("relationship", "Nearer to 6"))


def section(knowledge: Knowledge, front: tuple[Approach, ...], notes: Notes) -> str:
    """What one conversation could cover, where they pull apart, how each two stand to each other,
    and who holds what.
    """
    if len(front) < 2:
        return ""
    found = together(knowledge, front)
    covered = listed([f"“{s.name}”" for s in found.covered])
    meetings = "".join(
        f"<li><strong>{escape(m.first.name)} and {escape(m.second.name)} {RELATIONS[m.relation.kind]}.</strong> "
        f"{escape(m.relation.because)}{notes.mark(m.relation)}</li>"
        for m in found.meetings
        if m.relation
    )
    names = listed([f"“{d.name}”" for d in found.apart])
    apart = (
        f"They stand furthest apart on {names}: {steps(found.apart[0].between or 0)} when done in the same spirit. "
        "Settle there first whose way you take."
        if found.apart
        else "Done in the same spirit they do not stand apart on any difference."
    )
    roles = "".join(
        f"<li><strong>{escape(a.name)}.</strong> {escape(a.roles.text)}{notes.mark(a.roles)}</li>"
        for a in front
    )
    return "".join(
        (
            markup.heading("If you combine them", 3),
            markup.element(
                "p",
                f"One conversation could cover what shows strongly in each: {covered}."
                if covered
                else "No similarity shows strongly in each of them, so one conversation may not be enough.",
            ),
            markup.element("p", f"{apart} The places are our judgement."),
            f"<ul>{meetings}</ul>" if meetings else "",
            markup.details("Who holds what", [f"<ul>{roles}</ul>"]),
        )
    )


def alternatives(found: tuple[Alternative, ...], notes: Notes) -> str:
    """Results besides choosing an approach, with their reason and what to do first."""
    return "".join(
        markup.wrap(
            "article",
            (
                markup.heading(a.name, 3),
                markup.element("p", a.text),
                notes.claim(a, a.because),
                f"<p><strong>First:</strong> {escape(a.first)}</p>",
            ),
            "b-card",
        )
        for a in found
    )


def signs(difference: Difference, place: int | None, notes: Notes) -> str:
    """Both ends of a difference: when it goes well, when it is overdone, and a small step towards
    it.
    """
    boxes = "".join(_sign(difference.signs, end, label, notes) for end, label in ENDS)
    where = f" You stand at {place}." if place else ""
    return markup.details(
        "When it goes well, when it is overdone, and a small step either way",
        [
            markup.element(
                "p",
                f"Neither direction is the better one.{where} Choose a step only if something is missing.",
            ),
            f'<div class="b-poles">{boxes}</div>',
        ],
    )


def _sign(found: Signs, end: str, label: str, notes: Notes) -> str:
    sign = getattr(found, end)
    facts = (("Goes well", sign.well), ("Overdone", sign.overdone), ("A small step", sign.try_it))
    said = "".join(f"<p><strong>{name}:</strong> {escape(text)}</p>" for name, text in facts)
    return markup.wrap(
        "div", (markup.element("p", label, "b-label"), said, f"<p>{notes.mark(sign)}</p>"), "b-pole"
    )


def quadrants(knowledge: Knowledge, places: dict[str, int], notes: Notes) -> str:
    """Structure beside relationship: the second picture. One line cannot show that both can be
    there, or neither.
    """
    if not knowledge.quadrants:
        return ""
    rows = [
        [
            next(
                q
                for q in knowledge.quadrants
                if (q.structure, q.relationship) == (structure, relationship)
            )
            for relationship in ("little", "strong")
        ]
        for structure in ("much", "little")
    ]
    low = sum(place <= 3 for place in places.values())
    lean = (
        (
            f"On {low} of {len(places)} differences you stand nearer to 1. That tells which force pulls more. It does not tell how "
            "much of the other is there too: the questions in the boxes do."
        )
        if places
        else ""
    )
    return "".join(
        (
            markup.heading("A second picture: structure beside relationship", 3),
            markup.element(
                "p",
                "The two forces are not only opposites. A team can have much of both, or little of either. "
                + lean,
            ),
            '<div class="b-quadrants">',
            *(_quadrant(q, notes) for row in rows for q in row),
            "</div>",
        )
    )


def _quadrant(q: Quadrant, notes: Notes) -> str:
    return markup.wrap(
        "div",
        (
            markup.heading(q.name, 4),
            markup.element(
                "p",
                f"{q.structure} structure, {q.relationship} relationship".capitalize(),
                "b-said",
            ),
            notes.claim(q, q.text),
            markup.for_and_cost(q.worth, q.cost),
            f"<p><strong>Are you here?</strong> {escape(q.notice)}</p>",
        ),
        "b-pole",
    )
