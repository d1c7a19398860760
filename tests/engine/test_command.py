"""The command line that others rely on: what it prints, where, and how it ends."""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.__main__ import LARGEST, main
from engine.answers import read
from engine.exchange.answers_file import write
from engine.question_kinds import option_ids
from engine.robustness import bias_report
from knowledge.load import SHIPPED
from tests.engine.makers import GARDENS, gardens

Run = Callable[..., tuple[int, str, str]]
DIG = {"danger": "wasps", "work": ["dig"], "label": "park", "pace-here": "3"}
DEEP = 100_000


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command on the invented gardens: exit code, standard output, standard error."""
    monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(GARDENS))

    def _run(*arguments: str, given: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        code = main(list(arguments))
        return code, *capsys.readouterr()

    return _run


@pytest.fixture
def fitted(run: Run) -> Callable[[Any], dict[str, Any]]:
    """What `fit - --json` prints for some answers, read."""

    def _fitted(answers: Any) -> dict[str, Any]:
        data: dict[str, Any] = json.loads(
            run("fit", "-", "--json", given=json.dumps(answers).encode())[1]
        )
        return data

    return _fitted


def as_process(
    *arguments: str, given: str = "", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """Python in a process of its own."""
    return subprocess.run(
        [sys.executable, *arguments],
        input=given.encode(),
        cwd=SHIPPED.parent,
        env={**os.environ, "BEARINGS_KNOWLEDGE": str(GARDENS), **environment},
        capture_output=True,
        check=False,
    )


def as_module(
    *arguments: str, given: str = "", **environment: str
) -> subprocess.CompletedProcess[bytes]:
    """The command as others run it: a process of its own."""
    return as_process("-m", "engine", *arguments, given=given, **environment)


# Questions.


def test_questions_are_printed_with_exactly_the_agreed_names(run: Run) -> None:
    code, out, err = run("questions", "--json")
    data = json.loads(out)
    assert (code, err) == (0, "") and list(data) == ["version", "questions"]
    for question in data["questions"]:
        assert list(question) == ["id", "text", "help", "kind", "options"]
        assert all(list(option) == ["id", "text"] for option in question["options"])


def test_questions_hold_what_the_knowledge_holds(run: Run) -> None:
    data = json.loads(run("questions", "--json")[1])
    assert data["version"] == gardens().version
    assert [(q["id"], q["text"], q["help"], q["kind"]) for q in data["questions"]] == [
        (q.id, q.text, q.help, q.kind) for q in gardens().questions
    ]
    assert {q["kind"] for q in data["questions"]} == {"one", "many"}


def test_every_question_offers_its_options_and_then_not_sure(run: Run) -> None:
    offered = [q["options"] for q in json.loads(run("questions", "--json")[1])["questions"]]
    assert [tuple(o["id"] for o in options) for options in offered] == [
        option_ids(q) for q in gardens().questions
    ]
    assert all(options[-1] == {"id": "not-sure", "text": "Not sure"} for options in offered)


def test_a_question_about_a_difference_offers_its_six_anchors(run: Run) -> None:
    (pace,) = (
        q for q in json.loads(run("questions", "--json")[1])["questions"] if q["id"] == "pace-here"
    )
    assert [o["text"] for o in pace["options"][:-1]] == [
        a.text for a in gardens().differences[0].anchors
    ]


def test_questions_without_json_are_one_a_line(run: Run) -> None:
    code, out, err = run("questions")
    assert (code, err) == (
        0,
        "",
    ) and "label: What is the garden called? (kitchen, park, not-sure)" in out.splitlines()


# Fit.


def test_a_result_is_printed_with_exactly_the_agreed_names(
    fitted: Callable[[Any], dict[str, Any]],
) -> None:
    data = fitted(DIG)
    assert list(data) == [
        "version",
        "cautions",
        "doors",
        "warnings",
        "approaches",
        "ties",
        "places",
    ]
    assert [list(c) for c in data["cautions"]] == [["id", "text", "first", "sources"]]
    assert {tuple(a) for a in data["approaches"]} == {
        ("id", "name", "band", "rank", "score", "reasons", "held_back")
    }
    assert {tuple(r) for a in data["approaches"] for r in a["reasons"]} == {
        ("question", "option", "degree", "because", "basis", "sources")
    }


def test_a_result_has_the_agreed_kinds_of_value(fitted: Callable[[Any], dict[str, Any]]) -> None:
    for approach in fitted(DIG)["approaches"]:
        assert type(approach["rank"]) is int and type(approach["score"]) is float
        assert approach["band"] in {"fits", "fits-in-part", "little-said", "points-elsewhere"}
        for reason in approach["reasons"]:
            assert reason["degree"] in {1, 0.5, -0.5, -1} and isinstance(reason["sources"], list)


def test_a_degree_is_a_number_with_its_sign(fitted: Callable[[Any], dict[str, Any]]) -> None:
    degrees = {a["id"]: [r["degree"] for r in a["reasons"]] for a in fitted(DIG)["approaches"]}
    assert degrees == {"alder": [1.0], "birch": [0.5], "cedar": [-1.0, 0.5]}


def test_approaches_are_printed_in_order_of_rank(fitted: Callable[[Any], dict[str, Any]]) -> None:
    assert [(a["id"], a["rank"], a["score"]) for a in fitted(DIG)["approaches"]] == [
        ("alder", 1, 0.8),
        ("birch", 2, 0.4),
        ("cedar", 3, -0.7),
    ]


def test_ties_are_lists_of_ids(fitted: Callable[[Any], dict[str, Any]]) -> None:
    assert fitted({})["ties"] == [["alder", "birch", "cedar"]]
    assert fitted({"work": "sow"})["ties"] == [["alder", "cedar"]]


def test_without_a_tie_there_is_an_empty_list(fitted: Callable[[Any], dict[str, Any]]) -> None:
    assert fitted(DIG)["ties"] == []


def test_places_are_numbers_by_difference(fitted: Callable[[Any], dict[str, Any]]) -> None:
    assert (
        fitted(DIG)["places"] == {"pace": 3} and fitted({"pace-here": "not-sure"})["places"] == {}
    )


def test_a_caution_is_printed_with_its_sources(fitted: Callable[[Any], dict[str, Any]]) -> None:
    (caution,) = gardens().cautions
    assert fitted(DIG)["cautions"] == [
        {
            "id": caution.id,
            "text": caution.text,
            "first": caution.first,
            "sources": list(caution.sources),
        }
    ]


def test_a_file_and_standard_input_give_the_same(run: Run, tmp_path: Path) -> None:
    (tmp_path / "answers.json").write_text(json.dumps(DIG), encoding="utf-8")
    from_file = run("fit", str(tmp_path / "answers.json"), "--json")
    assert (
        from_file == run("fit", "-", "--json", given=json.dumps(DIG).encode()) and from_file[0] == 0
    )


def test_an_option_may_stand_before_the_file(run: Run) -> None:
    given = json.dumps(DIG).encode()
    assert run("fit", "--json", "-", given=given) == run("fit", "-", "--json", given=given)


def test_a_file_that_begins_with_a_byte_order_mark_is_read(run: Run) -> None:
    given = json.dumps(DIG).encode()
    assert run("fit", "-", "--json", given=b"\xef\xbb\xbf" + given) == run(
        "fit", "-", "--json", given=given
    )


def test_a_result_without_json_says_bands_and_reasons(run: Run) -> None:
    code, out, err = run("fit", "-", given=json.dumps(DIG).encode())
    assert (code, err) == (0, "") and out.startswith("First: There are wasps. Step away first.\n")
    assert "Alder: fits\n  for: It was made for digging. [work.dig]" in out
    assert "Cedar: points elsewhere\n  against: Digging is not rest. [work.dig]\n  for: " in out


def test_what_to_ask_next_has_the_agreed_names(run: Run) -> None:
    asked = json.loads(run("ask", "-", "--json", given=b"{}")[1])
    assert set(asked) == {"next", "settled", "could_change", "two_together"}
    assert asked["settled"] is False
    assert asked["next"][0] == asked["could_change"][0]["question"]


def test_what_to_ask_next_without_json_says_why(run: Run) -> None:
    code, out, err = run("ask", "-", given=b'{"danger": "none"}')
    assert (code, err) == (0, "")
    assert "work: This could bring in" in out


def test_nothing_is_asked_once_it_is_settled(run: Run) -> None:
    everything = {question.id: "not-sure" for question in gardens().questions}
    asked = json.loads(run("ask", "-", "--json", given=json.dumps(everything).encode())[1])
    assert (asked["next"], asked["settled"], asked["could_change"]) == ([], True, [])
    assert not any(asked["two_together"].values())


# What is not known.


def test_unknown_ids_are_named_and_ignored(run: Run) -> None:
    code, out, err = run("fit", "-", "--json", given=b'{"work": ["dig", "fly"], "weather": "rain"}')
    assert code == 0 and (out, "") == run("fit", "-", "--json", given=b'{"work": "dig"}')[1:]
    assert sorted(err.splitlines()) == [
        '"weather" is not known here and was ignored.',
        '"work.fly" is not known here and was ignored.',
    ]


def test_a_second_answer_to_a_single_choice_is_named_and_ignored(run: Run) -> None:
    code, _, err = run("fit", "-", "--json", given=b'{"label": ["park", "kitchen"]}')
    assert (code, err) == (0, '"label.kitchen" is not known here and was ignored.\n')


def test_an_unknown_id_is_named_on_one_line_whatever_it_holds(run: Run) -> None:
    code, _, err = run("fit", "-", "--json", given=b'{"a\\nb\\u001b[2J\\ud800": "x"}')
    assert (code, err) == (0, '"a b [2J " is not known here and was ignored.\n')


def test_no_answers_are_answers(run: Run) -> None:
    assert run("fit", "-", "--json", given=b"{}")[::2] == (0, "")


# What cannot be used: exit 2, one line on standard error, nothing on standard output.


def refused(result: tuple[int, str, str], *words: str) -> None:
    code, out, err = result
    assert (code, out) == (2, "") and "Traceback" not in err
    assert err.count("\n") == 1 and err.endswith(".\n") and all(word in err for word in words)


@pytest.mark.parametrize(
    "given",
    [
        b"",
        b"work=dig",
        b'{"work": "dig"',
        b'{"work": "dig"} and more',
        b"{'work': 'dig'}",
        b'{"work": "dig\xff"}',
        b"\xff\xfe{\x00}\x00",
        b'{"work": 1' + b"0" * 5000 + b"}",
        b"[" * DEEP,
        b"[" * DEEP + b"]" * DEEP,
        b'{"work":' * DEEP + b'"dig"' + b"}" * DEEP,
    ],
    ids=[
        "nothing",
        "not-json",
        "unfinished",
        "more",
        "single-quotes",
        "not-utf8",
        "utf16",
        "long-number",
        "deep-unclosed",
        "deep-list",
        "deep-object",
    ],
)
def test_what_is_not_json_is_refused(given: bytes, run: Run, tmp_path: Path) -> None:
    (tmp_path / "answers.json").write_bytes(given)
    refused(run("fit", "-", "--json", given=given), "standard input is not JSON")
    refused(run("fit", str(tmp_path / "answers.json"), "--json"), "answers.json", "is not JSON")


@pytest.mark.parametrize("given", [b"[]", b'["work"]', b'"work"', b"1", b"null", b"true"])
def test_what_is_no_object_is_refused(given: bytes, run: Run) -> None:
    refused(run("fit", "-", "--json", given=given), "holds no answers")


@pytest.mark.parametrize(
    "value", ["1", "null", "true", "1.5", "NaN", "{}", '{"dig": true}', '["dig", 1]', '[["dig"]]']
)
@pytest.mark.parametrize("question", ["work", "weather"])
def test_a_value_that_is_no_option_id_is_refused(question: str, value: str, run: Run) -> None:
    refused(
        run("fit", "-", "--json", given=f'{{"{question}": {value}}}'.encode()),
        f'"{question}"',
        "option id",
    )


def test_a_refused_name_is_repeated_on_one_line(run: Run) -> None:
    refused(run("fit", "-", "--json", given=b'{"a\\nb": 1}'), '"a b"')


def test_a_file_that_is_not_there_is_refused(run: Run, tmp_path: Path) -> None:
    refused(run("fit", str(tmp_path / "nowhere.json"), "--json"), "nowhere.json", "cannot be read")
    refused(run("fit", str(tmp_path / "two\nlines.json"), "--json"), "two lines.json")


def test_a_folder_in_place_of_a_file_is_refused(run: Run, tmp_path: Path) -> None:
    refused(run("fit", str(tmp_path), "--json"), "is a folder")


@pytest.mark.parametrize("command", [["questions"], ["fit", "-"], ["evaluate"]])
def test_a_knowledge_folder_that_is_not_there_is_refused(
    command: list[str], run: Run, tmp_path: Path
) -> None:
    refused(run(*command, "--json", "--knowledge", str(tmp_path / "nowhere")), "There is no folder")


def test_a_file_in_place_of_a_knowledge_folder_is_refused(run: Run) -> None:
    refused(
        run("questions", "--json", "--knowledge", str(GARDENS / "vocabulary/edition.yaml")),
        "There is no folder",
    )


@pytest.mark.parametrize("command", [["questions"], ["fit", "-"], ["evaluate"]])
def test_knowledge_with_a_mistake_is_refused_with_its_file_and_line(
    command: list[str], run: Run, tmp_path: Path
) -> None:
    folder = shutil.copytree(GARDENS, tmp_path / "knowledge")
    (folder / "approaches/birch.yaml").write_text("name: Birch\nname: Birch\n", encoding="utf-8")
    code, out, err = run(*command, "--json", "--knowledge", str(folder), given=b"{}")
    assert (code, out) == (2, "") and "approaches/birch.yaml:2: " in err and "Traceback" not in err


def test_an_empty_knowledge_folder_is_refused(run: Run, tmp_path: Path) -> None:
    code, out, err = run("questions", "--json", "--knowledge", str(tmp_path))
    assert (code, out) == (2, "") and "There is no approach in this folder." in err


@pytest.mark.parametrize("arguments", [[], ["fit"], ["forecast"], ["questions", "--yaml"]])
def test_a_command_that_is_not_known_ends_with_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    out, err = capsys.readouterr()
    assert (ended.value.code, out) == (2, "") and err.startswith("usage: python -m engine")


# Which knowledge.


@pytest.fixture
def renamed(tmp_path: Path) -> Path:
    """The invented gardens under another version."""
    folder = shutil.copytree(GARDENS, tmp_path / "renamed")
    edition = folder / "vocabulary/edition.yaml"
    edition.write_text(
        edition.read_text(encoding="utf-8").replace("2026-01", "1999-12"), encoding="utf-8"
    )
    return Path(folder)


@pytest.mark.parametrize(
    "line",
    [
        "--knowledge ? questions --json",
        "questions --knowledge ? --json",
        "questions --json --knowledge=?",
        "--knowledge=? evaluate --json",
        "--knowledge ? fit - --json",
        "fit - --json --knowledge ?",
    ],
)
def test_the_folder_may_be_named_before_and_after_the_word(
    line: str, renamed: Path, run: Run
) -> None:
    _, out, _ = run(*(word.replace("?", str(renamed)) for word in line.split()), given=b"{}")
    assert json.loads(out)["version"].startswith("1999-12-")


def test_the_folder_may_be_named_in_the_environment(
    renamed: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEARINGS_KNOWLEDGE", str(renamed))
    assert json.loads(run("fit", "-", "--json", given=b"{}")[1])["version"].startswith("1999-12-")


def test_a_named_folder_goes_before_the_environment(renamed: Path, run: Run) -> None:
    assert os.environ["BEARINGS_KNOWLEDGE"] == str(GARDENS)
    assert json.loads(run("questions", "--json", "--knowledge", str(renamed))[1])[
        "version"
    ].startswith("1999-12-")


# Answers that a page wrote into a file.

KEPT = write(gardens(), read(gardens(), DIG))


def test_a_file_of_answers_gives_the_same_as_the_answers(run: Run) -> None:
    assert run("fit", "-", "--json", given=KEPT) == run(
        "fit", "-", "--json", given=json.dumps(DIG).encode()
    )


def test_a_file_of_another_version_is_said_and_still_read(run: Run) -> None:
    code, out, err = run(
        "fit", "-", "--json", given=KEPT.replace(gardens().version.encode(), b"2020-01-01234567")
    )
    assert (code, out) == (0, run("fit", "-", "--json", given=KEPT)[1])
    assert err == (
        "These answers were kept with knowledge version 2020-01-01234567; this result comes from "
        f"{gardens().version}.\n"
    )


def test_what_a_file_holds_and_is_not_known_here_is_named(run: Run) -> None:
    code, _, err = run("fit", "-", "--json", given=KEPT.replace(b'"work"', b'"weather"'))
    assert (code, err) == (0, '"weather" is not known here and was ignored.\n')


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (b'"number": 1', b'"number": 2', "newer Bearings"),
        (b'"number": 1', b'"number": 1, "x": 1', "changed after Bearings wrote it"),
        (b'"number": 1', b'"number": 1, "number": 1', "not JSON as Bearings writes it"),
        (b"{", b" " * 50_000 + b"{", "too large"),
    ],
)
def test_a_file_of_answers_that_was_tampered_with_is_refused(
    old: bytes, new: bytes, words: str, run: Run
) -> None:
    assert old in KEPT
    refused(run("fit", "-", "--json", given=KEPT.replace(old, new, 1)), words)


def test_an_enormous_file_is_refused_before_it_is_read(run: Run) -> None:
    refused(run("fit", "-", "--json", given=b"[" * (LARGEST + 1)), "standard input is too large")


# How far the rules lean.


@pytest.fixture
def filed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the figures are written in this test; and few sets are drawn."""
    monkeypatch.setattr(bias_report, "FILE", tmp_path / "bias.json")
    monkeypatch.setattr("engine.__main__.SETS", 500)
    return tmp_path / "bias.json"


