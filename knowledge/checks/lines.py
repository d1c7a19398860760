"""Rules for lines and scripts. Written as those of checks.py."""

from collections.abc import Iterator

from knowledge.models.lines import PHASES
from knowledge.problems import Problem
from knowledge.reading.half_read import Draft, Entry


def one_scale_a_line(draft: Draft) -> Iterator[Problem]:
    """A line takes the scale of a difference or has its own; no two lines take the same one."""
    taken: dict[str, Entry] = {}
    for entry in draft.of("lines"):
        line = entry.value
        if (line.difference is None) == (line.scale is None):
            yield entry.problem(
                "line",
                f'"{line.id}" needs either a difference or a scale of its own.',
                "Write one of the two.",
                "id",
            )
        if line.difference in taken:
            yield entry.problem(
                "line",
                f'"{taken[line.difference].value.id}" already takes the scale of "{line.difference}".',
                "Keep one of the two lines.",
                "difference",
            )
        if line.difference:
            taken[line.difference] = entry


def both_ends_are_sourced(draft: Draft) -> Iterator[Problem]:
    """What is said for either end rests on something a team can look up."""
    for entry in draft.of("lines"):
        for end in ("managerialist", "relationship"):
            if not getattr(entry.value, end).sources:
                yield entry.problem(
                    "line",
                    f'What is said for the {end} end of "{entry.value.id}" names no source.',
                    "Name one that it rests on, even if the judgement is ours.",
                    end,
                )


def scripts_add_up(draft: Draft) -> Iterator[Problem]:
    """The stages come in the order of a room's phases, leave none out, and take as long as the
    script says.
    """
    for entry in draft.of("scripts"):
        script = entry.value
        minutes = sum(stage.minutes for stage in script.stages)
        if minutes != script.minutes:
            yield entry.problem(
                "script",
                f"The stages take {minutes} minutes together, and the script says {script.minutes}.",
                "Change one of the two.",
                "minutes",
            )
        order = [PHASES.index(stage.phase) for stage in script.stages]
        for index, phase in enumerate(PHASES):
            if index not in order:
                yield entry.problem(
                    "script", f'No stage belongs to the phase "{phase}".', "Add one.", "stages"
                )
        for index, place in enumerate(order):
            if place < max(order[:index], default=0):
                yield entry.problem(
                    "script",
                    f'The stage "{script.stages[index].name}" comes too late.',
                    f"The order of phases is: {', '.join(PHASES)}.",
                    "stages",
                    index,
                    "phase",
                )


RULES = (one_scale_a_line, both_ends_are_sourced, scripts_add_up)
