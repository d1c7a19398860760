"""The stewards' command line: `python -m knowledge check | links | archive | schema`."""

import argparse
import json
import sys
from io import TextIOWrapper
from pathlib import Path

from knowledge import versions
from knowledge.load import SHIPPED, draft_of, folder_of, load, problems_in
from knowledge.models.approach import Approach
from knowledge.problems import KnowledgeError

SCHEMA_FILE = SHIPPED / "schema.json"


def schema_text() -> str:
    """The JSON Schema of an approach file, as editors read it. The id comes from the file name and
    is left out.
    """
    schema = Approach.model_json_schema()
    schema["properties"].pop("id")
    schema["required"].remove("id")
    return json.dumps(schema, indent=1, ensure_ascii=False) + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Run the command line. Exit 0: nothing wrong. 1: problems. 2: the command could not be carried
    out.
    """
    folders = argparse.ArgumentParser(add_help=False)
    folders.add_argument(
        "--knowledge", metavar="DIR", default=argparse.SUPPRESS, help="another knowledge folder"
    )
    parser = argparse.ArgumentParser(
        prog="python -m knowledge", description=__doc__, parents=[folders]
    )
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser(
        "check", parents=[folders], help="show every problem, with file and line"
    )
    check.add_argument("--json", action="store_true", help="as JSON")
    commands.add_parser(
        "links",
        parents=[folders],
        help="ask for every address, and show those that fail; needs a network",
    )
    commands.add_parser(
        "archive",
        parents=[folders],
        help="keep what this version says, so that links made with it can be explained",
    )
    commands.add_parser("schema", help="write schema.json anew from schema.py")
    options = parser.parse_args(arguments)
    if options.command == "schema":
        SCHEMA_FILE.write_text(schema_text(), encoding="utf-8")
        return 0
    folder = folder_of(getattr(options, "knowledge", None))
    if not folder.is_dir():
        print(
            f'There is no folder "{folder}". Name a knowledge folder with --knowledge.',
            file=sys.stderr,
        )
        return 2
    if options.command == "archive":
        return _archive(folder)
    return _links(folder) if options.command == "links" else _check(folder, options.json)


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
    version = knowledge.version
    print(
        f"Version {version} is kept in {path}." if path else f"Version {version} was kept already."
    )
    return 0


def _links(folder: Path) -> int:
    from knowledge.link_check import failing  # the network is nobody else's business

    try:
        problems, asked = failing(draft_of(folder))
    except OSError as error:
        print(
            f"No host can be reached ({error}). Try again where there is a network.",
            file=sys.stderr,
        )
        return 2
    for problem in problems:
        print(problem)
    print(f"Addresses asked: {asked}. Failing: {len(problems)}.")
    return 1 if problems else 0


def _check(folder: Path, as_json: bool) -> int:
    problems = problems_in(folder)
    if as_json:
        print(json.dumps([p.as_dict() for p in problems], indent=1, ensure_ascii=False))
    else:
        for problem in problems:
            print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main())
