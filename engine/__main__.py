"""The command line others rely on: `python -m engine questions | ask | fit | evaluate |
situations | bias`.

JSON on standard output and exit 0; one sentence on standard error and exit 2 where something is
wrong. Reads files, and makes no request. Only `bias --write` writes one.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from engine import evaluate
from engine.answers import Answers, read
from engine.exchange import answers_file
from engine.exchange.envelope import BadFile
from engine.fit import fit
from engine.result_data import as_data, missed_data, question_data, situation_data, still_open_data
from engine.robustness import bias_report
from engine.robustness.bias import SETS
from engine.situations import BadSituations, face, situations_in
from knowledge import terminal
from knowledge.load import folder_of, load
from knowledge.models.knowledge import Knowledge
from knowledge.problems import KnowledgeError
from wording import bias, evaluation
from wording.command import question_line, result_lines
from wording.files import answers_refused
from wording.say import say
from wording.situations import table
from wording.still_open import still_open_lines

LARGEST = 1_000_000  # bytes of a file of answers
MOST_SETS = 10_000_000
REPEATED = 80  # so much of what a stranger wrote is repeated in a message
STANDARD_INPUT = "-"


class Refusal(Exception):
    """Something the user gave cannot be used; the message says what to do."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line. Returns what the process exits with: 0, or 2 where it refuses."""
    options = _parser().parse_args(arguments)
    try:
        knowledge = _knowledge(getattr(options, "knowledge", None))
        COMMANDS[options.command](knowledge, options)
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    folders = argparse.ArgumentParser(add_help=False)
    folders.add_argument(
        "--knowledge",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help=say("command.help-knowledge"),
    )
    parser = argparse.ArgumentParser(
        prog="python -m engine", description=__doc__, parents=[folders]
    )
    commands = parser.add_subparsers(dest="command", required=True)
    added = {}
    for name, text in (
        ("questions", say("command.help-questions")),
        ("ask", say("command.help-ask")),
        ("fit", say("command.help-fit")),
        ("evaluate", say("command.help-evaluate")),
        ("situations", say("command.help-situations")),
        ("bias", say("command.help-bias")),
    ):
        added[name] = commands.add_parser(name, help=text, parents=[folders])
        added[name].add_argument("--json", action="store_true", help=say("command.help-json"))
    for name in ("ask", "fit"):
        added[name].add_argument("file", metavar="FILE", help=say("command.help-file"))
    situations = say("command.help-situations-file")
    added["situations"].add_argument("file", metavar="FILE", help=situations)
    sets = say("command.help-sets", sets=SETS)
    added["bias"].add_argument("--sets", metavar="N", default="", help=sets)
    added["bias"].add_argument("--write", action="store_true", help=say("command.help-write"))
    return parser


def _knowledge(choice: str | None) -> Knowledge:
    folder = folder_of(choice)
    if not folder.is_dir():
        raise Refusal(say("command.no-folder", folder=_one_line(str(folder))))
    try:
        return load(folder)
    except KnowledgeError as error:
        refusal = say("command.knowledge-broken", folder=folder, problems=error)
        raise Refusal(refusal) from None


# Where each approach fits.


def _fit(knowledge: Knowledge, options: argparse.Namespace) -> None:
    result = fit(knowledge, _read(knowledge, options.file))
    if options.json:
        _print_json(as_data(result))
    else:
        _print_lines(result_lines(result))


def _ask(knowledge: Knowledge, options: argparse.Namespace) -> None:
    answers = _read(knowledge, options.file)
    if options.json:
        _print_json(still_open_data(knowledge, answers))
    else:
        _print_lines(still_open_lines(knowledge, answers))


def _read(knowledge: Knowledge, file: str) -> Answers:
    given = _answers(knowledge, file)
    answers = read(knowledge, given)
    for ignored in answers.ignored:
        print(say("command.ignored", answer=_one_line(ignored)), file=sys.stderr)
    for renamed in answers.renamed:
        print(say("command.renamed", answer=renamed), file=sys.stderr)
    return answers


def _answers(knowledge: Knowledge, path: str) -> Mapping[str, Any]:
    """Answers in the agreed form, or from a file that a page wrote: it says so, and which knowledge
    it was made with.
    """
    where = say("command.a-file", file=_one_line(path))
    if path == STANDARD_INPUT:
        where = say("command.standard-input")
    content = _bytes(path, where)
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Refusal(say("command.not-json", where=where)) from None
    if not isinstance(data, dict):
        raise Refusal(say("command.no-answers", where=where))
    if data.get("format") == answers_file.FORMAT:
        return _kept(knowledge, content, where)
    _check_options(data, where)
    return data


