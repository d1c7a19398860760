"""Rules for the lines a team places itself on, and for scripts of a session."""

from collections.abc import Iterator

from knowledge.models.lines import PHASES
from knowledge.models.polarity import OnMap
from knowledge.problems import Problem
from knowledge.reading.half_read import Draft, Entry

MOST_EASY_WORDS = 12
MOST_MAP_WORDS = 12
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


def maps_treat_ends_alike(draft: Draft) -> Iterator[Problem]:
    """Neither end of a map has more warnings, or more to do, than the other."""
    for entry in draft.of("lines"):
        drawn = entry.value.map
        if drawn is None:
            continue
        for part in ("warnings", "actions"):
            low = len(getattr(drawn.managerialist, part))
            high = len(getattr(drawn.relationship, part))
            if low != high:
                yield entry.problem(
                    "map",
                    f"The {part} are {low} at one end of this map and {high} at the other.",
                    "Write as many at both ends.",
                    "map",
                )


def what_is_on_a_map_differs(draft: Draft) -> Iterator[Problem]:
    """A map that was kept finds each of its ticks again."""
    for entry in draft.of("lines"):
        seen = set()
        for item, path in _on_map(entry):
            if item.id in seen:
                yield entry.problem(
                    "map",
                    f'Something else on this map has the id "{item.id}" already.',
                    "Give it another.",
                    *path,
                    "id",
                )
            seen.add(item.id)


def what_is_on_a_map_is_short(draft: Draft) -> Iterator[Problem]:
    """A team reads the whole map on a wall."""
    for entry in draft.of("lines"):
        for item, path in _on_map(entry):
            words = len(item.text.split())
            if words > MOST_MAP_WORDS:
                yield entry.problem(
                    "map",
                    f"This is {words} words.",
                    f"Say it in at most {MOST_MAP_WORDS}.",
                    *path,
                    "text",
                )


def _on_map(entry: Entry) -> Iterator[tuple[OnMap, tuple[str | int, ...]]]:
    """Everything on the map of a line, and where it stands."""
    drawn = entry.value.map
    if drawn is None:
        return
    for end in ENDS:
        for part in ("warnings", "actions"):
            items = getattr(getattr(drawn, end), part)
            for index, item in enumerate(items):
                yield item, ("map", end, part, index)


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
    maps_treat_ends_alike,
    what_is_on_a_map_differs,
    what_is_on_a_map_is_short,
    one_voice_is_none,
    minutes_add_up,
    every_phase_has_a_stage,
    stages_in_order,
)
