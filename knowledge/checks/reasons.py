"""Rules for what questions say for approaches: none asks for the answer, and what weighs nothing
speaks for nothing.
"""

from collections.abc import Iterator, Mapping

from knowledge.models.questions import Question
from knowledge.problems import Problem
from knowledge.reading.half_read import Draft
from knowledge.reading.references import homes_in

DEGREES = {"some": 1, "strong": 2}
FEWEST_PAIRS = 3
FEWEST_APPROACHES = 4  # among three there is hardly another way to ask
# An approach to how much each option of one question speaks for it; what does not is not there.
Spoken = Mapping[str, Mapping[str, int]]


def no_reason_without_weight(draft: Draft) -> Iterator[Problem]:
    """A question that weighs nothing speaks neither for nor against an approach."""
    silent = {entry.value.id for entry in draft.of("questions") if not entry.value.weight}
    for entry in draft.of("approaches"):
        for index, fit in enumerate(entry.value.fits):
            if fit.answer.question in silent:
                yield entry.problem(
                    "fit-without-weight",
                    f'"{fit.answer.question}" weighs nothing, so this reason never counts.',
                    "Delete it. Where it is something to watch for, write it as a misuse.",
                    "fits",
                    index,
                    "answer",
                )


def no_question_asks_for_the_answer(draft: Draft) -> Iterator[Problem]:
    """Whoever could choose among options of which each points at one approach would know already
    which approach they want.
    """
    written = len(draft.of("approaches"))
    if draft.unread or written < len(homes_in(draft, "approaches")):
        return  # reasons may stand in what could not be read
    if written < FEWEST_APPROACHES:
        return
    for entry in draft.of("questions"):
        spoken = _spoken(draft, entry.value)
        options: set[str] = set()
        for degrees in spoken.values():
            options.update(degrees)
        pairs = _pairs(spoken)
        if len(pairs) >= FEWEST_PAIRS and 2 * len(pairs) > len(options):
            named = ", ".join(f"{option} ({approach})" for option, approach in sorted(pairs))
            yield entry.problem(
                "one-to-one",
                f"Its options point one to one at approaches: {named}.",
                "Put options together in the words of a person's life, or write the reasons that "
                "they give for other approaches too.",
                "options",
            )


def _spoken(draft: Draft, question: Question) -> Spoken:
    spoken: dict[str, dict[str, int]] = {}
    for entry in draft.of("approaches"):
        approach = entry.value
        for fit in approach.fits:
            answer = fit.answer
            degree = DEGREES.get(fit.degree)
            if degree and answer.question == question.id:
                degrees = spoken.setdefault(approach.id, {})
                degrees[answer.option] = degree
    return spoken


def _pairs(spoken: Spoken) -> list[tuple[str, str]]:
    """Each option that speaks most for one approach alone, and for which no other option speaks as
    much, with that approach.
    """
    pairs = []
    for approach, degrees in spoken.items():
        for option in degrees:
            most_for_it = _most(degrees) == option
            for_it_most = _most(_of_option(spoken, option)) == approach
            if most_for_it and for_it_most:
                pairs.append((option, approach))
    return pairs


def _of_option(spoken: Spoken, option: str) -> dict[str, int]:
    """How much one option speaks for each approach."""
    degrees = {}
    for approach, options in spoken.items():
        if option in options:
            degrees[approach] = options[option]
    return degrees


def _most(degrees: Mapping[str, int]) -> str:
    """What has the highest degree by itself; empty if others have it too."""
    highest = max(degrees.values())
    with_highest = [id_ for id_, degree in degrees.items() if degree == highest]
    if len(with_highest) > 1:
        return ""
    return with_highest[0]


RULES = (no_reason_without_weight, no_question_asks_for_the_answer)
