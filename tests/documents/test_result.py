"""A result to take away: cautions first, both sides of every reason and of every difference, on two
pages, and nothing called best.

The whole document about an invented garden stands in golden/result.md. A change there is not wrong
in itself, but somebody should have meant it: `BEARINGS_WRITE_GOLDEN=1 python -m pytest
tests/documents/test_result.py` writes it anew.
"""

import os
import re
from collections import Counter
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pdfua
import pytest
from docx import Document as open_file
from docx.oxml.ns import qn
from hypothesis import given, settings
from pypdf import PdfReader

from documents.cautions import cautions
from documents.model import (
    Block,
    Bullets,
    Citations,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Table,
)
from documents.result import FIRST, SECOND, document, files
from documents.writers.markdown import markdown, plain
from documents.writers.pdf import pdf
from documents.writers.word import word
from engine.alternatives import raised
from engine.answers import Answers, read
from engine.divergence import divergence
from engine.exchange.answers_file import read as read_kept
from engine.fit import Result, fit
from engine.robustness.counterfactuals import flips
from knowledge.models.answer_ref import AnswerRef
from knowledge.models.knowledge import Knowledge
from pictures.range_plot import description
from tests.documents.test_pdf import elements
from tests.engine.makers import (
    any_answers,
    approach,
    gardens,
    held_back,
    knowing,
    said,
    silence,
    silencing,
)
from views.result import result_view
from wording.result import BANDS, band_name
from wording.robustness import what_would_change
from wording.say import say

Cases = list[tuple[Answers, Result, Document]]
DAY = date(2026, 3, 3)
ADDRESS = "https://example.org/result?work=dig&label=kitchen"
WHOLE = said(danger="wasps", work="dig rest", label="kitchen", pace_here="3")
GOLDEN = Path(__file__).parent / "golden" / "result.md"
ALONE = knowing(*(a for a in gardens().approaches if a.id != "birch"))  # only alder is for digging
MARK = re.compile(r"\((?:the 2018 review|published source|our judgement)(?: \[([\d, ]*)\])?\)")
NASTY = '<b>&"#*`|$x$\\'


def made(
    answers: Answers = WHOLE, knowledge: Knowledge | None = None, paged: bool = True
) -> Document:
    return document(knowledge or gardens(), answers, ADDRESS, DAY, paged)


def under(found: Document, heading: str) -> tuple[Block, ...]:
    """What stands below a heading, up to the next of its level or above."""
    start, level = next(
        (n, b.level)
        for n, b in enumerate(found.blocks)
        if isinstance(b, Heading) and b.text == heading
    )
    end = next(
        (
            n
            for n, b in enumerate(found.blocks[start + 1 :], start + 1)
            if isinstance(b, Heading) and b.level <= level
        ),
        len(found.blocks),
    )
    return found.blocks[start + 1 : end]


def texts(blocks: tuple[Block, ...]) -> list[str]:
    return [
        text
        for b in blocks
        for text in (
            b.items if isinstance(b, Bullets) else [b.text] if isinstance(b, Paragraph) else []
        )
    ]


def headings(found: Document, level: int = 1) -> list[str]:
    return [b.text for b in found.blocks if isinstance(b, Heading) and b.level == level]


def pictures(found: Document) -> list[Picture]:
    return [b for b in found.blocks if isinstance(b, Picture)]


def opened(found: Document) -> PdfReader:
    return PdfReader(BytesIO(pdf(found)))


@pytest.fixture(scope="module")
def cases(shipped: Knowledge) -> Cases:
    """Every published case: its answers, its result, and the document with a link as long as such
    links are.
    """
    address = "https://example.org/result?" + "question=option&" * 16
    told: Cases = []
    for case in shipped.cases:
        answers = read(shipped, case.answers)
        written = document(shipped, answers, address, DAY)
        told.append((answers, fit(shipped, answers), written))
    return told


# What stands where.


