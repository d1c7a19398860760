"""What is shipped, file by file: equal treatment and plain words, as far as a test can see them and
the checker does not.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from knowledge.load import SHIPPED, draft_of
from knowledge.models.approach import Approach
from knowledge.models.knowledge import Knowledge
from knowledge.reading.documents import Document, Path_
from knowledge.reading.folders import wholes_in
from knowledge.reading.half_read import Draft
from tests.conftest import each_approach

# Other people's words: what a publication is called, who published it and where it stands.
NOT_OURS = {"title", "publisher", "address", "source"}
NAMES_OF_OTHERS = re.compile(r"Gaun Yersel!|World Health Organization")
AMERICAN = re.compile(
    r"\b(?!(?:siz|priz|seiz|capsiz)\w+\b)"
    r"(?:\w+iz(?:e|es|ed|ing|er|ers|ation|ations|ational)|\w+yz(?:e|es|ed|ing)|behavior\w*|(?:un)?favor\w*|color\w*|labor|labors|"
    r"honor(?!ar)\w*|neighbor\w*|rumor\w*|humor|endeavor\w*|programs?|center(?:s|ed)?|theaters?|fibers?|defense|offense|"
    r"practic(?:ed|ing)|catalogs?|dialogs?|analogs?|fulfills?|fulfillment|enrolls?|enrollment|skillful\w*|willful\w*|"
    r"counsel(?:ed|ing|ors?)|label(?:ed|ing)|travel(?:ed|ing|ers?)|cancel(?:ed|ing)|model(?:ed|ing)|signal(?:ed|ing)|"
    r"judgments?|acknowledgments?|pediatric\w*|gynecolog\w*|orthopedic\w*|anesthe\w*|aging|gotten|toward)\b",
    re.IGNORECASE,
)
AVOIDED = {
    "American spelling": AMERICAN,
    "people named as users of a service": re.compile(
        r"\bservice[- ]users?\b|\bclients?\b|\bcustomers?\b", re.IGNORECASE
    ),
    "people named by a condition": re.compile(
        r"\bthe (?:elderly|disabled|mentally ill|vulnerable|demented)\b|\bsuffer(?:s|ing|ers?)\b|"
        r"\bdementia (?:patients?|victims?)\b|\bwheelchair[- ]bound\b|"
        r"\b(?:diabetics|schizophrenics|addicts)\b",
        re.IGNORECASE,
    ),
    "a raised voice": re.compile("!"),
    "the interface": re.compile(
        r"\b(?:click\w*|button|scroll\w*|drop-?down|checkbox|this (?:app|page|screen))\b",
        re.IGNORECASE,
    ),
    "a score of a match": re.compile(
        r"\d\s?(?:%|per ?cent)\s+(?:match|fit|suited|suitable)|"
        r"\b(?:match|fit|score)(?:s|es|ed|ing)?:?\s+(?:of |is |at )?\d+\s?(?:%|per ?cent)",
        re.IGNORECASE,
    ),
    "a winner": re.compile(
        r"\b(?:the|a) (?:best|better|superior|right|wrong|correct|ideal|worst|weakest|"
        r"strongest) approach\b|"
        r"\bbest (?:practice|choice|option|way)\b|\bgold[- ]standard\b|"
        r"\bmost (?:effective|person-centred) approach\b|"
        r"\b(?:better|worse|superior|more person-centred) than (?:other|another|the other|any)\b",
        re.IGNORECASE,
    ),
}
EXAMPLES = {
    "American spelling": [
        "an organization",
        "behaviors",
        "Analyze it",
        "person-centered",
        "the program",
        "practicing",
        "judgment",
    ],
    "people named as users of a service": [
        "Service users",
        "a service-user",
        "the client",
        "customers",
    ],
    "people named by a condition": [
        "the elderly",
        "suffering from dementia",
        "dementia patients",
        "wheelchair-bound",
    ],
    "a raised voice": ["Well done!"],
    "the interface": ["Click here", "see this page"],
    "a score of a match": ["a 90% match", "fits 80 per cent", "score: 70%"],
    "a winner": ["the best approach", "it is best practice", "better than other approaches"],
}
FINE = [
    "size",
    "prizes",
    "seized",
    "horizon",
    "citizens",
    "organisation",
    "honorary",
    "centre",
    "practice",
    "programmes",
    "labour",
    "a judgement",
    "42% of people",
    "what matters most",
    "Do your best",
    "patient",
    "users of drugs",
    "a right",
]

each_file = pytest.mark.parametrize("path", wholes_in(SHIPPED), ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def draft() -> Draft:
    """What is shipped, read once, whatever is wrong with it."""
    return draft_of(SHIPPED)


def approach(shipped: Knowledge, id_: str) -> Approach:
    return next(a for a in shipped.approaches if a.id == id_)


def texts(data: Any, path: Path_ = ()) -> Iterator[tuple[Path_, str]]:
    """Every text of a file that is in our own words."""
    if isinstance(data, str):
        yield path, NAMES_OF_OTHERS.sub("", data)
    for key, value in (
        data.items()
        if isinstance(data, dict)
        else enumerate(data)
        if isinstance(data, list)
        else ()
    ):
        if key not in NOT_OURS:
            yield from texts(value, (*path, key))


def hits(document: Document, pattern: re.Pattern[str]) -> list[str]:
    return [
        f'{document.file(path)}:{document.line(path)}: "{found.group()}" in "{text[:90]}"'
        for path, text in texts(document.data)
        for found in pattern.finditer(text)
    ]


def test_the_shipped_knowledge_has_no_problems(draft: Draft) -> None:
    assert "\n".join(map(str, draft.problems)) == ""


@each_file
@pytest.mark.parametrize("what", AVOIDED)
def test_our_words_avoid(what: str, path: Path, draft: Draft) -> None:
    document = draft.document(path.relative_to(SHIPPED).with_suffix("").as_posix())
    assert document is not None, "This file cannot be read; run: make knowledge"
    assert hits(document, AVOIDED[what]) == []


@pytest.mark.parametrize(
    ("what", "example"),
    [(what, example) for what, examples in EXAMPLES.items() for example in examples],
)
def test_the_avoided_words_are_found_where_they_stand(what: str, example: str) -> None:
    assert hits(Document("a.yaml", {"because": example}), AVOIDED[what])


@pytest.mark.parametrize("word", FINE)
def test_ordinary_words_are_left_alone(word: str) -> None:
    assert not any(pattern.search(word) for pattern in AVOIDED.values())


def test_the_title_of_a_source_is_left_as_it_is() -> None:
    document = Document("a.yaml", {"title": "Behavior!", "note": "Behavior!"})
    assert [
        len(hits(document, AVOIDED[what])) for what in ("American spelling", "a raised voice")
    ] == [1, 1]


@each_approach
@pytest.mark.parametrize(
    "degrees", [("strong", "some"), ("against", "strongly-against")], ids=["for", "against"]
)
def test_an_answer_speaks_for_and_another_against(
    id_: str, degrees: tuple[str, ...], shipped: Knowledge
) -> None:
    weighted = {q.id for q in shipped.questions if q.weight > 0}
    assert [
        f
        for f in approach(shipped, id_).fits
        if f.degree in degrees and f.answer.question in weighted
    ]


@each_approach
def test_every_fit_is_on_a_question_that_counts(id_: str, shipped: Knowledge) -> None:
    silent = {q.id for q in shipped.questions if q.weight == 0}
    assert [f.answer for f in approach(shipped, id_).fits if f.answer.question in silent] == []


@each_approach
def test_the_two_ways_of_doing_it_are_told_apart(id_: str, shipped: Knowledge) -> None:
    for range_ in approach(shipped, id_).differences.values():
        low, high = range_.managerialist, range_.relationship
        words = [
            low.looks_like,
            low.fair_case,
            low.cost,
            high.looks_like,
            high.fair_case,
            high.cost,
        ]
        assert len(set(words)) == len(words)


@each_approach
def test_an_approach_is_never_one_point(id_: str, shipped: Knowledge) -> None:
    ranges = approach(shipped, id_).differences.values()
    assert any(r.managerialist.place != r.relationship.place for r in ranges)


@each_approach
def test_what_happened_is_told_in_order(id_: str, shipped: Knowledge) -> None:
    years = [event.when.removeprefix("c. ")[:4] for event in approach(shipped, id_).timeline]
    assert years == sorted(years)


@each_approach
def test_an_approach_does_not_point_to_itself(id_: str, shipped: Knowledge) -> None:
    this = approach(shipped, id_)
    assert id_ not in [r.approach for r in this.relations] + [
        a for instead in this.instead for a in instead.approaches
    ]


@each_approach
def test_an_approach_has_one_relation_to_another(id_: str, shipped: Knowledge) -> None:
    named = [r.approach for r in approach(shipped, id_).relations]
    assert sorted(named) == sorted(set(named))


@each_approach
def test_nothing_was_checked_in_the_future(id_: str, shipped: Knowledge) -> None:
    assert approach(shipped, id_).checked <= date.today()


def test_a_name_leads_to_one_approach(shipped: Knowledge) -> None:
    names = [
        (name.casefold(), a.id)
        for a in shipped.approaches
        for name in {a.name, a.review_name, *(alias.name for alias in a.aliases)}
    ]
    owners = {name: {id_ for other, id_ in names if other == name} for name, _ in names}
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


def test_some_approach_listens_to_each_question_that_counts(shipped: Knowledge) -> None:
    heard = {f.answer.question for a in shipped.approaches for f in a.fits}
    assert {q.id for q in shipped.questions if q.weight > 0} <= heard
