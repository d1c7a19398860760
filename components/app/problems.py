"""The page that is shown instead of the app when the knowledge is broken."""

from components.html import markup
from knowledge.problems import Problem


def show(problems: tuple[Problem, ...]) -> None:
    """Every problem, with file, line and what to do."""
    markup.show(
        markup.heading("The knowledge needs mending first", 1),
        markup.element(
            "p",
            "Bearings does not start on broken knowledge, because it might mislead. "
            f"What is wrong ({len(problems)}):",
        ),
        markup.wrap("ul", (markup.element("li", str(p)) for p in problems)),
        markup.element(
            "p", "Mend the files and reload. “python -m knowledge check” shows the same list."
        ),
    )