def test_the_whole_document_is_as_it_was() -> None:
    now = markdown(made()).decode().replace(gardens().version, "VERSION")
    if os.environ.get("BEARINGS_WRITE_GOLDEN"):
        GOLDEN.write_text(now, encoding="utf-8")
        pytest.skip("written anew")
    assert now == GOLDEN.read_text(encoding="utf-8")


def test_it_opens_with_the_day_and_says_that_it_is_no_verdict() -> None:
    first = texts(made().blocks[:1])[0]
    assert (
        made().title == "Where the answers point"
        and first.startswith("3 March 2026. ")
        and "It is not a verdict" in first
    )


def test_everything_has_its_heading() -> None:
    assert headings(made()) == [
        "Do this first",
        "Where it fits",
        "First things to do",
        "To talk over",
        "Why",
        "The situation, as answered",
        "Where it diverges",
        "To talk over, on how it is done",
        "Who might miss out here",
        "How far this holds",
        "The other approaches",
        "Sources",
        "About this document",
    ]


def test_a_caution_says_what_to_do_first_and_whose_claim_that_is() -> None:
    assert texts(under(made(), "Do this first")) == [
        "There are wasps. First: Step away first. (published source [1]) Law and codes read in "
        "February 2026.",
        "Walk slowly.",
        "The beekeeper: 0123 (at noon) (published source [1])",
        "Not checked by a lawyer or a mental health officer yet.",
    ]


def test_where_there_is_little_room_a_caution_still_says_whom_to_ring() -> None:
    view = result_view(gardens(), WHOLE)
    assert texts(cautions(view.cautions, Citations(gardens()).mark, brief=True)) == [
        "There are wasps. First: Step away first. (published source [1]) Law and codes read in "
        "February 2026. "
        "Whom to ring or ask: The beekeeper: 0123 (at noon). What to do next is on the result "
        "page.",
        "Not checked by a lawyer or a mental health officer yet.",
    ]


def test_where_no_caution_is_raised_there_is_no_such_heading() -> None:
    assert "Do this first" not in headings(made(said(work="dig")))


def test_the_situation_has_what_was_answered_and_nothing_that_was_skipped_or_is_not_sure() -> None:
    assert texts(
        under(
            made(said(danger="wasps", work="dig sow", label="not-sure")),
            "The situation, as answered",
        )
    ) == [
        "A: Is any of this true now? “There are wasps”",
        "B: What needs to be done? “Dig” and “Sow”",
    ]


def test_the_statement_of_a_place_stands_beside_its_picture_and_is_not_said_twice() -> None:
    found = made(said(pace_here="3"))
    assert texts(under(found, "The situation, as answered")) == [
        "Your places on the differences stand beside the picture."
    ]
    assert texts(under(found, "Pace"))[0] == (
        "Your place: two steps from “by the clock”. “Pace, as it is done at place 3.” For it: A "
        "fair reason for place 3. The cost: What place 3 costs."
    )


def test_a_place_on_a_difference_that_is_not_drawn_has_its_statement(shipped: Knowledge) -> None:
    answers = read(shipped, {q.id: ["2"] for q in shipped.questions if q.difference})
    found = made(answers, shipped)
    drawn = headings(found, 2)
    undrawn = [d for d in shipped.differences if d.name not in drawn]
    assert undrawn and all(
        f"{d.name}: one step from “{d.managerialist}”. “{d.anchors[1].text}”"
        in texts(under(found, "Where it diverges"))
        for d in undrawn
    )


def test_without_answers_nothing_is_weighed_and_that_is_said() -> None:
    found = made(said())
    assert texts(under(found, "The situation, as answered")) == [
        "Nothing has been answered yet about the situation."
    ]
    said_first, still_open = texts(under(found, "Where it fits"))
    assert said_first == (
        "The answers do not say yet what the situation is about, so no approach is weighed."
    )
    assert still_open.startswith("Still open: Is any of this true now?")


# Where it fits.


