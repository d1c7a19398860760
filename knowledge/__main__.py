"""The stewards' command line: `python -m knowledge`, and what to do."""

import argparse
import json
import re
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from knowledge import schemas, skeleton, terminal, versions
from knowledge.ages import due
from knowledge.load import (
    SHIPPED,
    draft_of,
    folder_of,
    load,
    problems_of,
    warnings_of,
    whole_of,
)
from knowledge.problems import KnowledgeError, Problem
from knowledge.reading.half_read import CONTENTS, Draft

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
COMMANDS = {
    "check": "show every problem, with file and line",
    "links": "ask for every address, and show those that fail; needs a network",
    "new": "begin an approach: a folder of files with everything still to be written",
    "due": "what is to be looked at again by now: law, statuses and evidence past their time",
    "diff": "whose result changes between a revision of git and now",
    "archive": "keep what this version says, so that links made with it can be explained",
}


def main(arguments: list[str] | None = None, today: date | None = None) -> int:
    """Run the command line; `today` is the day that it is, unless told otherwise. Exit 0: nothing
    wrong, whatever is late. 1: problems. 2: the command could not be carried out.
    """
    options = _parser().parse_args(arguments)
    if options.command == "schema":
        schemas.write(SHIPPED, CONTENTS)
        return 0
    folder = folder_of(getattr(options, "knowledge", None))
    if not folder.is_dir():
        sentence = f'There is no folder "{folder}". Name a knowledge folder with --knowledge.'
        print(sentence, file=sys.stderr)
        return 2
    today = today or date.today()
    return _carry_out(options, folder, today)


def _carry_out(options: argparse.Namespace, folder: Path, today: date) -> int:
    if options.command == "new":
        return _new(folder, options.name)
    if options.command == "due":
        return _due(folder, today)
    if options.command == "diff":
        return _diff(folder, options.revision)
    if options.command == "archive":
        return _archive(folder)
    if options.command == "links":
        return _links(folder)
    return _check(folder, options.json, today)


def _parser() -> argparse.ArgumentParser:
    folders = argparse.ArgumentParser(add_help=False)
    folders.add_argument(
        "--knowledge", metavar="DIR", default=argparse.SUPPRESS, help="another knowledge folder"
    )
    parser = argparse.ArgumentParser(
        prog="python -m knowledge", description=__doc__, parents=[folders]
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name, help_ in COMMANDS.items():
        commands.add_parser(name, parents=[folders], help=help_)
    commands.choices["check"].add_argument("--json", action="store_true", help="as JSON")
    commands.choices["new"].add_argument("name", help="its id, such as co-production")
    commands.choices["diff"].add_argument("revision", help="such as HEAD, main or a tag")
    commands.add_parser("schema", help="write what editors read anew from the models")
    return parser


def _new(folder: Path, name: str) -> int:
    if not ID.fullmatch(name):
        print(f'"{name}" is no id. Use lower-case words joined by hyphens.', file=sys.stderr)
        return 2
    place = folder / "approaches" / name
    if place.exists() or place.with_name(f"{name}.yaml").exists():
        print(f'There is an approach "{name}" already. Choose another id.', file=sys.stderr)
        return 2
    try:
        written = skeleton.write(load(folder), place)
    except KnowledgeError as error:
        print(error)
        return 1
    for path in written:
        print(path)
    print("Write them. `python -m knowledge check` lists what is still to be written.")
    return 0


def _diff(folder: Path, revision: str) -> int:
    from engine.whose_result import compare, visitors
    from knowledge.at_revision import NoSuchRevision, load_at
    from wording.whose_result import lines

    try:
        now = load(folder)
        then = load_at(folder, revision, now)
    except NoSuchRevision as error:
        print(f'There is no knowledge at "{revision}". {error}', file=sys.stderr)
        return 2
    except KnowledgeError as error:
        print(error)
        return 1
    for line in lines(then, now, compare(then, now, visitors(now))):
        print(line)
    return 0


def _due(folder: Path, today: date) -> int:
    """Nothing is wrong because of a date, so this always ends well."""
    draft = draft_of(folder)
    found = due(draft, today)
    _show(found)
    print(f"To be looked at again: {len(found)}.")
    return 0


def _archive(folder: Path) -> int:
    try:
        knowledge = load(folder)
        path = versions.keep(knowledge, versions.archive_of(folder))
    except KnowledgeError as error:
        print(error)
        return 1
    except OSError as error:
        print(f"The archive cannot be written: {error.strerror}.", file=sys.stderr)
        return 2
    if path:
        print(f"Version {knowledge.version} is kept in {path}.")
    else:
        print(f"Version {knowledge.version} was kept already.")
    return 0


def _links(folder: Path) -> int:
    from knowledge.link_check import failing  # the network is nobody else's business

    try:
        problems, asked = failing(draft_of(folder))
    except OSError as error:
        sentence = f"No host can be reached ({error}). Try again where there is a network."
        print(sentence, file=sys.stderr)
        return 2
    _show(problems)
    print(f"Addresses asked: {asked}. Failing: {len(problems)}.")
    return 1 if problems else 0


def _check(folder: Path, as_json: bool, today: date) -> int:
    """What is late is shown too, and counts as nothing wrong."""
    draft = draft_of(folder)
    problems = problems_of(draft) or _contradictions(draft, folder)
    if as_json:
        fields = [problem.as_dict() for problem in problems]
        text = json.dumps(fields, indent=1, ensure_ascii=False)
        print(text)
    else:
        _show(problems)
    for warning in warnings_of(draft, today):
        print(f"Warning: {warning}", file=sys.stderr)
    return 1 if problems else 0


def _contradictions(draft: Draft, folder: Path) -> tuple[Problem, ...]:
    """The cases that come out otherwise than they say. How an approach comes out is the engine's
    business, and it is asked only where the knowledge is whole.
    """
    from engine.trials import contradictions
    from wording.trials import problem_of

    found = contradictions(whole_of(draft, folder), draft)
    return tuple(sorted(problem_of(each) for each in found))


def _show(problems: Iterable[Problem]) -> None:
    for problem in problems:
        print(problem)


if __name__ == "__main__":
    terminal.prepare()
    sys.exit(main())