def test_the_lean_is_printed_with_exactly_the_agreed_names(run: Run) -> None:
    code, out, err = run("bias", "--json", "--sets", "500")
    data = json.loads(out)
    assert (code, err) == (0, "") and (data["knowledge"], data["sets"]) == (gardens().version, 500)
    assert list(data) == [
        "knowledge",
        "sets",
        "seed",
        "order_free",
        "front",
        "empty",
        "changed",
        "approaches",
    ]
    assert all(
        list(lean) == ["approach", "front", "alone", "times_fair"] for lean in data["approaches"]
    )
    assert [lean["approach"] for lean in data["approaches"]] == [a.id for a in gardens().approaches]


def test_the_lean_without_json_is_said_in_words(run: Run) -> None:
    code, out, err = run("bias", "--sets", "500")
    assert (code, err) == (0, "") and "no picture of real people" in out and "Alder" in out


def test_nothing_is_written_unless_it_is_said(run: Run, filed: Path) -> None:
    run("bias", "--sets", "500")
    assert not filed.exists()


def test_what_is_written_is_what_is_printed(run: Run, filed: Path) -> None:
    _, out, _ = run("bias", "--json", "--write")
    assert filed.read_text(encoding="utf-8") == out and json.loads(out)["sets"] == 500


def test_a_smaller_run_is_never_published(run: Run, filed: Path) -> None:
    refused(run("bias", "--write", "--sets", "500"), "Leave out --sets")
    assert not filed.exists()