@pytest.mark.parametrize(
    ("answers", "knowledge", "sentence_"),
    [
        (
            said(work="dig"),
            ALONE,
            "Alder fits what you describe. How it is done matters as much as that it fits.",
        ),
        (
            said(work="dig", label="kitchen"),
            gardens(),
            "Alder and Birch both fit: your answers do not tell them apart.",
        ),
        (
            said(label="park"),
            gardens(),
            "No approach stands out from what you answered. That can mean that the situation is "
            "still open: "
            "answer more, or begin by talking with the person.",
        ),
    ],
)
def test_what_fits_is_said_first_and_equals_as_equals(
    answers: Answers, knowledge: Knowledge, sentence_: str
) -> None:
    assert texts(under(made(answers, knowledge), "Where it fits"))[0] == sentence_


def test_each_approach_that_fits_is_a_heading_in_order_of_name(cases: Cases) -> None:
    for _, result, found in cases:
        blocks = under(found, "Why") if result.front else ()
        named = [b.text for b in blocks if isinstance(b, Heading)]
        assert named == sorted(a.name for a in result.front)


def test_a_reason_names_the_answer_that_it_comes_from_and_whose_claim_it_is() -> None:
    found = made(said(work="dig", label="kitchen"))
    assert texts(under(found, "The situation, as answered"))[0].startswith(
        "A: What needs to be done?"
    )
    assert texts(under(found, "Alder"))[:2] == [
        "For it, strongly (answer A): It was made for digging. (published source [1])",
        "For it (answer B): Kitchens have beds. (published source [1])",
    ]


def test_a_reason_against_is_said_like_one_for() -> None:
    elm = approach("elm", {"work.dig": "strong", "work.sow": "strong", "label.park": "against"})
    said_ = texts(under(made(said(work="dig", label="park"), knowing(elm)), "Elm"))
    assert said_[:2] == [
        "For it, strongly (answer A): Because of work.dig. (our judgement)",
        "Against it (answer B): Because of label.park. (our judgement)",
    ]
    assert not any("Nothing you answered speaks against it" in text for text in said_)


def test_where_nothing_speaks_against_it_that_is_said() -> None:
    assert "Nothing you answered speaks against it." in texts(
        under(made(said(work="dig")), "Alder")
    )


def test_one_reason_for_and_every_reason_against_stand_and_the_rest_are_counted(
    cases: Cases,
) -> None:
    for _, result, found in cases:
        for fitting in result.front:
            items = texts(under(found, fitting.name))
            speaks_for = sum(item.startswith("For it") for item in items)
            against = sum(item.startswith("Against it") for item in items)
            more = sum(
                int(n)
                for item in items
                for n in re.findall(r"(\d+) more reasons? (?:is|are) on the result page", item)
            )
            assert speaks_for and against == len(fitting.reasons_against)
            assert speaks_for + more == len(fitting.reasons_for)


def test_what_would_change_it_is_the_sentence_of_the_engine() -> None:
    answers = said(work="dig", label="kitchen")
    changes = [what_would_change(gardens(), flip) for flip in flips(gardens(), answers)]
    held = texts(under(made(answers, paged=False), "How far this holds"))
    assert held and all(any(change in item for change in changes) for item in held)


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (
            said(work="dig", label="kitchen"),
            "For nearly all ways of weighing your answers, it fits. It would",
        ),
        (
            said(work="dig"),
            "For nearly all ways of weighing your answers, it fits. It would fit for nearly all "
            "answers to the question you left open.",
        ),
    ],
)
def test_how_far_it_holds_is_said_in_words(answers: Answers, words: str) -> None:
    assert texts(under(made(answers), "How far this holds"))[0].startswith(f"Alder. {words}")


def test_without_a_question_left_out_nothing_is_said_of_such() -> None:
    found = made(said(work="dig", label="kitchen"))
    held = texts(under(found, "How far this holds"))[0].partition(" It would no longer")[0]
    assert "left open" not in held


