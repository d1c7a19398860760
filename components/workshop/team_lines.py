"""Where a team stands: pictures of lines, what can be said for both ends, what moved, and what it
will try.
"""

from collections.abc import Iterable
from html import escape

from components.html import markup
from components.html.markup import Notes
from engine.team.lines import (
    Commitment,
    Counts,
    LineResult,
    Session,
    line_names,
)
from knowledge.models.knowledge import Knowledge
from knowledge.models.lines import Line
from pictures.dot_plot import dots
from wording.say import say
from wording.team import finding, moved, promised, why_not
from wording.team import summary as summed_up

GONE = say("team.line-gone")


def line_of(knowledge: Knowledge, id_: str) -> Line | None:
    """A line by its id; None if the knowledge no longer has it."""
    return next((line for line in knowledge.lines if line.id == id_), None)


def picture(line: Line, counts: Counts, key: str) -> str:
    """One picture with its finding as title, and its table."""
    title = finding(counts)
    return markup.picture(dots(counts, line.placed_on, key, title), "")


def table(line: Line, placed: LineResult) -> str:
    """The pictures of a line as a table, with the statement of each place."""
    rounds = [r.counts for r in (placed.first, placed.second) if r.counts]
    names = ("First", "Second") if placed.first.counts else ("Second",)
    return markup.details(
        "The picture as a table, with the statements",
        [
            markup.table(
                line.placed_on.name,
                ("Place", *names[: len(rounds)], "Statement"),
                (
                    (str(n), *(str(counts[n - 1]) for counts in rounds), anchor.text)
                    for n, anchor in enumerate(line.placed_on.anchors, 1)
                ),
            )
        ],
    )


def line(
    knowledge: Knowledge, placed: LineResult, threshold: int, level: int = 2
) -> tuple[str, ...]:
    """A line as both rounds show it: findings, pictures, and the same as a table."""
    known = line_of(knowledge, placed.line)
    if known is None:
        return (markup.element("p", GONE),)
    parts: list[str] = [markup.heading(known.placed_on.name, level)]
    if placed.first.counts:
        parts += [
            markup.element("p", f"{finding(placed.first.counts)}.", "b-lead"),
            picture(known, placed.first.counts, f"{known.id}-1"),
        ]
    else:
        parts.append(markup.element("p", why_not(placed.first, threshold)))
    if placed.second.counts and placed.first.counts:
        parts.append(
            markup.element(
                "p", f"After talking. {moved(placed.first.counts, placed.second.counts)}", "b-lead"
            )
        )
    elif placed.second.counts:
        parts.append(
            markup.element("p", f"After talking. {finding(placed.second.counts)}.", "b-lead")
        )
    if placed.second.counts:
        parts.append(picture(known, placed.second.counts, f"{known.id}-2"))
    elif placed.second.why != "none":
        parts.append(markup.element("p", f"After talking. {why_not(placed.second, threshold)}"))
    if placed.latest:
        parts.append(table(known, placed))
    return tuple(parts)


def both_ends(line: Line, notes: Notes) -> str:
    """What can be said for either end, at equal room, with its sources; then the questions for the
    talk.
    """
    scale = line.placed_on
    ends = (
        (f"Further towards 1: {scale.managerialist}", line.managerialist, scale.anchors[0]),
        (f"Further towards 6: {scale.relationship}", line.relationship, scale.anchors[-1]),
    )
    boxes = "".join(
        markup.wrap(
            "div",
            (
                markup.element("h3", title),
                notes.claim(claim, claim.text),
                markup.for_and_cost(anchor.fair_case, anchor.cost),
            ),
            "b-pole",
        )
        for title, claim, anchor in ends
    )
    asks = "".join(f"<li>{escape(prompt)}</li>" for prompt in line.prompts)
    return (
        f'<div class="b-poles">{boxes}</div>{markup.element("p", "To talk about", "b-label")}<ul>{asks}</ul>'
        f"<p><strong>What you could look at together:</strong> {escape(line.bring)}</p>"
    )


def others(knowledge: Knowledge, lines: Iterable[LineResult], threshold: int) -> tuple[str, ...]:
    """The lines that are not in front, one after another."""
    return tuple(part for placed in lines for part in line(knowledge, placed, threshold, 3))


def summary(knowledge: Knowledge, session: Session) -> str:
    """What is shared and where the team splits, in two sentences."""
    return markup.element("p", summed_up(line_names(knowledge), session.lines), "b-lead")


def commitments(made: tuple[Commitment, ...]) -> str:
    """What the team will try, who looks again, and when."""
    if not made:
        return markup.element("p", say("team.nothing-written-yet"))
    columns = (say("team.what"), say("team.who-looks-again"), say("team.when"))
    table_ = markup.table(say("team.what-we-will-try"), columns, promised(made))
    return markup.wrap("div", [table_], "b-promised")
