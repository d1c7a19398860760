"""What was typed into the form, checked on a copy: every problem, or the patch."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from engine.trials import contradictions
from knowledge.editing.form import EntryOf, Field, Value, edited
from knowledge.editing.marks import lines_of
from knowledge.editing.patch import copy_with, patch, text_of
from knowledge.editing.replace import CannotBeWrittenError
from knowledge.load import draft_of, problems_of, whole_of
from knowledge.problems import Problem
from wording.say import say
from wording.trials import problem_of

MOST_SHOWN = 20
Values = Mapping[str, Value]  # what each field of the entry holds now, by its name
Told = dict[str, list[str]]  # what is wrong with a field, by its name


@dataclass(frozen=True)
class Checked:
    """What came of it, in a sentence; what is wrong beside which field and elsewhere; the patch,
    where nothing is.
    """

    said: str
    beside: Told = field(default_factory=dict)
    elsewhere: tuple[str, ...] = ()
    patch: str = ""
    patch_name: str = ""


def checked(folder: Path, file: str, entry: EntryOf, values: Values) -> Checked:
    """Check these values of an entry on a copy. The folder itself stays as it is."""
    before = text_of(folder, file)
    after, refused = _written(before, entry, values)
    if refused:
        return Checked(_counted(len(refused)), refused)
    if after == before:
        return Checked(say("edit.unchanged"))
    problems = _problems(folder, file, after)
    if problems:
        return _told(problems, file, after, entry)
    stem = file.removesuffix(".yaml").replace("/", "-")
    return Checked(
        said=say("edit.sound"),
        patch=patch(f"{folder.name}/{file}", before, after),
        patch_name=f"{stem}.patch",
    )


def _written(text: str, entry: EntryOf, values: Values) -> tuple[str, Told]:
    """The file with these values, and what cannot be written."""
    refused: Told = {}
    for each in entry.fields:
        try:
            text = edited(text, each, values[each.name])
        except CannotBeWrittenError:
            refused[each.name] = [say("edit.cannot-be-written")]
    return text, refused


def _problems(folder: Path, file: str, text: str) -> tuple[Problem, ...]:
    """All that `python -m knowledge check` would say of the copy."""
    with copy_with(folder, file, text) as copied:
        draft = draft_of(copied)
        problems = problems_of(draft)
        if problems:
            return problems
        found = contradictions(whole_of(draft, copied), draft)
        return tuple(sorted(map(problem_of, found)))


def _told(problems: Iterable[Problem], file: str, text: str, entry: EntryOf) -> Checked:
    beside: Told = {}
    elsewhere = []
    for problem in problems:
        at = _field_of(problem, file, text, entry)
        if at is None:
            elsewhere.append(_with_place(problem))
            continue
        sentence = say("edit.problem", sentence=problem.sentence, remedy=problem.remedy)
        beside.setdefault(at.name, []).append(sentence)
    number = len(elsewhere) + sum(map(len, beside.values()))
    return Checked(_counted(number), beside, _first(elsewhere))


def _field_of(problem: Problem, file: str, text: str, entry: EntryOf) -> Field | None:
    """The field in which a problem stands, if it is one of this entry."""
    if problem.file != file:
        return None
    for each in entry.fields:
        if problem.line in lines_of(text, each.path):
            return each
    return None


def _with_place(problem: Problem) -> str:
    key = "edit.problem-elsewhere"
    if not problem.line:
        key = "edit.problem-of-file"
    return say(key, **problem.as_dict())


def _first(sentences: list[str]) -> tuple[str, ...]:
    if len(sentences) <= MOST_SHOWN:
        return tuple(sentences)
    more = say("edit.more", number=len(sentences) - MOST_SHOWN)
    return (*sentences[:MOST_SHOWN], more)


def _counted(number: int) -> str:
    if number == 1:
        return say("edit.one-problem")
    return say("edit.problems", number=number)