def test_the_other_approaches_stand_in_one_line_for_each_band(cases: Cases) -> None:
    for _, result, found in cases:
        lines = texts(under(found, "The other approaches"))
        filled = {a.band for a in result.approaches}
        assert [line.split(":")[0] for line in lines] == [
            band_name(band)
            for band in sorted(BANDS, key="held-back".__ne__)
            if band in filled - {"fits"}
        ]
        others = [a for a in result.approaches if a.band != "fits"]
        assert all(a.name in "".join(lines) for a in others)


def test_what_waits_is_told_with_what_to_do_first() -> None:
    alder, *others = gardens().approaches
    gated = gardens().model_copy(
        update={"approaches": (held_back(alder, AnswerRef("danger", "wasps")), *others)}
    )
    found = document(gated, said(work="dig", danger="wasps"), ADDRESS, DAY)
    assert any(
        text.startswith("Alder: not yet. It must wait. First: Wait for it.")
        for text in texts(under(found, "First things to do"))
    )
    assert "Alder" not in headings(found)


def test_what_is_left_out_is_told() -> None:
    hush = silence(AnswerRef("danger", "wasps"), AnswerRef("label", "park"))
    found = document(
        silencing(gardens(), hush), said(work="dig", label="park", danger="wasps"), ADDRESS, DAY
    )
    assert any(
        "reasons that come from “A park”. They argue the wrong way." in text
        for text in texts(found.blocks)
    )


def test_what_is_urgent_comes_before_all() -> None:
    urgent = gardens().cautions[0].model_copy(update={"urgent": True})
    knowledge = gardens().model_copy(update={"cautions": (urgent,)})
    found = document(knowledge, said(work="dig", danger="wasps"), ADDRESS, DAY)
    assert headings(found)[0] == "Do this first" and isinstance(found.blocks[0], Heading)


@pytest.mark.parametrize(
    "answers", [WHOLE, said(work="dig sow rest"), said(work="rest"), said(label="park"), said()]
)
def test_other_results_are_those_that_are_raised(answers: Answers) -> None:
    wanted = raised(gardens(), answers, fit(gardens(), answers))
    found = made(answers, paged=False)
    lines = texts(under(found, "Besides choosing an approach")) if wanted else []
    assert ("Besides choosing an approach" in headings(found)) == bool(wanted)
    assert [line.split(".")[0] for line in lines] == [a.name for a in wanted]
    assert all(a.text in line and a.because in line for a, line in zip(wanted, lines, strict=True))


def test_what_to_do_first_is_never_left_out(shipped: Knowledge, cases: Cases) -> None:
    told = 0
    for answers, result, found in cases:
        said_first = " ".join(texts(found.blocks))
        for alternative in raised(shipped, answers, result):
            assert alternative.first in said_first
            told += 1
    assert told


def test_the_reader_can_write_down_what_was_agreed_by_whom_and_when(cases: Cases) -> None:
    for _, _, found in cases:
        box = next(b for b in found.blocks if isinstance(b, Table))
        assert box.columns == ("What", "Who", "By when") and len(box.rows) >= 3


# Where it diverges.


def test_the_widest_difference_comes_first_and_one_that_is_not_described_last() -> None:
    fits = {"work.dig": "strong"}
    for places, order in (
        (((3, 4), (1, 6)), ["Tools", "Pace"]),
        (((None, None), (3, 3)), ["Tools", "Pace"]),
        (((1, 6), (3, 4)), ["Pace", "Tools"]),
    ):
        elm = approach("elm", fits, pace=places[0], tools=places[1])
        found = made(said(work="dig"), knowing(elm))
        assert [
            b.text for b in under(found, "Where it diverges") if isinstance(b, Heading)
        ] == order


def test_no_difference_that_is_left_out_has_a_wider_spread(
    shipped: Knowledge, cases: Cases
) -> None:
    for _, result, found in cases:
        front = {a.id for a in result.front} or {a.id for a in shipped.approaches}
        spread = {
            d.name: d.within or 0
            for d in divergence(shipped, tuple(a for a in shipped.approaches if a.id in front))
        }
        drawn = [b.text for b in under(found, "Where it diverges") if isinstance(b, Heading)]
        assert 1 <= len(drawn) <= 2 and min(spread[d] for d in drawn) >= max(
            spread[d] for d in spread.keys() - {*drawn}
        )