def _bytes(path: str, where: str) -> bytes:
    try:
        content = _read_some(path)
    except IsADirectoryError:
        raise Refusal(say("command.a-folder", where=where)) from None
    except OSError as error:
        raise Refusal(say("command.not-read", where=where, reason=error.strerror)) from None
    if len(content) > LARGEST:
        raise Refusal(say("command.too-large", where=where))
    return content


def _read_some(path: str) -> bytes:
    """As much as shows whether there is too much."""
    if path == STANDARD_INPUT:
        return sys.stdin.buffer.read(LARGEST + 1)
    with open(path, "rb") as file:
        return file.read(LARGEST + 1)


def _kept(knowledge: Knowledge, content: bytes, where: str) -> Mapping[str, Any]:
    try:
        kept = answers_file.read(content)
    except BadFile as problem:
        reason = answers_refused(problem)
        raise Refusal(say("command.bad-file", where=where, reason=reason)) from None
    if kept.version != knowledge.version:
        sentence = say("command.other-version", then=kept.version, now=knowledge.version)
        print(sentence, file=sys.stderr)
    return kept.raw


def _check_options(data: dict[str, Any], where: str) -> None:
    for question, value in data.items():
        values = value if isinstance(value, list) else [value]
        if not all(isinstance(option, str) for option in values):
            name = _one_line(question[:REPEATED])
            raise Refusal(say("command.no-option", question=name, where=where))


# What is asked.


def _questions(knowledge: Knowledge, options: argparse.Namespace) -> None:
    if options.json:
        questions = [question_data(question) for question in knowledge.questions]
        _print_json({"version": knowledge.version, "questions": questions})
    else:
        _print_lines(question_line(question) for question in knowledge.questions)


# How the published cases come out.


def _evaluate(knowledge: Knowledge, options: argparse.Namespace) -> None:
    whole = evaluate.evaluate(knowledge)
    labels = evaluate.baseline(knowledge)
    if not options.json:
        _print_lines(evaluation.lines(knowledge, whole, labels))
        return
    missed = [missed_data(outcome) for outcome in whole.missed]
    figures = evaluation.figures_of(whole, labels)
    _print_json({"version": knowledge.version, "figures": figures, "missed": missed})


def _situations(knowledge: Knowledge, options: argparse.Namespace) -> None:
    where = say("command.a-file", file=_one_line(options.file))
    try:
        situations = situations_in(_bytes(options.file, where).decode("utf-8-sig"))
    except (BadSituations, UnicodeDecodeError) as error:
        reason = _one_line(str(error))
        raise Refusal(say("situations.refused", where=where, reason=reason)) from None
    faced = face(knowledge, situations)
    if options.json:
        _print_json([situation_data(each) for each in faced])
    else:
        _print_lines(table(faced))


# How far the rules lean.


def _bias(knowledge: Knowledge, options: argparse.Namespace) -> None:
    if options.write and options.sets:
        raise Refusal(say("command.published-sets", sets=SETS))
    sets = SETS
    if options.sets:
        sets = _number(options.sets)
    figures = bias_report.run(knowledge, sets)
    if options.write:
        _publish(figures)
    if options.json:
        print(bias_report.as_text(figures), end="")
    else:
        _print_lines(bias.lines(knowledge, figures))


def _publish(figures: bias_report.Published) -> None:
    try:
        bias_report.write(figures)
    except OSError as error:
        file = bias_report.FILE
        raise Refusal(say("command.not-written", file=file, reason=error.strerror)) from None


def _number(text: str) -> int:
    number = 0
    is_number = text.isascii() and text.isdecimal()
    if is_number and len(text) <= len(str(MOST_SETS)):
        number = int(text)
    if not 1 <= number <= MOST_SETS:
        shown = _one_line(text[:REPEATED])
        raise Refusal(say("command.no-number", text=shown, most=MOST_SETS))
    return number


COMMANDS: Mapping[str, Callable[[Knowledge, argparse.Namespace], None]] = {
    "questions": _questions,
    "ask": _ask,
    "fit": _fit,
    "evaluate": _evaluate,
    "situations": _situations,
    "bias": _bias,
}


def _one_line(text: str) -> str:
    """What a stranger wrote, safe to repeat in a message: no line breaks, nothing that steers a
    terminal.
    """
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _print_json(data: Any) -> None:
    text = json.dumps(data, indent=1, ensure_ascii=False)
    print(text)


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


if __name__ == "__main__":
    terminal.prepare()
    sys.exit(main())
