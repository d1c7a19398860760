"""The command line of what people take away: `python -m documents site DIR` writes plain pages of
everything that needs no server, `python -m documents scorm DIR` packages for learning platforms.

Exit 0 and one sentence on standard output; exit 2 and one on standard error where it refuses.
"""

import argparse
import sys
from pathlib import Path

from components.plain import scorm, site
from components.plain.folder import FolderRefused, write
from components.plain.places import INDEX
from engine.days import today
from knowledge import terminal
from knowledge.load import folder_of, load
from knowledge.models.knowledge import Knowledge
from knowledge.problems import KnowledgeError
from wording.say import say


class Refusal(Exception):
    """Something the user gave cannot be used; the message says what to do."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line. Returns what the process exits with: 0, or 2 where it refuses."""
    options = _parser().parse_args(arguments)
    folder = Path(options.folder)
    try:
        knowledge = _knowledge(options.knowledge)
        sentence = options.write(knowledge, folder)
    except (Refusal, FolderRefused) as refusal:
        print(refusal, file=sys.stderr)
        return 2
    print(sentence)
    return 0


def _write_site(knowledge: Knowledge, folder: Path) -> str:
    files = site.files(knowledge, today())
    write(folder, files)
    return say("plain.written", number=len(files), folder=folder, first=folder / INDEX)


def _write_packages(knowledge: Knowledge, folder: Path) -> str:
    files = scorm.packages(knowledge, today())
    write(folder, files)
    return say("module.written", number=len(files), folder=folder)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m documents", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for_site = commands.add_parser("site", help=say("plain.help-site"))
    for_site.set_defaults(write=_write_site)
    for_platforms = commands.add_parser("scorm", help=say("module.help-scorm"))
    for_platforms.set_defaults(write=_write_packages)
    for command in (for_site, for_platforms):
        command.add_argument("folder", metavar="DIR", help=say("plain.help-folder"))
        command.add_argument("--knowledge", metavar="DIR", help=say("command.help-knowledge"))
    return parser


def _knowledge(choice: str | None) -> Knowledge:
    folder = folder_of(choice)
    if not folder.is_dir():
        raise Refusal(say("command.no-folder", folder=folder))
    try:
        return load(folder)
    except KnowledgeError as error:
        refusal = say("command.knowledge-broken", folder=folder, problems=error)
        raise Refusal(refusal) from None


if __name__ == "__main__":
    terminal.prepare()
    sys.exit(main())