@pytest.mark.parametrize("sets", ["0", "-1", "1.5", "many", "10000001", "9" * 5000, "٣", "a\nb"])
def test_sets_are_a_whole_number_within_bounds(sets: str, run: Run) -> None:
    refused(run("bias", f"--sets={sets}"), "whole number from 1 to")


def test_a_file_that_cannot_be_written_is_said(run: Run, filed: Path) -> None:
    filed.mkdir()
    refused(run("bias", "--write"), "cannot be written")


# As a process.


ONE_AFTER_THE_OTHER = """
import io, sys
from engine.__main__ import main

given = sys.stdin.buffer.read()
for line in sys.argv[1:]:
    print(">", line, flush=True)
    sys.stdin = io.TextIOWrapper(io.BytesIO(given))
    assert main(line.split()) == 0
"""
COMMANDS = ("questions --json", "fit - --json", "fit -", "evaluate --json")


def test_two_runs_print_the_same_bytes() -> None:
    given = json.dumps(
        {
            **DIG,
            "work": ["rest", "sow", "dig"],
            "rain": "x",
            "hail": ["y"],
            "label": ["a", "b", "park"],
        }
    )
    one, other = (
        as_process("-c", ONE_AFTER_THE_OTHER, *COMMANDS, given=given, PYTHONHASHSEED=seed)
        for seed in ("1", "2")
    )
    assert one.returncode == 0, one.stderr
    assert all(f"> {line}\n".encode() in one.stdout for line in COMMANDS)
    assert (one.stdout, one.stderr) == (other.stdout, other.stderr)


