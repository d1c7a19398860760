"""What comes before any approach."""

from html import escape

from components.html import markup
from knowledge.models.questions import Caution


def section(cautions: tuple[Caution, ...], notes: markup.Notes) -> str:
    """Every caution raised, with what to do first; nothing if there is none."""
    if not cautions:
        return ""
    items = "".join(
        f'<div class="b-caution"><h3>{escape(c.text)}</h3><p><strong>First:</strong> {escape(c.first)}'
        f"{notes.mark(c)}</p></div>"
        for c in cautions
    )
    return markup.wrap(
        "section",
        [
            markup.heading("Do this first"),
            items,
            markup.element(
                "p", "Everything else can wait. Your answers stay in the link.", "b-quiet"
            ),
        ],
        "b-cautions",
    )
