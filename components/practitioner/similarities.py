"""What the approaches in front all share: the similarities as they show here."""

from html import escape

from components.html import markup
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge


def section(knowledge: Knowledge, approaches: tuple[Approach, ...], notes: markup.Notes) -> str:
    """Each similarity, with how it shows in each approach."""
    parts = []
    for similarity in knowledge.similarities:
        rows = "".join(
            f"<li><strong>{escape(a.name)}.</strong> {escape(a.similarities[similarity.id].text)}"
            f"{notes.mark(a.similarities[similarity.id])}</li>"
            for a in approaches
        )
        parts.append(
            markup.wrap(
                "section",
                [
                    markup.heading(similarity.name, 3),
                    notes.claim(similarity, similarity.text),
                    markup.details("How it shows here", [f"<ul>{rows}</ul>"]),
                ],
            )
        )
    return "".join(parts)
