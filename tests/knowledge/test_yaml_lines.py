"""YAML text to plain data: every scalar stays text, every path has its line, and nothing raises."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.problems import Problem
from knowledge.reading.documents import Document
from knowledge.reading.yaml_lines import MAX_DEPTH, parse, read

YAML_PIECES = st.sampled_from(
    [
        "a",
        "b: ",
        "- ",
        "? ",
        ": ",
        "\n",
        "  ",
        "\n  ",
        "\t",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "&a ",
        "*a",
        "!t ",
        "!!int ",
        "'",
        '"',
        "\\U00110000",
        "\\UFFFFFFFF",
        "\\ud800",
        "\\x",
        "|",
        ">",
        "#",
        "---",
        "...",
        "%YAML 1.1",
        "%TAG ! x",
        "<<: ",
        "\ufeff",
        "\x00",
        "\x85",
        "\u2028",
        "\ud800",
        "é",
        "1",
        "~",
    ]
)


def document(text: str) -> Document:
    found, problems = parse(text, "a.yaml")
    assert found is not None and problems == []
    return found


def only_problem(text: str) -> Problem:
    _, problems = parse(text, "a.yaml")
    (problem,) = problems
    return problem


@pytest.mark.parametrize(
    "word",
    [
        "no",
        "yes",
        "on",
        "null",
        "~",
        "012",
        "1.10",
        "1_000",
        "2018-12",
        "2018-12-01",
        "1e3",
        "0x1f",
    ],
)
def test_a_scalar_stays_the_text_that_was_written(word: str) -> None:
    assert document(f"- {word}").data == [word]


def test_a_value_left_out_is_empty_text() -> None:
    assert document("a:").data == {"a": ""}


def test_a_key_stays_the_text_that_was_written() -> None:
    assert document("no: 1\n012: 2").data == {"no": "1", "012": "2"}


def test_a_merge_key_is_an_ordinary_key() -> None:
    assert document("<<: {a: b}").data == {"<<": {"a": "b"}}


def test_a_tag_is_ignored_and_runs_nothing() -> None:
    assert document("a: !!python/object/apply:os.getcwd []").data == {"a": []}


def test_every_path_has_its_line() -> None:
    found = document(
        "# a remark\nfits:\n  - answer: x\n    because: >\n      long\n      text\n  - answer: y\n"
    )
    assert [
        found.line(p)
        for p in ((), ("fits",), ("fits", 0, "because"), ("fits", 1), ("fits", 1, "answer"))
    ] == [2, 2, 4, 7, 7]


def test_a_path_that_is_not_there_has_the_line_of_its_nearest_parent() -> None:
    found = document("a:\n  b:\n    - c\n")
    assert found.line(("a", "b", 5, "d")) == 2


def test_an_empty_list_has_a_line() -> None:
    assert document("a: b\nc: []\n").line(("c",)) == 2


def test_a_tab_is_a_problem_with_its_line() -> None:
    problem = only_problem("a: b\nc:\td\n")
    assert (problem.rule, problem.line) == ("tab", 2)


def test_every_tab_is_shown() -> None:
    _, problems = parse("a:\tb\nc: d\ne:\tf\n", "a.yaml")
    assert [p.line for p in problems] == [1, 3]


@pytest.mark.parametrize("text", ["a: &x b\nc: d\n", "a: b\nc: *x\n", "a: &x [b]\nc: *x\n"])
def test_an_anchor_or_alias_is_a_problem(text: str) -> None:
    assert only_problem(text).rule == "alias"


def test_the_first_of_two_equal_keys_is_kept_and_both_lines_are_named() -> None:
    found, problems = parse("a: 1\nb: 2\na: 3\n", "a.yaml")
    assert found is not None and found.data == {"a": "1", "b": "2"}
    assert [(p.rule, p.line) for p in problems] == [("duplicate-key", 3)] and "line 1" in problems[
        0
    ].sentence


def test_equal_keys_deep_inside_are_found() -> None:
    _, problems = parse("a:\n  - b: 1\n    b: 2\n", "a.yaml")
    assert [(p.rule, p.line) for p in problems] == [("duplicate-key", 3)]


def test_one_marker_before_the_document_is_allowed() -> None:
    assert document("# a remark\n---\na: b\n").data == {"a": "b"}


def test_a_second_document_is_a_problem_with_its_line() -> None:
    problem = only_problem("a: b\n---\nc: d\n")
    assert (problem.rule, problem.line) == ("syntax", 2)


def test_a_quotation_that_never_ends_has_the_line_on_which_it_began() -> None:
    assert only_problem('a: b\nc: "d\ne: f\ng: h\n').line == 2


def test_a_byte_order_mark_is_passed_over() -> None:
    assert document("\ufeffa: b").data == {"a": "b"}


def test_windows_line_endings_give_the_same_data_and_lines() -> None:
    unix, windows = (
        document("a:\n  - b\n  - c: |\n      d\n"),
        document("a:\r\n  - b\r\n  - c: |\r\n      d\r\n"),
    )
    assert (unix.data, unix.lines) == (windows.data, windows.lines)


def test_nesting_up_to_the_limit_is_allowed() -> None:
    assert parse("[" * MAX_DEPTH + "]" * MAX_DEPTH, "a.yaml")[1] == []
    assert only_problem("[" * (MAX_DEPTH + 1) + "]" * (MAX_DEPTH + 1)).rule == "too-deep"


def test_very_deep_nesting_is_a_problem_and_not_a_crash() -> None:
    assert only_problem("[" * 100_000).rule == "too-deep"


IMPOSSIBLE = [
    '"\\UFFFFFFFF"',
    '"\\U00110000"',
    '"\\ud800"',
    '"\\0"',
    "a\x00",
    "%YAML " + "9" * 5000 + ".1\n---\na",
]


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_a_character_that_cannot_be_is_a_problem(text: str) -> None:
    assert only_problem(text).rule == "syntax"


def test_a_control_character_has_its_line() -> None:
    assert only_problem("a: b\nc: d\ne: \x07\n").line == 3


def test_not_utf8_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("a: b\nc: é\n".encode("latin-1"))
    found, problems = read(tmp_path / "a.yaml", "a.yaml")
    assert found is None and [(p.rule, p.line) for p in problems] == [("not-utf8", 2)]


def test_a_file_that_is_gone_is_a_problem(tmp_path: Path) -> None:
    found, problems = read(tmp_path / "gone.yaml", "gone.yaml")
    assert found is None and [p.rule for p in problems] == ["unreadable"]


def holds_only_text(data: Any) -> bool:
    if isinstance(data, dict):
        return all(isinstance(key, str) and holds_only_text(value) for key, value in data.items())
    return all(map(holds_only_text, data)) if isinstance(data, list) else isinstance(data, str)


@given(st.one_of(st.text(), st.lists(YAML_PIECES, max_size=25).map("".join)))
def test_any_text_gives_a_document_or_says_why_not(text: str) -> None:
    found, problems = parse(text, "a.yaml")
    assert found or problems
    assert found is None or holds_only_text(found.data)
    assert all(0 <= problem.line <= len(text.splitlines()) + 1 for problem in problems)
    assert "".join(map(str, problems)).encode("utf-8") or not problems


@given(st.binary(max_size=200))
def test_any_bytes_give_a_document_or_say_why_not(raw: bytes) -> None:
    class Held:
        """A file that holds these bytes."""

        def read_bytes(self) -> bytes:
            return raw

    found, problems = read(Held(), "a.yaml")  # type: ignore[arg-type]
    assert found or problems


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]))
PLAIN = st.recursive(
    WORDS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4)
)


@given(PLAIN)
def test_plain_data_comes_back_as_it_was_written(data: Any) -> None:
    assert document(json.dumps(data, ensure_ascii=False)).data == data