def test_a_refusal_leaves_the_process_with_2_and_one_line() -> None:
    ran = as_module("fit", "-", "--json", given="[" * DEEP)
    refused((ran.returncode, ran.stdout.decode(), ran.stderr.decode()), "standard input")


@pytest.mark.parametrize("command", [["questions", "--json"], ["questions"]])
def test_what_is_printed_is_utf8_whatever_the_terminal_says(
    command: list[str], tmp_path: Path
) -> None:
    folder = shutil.copytree(GARDENS, tmp_path / "knowledge")
    questions = folder / "vocabulary/questions.yaml"
    questions.write_text(
        questions.read_text(encoding="utf-8").replace("What needs", "“What” needs"),
        encoding="utf-8",
    )
    ran = as_module(*command, "--knowledge", str(folder), PYTHONIOENCODING="ascii:strict")
    assert (ran.returncode, ran.stderr) == (0, b"") and "“What” needs" in ran.stdout.decode("utf-8")


# Evaluate.


def test_the_evaluation_sets_the_engine_beside_the_labels(run: Run) -> None:
    data = json.loads(run("evaluate", "--json")[1])
    first = "a labelled approach in the first band"
    assert {name: figures[first] for name, figures in data["figures"].items()} == {
        "all questions": "1 of 1",
        "labels only": "0 of 1",
    }
    assert data["missed"] == []


def test_a_case_that_was_missed_is_named(run: Run, tmp_path: Path) -> None:
    folder = shutil.copytree(GARDENS, tmp_path / "knowledge")
    cases = folder / "vocabulary/cases.yaml"
    cases.write_text(
        cases.read_text(encoding="utf-8").replace("[alder]", "[cedar]"), encoding="utf-8"
    )
    data = json.loads(run("evaluate", "--json", "--knowledge", str(folder))[1])
    assert data["missed"] == [{"case": "a-bed", "labelled": ["cedar"], "front": ["alder"]}]
    assert (
        "not in the first band: a-bed (cedar; in front: alder)"
        in run("evaluate", "--knowledge", str(folder))[1]
    )
