"""The command line others rely on: `python -m engine questions | fit | evaluate | bias`.

JSON on standard output and exit 0; one sentence on standard error and exit 2 where something is
wrong. Reads files, and makes no request. Only `bias --write` writes one.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from dataclasses import asdict
from io import TextIOWrapper
from typing import Any

from engine import evaluate as evaluation
from engine.answers import read
from engine.exchange import answers_file
from engine.fit import Result, fit
from engine.question_kinds import option_ids
from engine.robustness import bias_report
from engine.robustness.bias import SETS
from knowledge.load import folder_of, load
from knowledge.models.knowledge import Knowledge
from knowledge.problems import KnowledgeError
from knowledge.reserved import NOT_SURE, NOT_SURE_TEXT
from wording import bias

LARGEST, MOST_SETS = 1_000_000, 10_000_000


class Refusal(Exception):
    """Something the user gave cannot be used; the message says what to do."""


def main(arguments: list[str] | None = None) -> int:
    """Run the command line."""
    folders = argparse.ArgumentParser(add_help=False)
    folders.add_argument(
        "--knowledge", metavar="DIR", default=argparse.SUPPRESS, help="another knowledge folder"
    )
    parser = argparse.ArgumentParser(
        prog="python -m engine", description=__doc__, parents=[folders]
    )
    commands = parser.add_subparsers(dest="command", required=True)
    for name, text in (
        ("questions", "what is asked"),
        ("fit", "where each approach fits"),
        ("evaluate", "how the published cases come out"),
        ("bias", "how far the rules lean"),
    ):
        command = commands.add_parser(name, help=text, parents=[folders])
        command.add_argument("--json", action="store_true", help="as JSON")
        if name == "fit":
            command.add_argument(
                "file", metavar="FILE", help="answers as JSON, or - for standard input"
            )
        if name == "bias":
            command.add_argument(
                "--sets",
                metavar="N",
                default="",
                help=f"how many sets of answers to draw; {SETS} if not said",
            )
            command.add_argument(
                "--write", action="store_true", help="write the figures that the page About shows"
            )
    options = parser.parse_args(arguments)
    try:
        knowledge = _knowledge(getattr(options, "knowledge", None))
        if options.command == "fit":
            _fit(knowledge, options.file, options.json)
        elif options.command == "questions":
            _questions(knowledge, options.json)
        elif options.command == "bias":
            _bias(knowledge, options)
        else:
            _evaluate(knowledge, options.json)
    except Refusal as refusal:
        print(refusal, file=sys.stderr)
        return 2
    return 0


def _knowledge(choice: str | None) -> Knowledge:
    folder = folder_of(choice)
    if not folder.is_dir():
        raise Refusal(
            f'There is no folder "{_one_line(str(folder))}". Name a knowledge folder with --knowledge.'
        )
    try:
        return load(folder)
    except KnowledgeError as error:
        raise Refusal(f"The knowledge in {folder} cannot be used yet.\n{error}") from None


def _answers(knowledge: Knowledge, path: str) -> Mapping[str, Any]:
    """Answers in the agreed form, or from a file that a page wrote: it says so, and which knowledge
    it was made with.
    """
    where = "standard input" if path == "-" else f'"{_one_line(path)}"'
    given = _bytes(path, where)
    try:
        data = json.loads(given.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Refusal(
            f'{where} is not JSON. Write answers as {{"question-id": "option-id"}}.'
        ) from None
    if not isinstance(data, dict):
        raise Refusal(f'{where} holds no answers. Write them as {{"question-id": "option-id"}}.')
    if data.get("format") == answers_file.FORMAT:
        return _kept(knowledge, given, where)
    _check_options(data, where)
    return data


def _bytes(path: str, where: str) -> bytes:
    try:
        if path == "-":
            given = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with open(path, "rb") as file:
                given = file.read(LARGEST + 1)
    except IsADirectoryError:
        raise Refusal(f"{where} is a folder. Name a file of answers in JSON.") from None
    except OSError as error:
        raise Refusal(
            f"{where} cannot be read: {error.strerror}. Name a file of answers in JSON."
        ) from None
    if len(given) > LARGEST:
        raise Refusal(f"{where} is too large for answers. Name a file of answers in JSON.")
    return given


def _kept(knowledge: Knowledge, given: bytes, where: str) -> Mapping[str, Any]:
    try:
        found = answers_file.read(given)
    except answers_file.BadFile as problem:
        raise Refusal(f"{where}: {problem}") from None
    if found.version != knowledge.version:
        print(
            f"These answers were kept with knowledge version {found.version}; this result comes from "
            f"{knowledge.version}.",
            file=sys.stderr,
        )
    return found.raw


def _check_options(data: dict[str, Any], where: str) -> None:
    for question, value in data.items():
        values = value if isinstance(value, list) else [value]
        if not all(isinstance(v, str) for v in values):
            raise Refusal(
                f'The answer to "{_one_line(question[:80])}" in {where} '
                "is neither an option id nor a list of option ids."
            )


def _fit(knowledge: Knowledge, path: str, as_json: bool) -> None:
    answers = read(knowledge, _answers(knowledge, path))
    for ignored in answers.ignored:
        print(f'"{_one_line(ignored)}" is not known here and was ignored.', file=sys.stderr)
    result = fit(knowledge, answers)
    _print(_as_data(result)) if as_json else _tell(result)


def _as_data(result: Result) -> dict[str, Any]:
    return {
        "version": result.version,
        "cautions": [
            {"id": c.id, "text": c.text, "first": c.first, "sources": list(c.sources)}
            for c in result.cautions
        ],
        "approaches": [asdict(a) for a in result.approaches],
        "ties": [list(ids) for ids in result.ties],
        "places": result.places,
    }


def _tell(result: Result) -> None:
    for caution in result.cautions:
        print(f"First: {caution.text} {caution.first}\n")
    for approach in result.approaches:
        print(f"{approach.name}: {approach.band.replace('-', ' ')}")
        for reason in approach.reasons:
            print(
                f"  {'for' if reason.degree > 0 else 'against'}: {reason.because} [{reason.question}.{reason.option}]"
            )


def _questions(knowledge: Knowledge, as_json: bool) -> None:
    if as_json:
        _print(
            {
                "version": knowledge.version,
                "questions": [
                    {
                        "id": q.id,
                        "text": q.text,
                        "help": q.help,
                        "kind": q.kind,
                        "options": [
                            *({"id": o.id, "text": o.text} for o in q.options),
                            {"id": NOT_SURE, "text": NOT_SURE_TEXT},
                        ],
                    }
                    for q in knowledge.questions
                ],
            }
        )
        return
    for question in knowledge.questions:
        print(f"{question.id}: {question.text} ({', '.join(option_ids(question))})")


def _evaluate(knowledge: Knowledge, as_json: bool) -> None:
    rows = {
        "all questions": evaluation.evaluate(knowledge),
        "labels only": evaluation.baseline(knowledge),
    }
    figures = {name: evaluation.figures(e) for name, e in rows.items()}
    missed = [
        {"case": o.case.id, "labelled": list(o.case.approaches), "front": list(o.front)}
        for o in rows["all questions"].labelled
        if not o.first_band
    ]
    if as_json:
        _print({"version": knowledge.version, "figures": figures, "missed": missed})
        return
    print(f"{len(knowledge.cases)} published cases, knowledge {knowledge.version}")
    for line in figures["all questions"]:
        print(
            f"  {line + ':':<46} {figures['all questions'][line]:>9}   labels only: {figures['labels only'][line]:>9}"
        )
    for miss in missed:
        print(
            f"  not in the first band: {miss['case']} ({', '.join(miss['labelled'])}; "
            f"in front: {', '.join(miss['front']) or 'none'})"
        )


def _bias(knowledge: Knowledge, options: argparse.Namespace) -> None:
    if options.write and options.sets:
        raise Refusal(
            f"What is published always comes from {SETS:,} sets. Leave out --sets, or --write."
        )
    found = bias_report.run(knowledge, _number(options.sets) if options.sets else SETS)
    if options.write:
        _publish(found)
    print(bias_report.as_text(found), end="") if options.json else print(
        "\n".join(bias.lines(knowledge, found))
    )


def _publish(found: bias_report.Published) -> None:
    try:
        bias_report.write(found)
    except OSError as error:
        raise Refusal(f'"{bias_report.FILE}" cannot be written: {error.strerror}.') from None


def _number(given: str) -> int:
    if not (
        given.isascii()
        and given.isdecimal()
        and len(given) <= len(str(MOST_SETS))
        and 1 <= int(given) <= MOST_SETS
    ):
        raise Refusal(
            f'"{_one_line(given[:80])}" is no number of sets. Give a whole number from 1 to {MOST_SETS}.'
        )
    return int(given)


def _one_line(given: str) -> str:
    """What a stranger wrote, safe to repeat in a message: no line breaks, nothing that steers a
    terminal.
    """
    return "".join(c if c.isprintable() else " " for c in given)


def _print(data: Any) -> None:
    print(json.dumps(data, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(
            encoding="utf-8"
        )  # as JSON is (RFC 8259), whatever the terminal says of itself
    sys.exit(main())
