"""The two forces that pull on every approach: what each asks, what speaks for it, and what it
costs.
"""

from html import escape

from components.html import markup
from knowledge.models.knowledge import Knowledge


def boxes(knowledge: Knowledge, notes: markup.Notes, described: bool = False) -> str:
    """Both forces beside each other, always with their cost; with what each is, where that has not
    been said.
    """
    return markup.wrap(
        "div",
        (
            markup.wrap(
                "div",
                (
                    markup.element("h3", f.name),
                    markup.element("p", f.text) if described else "",
                    f"<p><strong>It asks:</strong> {escape(f.asks)}</p>",
                    markup.for_and_cost(f.fair_case, f.cost, notes.mark(f)),
                ),
                "b-pole",
            )
            for f in knowledge.forces
        ),
        "b-poles",
    )
