"""Where approaches diverge: for each difference one picture, the words of both poles, and your own
place.
"""

from html import escape

from components.html import markup
from components.practitioner import combination
from engine.divergence import Divergence, divergence, overall
from knowledge.models.approach import Approach, Expression
from knowledge.models.knowledge import Difference, Knowledge
from pictures.range_plot import range_picture
from wording.divergence import finding, title
from wording.lists import listed

POLES = (
    ("managerialist", "Done in a managerialist way"),
    ("relationship", "Done in a relationship-based way"),
)
LEGEND = (
    "The bar marks the approach done in a managerialist way, the dot in a relationship-based way. "
    "Places are our judgement, and neither end is the target."
)
OWN_LEGEND = " The dashed line is your place."
OPENED = 2  # words of the poles stand open for so many approaches; for more they open one by one


def section(
    knowledge: Knowledge,
    approaches: tuple[Approach, ...],
    places: dict[str, int],
    notes: markup.Notes,
    words_for: tuple[Approach, ...],
    only: bool = False,
    acting: bool = False,
) -> list[str]:
    """All differences for these approaches, with the words of both poles for those in `words_for`.
    `only` leaves out those on which each approach ranges further within itself than they stand
    apart; `acting` adds signs and steps at both ends.
    """
    found = divergence(knowledge, approaches)
    shown = [
        (d, difference)
        for d, difference in zip(found, knowledge.differences, strict=True)
        if d.telling or not only
    ]
    opened = len(words_for) <= OPENED
    left_out = [d.name for d in found if only and not d.telling]
    said = (
        [
            markup.element(
                "p",
                f"Left out, because on these each approach ranges further within itself than they stand apart, or "
                f"places are not described: {listed(left_out)}.",
            )
        ]
        if left_out
        else []
    )
    return [
        *said,
        *(
            part
            for n, (d, difference) in enumerate(shown)
            for part in (
                *_one(d, difference, places.get(d.difference), legend(places) if n == 0 else ""),
                *(
                    [combination.signs(difference, places.get(difference.id), notes)]
                    if acting
                    else []
                ),
                *(_poles(a, difference.id, notes, opened) for a in words_for),
            )
        ),
    ]


def legend(places: dict[str, int]) -> str:
    """How to read the pictures; it stands under the first and speaks for all."""
    return LEGEND + (OWN_LEGEND if places else "")


def overall_sentence(knowledge: Knowledge, approaches: tuple[Approach, ...]) -> str:
    """Whether spread inside is larger than the gap between, over all differences."""
    return finding(overall(divergence(knowledge, approaches)))


def _one(found: Divergence, difference: Difference, place: int | None, caption: str) -> list[str]:
    """One difference: finding, picture, table, sentence, your own place."""
    svg = range_picture(found, difference, place, f"range-{difference.id}", title(found))
    return [
        markup.heading(title(found), 3),
        markup.element("p", difference.text),
        markup.picture(svg, caption),
        markup.element("p", finding(found)),
        _own(difference, place),
        _table(found, place),
    ]


def _table(found: Divergence, place: int | None) -> str:
    rows: list[tuple[str, str, str]] = [
        (s.name, str(s.low or "not described"), str(s.high or "not described")) for s in found.spans
    ]
    if place:
        rows.append(("Your place", str(place), str(place)))
    return markup.details(
        "The picture as a table",
        [
            markup.table(
                f"{found.name}: places from 1 to 6",
                ("Approach", "Managerialist", "Relationship-based"),
                rows,
            )
        ],
    )


def _own(difference: Difference, place: int | None) -> str:
    if place is None:
        return ""
    anchor = difference.anchors[place - 1]
    return markup.wrap(
        "div",
        [
            f"<p><strong>Your place is {place}.</strong> “{escape(anchor.text)}”</p>",
            markup.for_and_cost(anchor.fair_case, anchor.cost),
        ],
        "b-own-box",
    )


def _poles(approach: Approach, difference: str, notes: markup.Notes, opened: bool) -> str:
    range_ = approach.differences[difference]
    poles = [(label, getattr(range_, pole)) for pole, label in POLES]
    return markup.details(
        f"How this looks: {approach.name}",
        [
            markup.wrap(
                "div", (_picture_in_words(label, e, notes) for label, e in poles), "b-poles"
            ),
            markup.details(
                "The fair case and the cost of each, and what moves it",
                [
                    markup.wrap("div", (_case_and_cost(label, e) for label, e in poles), "b-poles"),
                    notes.claim(range_.moves, range_.moves.text),
                ],
            ),
        ],
        opened=opened,
    )


def _picture_in_words(label: str, expression: Expression, notes: markup.Notes) -> str:
    place = f"place {expression.place}" if expression.place else "place not described"
    return markup.wrap(
        "div",
        [
            markup.element("p", f"{label}, {place}", "b-label"),
            notes.claim(expression, expression.looks_like),
        ],
        "b-pole",
    )


def _case_and_cost(label: str, expression: Expression) -> str:
    return markup.wrap(
        "div",
        [
            markup.element("p", label, "b-label"),
            markup.for_and_cost(expression.fair_case, expression.cost),
        ],
        "b-pole",
    )