def test_only_approaches_that_fit_are_drawn_and_all_where_none_does() -> None:
    (drawn, _) = pictures(made(said(work="dig"), ALONE))
    assert "Alder" in drawn.alt and "Cedar" not in drawn.alt
    assert all(a.name in pictures(made(said()))[0].alt for a in gardens().approaches)


def test_a_picture_has_its_finding_its_words_and_units_of_its_own() -> None:
    (pace, _) = pictures(made(said(work="dig", pace_here="3"), ALONE))
    alder = tuple(a for a in gardens().approaches if a.id == "alder")
    assert pace.caption == "Alder covers five of six steps."
    assert pace.alt == description(divergence(gardens(), alder)[0], gardens().differences[0], 3)
    assert "viewBox" in pace.svg and "%" not in pace.svg


@pytest.mark.parametrize("place", [None, "1", "6"])
def test_both_ends_have_one_small_step_whatever_the_own_place(place: str | None) -> None:
    found = texts(
        under(
            made(said(work="dig", **({"pace_here": place} if place else {})), paged=False), "Pace"
        )
    )
    assert found[-2:] == [
        "A small step towards “by the clock”. Take a managerialist step with pace. (our judgement)",
        "A small step towards “by the weather”. Take a relationship step with pace. (our "
        "judgement)",
    ]
    assert any(text.startswith("Your place:") for text in found) == bool(place)


def test_the_pictures_are_a_table_too_wherever_there_is_room() -> None:
    answers = said(work="dig", pace_here="3")
    _, table = (b for b in made(answers, ALONE, paged=False).blocks if isinstance(b, Table))
    assert table.columns == ("Approach", "Pace", "Tools")
    assert table.rows == (
        ("Alder", "●●●●●○", "○●●●●●"),
        ("Your place", "○○●○○○", "not said"),
    )


def test_a_file_without_pages_has_that_table_and_every_address_always(shipped: Knowledge) -> None:
    answers = read(shipped, {q.id: [q.options[0].id] for q in shipped.questions})
    short, long = made(answers, shipped), made(answers, shipped, paged=False)
    assert [sum(isinstance(b, Table) for b in found.blocks) for found in (short, long)] == [1, 2]
    assert ["https://" in " ".join(texts(under(found, "Sources"))) for found in (short, long)] == [
        False,
        True,
    ]


def test_there_is_a_question_of_each_approach_that_fits_and_one_for_each_picture() -> None:
    elm, oak = (
        approach(id_, fits).model_copy(
            update={"reflective_questions": (f"What of {id_}?", "What else?")}
        )
        for id_, fits in (("elm", {"work.dig": "strong"}), ("oak", {}))
    )
    found = made(said(work="dig", pace_here="3"), knowing(elm, oak))
    assert texts(under(found, "To talk over")) == ["What of elm?"]
    assert texts(under(found, "To talk over, on how it is done")) == [
        "On “Pace” the answers place this team two steps from “by the clock”. Where would each of "
        "us place it, and what makes us say so?",
        "Where would each of us place this team on “Tools”, and what makes us say so?",
    ]


# The end.


def test_each_number_that_is_cited_is_listed_and_each_that_is_listed_is_cited(
    cases: Cases,
) -> None:
    for _, _, found in [(None, None, made()), *cases]:
        sources = texts(under(found, "Sources"))
        numbers = re.findall(r"\[(\d+)\]", " ".join(sources))
        before = texts(found.blocks[: found.blocks.index(Heading("Sources"))])
        assert {
            n for text in before for mark in MARK.findall(text) for n in mark.split(", ") if n
        } == {*numbers}


def test_it_ends_with_edition_version_and_link() -> None:
    last = " ".join(texts(under(made(), "About this document")))
    assert gardens().version in last and gardens().edition.edition in last and ADDRESS in last


