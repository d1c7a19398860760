"""Rules for the lines a team places itself on, and for scripts of a session."""

from collections.abc import Iterator

from knowledge.models.lines import PHASES
from knowledge.problems import Problem
from knowledge.reading.half_read import Draft, Entry

MOST_EASY_WORDS = 12
ENDS = ("managerialist", "relationship")


def one_scale_a_line(draft: Draft) -> Iterator[Problem]:
    """A line takes the scale of a difference or has its own."""
    for entry in draft.of("lines"):
        line = entry.value
        if (line.difference is None) == (line.scale is None):
            yield entry.problem(
                "line",
                f'"{line.id}" needs either a difference or a scale of its own.',
                "Write one of the two.",
                "id",
            )


def one_line_a_scale(draft: Draft) -> Iterator[Problem]:
    """No two lines take the scale of the same difference."""
    taken: dict[str, Entry] = {}
    for entry in draft.of("lines"):
        difference = entry.value.difference
        if difference is None:
            continue
        first = taken.setdefault(difference, entry)
        if first is not entry:
            yield entry.problem(
                "line",
                f'"{first.value.id}" already takes the scale of "{difference}".',
                "Keep one of the two lines.",
                "difference",
            )


def both_ends_are_sourced(draft: Draft) -> Iterator[Problem]:
    """What is said for either end rests on something a team can look up."""
    for entry in draft.of("lines"):
        for end in ENDS:
            if not getattr(entry.value, end).sources:
                yield entry.problem(
                    "line",
                    f'What is said for the {end} end of "{entry.value.id}" names no source.',
                    "Name one that it rests on, even if the judgement is ours.",
                    end,
                )


def words_of_a_voice_stand_once(draft: Draft) -> Iterator[Problem]:
    """No line has the words of a voice twice."""
    for entry in draft.of("lines"):
        seen = set()
        for index, spoken in enumerate(entry.value.voices):
            if spoken.voice in seen:
                yield entry.problem(
                    "line",
                    f'The words of "{spoken.voice}" stand here twice.',
                    "Keep one of the two.",
                    "voices",
                    index,
                    "voice",
                )
            seen.add(spoken.voice)


def easy_words_are_short(draft: Draft) -> Iterator[Problem]:
    """Whoever reads little reads a few words."""
    for entry in draft.of("lines"):
        for index, easy in enumerate(entry.value.easy or ()):
            words = len(easy.text.split())
            if words > MOST_EASY_WORDS:
                yield entry.problem(
                    "easy-words",
                    f"These easy words are {words}.",
                    f"Say it in at most {MOST_EASY_WORDS}.",
                    "easy",
                    index,
                    "text",
                )


def easy_pictures_differ(draft: Draft) -> Iterator[Problem]:
    """No two statements of a line have the same picture: it is what tells them apart."""
    for entry in draft.of("lines"):
        seen = set()
        for index, easy in enumerate(entry.value.easy or ()):
            if easy.picture in seen:
                yield entry.problem(
                    "easy-words",
                    f'Another statement of this line has the picture "{easy.picture}" already.',
                    "Choose another picture.",
                    "easy",
                    index,
                    "picture",
                )
            seen.add(easy.picture)


def one_voice_is_none(draft: Draft) -> Iterator[Problem]:
    """A room needs two voices to set beside each other."""
    entries = list(draft.of("voices"))
    if len(entries) == 1:
        yield entries[0].problem(
            "voice",
            "This is the only voice, and a room has two or three, or none.",
            "Add another, or delete the file.",
            "id",
        )


def minutes_add_up(draft: Draft) -> Iterator[Problem]:
    """The stages take as long as the script says."""
    for entry in draft.of("scripts"):
        script = entry.value
        minutes = sum(stage.minutes for stage in script.stages)
        if minutes != script.minutes:
            yield entry.problem(
                "script",
                f"The stages take {minutes} minutes together, "
                f"and the script says {script.minutes}.",
                "Change one of the two.",
                "minutes",
            )


def every_phase_has_a_stage(draft: Draft) -> Iterator[Problem]:
    """The stages leave no phase of a room out."""
    for entry in draft.of("scripts"):
        covered = {stage.phase for stage in entry.value.stages}
        for phase in PHASES:
            if phase not in covered:
                yield entry.problem(
                    "script", f'No stage belongs to the phase "{phase}".', "Add one.", "stages"
                )


def stages_in_order(draft: Draft) -> Iterator[Problem]:
    """The stages come in the order of a room's phases."""
    for entry in draft.of("scripts"):
        latest = 0
        for index, stage in enumerate(entry.value.stages):
            place = PHASES.index(stage.phase)
            if place < latest:
                yield entry.problem(
                    "script",
                    f'The stage "{stage.name}" comes too late.',
                    f"The order of phases is: {', '.join(PHASES)}.",
                    "stages",
                    index,
                    "phase",
                )
            latest = max(latest, place)


RULES = (
    one_scale_a_line,
    one_line_a_scale,
    both_ends_are_sourced,
    words_of_a_voice_stand_once,
    easy_words_are_short,
    easy_pictures_differ,
    one_voice_is_none,
    minutes_add_up,
    every_phase_has_a_stage,
    stages_in_order,
)
