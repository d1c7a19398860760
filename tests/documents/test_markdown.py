"""Markdown: the shape is ours, and no text can add to it."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.model import Block, Bullets, Document, Heading, PageBreak, Paragraph, Picture, Table
from documents.writers.markdown import markdown, plain

ESCAPED = re.compile(
    r"\\([!-/:-@\[-`{-~])"
)  # a backslash before any sign of ASCII shows the sign (CommonMark 2.4)
INLINE = re.compile(r"[`*_\[\]<>|&~]")
LINK = re.compile(r"<(https?://[^\s<>|]+)>")
BLOCK = re.compile(r"#|[-+=]|\d+[.)]|\s")
PIECES = st.sampled_from(
    [
        *"\\`*_[]()<>|#+-=!.: \n\t1",
        "---",
        "===",
        "1. ",
        "2) ",
        "- ",
        "+ ",
        "## ",
        "](http://x)",
        "<b>",
        "<br>",
        "**bold**",
        "![",
        "\\|",
        "a",
        "é",
        "~~~",
        "&lt;",
        " https://example.org/a_b*c?d&e~f ",
    ]
)
NASTY = st.lists(PIECES | st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=12).map(
    "".join
)


def written(*blocks: Block, title: str = "Title") -> list[str]:
    """The parts of a document, after its title."""
    return markdown(Document(title, blocks)).decode().removesuffix("\n").split("\n\n")[1:]


def unescaped(text: str) -> str:
    """What a reader sees: signs without their backslashes, and the words of a link."""
    return re.sub(
        r"\S+",
        lambda m: link[1] if (link := LINK.fullmatch(m[0])) else ESCAPED.sub(r"\1", m[0]),
        text,
    )


def cells(row: str) -> list[str]:
    """The cells of one row: it is cut at every bar that no backslash stands before."""
    bare = ESCAPED.sub("xx", row)
    bars = [n for n, sign in enumerate(bare) if sign == "|"]
    return [row[a + 1 : b].strip() for a, b in pairwise(bars)]


@pytest.mark.parametrize(
    ("title", "line"),
    [("Alder and Birch", "# Alder and Birch"), ("# *Alder*\n\nBirch", r"# \# \*Alder\* Birch")],
)
def test_the_title_is_the_one_heading_at_the_top(title: str, line: str) -> None:
    assert markdown(Document(title, ())).decode() == f"{line}\n"


@pytest.mark.parametrize(
    ("title", "line"),
    [("C #", r"# C \#"), ("C ##", r"# C \#\#"), ("C#", r"# C\#"), ("# C", r"# \# C")],
)
def test_a_heading_keeps_a_sign_at_either_end(title: str, line: str) -> None:
    assert markdown(Document(title, ())).decode() == f"{line}\n"


@pytest.mark.parametrize("address", ["https://example.org/a_b*c?d=1&e=~f", "http://example.org"])
def test_an_address_is_a_link_with_its_signs_as_they_are(address: str) -> None:
    assert plain(f"See {address} and_on") == f"See <{address}> and\\_on"


@pytest.mark.parametrize(("level", "signs"), [(1, "##"), (2, "###")])
def test_a_heading_stands_below_the_title(level: int, signs: str) -> None:
    assert written(Heading("The answer", level)) == [f"{signs} The answer"]


def test_paragraphs_are_parted_by_an_empty_line() -> None:
    assert written(Paragraph("One."), Paragraph("Other.")) == ["One.", "Other."]


def test_a_list_has_a_line_for_each_item() -> None:
    assert written(Bullets(("One.", "- Other."))) == ["- One.\n- \\- Other."]


def test_a_table_has_its_caption_its_header_and_every_row() -> None:
    caption, table = written(
        Table("Shared", ("", "Alder"), (("Pace", "By\nthe clock"), ("Tools", "")))
    )
    assert caption == "Shared" and [cells(row) for row in table.split("\n")] == [
        ["", "Alder"],
        ["---", "---"],
        ["Pace", "By<br>the clock"],
        ["Tools", ""],
    ]


def test_a_picture_is_its_caption_and_its_words() -> None:
    assert written(Picture('<svg viewBox="0 0 1 1"/>', "Alder <1>", "A *range*")) == [
        r"A \*range\*",
        r"Alder \<1\>",
    ]
    assert written(Picture('<svg viewBox="0 0 1 1"/>', "Alder", "")) == ["Alder"]


def test_a_page_break_is_a_rule_between_paragraphs() -> None:
    assert written(Paragraph("One."), PageBreak(), Paragraph("Other.")) == ["One.", "---", "Other."]


def test_it_is_written_in_utf_8() -> None:
    assert "“Còmhla”".encode() in markdown(Document("Title", (Paragraph("“Còmhla”"),)))


@pytest.mark.parametrize(
    "text",
    [
        "# no heading",
        "- no list",
        "+ no list",
        "1. no list",
        "12) no list",
        "=== no heading",
        "> no quotation",
        "`no code`",
        "*not leaning*",
        "_not leaning_",
        "[no link](https://example.org)",
        "<script>alert(1)</script>",
        "a | b",
        "back\\slash",
        "![x](y)",
        "~~~",
        "a ~~b~~",
        "&lt;b&gt; &copy;",
        "see <https://example.org>",
        "(https://example.org/a_b)",
        "https://example.org/a|b",
    ],
)
def test_a_text_that_looks_like_markup_is_escaped(text: str) -> None:
    assert plain(text) != text == unescaped(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "Plain words, (in brackets): 1.5 of 6.",
        "In 2018-19 it began.",
        "A+ and C#",
        "“Why?” she said.",
    ],
)
def test_ordinary_words_stay_readable(text: str) -> None:
    assert plain(text) == text


@given(NASTY)
def test_without_its_backslashes_any_text_is_itself_again(text: str) -> None:
    assert unescaped(plain(text)) == " ".join(text.split())


@given(NASTY)
def test_no_sign_that_could_be_markup_stands_without_a_backslash(text: str) -> None:
    bare = " ".join(
        ESCAPED.sub("", word) for word in plain(text).split() if not LINK.fullmatch(word)
    )
    assert not INLINE.search(bare) and "\n" not in bare
    assert not BLOCK.match(ESCAPED.sub("x", plain(text)))


@given(st.lists(st.tuples(NASTY, NASTY, NASTY), min_size=1, max_size=4))
def test_no_text_adds_a_row_or_a_cell_to_a_table(rows: list[tuple[str, ...]]) -> None:
    table = written(Table("Caption", rows[0], tuple(rows[1:])))[1].split("\n")
    assert [len(cells(row)) for row in table] == [3] * (len(rows) + 1)


@given(NASTY)
def test_the_lines_of_a_cell_come_back(text: str) -> None:
    row = written(Table("Caption", ("One", "Other"), ((text, "x"),)))[1].split("\n")[2]
    back = [unescaped(line).strip() for line in cells(row)[0].split("<br>")]
    assert back == [" ".join(line.split()) for line in text.split("\n")]


@given(st.lists(NASTY, min_size=1, max_size=4), NASTY)
def test_no_text_adds_a_part_to_a_document(texts: list[str], title: str) -> None:
    parts = written(*map(Paragraph, texts), Heading(title), Bullets(tuple(texts)), title=title)
    assert len(parts) == len(texts) + 2 and len(parts[-1].split("\n")) == len(texts)


@pytest.mark.parametrize(
    ("title", "line"), [("#", rb"# \#"), ("C #", rb"# C \#"), ("C#", rb"# C\#")]
)
def test_a_heading_keeps_the_signs_at_its_end(title: str, line: bytes) -> None:
    assert markdown(Document(title, ())) == line + b"\n"


def test_half_a_sign_is_no_reason_to_fail() -> None:
    assert "x?y" in markdown(Document("T", (Paragraph("x\ud800y"),))).decode()