@settings(max_examples=25)
@given(any_answers())
def test_nothing_is_called_best_and_nothing_is_a_percentage(answers: Answers) -> None:
    words = markdown(made(answers)).decode().lower()
    assert not re.search(r"\b(best|better|winner|score|recommend\w*|per cent)\b|%", words)


# Two pages.


def pages(found: Document) -> int:
    return len(opened(found).pages)


def halves(found: Document) -> tuple[Document, Document]:
    """What stands before the one break, and what after it."""
    (at,) = (n for n, block in enumerate(found.blocks) if isinstance(block, PageBreak))
    first, second = found.blocks[:at], found.blocks[at + 1 :]
    return replace(found, blocks=first), replace(found, blocks=second)


def test_every_published_case_takes_two_pages(cases: Cases) -> None:
    assert {pages(found) for _, _, found in cases} == {2}


def test_it_takes_two_pages_where_every_question_is_answered_twice_over(shipped: Knowledge) -> None:
    given = {}
    for question in shipped.questions:
        options = [option.id for option in question.options if not option.alone]
        given[question.id] = options[-2:]
    assert pages(document(shipped, read(shipped, given), ADDRESS, DAY)) == 2


def test_a_published_case_is_told_with_the_picture_and_a_step_either_way(cases: Cases) -> None:
    """One picture: two, with their places and steps, leave no room for who might miss out and how
    far it holds. The step makes room where several cautions stand on the first page.
    """
    told = [bool(pictures(found)) and "A small step" in repr(found) for _, _, found in cases]
    assert sum(told) >= 0.9 * len(told)


def test_a_published_case_is_told_with_what_would_change_it(
    shipped: Knowledge, cases: Cases
) -> None:
    """Where something fits. It makes room where more has to be said of gates and cautions."""
    told = []
    for answers, result, found in cases:
        changes = [what_would_change(shipped, flip) for flip in flips(shipped, answers)]
        if result.front:
            told.append(any(change in repr(found) for change in changes))
    assert sum(told) >= 0.75 * len(told)


def test_the_answer_is_one_page_and_the_picture_the_next(cases: Cases) -> None:
    for _, _, found in cases:
        first, second = halves(found)
        assert headings(second)[0] == "Where it diverges"
        captions = [block.caption for block in first.blocks if isinstance(block, Table)]
        assert captions == [say("result-paper.agreed-caption")]
        assert pages(first) == 1


def test_the_second_half_begins_a_page(cases: Cases) -> None:
    _, second, *_ = opened(cases[0][2]).pages
    assert second.extract_text().strip().startswith("Where it diverges")


def test_no_letter_is_too_small_to_read_but_for_the_number_of_the_page(cases: Cases) -> None:
    sizes: list[float] = []
    for page in opened(cases[0][2]).pages:
        page.extract_text(
            visitor_text=lambda words, cm, tm, font, size: (
                sizes.append(round(size * abs(tm[0] * cm[0]), 2))
                if words.strip() and not words.startswith("Page ")
                else None
            )
        )
    assert len({*sizes}) > 3 and min(sizes) >= 9.5


def test_details_of_the_first_page_go_from_the_fullest_to_the_shortest() -> None:
    said = [(not d.brief, d.steps, not d.terse, d.reasons) for d in FIRST]
    assert said == sorted(said, reverse=True)


def test_details_of_the_second_page_go_from_the_fullest_to_the_shortest() -> None:
    said = [
        (d.full, d.because, d.drawn, not d.brief, d.misses_out, d.steps, not d.tight, not d.terse)
        for d in SECOND
    ]
    assert said == sorted(said, reverse=True)


# The files.


@settings(max_examples=8)  # each example is three files
@given(any_answers())
def test_any_answers_can_be_taken_away(answers: Answers) -> None:
    found = files(gardens(), answers, ADDRESS, DAY)
    assert [make()[:2] for _, _, make in found.values()] == [b"%P", b"PK", b"# ", b"{\n"]


