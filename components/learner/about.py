"""What the About page says: purpose, method, limits, versions, and every source."""

from html import escape

from components.html import markup
from components.practitioner import fits
from engine.robustness.bias_report import explained, hundred, published, sentences
from engine.weights import Weights
from knowledge.models.knowledge import Knowledge


def purpose(knowledge: Knowledge, notes: markup.Notes) -> str:
    """Where this comes from, in a few sentences."""
    mark = notes.marks("review", (knowledge.edition.review,))
    forces = "".join(
        f"<p><strong>{escape(f.name)}.</strong> {escape(f.text)}{notes.mark(f)}</p>"
        for f in knowledge.forces
    )
    return "".join(
        (
            "<p class='b-lead'>Bearings puts a review to use. The Scottish Social Services Council published it in December 2018, "
            "because people in health, social care and wider public services felt overwhelmed by initiatives."
            f"{mark}</p>",
            "<p>Its key finding: differences between approaches are less common than differences within them. Two forces pull at "
            f"how every approach is done.{mark}</p>",
            forces,
            markup.element(
                "p",
                "Only the web summary of the review, its cover and its list of contents could be read. Nothing "
                "else is said to be the review's.",
            ),
        )
    )


def method(knowledge: Knowledge, notes: markup.Notes) -> str:
    """How results come about, what they cannot do, who made this, and the versions."""
    edition = knowledge.edition
    certain = sum(
        e.certainty in ("high", "moderate") for a in knowledge.approaches for e in a.evidence
    )
    evidence = sum(len(a.evidence) for a in knowledge.approaches)
    dates = sorted({a.review_by for a in knowledge.approaches})
    return "".join(
        (
            markup.heading("How a result comes about"),
            markup.element(
                "p",
                "Each approach has a list of reasons: for an answer, it fits or not, because… Every reason "
                "shows whether it is the review's, another publication's or our judgement. Nothing is hidden, and "
                "nothing is learned from users.",
            ),
            *(markup.element("p", text) for text in fits.rule()),
            markup.details(
                "What each question weighs, and why",
                [fits.weighing(knowledge, Weights.published(knowledge))],
            ),
            lean(knowledge),
            markup.heading("How sure can you be?"),
            markup.wrap(
                "ul",
                (
                    markup.element("li", text)
                    for text in (
                        f"Of {evidence} statements about evidence, {certain} have high or moderate certainty. The rest is weak, or nobody "
                        "has looked. Each approach says which.",
                        "Places on the scale and pictures of practice are our judgement, set against published accounts.",
                        "Most sources were read at their opening only; each note says so. Statuses are as last seen in April 2026.",
                        "Nobody outside the project has tested Bearings with practitioners yet, nor with people who use services.",
                        "Little is said about children, remote places, Gaelic or British Sign Language: we did not find enough.",
                    )
                ),
            ),
            markup.heading("What it is not for"),
            markup.element(
                "p",
                "Bearings helps workers to think about ways of working. It gives no advice on any one person's "
                "diagnosis, treatment or care. It is general information for workers, and we do not put it forward "
                "as a medical device. It does not replace the law, local procedures or a talk with the person.",
            ),
            markup.heading("Your privacy"),
            markup.element(
                "p",
                f"Nothing personal is asked. {markup.PRIVACY} While a page is open the server holds your answers in "
                "its memory; it does not write them down. No request goes to any other host.",
            ),
            markup.element(
                "p",
                f"Workshops are the one thing that is kept for a while. {markup.ROOM_PRIVACY} Nobody, the host "
                "included, can see where one person stands.",
            ),
            markup.heading("Who made this, and when"),
            f"<dl class='b-facts'><dt>Owner</dt><dd>{escape(edition.owner)}</dd><dt>Funding</dt><dd>{escape(edition.funding)}</dd>"
            f"<dt>Interests</dt><dd>{escape(edition.interests)}</dd><dt>Updates</dt><dd>{escape(edition.update_policy)} The next "
            f"date is {dates[0].day} {dates[0]:%B %Y}.</dd><dt>Edition</dt><dd>{edition.edition}</dd>"
            f"<dt>Knowledge version</dt><dd>{knowledge.version}</dd></dl>",
            notes.render(),
        )
    )


def lean(knowledge: Knowledge) -> str:
    """How far the rules themselves lean, from the published figures: in words, then as a table."""
    heading, found = markup.heading("How far the rules lean"), published(knowledge)
    if found is None:
        return heading + markup.element(
            "p",
            "The figures have not been worked out for this version of the knowledge. A steward "
            "can do that with “python -m engine bias --write”.",
        )
    reasons = (
        markup.wrap("li", [f"<strong>{escape(name)}.</strong> {escape(reason)}"])
        for name, reason in explained(knowledge, found)
    )
    names = knowledge.approach_names
    rows = (
        (names[each.approach], hundred(each.front), hundred(each.alone), f"{each.times_fair:.2f}")
        for each in found.bias.leans
    )
    return "".join(
        (
            heading,
            markup.wrap("ul", (markup.element("li", text) for text in sentences(knowledge, found))),
            markup.wrap("ul", items) if (items := list(reasons)) else "",
            markup.table(
                "How often each approach is in front, of the sets of answers drawn",
                ("Approach", "In front", "Alone in front", "Times its fair share"),
                rows,
            ),
        )
    )


def sources(knowledge: Knowledge) -> str:
    """Every source, in one list."""
    items = "".join(
        f"<li>{markup.source(s)}</li>"
        for s in sorted(knowledge.sources, key=lambda s: (s.publisher, s.title))
    )
    return markup.details(
        f"All {len(knowledge.sources)} sources", [f'<ul class="b-notes">{items}</ul>']
    )
