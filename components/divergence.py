"""Where approaches diverge: for each difference one picture, the words of both poles, and your own place."""

from html import escape

from components import markup
from engine.compare import Divergence, divergence, overall
from engine.explain import finding, title
from engine.picture import range_picture
from knowledge.schema import Approach, Difference, Expression, Knowledge

POLES = (("managerialist", "Managerialist expression"), ("relationship", "Relationship-based expression"))
LEGEND = ("The bar marks the managerialist expression and the dot the relationship-based one. The dashed line is your place. "
          "Places are our judgement; neither end is the target.")


def section(knowledge: Knowledge, approaches: tuple[Approach, ...], places: dict[str, int], notes: markup.Notes) -> str:
    """All differences for these approaches."""
    found = divergence(knowledge, approaches)
    return "".join(one(d, difference, approaches, places.get(d.difference), notes)
                   for d, difference in zip(found, knowledge.differences, strict=True))


def overall_sentence(knowledge: Knowledge, approaches: tuple[Approach, ...]) -> str:
    """Whether spread inside is larger than the gap between, over all differences."""
    return finding(overall(divergence(knowledge, approaches)))


def one(found: Divergence, difference: Difference, approaches: tuple[Approach, ...], place: int | None,
        notes: markup.Notes) -> str:
    """One difference: finding, picture, table, your place, both poles in words."""
    key = f"range-{difference.id}"
    return markup.wrap("section", [
        markup.heading(title(found), 3),
        markup.element("p", difference.text),
        f'<figure class="b-figure">{range_picture(found, difference, place, key, title(found))}'
        f'<figcaption>{escape(LEGEND)}</figcaption></figure>',
        _table(found, place),
        markup.element("p", finding(found)),
        _own(difference, place),
        *(_poles(a, difference.id, notes) for a in approaches),
    ], "b-difference")


def _table(found: Divergence, place: int | None) -> str:
    rows: list[tuple[str, str, str]] = [(s.name, str(s.low or "not described"), str(s.high or "not described"))
                                        for s in found.spans]
    if place:
        rows.append(("Your place", str(place), str(place)))
    return markup.details("The picture as a table", [markup.table(
        f"{found.name}: places from 1 to 6", ("Approach", "Managerialist", "Relationship-based"), rows)])


def _own(difference: Difference, place: int | None) -> str:
    if place is None:
        return ""
    anchor = difference.anchors[place - 1]
    return markup.wrap("div", [
        f"<p><strong>Your place is {place}.</strong> “{escape(anchor.text)}”</p>",
        f"<p><strong>For it:</strong> {escape(anchor.fair_case)} <strong>The cost:</strong> {escape(anchor.cost)}</p>",
    ], "b-own-box")


def _poles(approach: Approach, difference: str, notes: markup.Notes) -> str:
    range_ = approach.differences[difference]
    columns = [_pole(label, getattr(range_, pole), notes) for pole, label in POLES]
    return markup.wrap("div", [
        markup.heading(approach.name, 4), markup.wrap("div", columns, "b-poles"),
        f'<p class="b-moves"><strong>What moves it:</strong> {escape(range_.moves.text)}{notes.mark(range_.moves)}</p>',
    ], "b-approach-poles")


def _pole(label: str, expression: Expression, notes: markup.Notes) -> str:
    place = f"place {expression.place}" if expression.place else "place not described"
    return markup.wrap("div", [
        markup.element("p", f"{label}, {place}", "b-label"),
        notes.claim(expression, expression.looks_like),
        f"<p><strong>For it:</strong> {escape(expression.fair_case)}</p>",
        f"<p><strong>The cost:</strong> {escape(expression.cost)}</p>",
    ], "b-pole")