def test_the_files_have_plain_names_and_say_nothing_of_the_answers() -> None:
    found = files(gardens(), WHOLE, ADDRESS, DAY)
    assert {label: name for label, (name, _, _) in found.items()} == {
        "Word": "where-the-answers-point-2026-03-03.docx",
        "PDF": "where-the-answers-point-2026-03-03.pdf",
        "Markdown": "where-the-answers-point-2026-03-03.md",
        "your answers": "answers-2026-03-03.json",
    }


def test_the_answers_come_back_from_their_file() -> None:
    kept = read_kept(files(gardens(), WHOLE, ADDRESS, DAY)["your answers"][2]())
    assert read(gardens(), kept.raw) == WHOLE


def strange() -> Knowledge:
    """The gardens, in words that look like markup and code."""
    elm = approach("elm", {"work.dig": "strong"}, name=NASTY).model_copy(
        update={"reflective_questions": (NASTY,)}
    )
    scales = tuple(
        d.model_copy(update={"name": f"{NASTY}{n}", "managerialist": NASTY, "relationship": NASTY})
        for n, d in enumerate(gardens().differences)
    )
    questions = tuple(q.model_copy(update={"text": NASTY}) for q in gardens().questions)
    return knowing(elm).model_copy(update={"differences": scales, "questions": questions})


def test_strange_texts_are_shown_as_they_are() -> None:
    found = document(
        strange(), said(work="dig", pace_here="1"), "https://example.org/?q=<b>&a=*", DAY
    )
    assert NASTY in headings(found, 2) and plain(NASTY) in markdown(found).decode()
    assert NASTY in "\n".join(page.extract_text() for page in opened(found).pages)
    assert NASTY in [p.text for p in open_file(BytesIO(word(found))).paragraphs]


@pytest.mark.parametrize("knowledge", [None, strange()], ids=["the gardens", "strange texts"])
def test_a_checker_of_accessible_pdf_finds_nothing(
    knowledge: Knowledge | None, tmp_path: Path
) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf(made(knowledge=knowledge)))
    assert not pdfua.validate(str(tmp_path / "a.pdf")).findings


def test_in_the_pdf_headings_lists_pictures_and_the_table_are_what_they_are() -> None:
    found = made()
    file = opened(found)
    tags = Counter(e["/S"] for e in elements(file))
    assert (
        file.metadata is not None
        and file.metadata.title == found.title
        and file.root_object["/Lang"] == "en-GB"
    )
    assert (tags["/H1"], tags["/H2"], tags["/H3"]) == (
        1,
        len(headings(found)),
        len(headings(found, 2)),
    )
    assert [e["/Alt"] for e in elements(file) if e["/S"] == "/Figure"] == [
        picture.alt for picture in pictures(found)
    ]
    (box,) = (b for b in found.blocks if isinstance(b, Table))
    headers = len(box.columns) + len(box.rows)
    assert (tags["/Table"], tags["/TH"]) == (1, headers) and tags["/L"] == sum(
        isinstance(b, Bullets) for b in found.blocks
    )


def test_the_word_file_has_headings_pictures_with_their_words_and_a_header_row() -> None:
    found = made()
    file = open_file(BytesIO(files(gardens(), WHOLE, ADDRESS, DAY)["Word"][2]()))
    named = [p.text for p in file.paragraphs if str(p.style and p.style.name).startswith("Heading")]
    assert named == [b.text for b in found.blocks if isinstance(b, Heading)]
    assert (file.core_properties.title, file.core_properties.language) == (found.title, "en-GB")
    assert [s._inline.docPr.get("descr") for s in file.inline_shapes] == [
        picture.alt for picture in pictures(found)
    ]
    head = file.tables[0].rows[0]
    assert [c.text for c in head.cells] == ["What", "Who", "By when"]
    assert head._tr.trPr is not None and head._tr.trPr.find(qn("w:tblHeader")) is not None
