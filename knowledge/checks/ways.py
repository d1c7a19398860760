"""Rules for the short ways in: short, with answers that are there, and leading somewhere."""

from collections.abc import Iterator

from knowledge.problems import Problem
from knowledge.reading.half_read import Draft

MOST_QUESTIONS = 3
LONGEST = 40  # words of the text


def ways_are_short(draft: Draft) -> Iterator[Problem]:
    """Whoever comes this way has no time for more."""
    for entry in draft.of("ways"):
        way = entry.value
        if len(way.questions) > MOST_QUESTIONS:
            yield entry.problem(
                "way",
                f'"{way.id}" asks more than {MOST_QUESTIONS} questions.',
                "Leave those out that change least of what is to be done.",
                "questions",
                MOST_QUESTIONS,
            )
        if len(way.text.split()) > LONGEST:
            yield entry.problem(
                "way",
                f'The text of "{way.id}" is longer than {LONGEST} words.',
                "Say what comes first, and leave the rest to its cautions and doors.",
                "text",
            )


def ways_lead_somewhere(draft: Draft) -> Iterator[Problem]:
    """A way ends at a caution or a door."""
    for entry in draft.of("ways"):
        way = entry.value
        if not way.cautions and not way.doors:
            yield entry.problem(
                "way",
                f'"{way.id}" leads nowhere.',
                "Name a caution or a door that everybody who comes this way should see.",
                "id",
            )


def ways_offer_what_is_there(draft: Draft) -> Iterator[Problem]:
    """Each answer that a way offers is one of its question, and each question is asked once."""
    options = _options(draft)
    for entry in draft.of("ways"):
        seen: set[str] = set()
        for index, asked in enumerate(entry.value.questions):
            for place, offered in enumerate(asked.offers):
                known = options.get(asked.question)
                if known is not None and offered not in known:
                    yield entry.problem(
                        "way",
                        f'"{offered}" is no option of "{asked.question}".',
                        f"Use one of: {', '.join(known)}.",
                        *("questions", index, "offers", place),
                    )
            if asked.question in seen:
                yield entry.problem(
                    "way",
                    f'"{asked.question}" is asked twice.',
                    "Ask it once, with all the options that matter here.",
                    *("questions", index, "question"),
                )
            seen.add(asked.question)


def _options(draft: Draft) -> dict[str, list[str]]:
    """The options of each question; a question on a scale has none of its own."""
    options = {}
    for entry in draft.of("questions"):
        question = entry.value
        if question.difference is None:
            options[question.id] = [option.id for option in question.options]
    return options


RULES = (
    ways_are_short,
    ways_lead_somewhere,
    ways_offer_what_is_there,
)
