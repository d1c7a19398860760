"""The stewards' command line: `python -m knowledge check | links | archive | schema`."""

import argparse
import json
import sys
from collections.abc import Iterable
from datetime import date
from io import TextIOWrapper
from pathlib import Path

from knowledge import versions
from knowledge.load import SHIPPED, draft_of, folder_of, load, problems_in, warnings_in
from knowledge.models.approach import Approach
from knowledge.problems import KnowledgeError, Problem

SCHEMA_FILE = SHIPPED / "schema.json"
COMMANDS = {
    "check": "show every problem, with file and line",
    "links": "ask for every address, and show those that fail; needs a network",
    "archive": "keep what this version says, so that links made with it can be explained",
}


def schema_text() -> str:
    """The JSON Schema of an approach file, as editors read it. The id comes from the file name and
    is left out.
    """
    schema = Approach.model_json_schema()
    schema["properties"].pop("id")
    schema["required"].remove("id")
    text = json.dumps(schema, indent=1, ensure_ascii=False)
    return f"{text}\n"


def main(arguments: list[str] | None = None, today: date | None = None) -> int:
    """Run the command line; `today` is the day that it is, unless told otherwise. Exit 0: nothing
    wrong, whatever is late. 1: problems. 2: the command could not be carried out.
    """
    options = _parser().parse_args(arguments)
    if options.command == "schema":
        SCHEMA_FILE.write_text(schema_text(), encoding="utf-8")
        return 0
    folder = folder_of(getattr(options, "knowledge", None))
    if not folder.is_dir():
        sentence = f'There is no folder "{folder}". Name a knowledge folder with --knowledge.'
        print(sentence, file=sys.stderr)
        return 2
    if options.command == "archive":
        return _archive(folder)
    if options.command == "links":
        return _links(folder)
    return _check(folder, options.json, today or date.today())


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
    commands.add_parser("schema", help="write schema.json anew from the models")
    return parser


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
    problems = problems_in(folder)
    if as_json:
        fields = [problem.as_dict() for problem in problems]
        print(json.dumps(fields, indent=1, ensure_ascii=False))
    else:
        _show(problems)
    for warning in warnings_in(folder, today):
        print(f"Warning: {warning}", file=sys.stderr)
    return 1 if problems else 0


def _show(problems: Iterable[Problem]) -> None:
    for problem in problems:
        print(problem)


if __name__ == "__main__":
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())
